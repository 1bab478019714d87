import { isAcronym } from '../detect/text/words.ts'
import { nameWords } from './cues.ts'
import { headingOf } from './headings.ts'

/** Adverts lose the breaks between the items of a list on their way: *degree.Valid license*, *fieldPMI certifications*. */
const STOPPED =
  /(?<=[\p{Ll})\]\d][.,!?;:])(?=\p{Lu}[\p{Ll}\s])|(?<=\p{Lu}{2}\.)(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{4}\.)(?=\p{Lu}{3})/gu
/** *(Required)Driver's License*, *(MD or DO).DEA certificate*. */
const CLOSED = /(?<=[\p{L}!?.]\)[.;]?)(?=\p{Lu}\p{L})/gu
const NUMBERED =
  /(?<=\p{Ll}{3}\.)(?=\d)|(?<=\p{Ll}{4})(?=\d{1,4}\+? (?:years?|yrs|months?|hours?)\b)|(?<=\p{L}{3})(?=\d{1,2}[.)]\s)/giu
/** *NuGet or ANTDesired: …*. */
const HEADED = /(?<=[\p{L}\d.)])(?=(?<heading>\p{Lu}\p{Ll}{3,20}(?: \p{L}{2,14}){0,2}):)/gu
/** *in Virginia- Minimum of …*, *work independently-Valid license*. */
const LISTED = /(?<=[\p{L}\d.)])(?=[-–•] \p{Lu})/gu
const DASHED = /(?<=\p{Ll}{3}-)(?=(?<opener>\p{Lu}[\p{Ll}'’]{2,14}))/gu
const STARRED = /(?<=\S)\*(?=\s|\p{Lu})|(?<=\s)\*(?=\S)/gu
/** *GED Possess a valid license*: two items with nothing but a space between them. */
const SPACED = /(?<=\p{Lu}[\p{L}'’]{1,30} )(?=(?<opener>\p{Lu}[\p{Ll}'’]{2,14}) (?:\p{Ll}|Degree))/gu
/** *GEDPossess*, *5 PMForklift certification*. */
const LETTERED = /(?<=(?<!\p{L})(?<letters>\p{Lu}{2,7}))(?=\p{Lu}\p{Ll}{3})/gu
const RISES = /(?<=\p{Ll})(?=\p{Lu})/gu
const CAPITALS = /(?<!\p{L})\p{Lu}{6,30}(?![\p{L}])/gu
/** Letters on either side that are looked at. */
const REACH = 30
/** Shorter letters stand at the end of other words by chance. */
const SURE_LETTERS = 4
/** Nor are letters with less than this before them: *NAACLS* ends in no ACLS. */
const BEFORE_LETTERS = 3
/** Small letters before capitals that end an item: *andBCLS*; but *eCPR*. */
const SMALL_AT_LEAST = 3
const CAPITAL_AT_LEAST = 7

/** Places at which a line falls into items, ascending, as offsets in `line`. */
export function gluesIn(line: string): number[] {
  const cuts = new Set<number>()
  for (const { index } of line.matchAll(STOPPED)) cuts.add(index)
  for (const { index } of line.matchAll(NUMBERED)) cuts.add(index)
  for (const { index } of line.matchAll(CLOSED)) cuts.add(index)
  for (const { index } of line.matchAll(LISTED)) cuts.add(index)
  for (const { index, groups } of line.matchAll(LETTERED)) if (isEnd(groups?.letters ?? '')) cuts.add(index)
  for (const { index, groups } of line.matchAll(HEADED)) if (headingOf(groups?.heading ?? '') !== null) cuts.add(index)
  for (const { index, groups } of line.matchAll(DASHED))
    if (nameWords('spacedOpeners').has(groups?.opener?.replace('’', "'") ?? '')) cuts.add(index)
  for (const { index, groups } of line.matchAll(SPACED)) if (isSpaced(line, index, groups?.opener)) cuts.add(index)
  for (const { index } of line.matchAll(STARRED)) cuts.add(index)
  for (const { index } of line.matchAll(RISES)) if (isGlue(line, index)) cuts.add(index)
  for (const match of line.matchAll(CAPITALS)) {
    const word = match[0]
    if (isAcronym(word)) continue
    for (let at = BEFORE_LETTERS; at <= word.length - SURE_LETTERS; at++)
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
  if (nameWords('closers').has(before) && /^\p{Lu}/u.test(after)) return true
  if (/^\p{Lu}{3}/u.test(after) && before.length >= CAPITAL_AT_LEAST) return true
  return /^\p{Ll}+$/u.test(before) && before.length >= SMALL_AT_LEAST && /^\p{Lu}/u.test(after)
}

const isEnd = (letters: string) => isAcronym(letters) || nameWords('closers').has(letters)

/** A word that only ever opens an item behind a name; *Minimum Bachelor's degree* and *Certified Public* are whole. */
function isSpaced(line: string, at: number, opener: string | undefined): boolean {
  if (opener === undefined || !nameWords('spacedOpeners').has(opener.replace('’', "'"))) return false
  const before = lettersBefore(line, at - 1)
  return before.length > 1 && !nameWords('openers').has(before)
}

function lettersBefore(line: string, end: number): string {
  let start = end
  while (start > 0 && end - start < REACH && /\p{L}/u.test(line[start - 1] ?? '')) start--
  return line.slice(start, end)
}
