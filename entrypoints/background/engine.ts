import { browser } from 'wxt/browser'
import { HITS_AT_MOST } from '../../utils/messages/popup.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Credential } from '../../utils/model/credential.ts'
import type { Mention } from '../../utils/model/mention.ts'
import type { Resolution, Searched } from '../../utils/model/resolution.ts'
import type { PageStack } from '../../utils/model/stack.ts'
import { createSearch, type Hits } from '../../utils/registry/search/search.ts'
import { openRegistry, type Registry } from '../../utils/registry/snapshot/registry.ts'
import { chosenRecord } from '../../utils/resolve/chosen.ts'
import { noteKey, withCorrections } from '../../utils/resolve/corrections.ts'
import { createLookup, type Lookup } from '../../utils/resolve/lookup.ts'
import { gated } from '../../utils/score/appraise.ts'
import { type Appraiser, createAppraiser } from '../../utils/score/appraiser.ts'
import { RUBRIC, rubricHash, rubricName } from '../../utils/score/rubric.ts'
import { rubricInForce } from '../../utils/score/rubric-edit.ts'
import { stackOfPage } from '../../utils/score/stack-page.ts'
import type { Vocabulary } from '../../utils/skills/vocabulary.ts'
import type { Store } from '../../utils/store/store.ts'
import { learningOf } from './learning.ts'
import type { VocabularySource } from './vocabulary.ts'

/** What answers about credentials: the opened registries with resolve, verify and score over them. */
export type Engine = {
  /** What is asked first. */
  searched: Searched
  /** By which is scored now, as an appraisal calls it. */
  rubric: () => Promise<{ name: string; hash: string }>
  appraise: (mentions: Mention[]) => Promise<Appraisal[]>
  /** The same for all of one page, and how its credentials stand to one another. */
  appraisePage: (mentions: Mention[]) => Promise<{ appraisals: Appraisal[]; stack: PageStack }>
  /** The line about a change of field; null while no role is active. No appraisal hears of the titles. */
  learning: (mentions: readonly Mention[], titles: readonly string[]) => Promise<string | null>
  /** Appraises a mention by a record that came from elsewhere. */
  appraiseBy: (mention: Mention, found: { resolution: Resolution; credential: Credential }) => Promise<Appraisal>
  /** Any credential by name, as it is typed. */
  search: (text: string) => Hits & { searched: Searched[] }
  /** Appraises a record by itself, nobody's award of it; null where no registry has it. */
  open: (id: string) => Promise<Appraisal | null>
  /** Name and issuer of a record; null where no registry has it. */
  identity: (id: string) => { id: string; name: string; issuer: string | null } | null
  /** The record that a name and an issuer stand for, where that is sure. */
  recordOf: (name: string, issuer: string | null) => Promise<Credential | null>
}

/** What a question is answered by while nothing changes that was stored. */
type Prepared = { appraise: Appraiser; find: Lookup['find']; vocabulary: Vocabulary | null }

const today = () => new Date().toISOString().slice(0, 10)

