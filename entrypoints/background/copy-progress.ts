import type { CopyFacts, InstallFacts } from '../../utils/model/registry-copy.ts'
import { bytesOfParts, partsOf } from '../../utils/registry/snapshot/accept.ts'
import type { InstalledCopy } from '../../utils/registry/snapshot/keeper.ts'
import type { Manifest } from '../../utils/registry/snapshot/manifest.ts'
import type { Pending } from '../../utils/store/copies.ts'

/** Milliseconds of the past that the rate is taken from, and between two marks. */
const WINDOW = 15_000
const MARK = 500

export type Seen = { step: InstallFacts['step']; done: number; rate: number | null }

const sum = (bytes: ReadonlyMap<string, number>) => [...bytes.values()].reduce((all, one) => all + one, 0)

/** How far the install under way is, and how fast. Lives as long as this background does. */
export function createProgress(now: () => number) {
  let step: InstallFacts['step'] | null = null
  let came = new Map<string, number>()
  let done = 0
  let marks: { at: number; done: number }[] = []

  return {
    start(have: ReadonlyMap<string, number>): void {
      step = 'download'
      came = new Map(have)
      done = sum(came)
      marks = [{ at: now(), done }]
    },
    stop(): void {
      step = null
    },
    step(next: InstallFacts['step']): void {
      step = next
    },
    came(sha256: string, bytes: number): void {
      done += bytes - (came.get(sha256) ?? 0)
      came.set(sha256, bytes)
      const at = now()
      if (at - (marks.at(-1)?.at ?? 0) < MARK) return
      marks = [...marks.filter((mark) => at - mark.at < WINDOW), { at, done }]
    },
    /** Null while nothing is under way. */
    seen(): Seen | null {
      if (step === null) return null
      const [first] = marks
      const time = first ? now() - first.at : 0
      const rate = first && time >= MARK && done > first.done ? ((done - first.done) * 1000) / time : null
      return { step, done, rate: step === 'download' ? rate : null }
    },
  }
}

/** A copy as people are told of it. */
export function copyFacts({ manifest, address, key, installed }: InstalledCopy, bytes: number): CopyFacts {
  const { version, date, label, counts } = manifest
  const { credentials, organizations } = counts
  return { version, date, label, address, signed: key !== null, credentials, organizations, bytes, installed }
}

/** An install as people are told of it. @param have what is kept of its parts, where nothing is under way. */
export function installFacts(
  { order, state, step, problem }: Pending,
  seen: Seen | null,
  have: ReadonlyMap<string, number>,
): InstallFacts {
  const { label, date } = order.manifest
  const total = totalOf(order.manifest)
  const done = Math.min(total, seen?.done ?? sum(have))
  const rate = seen?.rate ?? null
  return {
    state: seen ? 'running' : state === 'going' ? 'waiting' : state,
    step: seen?.step ?? step,
    label,
    date,
    address: order.address,
    done,
    total,
    rate,
    left: rate === null ? null : (total - done) / rate,
    problem: seen ? null : problem,
  }
}

const totalOf = (manifest: Manifest) => bytesOfParts(partsOf(manifest))
