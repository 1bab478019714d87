import { z } from 'zod'
import { nameKey } from '../policy/layer-index.ts'
import data from './stack-words.json' with { type: 'json' }

const words = z.array(z.string().regex(/^[\p{Ll}]+$/u)).min(1)
/** Words by which a name tells its place among others of one maker; `ranks` from the lowest to the highest. */
const schema = z.strictObject({
  parts: words,
  levels: words,
  ranks: z.array(words).min(2),
  audienceLevels: z.array(z.string().min(1)),
})
const WORDS = schema.parse(data)
const PARTS = new Set(WORDS.parts.map(nameKey))
const LEVELS = new Set(WORDS.levels.map(nameKey))
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const RANKS = new Map(WORDS.ranks.flatMap((rank, at) => rank.map((word) => [nameKey(word), at + 1] as const)))

/**
 * What a name says of its place: `stem` is the rest of the name, alike for all of one series. `part` 2 of 5, or a rung
 * (`level 2`, *associate*). At most one of the two.
 */
export type Place = { stem: string; kind: 'part' | 'rung'; at: number; of: number | null }

/** The place of a name, or null where it tells none. `level`: the record's audience level, where the name has no rank. */
export function placeOf(name: string, level: string | null): Place | null {
  const tokens = nameKey(name).split(' ')
  return numbered(tokens) ?? fraction(name) ?? roman(tokens) ?? ranked(tokens) ?? byLevel(tokens, level)
}

/** `part 2`, `module 2 of 5`, `level 3`. */
function numbered(tokens: readonly string[]): Place | null {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const word = tokens[i] ?? ''
    const kind = PARTS.has(word) ? 'part' : LEVELS.has(word) ? 'rung' : null
    const at = numberIn(tokens[i + 1])
    if (kind === null || at === null) continue
    const of = tokens[i + 2] === 'of' ? numberIn(tokens[i + 3]) : null
    const rest = [...tokens.slice(0, i), ...tokens.slice(i + (of === null ? 2 : 4))]
    if (rest.length > 0) return { stem: rest.join(' '), kind, at, of: of !== null && of >= at ? of : null }
  }
  return null
}

/** `Keeping of Lamps (2/5)` at the end of a name. */
function fraction(name: string): Place | null {
  const [, stem = '', at = '', of = ''] = /^(.{3,480}?)[ :–-]{0,3}\(?(\d{1,2})\/(\d{1,2})\)?$/.exec(name.trim()) ?? []
  const place = { stem: nameKey(stem), kind: 'part' as const, at: Number(at), of: Number(of) }
  return place.stem !== '' && place.at >= 1 && place.at <= place.of ? place : null
}

/** `… Master II`: a Roman number at the end is a rung; another number may as well be an edition. */
function roman(tokens: readonly string[]): Place | null {
  const at = ROMAN.indexOf(tokens.at(-1) ?? '') + 1
  return at === 0 || tokens.length < 3 ? null : { stem: tokens.slice(0, -1).join(' '), kind: 'rung', at, of: null }
}

function ranked(tokens: readonly string[]): Place | null {
  const found = tokens.flatMap((token, i) => (RANKS.has(token) ? [i] : []))
  const [i] = found
  if (found.length !== 1 || i === undefined || tokens.length < 3) return null
  const stem = tokens.filter((_, other) => other !== i).join(' ')
  return { stem, kind: 'rung', at: RANKS.get(tokens[i] ?? '') ?? 0, of: null }
}

function byLevel(tokens: readonly string[], level: string | null): Place | null {
  const at = level === null ? -1 : WORDS.audienceLevels.indexOf(level)
  return at < 0 ? null : { stem: tokens.join(' '), kind: 'rung', at: at + 1, of: null }
}

/** 1–99, or Roman to XII. */
function numberIn(token: string | undefined): number | null {
  if (token === undefined) return null
  if (/^\d{1,2}$/.test(token)) return Number(token) || null
  const roman = ROMAN.indexOf(token)
  return roman < 0 ? null : roman + 1
}
