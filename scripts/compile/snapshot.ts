import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Credential } from '../../utils/model/credential.ts'
import { recordOrder, SnapshotWriter } from '../../utils/registry/snapshot/write.ts'
import { UsageError } from '../cli.ts'
import type { Rejected } from './entry.ts'
import { linesOf } from './lines.ts'
import { merge } from './merge.ts'
import { inOrder, type Pool } from './pool.ts'
import type { StateFolder } from './state.ts'

export type Read = {
  /** Files of credentials that wait for linking. */
  spills: string[]
  organizations: number
  rejected: Rejected[]
  /** Credentials that stand in other records' documents: of each key the line that says most. */
  guests: Map<string, string>
}

const saysMore = (line: string, other: string | undefined): boolean =>
  other === undefined || line.length > other.length || (line.length === other.length && line < other)

/** Reads documents, the portions of `written`, on all workers; every worker then knows what linking needs. */
export async function read(
  portions: AsyncIterable<Uint8Array<ArrayBuffer>>,
  asOf: string,
  pool: Pool,
  state: StateFolder,
): Promise<Read> {
  const into: Read = { spills: [], organizations: 0, rejected: [], guests: new Map() }
  const organizations = new Set<string>()
  await pool.all({ kind: 'begin', asOf })
  const readOne = async (lines: Uint8Array<ArrayBuffer>) => {
    const spill = path.join(state.work, `records-${into.spills.length}`)
    into.spills.push(spill)
    const { parts, who, ...answer } = await pool.run({ kind: 'read', lines, spill }, [lines.buffer])
    await pool.all({ kind: 'know', parts }, who)
    return answer
  }
  for await (const answer of inOrder(portions, readOne, pool.ahead)) {
    for (const key of answer.organizations) organizations.add(key)
    into.rejected.push(...answer.rejected)
    for (const [key, line] of answer.guests) {
      const known = into.guests.get(key)
      if (saysMore(line, known)) into.guests.set(key, line)
      if (known !== undefined) into.rejected.push(doubled(saysMore(line, known) ? known : line))
    }
  }
  into.organizations = organizations.size
  return into
}

function doubled(line: string): Rejected {
  const { source, line: number, key } = JSON.parse(line)
  return { source, line: number, id: key, reason: 'a record with this id stands in another document' }
}

/** Links all that was read into runs in record order. */
export async function link(
  { spills, guests }: Read,
  pool: Pool,
  state: StateFolder,
): Promise<{ runs: string[]; rejected: Rejected[] }> {
  const runs: string[] = []
  const rejected: Rejected[] = []
  const awaited = [...guests.keys()]
  const linkOne = (spill: string) => {
    const run = path.join(state.work, `credentials-${runs.length}`)
    runs.push(run)
    return pool.run({ kind: 'link', spill, run, guests: awaited })
  }
  for await (const answer of inOrder(spills, linkOne, pool.ahead)) {
    rejected.push(...answer.rejected)
    for (const key of answer.seen) {
      const line = guests.get(key)
      if (line !== undefined) rejected.push(doubled(line))
      guests.delete(key)
    }
  }
  if (guests.size > 0) {
    const spill = path.join(state.work, 'records-guests')
    writeFileSync(spill, [...guests.values()].map((line) => `${line}\n`).join(''))
    rejected.push(...(await linkOne(spill)).rejected)
  }
  return { runs, rejected }
}

function* credentialsOf(run: string): Generator<Credential> {
  for (const line of linesOf(run)) yield JSON.parse(line)
}

/**
 * Writes a snapshot's parts from runs in record order.
 * @param shard takes each evidence part, unzipped, in order.
 * Throws `UsageError` for more credentials than fit.
 */
export async function writeParts(
  runs: readonly string[],
  shard: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<{ search: Uint8Array<ArrayBuffer>; credentials: number; rejected: Rejected[] }> {
  const writer = new SnapshotWriter()
  const rejected: Rejected[] = []
  let before: Credential | null = null
  for (const credential of merge(runs.map(credentialsOf), recordOrder)) {
    if (before && recordOrder(before, credential) === 0) {
      rejected.push({ source: 'state', line: null, id: credential.id, reason: 'a record with this id came before' })
      continue
    }
    before = credential
    const full = add(writer, credential)
    if (full) await shard(full)
  }
  const { search, last, credentials } = writer.finish()
  if (last) await shard(last)
  return { search, credentials, rejected }
}

function add(writer: SnapshotWriter, credential: Credential) {
  try {
    return writer.add(credential)
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error
  }
}
