import type { QueryWord } from './query.ts'
import { oneSlip } from './vocabulary.ts'

/** A word with fewer letters is not taken for a misspelt one. */
const MIN_TYPO = 5
/** One spelling must be so many times commoner than the other for the rarer one to be a mistake. */
const COMMONER = 20
/** A short word in capitals, or a shorter one with several: one letter makes another code of it. */
const CODE_LIKE = /^(?:[\p{Lu}\d]{2,6}s?|(?=.{2,5}$).*\p{Lu}.*\p{Lu}.*)$/u
/** Least common beginning of two words of one family. */
const MIN_ROOT = 5

const british = (text: string) => text.replaceAll('z', 's').replaceAll('our', 'or')

/**
 * Whether the mention's word is the record's, misspelt: one slip apart, and not a word of its own. `saidIn` and
 * `writtenIn` are the numbers of names in the index that hold the one and the other.
 */
export function isTypo(
  said: Pick<QueryWord, 'text' | 'class'>,
  written: { text: string; raw: string },
  saidIn: number,
  writtenIn: number,
): boolean {
  if (said.class === 'number' || Math.max(said.text.length, written.text.length) < MIN_TYPO) return false
  if (british(said.text) === british(written.text)) return true
  if (!oneSlip(said.text, written.text) || CODE_LIKE.test(written.raw)) return false
  return saidIn === 0 || saidIn * COMMONER <= writtenIn || writtenIn * COMMONER <= saidIn
}

/** Words of one family (programmer and programming): one beginning, and endings that only change the part of speech. */
export function rootsAgree(a: string, b: string, endings: ReadonlySet<string>): boolean {
  const longest = Math.min(a.length, b.length)
  let same = 0
  while (same < longest && a[same] === b[same]) same += 1
  // "administrat|or" and "administrat|ion", but "manage|ment" and "manag|er" as well: the root may end sooner.
  for (let root = same; root >= Math.max(MIN_ROOT, same - 2); root -= 1) {
    const [restA, restB] = [a.slice(root), b.slice(root)]
    if ((restA === '' || endings.has(restA)) && (restB === '' || endings.has(restB))) return true
  }
  return false
}
