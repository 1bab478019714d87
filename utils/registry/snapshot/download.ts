import { CopyError, type CopyProblem } from '../../model/registry-copy.ts'
import { type Net, request } from './fetch.ts'
import type { CopyKeeper } from './keeper.ts'
import type { Part } from './manifest.ts'
import { sha256 } from './sha256.ts'

/** Bytes that are kept at once while a part comes: at most so much is lost with a killed background. */
export const PIECE = 1_000_000

/** Waits between tries of one part, milliseconds. Behind the last the install rests and is taken up later. */
const BACK_OFF = [1000, 2000, 4000, 8000]

const PASSING: ReadonlySet<CopyProblem> = new Set(['unreachable', 'stalled', 'busy'])

/** True for what may be gone at another try. */
export const mayPass = (error: unknown): boolean => error instanceof CopyError && PASSING.has(error.code)

/** Bytes as they come, in a row. */
class Tail {
  #chunks: Uint8Array<ArrayBuffer>[] = []
  length = 0
  push(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk)
    this.length += chunk.length
  }
  take(): Uint8Array<ArrayBuffer> {
    const whole = joined(this.#chunks)
    this.#chunks = []
    this.length = 0
    return whole
  }
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

type Job = {
  part: Part
  url: URL
  keeper: CopyKeeper
  net: Net
  signal: AbortSignal
  /** Called with the number of bytes of the part that have come. */
  onBytes: (bytes: number) => void
}

/** Fetches what is missing behind `have` bytes. Gives what is not kept in a piece; keeps it when the way breaks off. */
async function rest({ part, url, keeper, net, signal, onBytes }: Job, have: number, ranged: boolean) {
  const tail = new Tail()
  let kept = have
  const flush = async () => {
    const bytes = tail.take()
    await keeper.addPiece(part.sha256, kept, bytes)
    kept += bytes.length
  }
  try {
    const answer = await request(url, ranged ? have : 0, net, signal)
    // A host that does not know ranges sends all of it: what is here already is passed over.
    let skip = answer.status === 206 ? 0 : have
    for await (const chunk of answer.body) {
      const fresh = chunk.subarray(Math.min(skip, chunk.length))
      skip -= chunk.length - fresh.length
      if (kept + tail.length + fresh.length > part.bytes) throw new CopyError('hash', `${part.file} is too long`)
      if (fresh.length > 0) tail.push(fresh)
      onBytes(kept + tail.length)
      if (tail.length >= PIECE) await flush()
    }
    if (kept + tail.length < part.bytes) throw new CopyError('unreachable', `${part.file} was cut off`)
  } catch (error) {
    if (tail.length > 0 && mayPass(error)) await flush()
    throw error
  }
  return tail.take()
}

async function once(job: Job, ranged: boolean): Promise<void> {
  const { part, keeper, net, onBytes } = job
  const have = await keeper.pieceBytes(part.sha256)
  onBytes(have)
  try {
    const last = have < part.bytes ? await rest(job, have, ranged) : new Uint8Array()
    const whole = joined([...(await keeper.pieces(part.sha256)), last])
    if (whole.length !== part.bytes || (await sha256(whole, net.crypto)) !== part.sha256)
      throw new CopyError('hash', `${part.file} is not what the manifest says`)
    await keeper.putPart(part.sha256, whole)
  } catch (error) {
    // What came before an update of the file at the host does not fit what comes behind it.
    const wrong = error instanceof CopyError && (error.code === 'hash' || error.code === 'refused')
    if (wrong) await keeper.dropPieces(part.sha256)
    throw error
  }
}

/**
 * Fetches one part, on from what is kept of it, checks it by its hash and keeps it. Tries again a few times where that
 * may help. Rejects with `CopyError`; what came is kept but for `hash`.
 */
export async function downloadPart(job: Job): Promise<void> {
  let ranged = true
  let afresh = false
  for (let turn = 0; ; turn += 1) {
    const resumed = (await job.keeper.pieceBytes(job.part.sha256)) > 0
    try {
      return await once(job, ranged)
    } catch (error) {
      const pause = BACK_OFF[turn]
      const code = error instanceof CopyError ? error.code : null
      // Once more from its start, where the pieces may be to blame and not the host.
      const blamed = !afresh && resumed && (code === 'hash' || code === 'refused')
      if (blamed) afresh = true
      if (job.signal.aborted || pause === undefined || !(blamed || mayPass(error))) throw error
      // Some hosts refuse a request with a range across origins: every other try goes without.
      if (code === 'unreachable') ranged = !ranged
      await job.net.wait(blamed ? 0 : pause, job.signal)
      if (job.signal.aborted) throw error
    }
  }
}
