import { browser } from 'wxt/browser'
import { readBadges } from '../../utils/detect/badges/read-badges.ts'
import { ALL_WORDS } from '../../utils/detect/lexicon/all.ts'
import { ALL_SITES } from '../../utils/detect/sites/all.ts'
import { siteFor } from '../../utils/detect/sites/hosts.ts'
import { readText } from '../../utils/detect/text/read-text.ts'
import { askPage, tellUi } from '../../utils/messages/ask.ts'
import { REQUISITIONS_AT_MOST } from '../../utils/messages/contract.ts'
import { MessageError } from '../../utils/messages/envelope.ts'
import type { Judged } from '../../utils/messages/judge.ts'
import type { From, Handlers } from '../../utils/messages/serve.ts'
import type { Layer, LayerSummary } from '../../utils/model/layer.ts'
import { spokenWords } from '../../utils/model/words.ts'
import { chipView } from '../../utils/overlay/chip-view.ts'
import { isGranted } from '../../utils/platform/hosts.ts'
import { allTabs, grantedTabs, inject, openPages, reconcileDetector, tabUrl } from '../../utils/platform/page-files.ts'
import { openPanel } from '../../utils/platform/panel.ts'
import { builtInLayers } from '../../utils/policy/packs.ts'
import type { Store } from '../../utils/store/store.ts'
import { advertHandlers } from './advert.ts'
import type { Engine } from './engine.ts'
import { interviewAbout } from './interview.ts'
import { jobPageHandlers } from './job-page.ts'
import { judgeHandlers } from './judge.ts'
import { labFixture, labReport, labTabs } from './lab.ts'
import { languageHandlers, type Tongue } from './language.ts'
import { learningHandlers } from './learning.ts'
import type { Live } from './live.ts'
import { optionsHandlers } from './options.ts'
import type { Pauses } from './pauses.ts'
import { popupHandlers } from './popup.ts'
import { coalesced, seenOnce } from './queue.ts'
import type { RegistryCopy } from './registry.ts'
import { reportHandlers } from './report.ts'
import { rubricHandlers } from './rubric.ts'
import type { Selections } from './selections.ts'
import { chipsWanted, noticeIdOf, siteOff, siteStates } from './sites.ts'
import { fetchFile, readTab, tabState } from './tabs.ts'
import type { VocabularySource } from './vocabulary.ts'

type EngineSource = () => Promise<Engine>

/** Takes all of ours out of a page; most have nothing there that could answer. */
const leave = (tabId: number) => askPage(tabId, 'bg>page leave', {}).catch(() => undefined)

/** Draws the chips of every granted tab anew: after a change of requisition, list, or choice of mode. Pages of a site that
 * is off are left. */
async function drawTabs(store: Store, engine: EngineSource): Promise<void> {
  const settings = await store.settings()
  const off = (await openPages())
    .filter(({ url }) => siteOff(new URL(url).hostname, settings))
    .map(({ tabId }) => tabId)
  await Promise.all(off.map(leave))
  const on = (await grantedTabs()).filter((tabId) => !off.includes(tabId))
  await Promise.all(
    on.map(async (tabId) => {
      try {
        const url = await tabUrl(tabId)
        if (url === null) return
        const chips = chipsWanted(new URL(url).hostname, settings)
        const reading = await readTab(tabId)
        if (chips) await inject(tabId, 'chips')
        const appraisals = chips ? await (await engine()).appraise(reading.mentions) : null
        await askPage(tabId, 'bg>page chips', { chips: appraisals?.map(chipView) ?? null })
      } catch {
        // A tab that cannot be read (discarded, a PDF viewer) keeps what it shows and reports when it wakes.
      }
    }),
  )
}

/** Brings scripts and pages into line with the granted hosts. Pages that lost their grant are left without a trace. Calls
 * that come while one is under way end in one more, so that the last state always wins. */
export const reconcileHosts = coalesced(async () => {
  await reconcileDetector()
  const granted = await grantedTabs()
  const lost = (await allTabs()).filter((id) => !granted.includes(id))
  await Promise.all([...lost.map(leave), ...granted.map((id) => inject(id, 'detect'))])
  tellUi({ what: 'sites', tabId: null, key: null })
})

/** The mention at which a tab's panel was asked to open, and for what. Kept for a panel that was not there yet to hear
 * it; lost with the background, and then the panel just opens at its top. */
const pendingFocus = new Map<number, { key: string; act: Judged | null }>()