async function packaged(name: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/catalogue/${name}` as never))
  return response.arrayBuffer()
}

/** The catalogue that ships with the extension. */
export async function openStarter(): Promise<Registry> {
  return openRegistry(await packaged('starter.idx'), (n) => packaged(`starter-evidence-${n}.bin`))
}

/** The vocabulary, or null where it cannot be opened: skills and occupations are then compared as they stand. */
const openedOrNone = (vocabulary: VocabularySource): Promise<Vocabulary | null> =>
  vocabulary().catch((error) => {
    console.error('touchstone: the vocabulary cannot be opened', error)
    return null
  })

/** An engine over registries in the order in which they are asked; there must be one. */
function engineOver(
  registries: readonly [Registry, ...Registry[]],
  store: Store,
  vocabulary: VocabularySource | null,
): Engine {
  // Other points leave the gate of a match where it is.
  const lookup = createLookup(registries, (resolution) => gated(resolution, RUBRIC))

  const prepare = async (): Promise<Prepared> => {
    const [settings, requisitions, trusted, layers, corrections, notes] = await Promise.all([
      store.settings(),
      store.requisitions(),
      store.trusted(),
      store.layers(),
      store.corrections(),
      store.notes(),
    ])
    const { find } = withCorrections(lookup, registries, corrections)
    const requisition = requisitions.find((one) => one.id === settings.activeRequisition) ?? null
    const words = requisition && vocabulary && (await openedOrNone(vocabulary))
    const appraiser = createAppraiser({
      // What a role requires is no claim of a page: the person's choices are not for it.
      resolve: lookup.resolve,
      requisition,
      vocabulary: words,
      trusted: trusted ? [trusted] : [],
      listAffectsBand: settings.listAffectsBand,
      layers,
      today: today(),
      rubric: rubricInForce(settings.weights),
    })
    const noted = new Map(notes.map(({ key, note }) => [key, note]))
    // Beside the appraisal when all is said: nothing that is worked out has seen it.
    const appraise: Appraiser = (mention, found) => {
      const appraisal = appraiser(mention, found)
      const own = noted.size > 0 ? noted.get(noteKey(appraisal)) : undefined
      return own ? { ...appraisal, own } : appraisal
    }
    return { appraise, find, vocabulary: words }
  }
  let prepared: { key: string; by: Promise<Prepared> } | null = null
  let byText: ((text: string) => Hits) | null = null

  /** A long list takes its time to be read and keyed: once a change or day, not once a question. */
  const inForce = (): Promise<Prepared> => {
    const key = `${store.changes()} ${today()}`
    if (prepared?.key !== key) prepared = { key, by: prepare() }
    return prepared.by.catch((error) => {
      prepared = null
      throw error
    })
  }

  return {
    searched: registries[0].index.meta,
    async rubric() {
      const rubric = rubricInForce((await store.settings()).weights)
      return { name: rubricName(rubric), hash: rubricHash(rubric) }
    },
    async appraise(mentions) {
      const { appraise, find } = await inForce()
      return Promise.all(mentions.map(async (mention) => appraise(mention, await find(mention))))
    },
    async appraisePage(mentions) {
      const { appraise, find } = await inForce()
      const read = await Promise.all(
        mentions.map(async (mention) => {
          const found = await find(mention)
          return { appraisal: appraise(mention, found), credential: found.credential }
        }),
      )
      // What a record names is no claim of a page: the person's choices are not for it.
      const stack = await stackOfPage(read, async (whole) => {
        return (await lookup.find({ ...whole, credentialId: null, url: null, flags: [] })).credential
      })
      return { appraisals: read.map(({ appraisal }) => appraisal), stack }
    },
    async learning(mentions, titles) {
      const { find, vocabulary } = await inForce()
      return learningOf(mentions, titles, { find, vocabulary, today: today() })
    },
    appraiseBy: async (mention, found) => (await inForce()).appraise(mention, found),
    search(text) {
      const indexes = registries.map(({ index }) => index)
      byText ??= createSearch(indexes, HITS_AT_MOST)
      return { ...byText(text), searched: indexes.map(({ meta }) => meta) }
    },
    async open(id) {
      for (const registry of registries) {
        const record = registry.index.find(id)
        if (record < 0) continue
        const { mention, resolution } = chosenRecord(registry.index.identity(record), registry.index.meta)
        const credential = await registry.credential(record).catch(() => null)
        const appraisal = (await inForce()).appraise(mention, { resolution, credential, unread: credential === null })
        // There is no award that anything could be said of.
        return { ...appraisal, verification: { verdict: 'none', checks: [] } }
      }
      return null
    },
    identity(id) {
      for (const { index } of registries) {
        const record = index.find(id)
        if (record < 0) continue
        const { name, issuer } = index.identity(record)
        return { id, name, issuer: issuer?.name ?? null }
      }
      return null
    },
    recordOf: async (name, issuer) =>
      (await (await inForce()).find({ name, issuer, credentialId: null, url: null, flags: [] })).credential,
  }
}

/**
 * The engine, opened once a background's life over the registries that `open` gives, first asked first, and again when
 * `edition` has changed. A failed opening is forgotten, so that the next question tries again. The vocabulary is opened
 * only where a role is active.
 */
export function createEngine(
  store: Store,
  open: () => Promise<readonly [Registry, ...Registry[]]> = async () => [await openStarter()],
  edition: () => number = () => 0,
  vocabulary: VocabularySource | null = null,
): () => Promise<Engine> {
  // Opened beside the registries where a role is active, so that the first appraisal does not wait for the one, then the other.
  const openBeside = async () => {
    if (vocabulary && (await store.settings()).activeRequisition !== null) await vocabulary()
  }
  let opened: { of: number; engine: Promise<Engine> } | null = null
  return () => {
    const of = edition()
    if (opened?.of === of) return opened.engine
    void openBeside().catch(() => undefined)
    const engine = open().then((registries) => engineOver(registries, store, vocabulary))
    const now = { of, engine }
    opened = now
    engine.catch(() => {
      if (opened === now) opened = null
    })
    return engine
  }
}
