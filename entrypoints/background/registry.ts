import type { Handlers } from '../../utils/messages/serve.ts'
import { CopyError, type CopyProblem, type CopyStatus } from '../../utils/model/registry-copy.ts'
import { type Bound, partsOf, readManifest, refuseOlder, signedBy } from '../../utils/registry/snapshot/accept.ts'
import { manifestAddress, patternOf } from '../../utils/registry/snapshot/address.ts'
import { mayPass } from '../../utils/registry/snapshot/download.ts'
import { fetchManifest, type Net } from '../../utils/registry/snapshot/fetch.ts'
import { install, type Order } from '../../utils/registry/snapshot/install.ts'
import type { InstalledCopy } from '../../utils/registry/snapshot/keeper.ts'
import type { Manifest } from '../../utils/registry/snapshot/manifest.ts'
import type { Registry } from '../../utils/registry/snapshot/registry.ts'
import type { Copies, Pending } from '../../utils/store/copies.ts'
import { openCopy } from '../../utils/store/open-copy.ts'
import { copyFacts, createProgress, installFacts } from './copy-progress.ts'
import { openStarter } from './engine.ts'

/** How often an install is taken up by itself before it waits to be asked, and the longest wait between, milliseconds. */
const TURNS = 12
const LONGEST = 30 * 60_000

export type CopySurroundings = {
  copies: Copies
  net: Net
  now: () => number
  /** Lets others have their turn, and the browser know that there is work. */
  rest: () => Promise<void>
  /** Has `wake` called once a minute from now on, or no more, also where this background is gone. */
  callAgain: (on: boolean) => Promise<void>
  /** Something that people look at has changed. */
  changed: () => void
  /** Another copy is in use, or none. */
  swapped: () => void
  log: (event: string, detail: string) => Promise<void>
}

const problemOf = (error: unknown): CopyProblem => (error instanceof CopyError ? error.code : 'internal')

const boundBy = (copy: InstalledCopy | null): Bound | null => copy && { version: copy.manifest.version, key: copy.key }

/** The registries in the order in which they are asked: the copy, then the starter catalogue. A copy that cannot be opened
 * is passed over; the options page says that it is damaged. */
export async function openRegistries(copies: Copies, rest: () => Promise<void>): Promise<[Registry, ...Registry[]]> {
  const [copy, starter] = await Promise.all([
    openCopy(copies, rest).catch((error) => {
      console.error('touchstone: the registry copy cannot be opened', error)
      return null
    }),
    openStarter(),
  ])
  return copy ? [copy, starter] : [starter]
}

type Messages = Extract<keyof Handlers<'ui'>, `ui>bg copy${string}`>