export function pageHandlers(store: Store, engine: EngineSource): Handlers<'page'> {
  // One line a tab and credential: a page that asks without end must not push the rest out of the log.
  const opened = seenOnce(1000)
  const onGrantedHost = async (from: From): Promise<number> => {
    if (from.tabId === null || !(await isGranted(from.url))) throw new MessageError('no-permission', 'host not granted')
    return from.tabId
  }
  return {
    async 'page>bg report'({ reading, chipsReady }, from) {
      const tabId = await onGrantedHost(from)
      const settings = await store.settings()
      if (siteOff(new URL(from.url).hostname, settings)) {
        void leave(tabId)
        return { chips: null }
      }
      tellUi({ what: 'page', tabId, key: null })
      if (!chipsWanted(new URL(from.url).hostname, settings)) return { chips: null }
      if (reading.mentions.length > 0 && !chipsReady) await inject(tabId, 'chips')
      const appraisals = await (await engine()).appraise(reading.mentions)
      return { chips: appraisals.map(chipView) }
    },
    async 'page>bg words'({ layers }, from) {
      // Where the site is off nobody learns to read: the reader leaves before it has looked at anything.
      if (siteOff(new URL(from.url).hostname, await store.settings()))
        throw new MessageError('no-permission', 'this site is off')
      if (layers && from.tabId !== null) await inject(from.tabId, 'layers')
      return { words: ALL_WORDS, sites: [siteFor(new URL(from.url), ALL_SITES)].filter((site) => site !== null) }
    },
    // Also for a page that is read by a click alone: it learns nothing but what its own text says.
    'page>bg read-text': ({ document }) => ({ mentions: readText(document) }),
    'page>bg read-badges': ({ facts }) => readBadges(facts),
    async 'page>bg appraise'({ mention, needCard, spoken }, from) {
      const tabId = await onGrantedHost(from)
      // A chip that was drawn before: what it opens is not shown before the reviewer has decided.
      if ((await store.settings()).decideFirst) throw new MessageError('no-permission', 'to be decided first')
      if (needCard) await inject(tabId, 'card')
      const { appraise, searched } = await engine()
      const [appraisal] = await appraise([mention])
      if (!appraisal) throw new MessageError('internal', 'nothing to appraise')
      const what = JSON.stringify({
        credential: appraisal.credential?.id ?? null,
        rubric: appraisal.versions.rubricHash,
        catalogue: searched,
      })
      if (opened.isNew(`${tabId} ${what}`)) await store.log('opened', what)
      const words = spokenWords()
      return { appraisal, words: words.language === spoken ? null : words }
    },
    'page>bg open-panel'({ key, act = null }, from) {
      if (from.tabId === null) throw new MessageError('not-allowed', 'not a tab')
      if (key !== null) pendingFocus.set(from.tabId, { key, act })
      tellUi({ what: 'focus', tabId: from.tabId, key, act })
      return openPanel(from.tabId).then((opened) => ({ opened }))
    },
  }
}

const summary =
  (own: boolean) =>
  ({ name, kind, jurisdiction, date, publisher, source, entries }: Layer): LayerSummary => ({
    name,
    kind,
    jurisdiction,
    date,
    publisher,
    source,
    entries: entries.length,
    own,
  })

/** A change that shows in every open page and panel. */
export async function changed(
  store: Store,
  refresh: () => Promise<void>,
  what: 'settings' | 'requisitions' | 'trusted' | 'layers' | 'sites' | 'judged',
  event: string,
  detail: string,
): Promise<Record<string, never>> {
  await store.log(event, detail)
  tellUi({ what, tabId: null, key: null })
  // Not awaited: the answer is that it is stored; pages follow when they can.
  void refresh()
  return {}
}

/** Draws every page anew when something has changed that shows there. */
export const pageRefresher = (store: Store, engine: EngineSource) => coalesced(() => drawTabs(store, engine))

/** What answers our own pages besides what stands here. */
export type Desks = {
  selections: Selections
  live: Live
  copy: RegistryCopy
  vocabulary: VocabularySource
  pauses: Pauses
  tongue: Tongue
  refresh: () => Promise<void>
}

