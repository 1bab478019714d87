import type { Found } from './found.ts'
import { joinedNames, sharedVendor } from './joined.ts'

/** Tests that end in points: the points are a result, not part of the name. *HSK 5*, *JLPT N2* are levels. */
const SCORE =
  /(?<=\b(?:IELTS|TOEFL|TOEIC|PTE|TestDaF|Linguaskill|Duolingo English Test|Voltaire)\b(?: \p{L}{2,12}){0,2})(?:\s?[:–-])?\s(?:(?:band|overall|score|points|punkte)\s?:?\s?)?\d{1,3}(?:[.,]\d)?(?:\s?\/\s?\d{1,3}(?:[.,]\d)?)?$/iu
/** "… Licence 1013-4471-9087-2210": so long a number behind the paper's word is its own. */
const NUMBER =
  /(?<=\b(?:licen[cs]e|certificate|certification|card|registration|permit))\s(?:[A-Z]{0,4}-?\d[\d-]{6,24})$/iu

/** "NPI 1447120033" */
const BARE = /(?<=^[A-Z]{2,6})\s\d{6,14}$/u

/** What was found in one stretch, its names without brackets cut in two, results and numbers; joined names as several. */
export function finished(text: string, found: Found): Found[] {
  const whole = [SCORE, NUMBER, BARE].reduce(
    (one, pattern) => trimEnd(text, one, pattern),
    unmarked(text, balanced(text, found)),
  )
  const names = joinedNames(text, whole)
  if (names === null) return [whole]
  const vendor = sharedVendor(text.slice(names[0]?.start, names[0]?.end))
  return names.map((name) => {
    const { fields, issuer } = whole
    const owned = vendor === null || issuer !== undefined || (fields?.issuer ?? null) !== null
    return { ...whole, ...name, shares: whole.end, ...(owned ? {} : { issuer: vendor }) }
  })
}

/** Without the marks of Markdown: "[Name](https://…)", "**Name**". */
function unmarked(text: string, found: Found): Found {
  let { start, end } = found
  while (start < end && /[[*_`]/.test(text[start] ?? '')) start++
  while (end > start && /[\]*_`]/.test(text[end - 1] ?? '')) end--
  return end - start > 1 ? { ...found, start, end } : found
}

function trimEnd(text: string, found: Found, pattern: RegExp): Found {
  const match = pattern.exec(text.slice(found.start, found.end))
  return match === null || match.index < 3 ? found : { ...found, end: found.start + match.index }
}

/** "(CSM) (SIIA" takes its bracket in, "… (" leaves it out. */
function balanced(text: string, found: Found): Found {
  const name = text.slice(found.start, found.end)
  const open = name.lastIndexOf('(')
  if (open === -1 || name.indexOf(')', open) !== -1) return found
  if (text[found.end] === ')') return { ...found, end: found.end + 1 }
  const end = found.start + name.slice(0, open).trimEnd().length
  return open > 2 ? { ...found, end } : found
}