/** The Registry copy in the background: one install at a time, its state in the database, so that it outlives us. */
export function createRegistryCopy(around: CopySurroundings) {
  const { copies, net } = around
  const progress = createProgress(around.now)
  let running: { abort: AbortController; done: Promise<void> } | null = null

  async function failed(pending: Pending, error: unknown): Promise<void> {
    const problem = problemOf(error)
    if (problem === 'internal') console.error('touchstone: registry copy', error)
    // No room: what came of it is given back, so that the rest of the browser's data is safe.
    if (problem === 'quota') await copies.dropComing().catch(() => undefined)
    const turns = pending.turns + 1
    const again = mayPass(error) && turns < TURNS
    const next = around.now() + Math.min(LONGEST, 30_000 * 2 ** turns)
    await copies.changePending({ state: again ? 'going' : 'failed', problem, turns, next })
    await around.callAgain(again)
    await around.log('registry copy failed', `${problem}: ${error instanceof Error ? error.message : ''}`)
  }

  async function run(pending: Pending, signal: AbortSignal): Promise<void> {
    const { order } = pending
    try {
      progress.start(await copies.progress(order.manifest))
      await install(order, {
        keeper: copies,
        net,
        signal,
        rest: around.rest,
        onStep: (step) => {
          progress.step(step)
          around.changed()
        },
        onBytes: progress.came,
        now: () => new Date(around.now()),
      })
      around.swapped()
      await around.callAgain(false)
      await around.log('registry copy installed', `version ${order.manifest.version} of ${order.manifest.date}`)
    } catch (error) {
      if (!signal.aborted) await failed(pending, error)
    } finally {
      progress.stop()
      around.changed()
    }
  }

  /** Goes on with what was ordered, if anything was and nothing is under way. @param asked: now, whatever it waits for. */
  async function wake(asked = false): Promise<void> {
    if (running) return
    const abort = new AbortController()
    const work = async () => {
      const pending = await copies.pending()
      if (!pending || abort.signal.aborted) return around.callAgain(false)
      if (!asked && (pending.state !== 'going' || pending.next > around.now())) return undefined
      if (asked) await copies.changePending({ state: 'going', problem: null, turns: 0, next: 0 })
      await around.callAgain(true)
      around.changed()
      return run(asked ? { ...pending, turns: 0 } : pending, abort.signal)
    }
    const done = work()
      .catch((error) => console.error('touchstone: registry copy', error))
      .finally(() => {
        running = null
      })
    running = { abort, done }
    await done
  }

  /** Stops what is under way; resolves when it has stopped. */
  async function stop(): Promise<void> {
    running?.abort.abort(new Error('stopped'))
    await running?.done
  }

  async function accept(text: string, wanted: string | null): Promise<{ manifest: Manifest; key: string | null }> {
    const manifest = readManifest(text)
    const here = boundBy(await copies.current())
    refuseOlder(manifest, here)
    return { manifest, key: await signedBy(manifest, wanted ?? here?.key ?? null, net.crypto) }
  }

  async function order(value: Order, state: Pending['state']): Promise<void> {
    await stop()
    await copies.order({ order: value, state, step: 'download', problem: null, turns: 0, next: 0 })
    around.changed()
  }

  async function status(): Promise<CopyStatus> {
    const [copy, pending] = await Promise.all([copies.current(), copies.pending()])
    const seen = pending && progress.seen()
    const have = pending && !seen ? await copies.progress(pending.order.manifest) : null
    return {
      copy: copy && copyFacts(copy, copies.bytesOf(copy)),
      install: pending && installFacts(pending, seen, have ?? new Map()),
    }
  }

  const handlers: Pick<Handlers<'ui'>, Messages> = {
    'ui>bg copy': status,
    async 'ui>bg copy.install'({ address, key: wanted }) {
      let host: string | null = null
      try {
        const url = manifestAddress(address)
        host = patternOf(url)
        const got = await fetchManifest(url, net, new AbortController().signal)
        const { manifest, key } = await accept(got.text, wanted)
        await order({ manifest, base: got.url.href, address: url.href, key }, 'going')
        void wake(true)
        return { problem: null, host: null }
      } catch (error) {
        const problem = problemOf(error)
        return { problem, host: problem === 'unreachable' ? host : null }
      }
    },
    async 'ui>bg copy.offer'({ manifest: text, key: wanted }) {
      try {
        const { manifest, key } = await accept(text, wanted)
        await order({ manifest, base: null, address: null, key }, 'files')
        const have = await copies.progress(manifest)
        const missing = partsOf(manifest).filter(({ sha256, bytes }) => have.get(sha256) !== bytes)
        return { problem: null, wanted: missing.map(({ file }) => file) }
      } catch (error) {
        return { problem: problemOf(error), wanted: [] }
      }
    },
    'ui>bg copy.go'() {
      void wake(true)
      return {}
    },
    async 'ui>bg copy.cancel'() {
      await stop()
      await copies.cancel()
      await around.callAgain(false)
      around.changed()
      return {}
    },
    async 'ui>bg copy.remove'() {
      await copies.remove()
      await around.log('registry copy removed', '')
      around.swapped()
      around.changed()
      return {}
    },
    async 'ui>bg copy.check'() {
      try {
        const copy = await copies.current()
        if (!copy?.address) throw new CopyError('address', 'the copy came as files')
        const { text } = await fetchManifest(new URL(copy.address), net, new AbortController().signal)
        const { manifest } = await accept(text, null)
        const newer = manifest.version > copy.manifest.version
        return { problem: null, newer: newer ? { date: manifest.date, version: manifest.version } : null }
      } catch (error) {
        return { problem: problemOf(error), newer: null }
      }
    },
  }
  return {
    handlers,
    wake,
    stop,
    /** The tables were emptied by somebody else. */
    forget(): void {
      void around.callAgain(false)
      around.swapped()
    },
  }
}

export type RegistryCopy = ReturnType<typeof createRegistryCopy>