export function uiHandlers(store: Store, engine: EngineSource, desks: Desks): Handlers<'ui'> {
  const { selections, live, copy, vocabulary, pauses, tongue, refresh } = desks
  const today = () => new Date().toISOString().slice(0, 10)
  return {
    async 'ui>bg tab'({ tabId }) {
      const state = await tabState(tabId, engine, store)
      const focus = pendingFocus.get(tabId)
      // Said once more behind the answer: a panel that has just opened can listen only now.
      if (focus !== undefined && pendingFocus.delete(tabId))
        setTimeout(() => tellUi({ what: 'focus', tabId, ...focus }))
      return state
    },
    'ui>bg selection': ({ tabId }) => selections.told(tabId, async (mentions) => (await engine()).appraise(mentions)),
    'ui>bg fetch-file': fetchFile,
    'ui>bg appraise': async ({ mentions }) => (await engine()).appraise(mentions),
    async 'ui>bg status'() {
      const { searched, rubric } = await engine()
      const { version } = browser.runtime.getManifest()
      const { name, hash } = await rubric()
      return { version, searched, rubric: name, rubricHash: hash }
    },
    'ui>bg settings': () => store.settings(),
    ...languageHandlers(store, tongue, (event, detail) => changed(store, refresh, 'settings', event, detail)),
    ...optionsHandlers(store, (event, detail) => changed(store, refresh, 'settings', event, detail)),
    ...rubricHandlers(store, (event, detail) => changed(store, refresh, 'settings', event, detail)),

    async 'ui>bg requisitions'() {
      const [settings, items] = await Promise.all([store.settings(), store.requisitions()])
      return { active: settings.activeRequisition, items: items.slice(0, REQUISITIONS_AT_MOST) }
    },
    async 'ui>bg requisition.save'({ requisition }) {
      const others = (await store.requisitions()).filter((one) => one.id !== requisition.id)
      if (others.length >= REQUISITIONS_AT_MOST) throw new MessageError('bad-message', 'too many roles')
      await store.saveRequisition(requisition)
      return changed(store, refresh, 'requisitions', 'requisition saved', requisition.id)
    },
    async 'ui>bg requisition.remove'({ id }) {
      await store.removeRequisition(id)
      await store.changeSettings((old) => (old.activeRequisition === id ? { ...old, activeRequisition: null } : old))
      return changed(store, refresh, 'requisitions', 'requisition removed', id)
    },
    async 'ui>bg requisition.use'({ id }) {
      await store.changeSettings((old) => ({ ...old, activeRequisition: id }))
      return changed(store, refresh, 'requisitions', 'requisition used', id ?? 'none')
    },

    'ui>bg trusted': () => store.trusted(),
    async 'ui>bg trusted.save'({ list }) {
      await store.saveTrusted(list)
      return changed(store, refresh, 'trusted', 'trusted list saved', `${list.name}, ${list.entries.length} entries`)
    },
    async 'ui>bg trusted.remove'() {
      await store.removeTrusted()
      return changed(store, refresh, 'trusted', 'trusted list removed', '')
    },

    'ui>bg layers': async () => [
      ...(await store.layers()).map(summary(true)),
      ...[...builtInLayers().values()].map(summary(false)),
    ],
    async 'ui>bg layer.save'({ layer }) {
      await store.saveLayer(layer)
      return changed(
        store,
        refresh,
        'layers',
        'layer saved',
        `${layer.name}, ${layer.date}, ${layer.entries.length} entries`,
      )
    },
    async 'ui>bg layer.remove'({ name }) {
      await store.removeLayer(name)
      return changed(store, refresh, 'layers', 'layer removed', name)
    },

    'ui>bg sites': async () => siteStates(await store.settings()),
    async 'ui>bg site.inline'({ id, inline }) {
      await store.changeSettings((old) => ({ ...old, inline: { ...old.inline, [id]: inline } }))
      return changed(store, refresh, 'sites', 'site mode', `${id}: ${inline}`)
    },
    async 'ui>bg site.accept-notice'({ id }) {
      await store.changeSettings((old) => ({
        ...old,
        noticeAccepted: { ...old.noticeAccepted, [noticeIdOf(id)]: today() },
      }))
      return changed(store, refresh, 'sites', 'notice accepted', id)
    },
    async 'ui>bg sites.reconcile'() {
      await reconcileHosts()
      return {}
    },

    'ui>bg lab.tabs': labTabs,
    'ui>bg lab': labReport,
    'ui>bg lab.fixture': labFixture,
    ...advertHandlers(vocabulary, engine),
    'ui>bg interview': async ({ requisition }) => interviewAbout(requisition, await engine(), vocabulary),
    ...live.handlers,
    ...copy.handlers,
    ...popupHandlers(store, engine, pauses),
    ...jobPageHandlers(store, tabUrl, () => tellUi({ what: 'requisitions', tabId: null, key: null })),
    ...reportHandlers(store),
    ...learningHandlers(engine),
    ...judgeHandlers(store, engine, (what, event, detail) => changed(store, refresh, what, event, detail)),
    'ui>bg audit': () => store.audit(),
    async 'ui>bg wipe'() {
      await copy.stop()
      await Promise.all([store.wipe(), live.forgetKeys()])
      copy.forget()
      await tongue.again()
      tellUi({ what: 'settings', tabId: null, key: null })
      void refresh()
      return {}
    },
  }
}
