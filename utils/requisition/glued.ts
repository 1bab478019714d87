import { isAcronym } from '../detect/text/words.ts'
import { nameWords } from './cues.ts'

/** Adverts lose the breaks between the items of a list on their way: *degree.Valid license*, *fieldPMI certifications*. */
const STOPPED = /(?<=[\p{Ll})\]\d][.,!?;:])(?=\p{Lu}[\p{Ll}\s])/gu
const NUMBERED = /(?<=\p{Ll}{3}\.)(?=\d)/gu
const STARRED = /(?<=\S)\*(?=\s|\p{Lu})/gu
const RISES = /(?<=\p{Ll})(?=\p{Lu})/gu
const CAPITALS = /(?<!\p{L})\p{Lu}{6,30}(?![\p{L}])/gu
/** Letters on either side that are looked at. */
const REACH = 30
/** Shorter letters stand at the end of other words by chance. */
const SURE_LETTERS = 4

/** Places at which a line falls into items, ascending, as offsets in `line`. */
export function gluesIn(line: string): number[] {
  const cuts = new Set<number>()
  for (const { index } of line.matchAll(STOPPED)) cuts.add(index)
  for (const { index } of line.matchAll(NUMBERED)) cuts.add(index)
  for (const { index } of line.matchAll(STARRED)) cuts.add(index)
  for (const { index } of line.matchAll(RISES)) if (isGlue(line, index)) cuts.add(index)
  for (const match of line.matchAll(CAPITALS)) {
    const word = match[0]
    if (isAcronym(word)) continue
    for (let at = 2; at <= word.length - SURE_LETTERS; at++)
      if (isAcronym(word.slice(at))) {
        cuts.add(match.index + at)
        break
      }
  }
  return [...cuts].sort((a, b) => a - b)
}

/** A word that ends in small letters, then one that opens an item. *JavaScript* and *ServSafe* are none. */
function isGlue(line: string, at: number): boolean {
  const before = lettersBefore(line, at)
  const after = /^[\p{L}'’+-]{1,30}/u.exec(line.slice(at, at + REACH))?.[0] ?? ''
  if (before.length < 3) return false
  if (nameWords('openers').has(after) || isAcronym(after)) return true
  return /^\p{Ll}+$/u.test(before) && /^\p{Lu}/u.test(after)
}

function lettersBefore(line: string, end: number): string {
  let start = end
  while (start > 0 && end - start < REACH && /\p{L}/u.test(line[start - 1] ?? '')) start--
  return line.slice(start, end)
}
