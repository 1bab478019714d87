import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { tellUi } from '../../utils/messages/ask.ts'
import { type Role, roleOf } from '../../utils/messages/roles.ts'
import { answer, serves } from '../../utils/messages/serve.ts'
import { say } from '../../utils/model/words.ts'
import { onAlarm, setAlarm, stillWorking } from '../../utils/platform/alarms.ts'
import { onHostsChanged } from '../../utils/platform/hosts.ts'
import { offerOnSelection, onSelectionMenu } from '../../utils/platform/menu.ts'
import { reconcileDetector } from '../../utils/platform/page-files.ts'
import { openPanel } from '../../utils/platform/panel.ts'
import { onPanelKey } from '../../utils/platform/shortcuts.ts'
import { speakAs } from '../../utils/platform/words.ts'
import { SILENCE } from '../../utils/registry/snapshot/fetch.ts'
import { createCopies } from '../../utils/store/copies.ts'
import { createDb } from '../../utils/store/db.ts'
import { createLiveAnswers } from '../../utils/store/live-answers.ts'
import { createStore } from '../../utils/store/store.ts'
import { createEngine } from './engine.ts'
import { changed, pageHandlers, pageRefresher, reconcileHosts, uiHandlers } from './handlers.ts'
import { createTongue } from './language.ts'
import { createLive } from './live.ts'
import { createPauses } from './pauses.ts'
import { createRegistryCopy, openRegistries } from './registry.ts'
import { createRest, rested } from './rests.ts'
import { createSelections } from './selections.ts'
import { createVocabulary } from './vocabulary.ts'

/** Our entry in the menu of selected text. */
const EXPLAIN = 'explain'

const COPY_ALARM = 'registry-copy'
const PAUSE_ALARM = 'site-pause'

/** Service worker (Chromium) or event page (Firefox). Killed at any time: keeps nothing that it cannot rebuild, and
 * every listener is in place before the first turn ends. */
export default defineBackground(() => {
  const db = createDb()
  const store = createStore(db)
  const copies = createCopies(db, import.meta.env.FIREFOX ? 'blob' : 'buffer')
  const rest = createRest(stillWorking)
  const vocabulary = createVocabulary()
  let swaps = 0
  const engine = createEngine(
    store,
    () => openRegistries(copies, rest),
    () => swaps,
    vocabulary,
  )
  const refresh = pageRefresher(store, engine)
  const selections = createSelections()
  const live = createLive(store, engine, createLiveAnswers(db))
  const copy = createRegistryCopy({
    copies,
    net: { fetch: (...asked) => fetch(...asked), crypto: crypto.subtle, wait: rested, silence: SILENCE },
    now: Date.now,
    rest,
    callAgain: (on) => setAlarm(COPY_ALARM, on),
    changed: () => tellUi({ what: 'copy', tabId: null, key: null }),
    swapped: () => {
      swaps++
      tellUi({ what: 'catalogue', tabId: null, key: null })
      void refresh()
    },
    log: store.log,
  })
  const pauses = createPauses({
    store,
    now: Date.now,
    callAgain: (on) => setAlarm(PAUSE_ALARM, on),
    changed: (event, detail) => changed(store, refresh, 'sites', event, detail),
  })
  const offer = () => offerOnSelection(EXPLAIN, say('menu.explain'))
  const tongue = createTongue(store, speakAs, offer)
  const desks = { selections, live, copy, vocabulary, pauses, tongue, refresh }
  const handlers = { ...pageHandlers(store, engine), ...uiHandlers(store, engine, desks) }
  const served = Object.keys(handlers)
  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '')
  const roleFor = (sender: Parameters<typeof roleOf>[0]): Role | null => roleOf(sender, browser.runtime.id, ownOrigin)

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    if (!serves(message, served)) return undefined
    void tongue
      .ready()
      .then(() => answer(message, sender, handlers, roleFor))
      .then(reply)
    return true
  })

  onSelectionMenu(EXPLAIN, (selected, tabId) => {
    selections.mark(tabId, selected)
    void openPanel(tabId)
    tellUi({ what: 'selection', tabId, key: null })
  })

  onPanelKey((tabId) => void openPanel(tabId))

  onAlarm(PAUSE_ALARM, () => void pauses.wake())
  void pauses.wake()

  onAlarm(COPY_ALARM, () => void copy.wake())
  // Killed in the middle of an install: whatever has woken us, it goes on.
  void copy.wake()

  const reconcile = () => void reconcileHosts()
  onHostsChanged(reconcile)
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void tongue.ready().then(offer)
    reconcile()
    // Once, when there is nothing here yet; not after an update of ours or of the browser's.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
  browser.runtime.onStartup.addListener(() => {
    void tongue.ready().then(offer)
    void reconcileDetector()
  })
})
