import { issuerKey } from '../../utils/policy/matcher.ts'
import issuers from '../../utils/resolve/issuers.json' with { type: 'json' }

const ACRONYM = /^[A-Z][A-Za-z0-9+&.-]{1,11}$/
const SHORT = /^[A-Z][A-Z0-9+.-]{1,11}$/
/** Words of a line that speaks of many credentials at once, or of none by name. */
const SEVERAL =
  /\((?:all|any|most|various|legal|[^)]{0,60}\b(?:programmes|others|exams)\b)|\b(?:certifications|programmes|certificates|designations|credentials)\b/i

/** "X (Y)" → X (Y), X and the acronym Y; "A / B / C" of acronyms → each. Empty for a line about several without names. */
export function namesIn(text: string): string[] {
  if (SEVERAL.test(text)) return []
  const parts = text.split(/ \/ |, /)
  if (parts.length > 1 && parts.every((part) => SHORT.test(part))) return parts
  return withBracket(text)
}

function withBracket(text: string): string[] {
  const [, before, inside] = /^(.{1,250}?) ?\(([^()]{1,80})\)$/.exec(text) ?? []
  if (before === undefined || inside === undefined || !ACRONYM.test(inside) || !standsFor(inside, before)) return [text]
  return [text, before, inside]
}

/** Whether each part of a short form is a word of the name or its initials: "(V2)" and "(CRM)" tell two names apart. */
function standsFor(short: string, name: string): boolean {
  const words: readonly string[] = name.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []
  return short
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .every((part) => words.includes(part) || isInitials(part, words))
}

/** Letters that are, in order, the beginnings of words; of a word begun, further letters may follow: GCLD, GIAC Cloud …. */
function isInitials(letters: string, words: readonly string[]): boolean {
  if (letters === '') return true
  return words.some((word, at) => {
    const rest = words.slice(at + 1)
    for (let i = 0, taken = 0; i < word.length && taken < letters.length; i++) {
      if (word[i] === letters[taken]) taken++
      else if (i === 0) return false
      if (isInitials(letters.slice(taken), rest)) return true
    }
    return false
  })
}

const groups = new Map(issuers.groups.flatMap((names) => names.map((name) => [issuerKey(name), names])))

/** The names under which an issuer goes; empty where the line names none ("(various)", "State and territorial boards"). */
export function issuerNames(text: string): string[] {
  if (/^\(|\bvarious\b| \/ |\bvia\b|^State and territorial|^State driver|member boards/i.test(text)) return []
  const [, before, inside] = withBracket(text)
  const names =
    before === undefined || inside === undefined ? [text.replace(/ \([^()]{1,80}\)$/, '')] : [before, inside]
  const also = names.flatMap((name) => groups.get(issuerKey(name)) ?? [])
  return [...new Map([...names, ...also].map((name) => [issuerKey(name), name])).values()].slice(0, 20)
}

const ACCREDITORS: Readonly<Record<string, string>> = {
  'ANAB (formerly ANSI)': 'ANAB',
  'ANSI (now ANAB)': 'ANAB',
  'American Council on Education (ACE)': 'American Council on Education',
  'not named on the page': 'a body that the page does not name',
  'SIA (Private Security Industry Act 2001)': 'Security Industry Authority',
}

/** The body as it is called today; without the short form in brackets. */
export function bodyName(text: string): string {
  return ACCREDITORS[text] ?? withBracket(text)[1] ?? text
}

/** A licence as tables of either spelling write it, and the occupation that it is for. */
export function licenceNames(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const occupation = name.replace(/ licence$/, '')
    return occupation === name ? [name] : [name, `${occupation} license`, occupation]
  })
}
