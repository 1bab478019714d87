import { writeFileSync } from 'node:fs'
import { type Entry, entriesOf, entryOrder, lineOf, type Place, type Rejected } from './entry.ts'
import type { Batch, GatherAnswer, GatherTask } from './tasks.ts'

type Text = Place & { raw: string; at?: string }

function* textsOf({ source, bytes, texts, firstLine }: Batch): Generator<Text> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  if (texts) {
    for (const { name, end, at } of texts) {
      yield { source: `${source}:${name}`, line: null, raw: buffer.toString('utf8', start, end), ...(at && { at }) }
      start = end
    }
    return
  }
  for (let line = firstLine; start < buffer.length; line++) {
    const found = buffer.indexOf(10, start)
    const end = found < 0 ? buffer.length : found
    yield { source, line, raw: buffer.toString('utf8', start, end) }
    start = end + 1
  }
}

/** The day that a changeset tells apart from its document: put around it as an envelope would. */
const dated = (raw: string, at: string) => `{"updated_at":${JSON.stringify(at)},"decoded_resource":${raw}}`

/** Reads a batch into an ordered run. A blank line is nothing; an empty document is a deletion (see `changeset`). */
export function gatherBatch(task: GatherTask): GatherAnswer {
  const entries: Entry[] = []
  const rejected: Rejected[] = []
  let newest: string | null = null
  for (const { source, line, raw, at } of textsOf(task)) {
    const bare = raw.replace(/^\uFEFF/, '').trim()
    if (bare === '') continue
    for (const one of entriesOf(at === undefined ? bare : dated(bare, at), { source, line })) {
      if ('reason' in one) rejected.push(one)
      else {
        entries.push(one)
        // A date that is none is later than nothing.
        if (one.at !== null && Date.parse(one.at) > (newest === null ? -Infinity : Date.parse(newest))) newest = one.at
      }
    }
  }
  const layered = entries.map((entry) => ({ ...entry, layer: 0 })).sort(entryOrder)
  writeFileSync(task.run, layered.map((entry) => `${lineOf(entry)}\n`).join(''))
  return { documents: entries.length, newest, rejected }
}
