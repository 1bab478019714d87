import { withoutEdges } from './piece-words.ts'
import type { Chunk } from './tokens.ts'

/** What parts a segment from the one before it. */
export type Mark = 'start' | 'comma' | 'strong' | 'by' | 'bracket'
/** `note` = a grade, a place, a status: neither name nor issuer. */
export type Kind = 'text' | 'level' | 'date' | 'id' | 'url' | 'note'
export type Segment = Chunk & { mark: Mark; kind: Kind; value: string }

/** A piece before it is told what it is. */
export type Piece = Chunk & { mark: Mark }

/** An address as it stands in a line, with or without its scheme. */
export const ADDRESS =
  /(?<![\p{L}\d.@])(?:https?:\/\/|www\.)[^\s<>"|,;]{3,300}|(?<![\p{L}\d.@-])(?:[a-z\d-]{2,40}\.){1,3}[a-z]{2,8}\/[^\s<>"|,;]{2,300}/giu

/** The text without the signs of a list around it, as offsets; null where nothing is left. */
export function trim(text: string, start: number, end: number): Chunk | null {
  const raw = text.slice(start, end)
  const lead = /^[\s\u00a0,;:|•·*–—，；：。-]*/u.exec(raw)?.[0].length ?? 0
  const rest = withoutEdges(raw.slice(lead))
  return rest === '' ? null : { start: start + lead, end: start + lead + rest.length }
}

/** A piece that is told to be text. */
export const text = (raw: string, { start, end }: Chunk, mark: Mark): Segment => ({
  start,
  end,
  mark,
  kind: 'text',
  value: raw.slice(start, end),
})
