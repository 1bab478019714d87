import { z } from 'zod'
import { tellUi } from '../../utils/messages/ask.ts'
import type { Response } from '../../utils/messages/contract.ts'
import { MessageError } from '../../utils/messages/envelope.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import { LIVE_KEY, type LiveEnvironment, type LiveProblem } from '../../utils/model/live.ts'
import type { Mention } from '../../utils/model/mention.ts'
import type { Resolution } from '../../utils/model/resolution.ts'
import { areGranted } from '../../utils/platform/hosts.ts'
import { readLiveKey, shieldKeys, writeLiveKey } from '../../utils/platform/live-key.ts'
import { FRESH, stateOf } from '../../utils/registry/live/breaker.ts'
import { createLiveClient, type LiveFound } from '../../utils/registry/live/client.ts'
import { ENVIRONMENTS } from '../../utils/registry/live/environments.ts'
import { LiveError } from '../../utils/registry/live/error.ts'
import { createKeptLive, type Dated, type KeptLive } from '../../utils/registry/live/kept.ts'
import type { Ranked } from '../../utils/registry/live/likeness.ts'
import { searchTerms } from '../../utils/registry/live/terms.ts'
import type { LiveAnswers } from '../../utils/store/live-answers.ts'
import type { Store } from '../../utils/store/store.ts'
import type { Engine } from './engine.ts'

type LiveMessage = Extract<keyof Handlers<'ui'>, `ui>bg live${string}`>
type LiveHandlers = Pick<Handlers<'ui'>, LiveMessage>

const memorySchema = z
  .strictObject({ failures: z.number(), openUntil: z.number(), opened: z.number() })
  .catch({ ...FRESH })

const instant = (ms: number) => new Date(ms).toISOString()

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const refused = (problem: LiveProblem) => new LiveError(problem)

/** A failure as a value; what is no failure of asking goes on. */
function told(error: unknown): { ok: false; problem: LiveProblem; until: string | null } {
  if (!(error instanceof LiveError)) throw error
  return { ok: false, problem: error.problem, until: error.until === null ? null : instant(error.until) }
}

/** A mention resolved by what the Registry answered: the one record that it was opened by, of those that were found. */
function resolutionBy({ credential, likeness }: Ranked, found: Dated<LiveFound>): Resolution {
  const { id, name, issuer } = credential
  const probability = likeness.total
  return {
    outcome: 'match',
    credentialId: id,
    probability,
    candidates: [{ credentialId: id, name, issuer: issuer?.name ?? null, probability, reasons: [] }],
    searched: { source: 'live', date: instant(found.at).slice(0, 10), size: found.value.total },
  }
}

/**
 * The Registry itself, asked on a click: off until it is switched on, with the organisation's own key and after the
 * browser has allowed its hosts. Only names of credentials and of issuers, and CTIDs, leave.
 */
export function createLive(store: Store, engine: () => Promise<Engine>, answers: LiveAnswers) {
  void shieldKeys()
  const made = new Map<LiveEnvironment, KeptLive>()

  const memoryOf = async (place: LiveEnvironment) => memorySchema.parse((await answers.memory(place)) ?? FRESH)

  const liveIn = (place: LiveEnvironment): KeptLive => {
    const known = made.get(place)
    if (known) return known
    const client = createLiveClient({
      endpoints: ENVIRONMENTS[place],
      fetch: (url, init) => fetch(url, init),
      now: Date.now,
      sleep,
      random: Math.random,
      memory: { load: () => memoryOf(place), save: (memory) => answers.remember(place, memory) },
    })
    const live = createKeptLive(client, answers, Date.now, place)
    made.set(place, live)
    return live
  }

  /** The environment that is in use. Throws `LiveError` where it may not be asked. */
  const open = async (): Promise<LiveEnvironment> => {
    const { live } = await store.settings()
    if (!live.on) throw refused('off')
    if (!(await areGranted([...ENVIRONMENTS[live.environment].patterns]))) throw refused('no-permission')
    return live.environment
  }

  const changed = (): Record<string, never> => {
    tellUi({ what: 'live', tabId: null, key: null })
    return {}
  }

  const find = async (mention: Pick<Mention, 'name' | 'issuer'>): Promise<Dated<LiveFound> & { live: KeptLive }> => {
    const place = await open()
    const terms = searchTerms(mention)
    if (!terms) throw refused('no-name')
    const key = await readLiveKey(place)
    if (key === null) throw refused('no-key')
    const live = liveIn(place)
    return { ...(await live.search(terms, key)), live }
  }

  const search = async (mention: Pick<Mention, 'name' | 'issuer'>): Promise<Response<'ui>bg live.search'>> => {
    const { value, at, cached } = await find(mention)
    const candidates = value.ranked.map(({ credential, likeness, sure }) => ({
      ctid: credential.ctid,
      name: credential.name,
      issuer: credential.issuer?.name ?? null,
      type: credential.type,
      likeness,
      sure: sure && credential.ctid !== null,
    }))
    return { ok: true, at: instant(at), cached, candidates, total: value.total }
  }

  const record = async (mention: Mention, ctid: string): Promise<Response<'ui>bg live.record'>> => {
    const found = await find(mention)
    const ranked = found.value.ranked.find(({ credential }) => credential.ctid === ctid)
    // The rule of all resolving holds here too: a record that is not surely meant tells nothing of this mention.
    if (!ranked?.sure) throw refused('refused')
    const answered = await found.live.record(ctid)
    if (!answered.value) throw refused('missing')
    const { credential, updated } = answered.value
    const resolution = resolutionBy(ranked, found)
    const appraisal = await (await engine()).appraiseBy(mention, { resolution, credential })
    await store.log('opened live', JSON.stringify({ credential: credential.id, at: instant(answered.at) }))
    return { ok: true, at: instant(answered.at), cached: answered.cached, updated, appraisal }
  }

  const handlers: LiveHandlers = {
    async 'ui>bg live'() {
      const { live } = await store.settings()
      const patterns = [...ENVIRONMENTS[live.environment].patterns]
      const [granted, key, kept, memory] = await Promise.all([
        areGranted(patterns),
        readLiveKey(live.environment),
        answers.count(),
        memoryOf(live.environment),
      ])
      const breaker = stateOf(memory, Date.now())
      const until = breaker === 'open' ? instant(memory.openUntil) : null
      return { ...live, hasKey: key !== null, granted, patterns, breaker, until, kept }
    },
    async 'ui>bg live.set'(live) {
      await store.changeSettings((old) => ({ ...old, live }))
      await store.log('live search', live.on ? `on, ${live.environment}` : 'off')
      return changed()
    },
    async 'ui>bg live.key'({ key }) {
      if (key !== null && !LIVE_KEY.test(key)) throw new MessageError('bad-message', 'not a key')
      await writeLiveKey((await store.settings()).live.environment, key)
      await store.log('live search', key === null ? 'key removed' : 'key saved')
      return changed()
    },
    async 'ui>bg live.forget'() {
      await answers.forget()
      return changed()
    },
    'ui>bg live.search': (mention) => search(mention).catch(told),
    'ui>bg live.record': ({ mention, ctid }) => record(mention, ctid).catch(told),
  }
  return {
    handlers,
    /** For a wipe: the keys stand outside the database. */
    async forgetKeys(): Promise<void> {
      await Promise.all(Object.keys(ENVIRONMENTS).map((place) => writeLiveKey(place, null)))
    },
  }
}
export type Live = ReturnType<typeof createLive>
