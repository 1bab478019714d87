import { browser } from 'wxt/browser'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Mention } from '../../utils/model/mention.ts'
import type { Searched } from '../../utils/model/resolution.ts'
import { openIndex } from '../../utils/registry/index/open.ts'
import { createResolver } from '../../utils/resolve/resolve.ts'
import { createAppraiser } from '../../utils/score/appraiser.ts'
import { RUBRIC, RUBRIC_HASH } from '../../utils/score/rubric.ts'
import type { Store } from '../../utils/store/store.ts'

/** What answers about credentials: the opened index with resolve, verify and score over it. */
export type Engine = {
  searched: Searched
  rubric: { version: string; hash: string }
  appraise: (mentions: Mention[]) => Promise<Appraisal[]>
}

type Appraiser = ReturnType<typeof createAppraiser>

const today = () => new Date().toISOString().slice(0, 10)

async function openEngine(store: Store): Promise<Engine> {
  const response = await fetch(browser.runtime.getURL('/catalogue/starter.idx' as never))
  const index = openIndex(await response.arrayBuffer())
  const resolve = createResolver(index)

  const prepare = async (): Promise<Appraiser> => {
    const [settings, requisitions, trusted] = await Promise.all([
      store.settings(),
      store.requisitions(),
      store.trusted(),
    ])
    const requisition = requisitions.find((one) => one.id === settings.activeRequisition) ?? null
    return createAppraiser({ index, resolve, requisition, trusted: trusted ? [trusted] : [], today: today() })
  }
  let prepared: { key: string; appraiser: Promise<Appraiser> } | null = null

  return {
    searched: index.meta,
    rubric: { version: RUBRIC.version, hash: RUBRIC_HASH },
    async appraise(mentions) {
      // A long list takes its time to be read and keyed: once a change or day, not once a question.
      const key = `${store.changes()} ${today()}`
      if (prepared?.key !== key) prepared = { key, appraiser: prepare() }
      try {
        return mentions.map(await prepared.appraiser)
      } catch (error) {
        prepared = null
        throw error
      }
    },
  }
}

/** The engine, opened once a background's life. A failed opening is forgotten, so that the next question tries again. */
export function createEngine(store: Store): () => Promise<Engine> {
  let opened: Promise<Engine> | null = null
  return () => {
    opened ??= openEngine(store).catch((error) => {
      opened = null
      throw error
    })
    return opened
  }
}
