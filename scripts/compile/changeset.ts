import path from 'node:path'
import { ctidIn } from '../../utils/registry/ctdl/values.ts'
import { batchesOf } from './sources.ts'
import type { Batch } from './tasks.ts'
import { entriesOfZip, type ZipEntry } from './zip.ts'

const NAME = /^(?:[^/]{1,200}\/)?(upserts|deletes)\/(graphs|resources|metadata)\/([^/]{1,100})\.json$/i

type Known = {
  /** CTIDs whose whole document is in it: their resource alone says less. */
  graphs: Set<string>
  /** When each was changed. */
  dates: Map<string, string>
}

function dateIn(bytes: Buffer): string | null {
  try {
    const { updated_at, node_headers } = JSON.parse(bytes.toString('utf8'))
    const at = updated_at ?? node_headers?.updated_at
    return typeof at === 'string' ? at : null
  } catch {
    return null
  }
}

function* parsed(file: string) {
  for (const entry of entriesOfZip(file)) {
    const [, act = '', kind = '', id = ''] = NAME.exec(entry.name) ?? []
    const ctid = ctidIn(id.toLowerCase())
    if (ctid !== null) yield { act: act.toLowerCase(), kind: kind.toLowerCase(), ctid, entry }
  }
}

function survey(file: string): Known {
  const known: Known = { graphs: new Set(), dates: new Map() }
  for (const { act, kind, ctid, entry } of parsed(file)) {
    if (act === 'upserts' && kind === 'graphs') known.graphs.add(ctid)
    if (act === 'upserts' && kind === 'metadata') {
      const at = dateIn(entry.bytes)
      if (at !== null) known.dates.set(ctid, at)
    }
  }
  return known
}

/** An envelope of a deleted record, as the Registry keeps it. */
export function tombstone(ctid: string, at = 'unknown'): string {
  return JSON.stringify({ envelope_ceterms_ctid: ctid, node_headers: { deleted_at: at } })
}

function* entries(file: string): Generator<ZipEntry & { at?: string }> {
  const { graphs, dates } = survey(file)
  const gone = new Set<string>()
  for (const { act, kind, ctid, entry } of parsed(file)) {
    if (act === 'deletes') {
      if (!gone.has(ctid) && !graphs.has(ctid)) yield { name: entry.name, bytes: Buffer.from(tombstone(ctid)) }
      gone.add(ctid)
    } else if (kind === 'graphs' || (kind === 'resources' && !graphs.has(ctid))) {
      const at = dates.get(ctid)
      yield at === undefined ? entry : { ...entry, at }
    }
  }
}

/** What a changeset ZIP (`upserts|deletes/{graphs,resources,metadata}/{ctid}.json`) changes. */
export function batchesOfChangeset(file: string): Generator<Batch> {
  return batchesOf(path.basename(file), entries(file))
}
