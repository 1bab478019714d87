import type { Mention } from '../../model/mention.ts'
import type { SitePage } from '../sites/schema.ts'
import { type Draft, readEntry } from './entry.ts'
import type { Line } from './lines.ts'
import type { Resting } from './resting.ts'

/** How sure a reading by each way is; the text grammar says its own. */
const CONFIDENCE = { adapter: 0.97, section: 0.9 }

export type EntryOptions = {
  /** What the first lines of an entry are. */
  roles: SitePage['lines']
  by: 'adapter' | 'section'
  adapter: string | null
  /** The page's address. */
  url: URL
}

type Read = { lines: readonly Line[]; way: string; draft: Draft | null }

/** By an entry's first line. Lines that are the same objects say what they said. */
const readBefore = new WeakMap<Line, Read>()

/** The credentials that `entries` name, up to `room` of them; `more` counts the entries beyond. */
export function* readEntries(
  entries: readonly (readonly Line[])[],
  room: number,
  options: EntryOptions,
): Resting<{ drafts: Draft[]; more: number }> {
  const { roles, by, adapter, url } = options
  const way = [...roles, by, adapter, url.href].join(' ')
  const drafts: Draft[] = []
  for (const [index, lines] of entries.entries()) {
    if (drafts.length >= room) return { drafts, more: entries.length - index }
    const [first] = lines
    if (first === undefined) continue
    let read = readBefore.get(first)
    if (read === undefined || read.way !== way || !areSame(read.lines, lines)) {
      const source: Mention['source'] = { by, adapter }
      read = { lines, way, draft: readEntry(lines, roles, source, CONFIDENCE[by], url) }
      readBefore.set(first, read)
      yield null
    }
    if (read.draft !== null) drafts.push(read.draft)
  }
  return { drafts, more: 0 }
}

/** The same lines, one by one. */
export function areSame(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index])
}
