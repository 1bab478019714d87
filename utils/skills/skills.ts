import spelling from './spelling.json' with { type: 'json' }

/** A skill, made ready for comparison once. */
export type Skill = Form & { label: string; uri: string | null }

/** The form under which spellings are compared; `kept`: what a misspelling leaves, its first letter and its digits. */
type Form = { key: string; words: readonly string[]; kept: string }

/** How sure a link between two skills is. */
export const SKILL_LINK = { uri: 1, label: 0.9, near: 0.5 } as const

const MAX_LABEL = 300
/** Least share of equal letters for a misspelling, and the shortest label for which one is looked for. */
const FUZZY_LEAST = 0.88
const FUZZY_SHORTEST = 6
const FUZZY_LONGEST = 80

const FILLERS = new Set(spelling.fillers)
const GENERIC = new Set(spelling.generic)

/** Case, width, accents and punctuation out; what tells `C++`, `C#`, `.NET` and `Node.js` apart stays. */
function plain(label: string): string {
  return label
    .slice(0, MAX_LABEL)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#.\s]+/gu, ' ')
    .replace(/\.+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_LABEL)
    .trim()
}

const ALIASES = new Map(
  spelling.aliases.flatMap(([first = '', ...others]) => [first, ...others].map((form) => [plain(form), plain(first)])),
)

/**
 * The form under which two spellings of a skill are the same: `JS`, `Javascript programming` → `javascript`. Empty when
 * nothing but punctuation is left. At most the first 300 characters count.
 */
export const normaliseSkill = (label: string): string => formOf(label).key

function formOf(label: string): Form {
  const kept = known.get(label)
  if (kept !== undefined) return kept
  const key = keyOf(label)
  const form = { key, words: key === '' ? [] : key.split(' '), kept: key.slice(0, 1) + key.slice(1).replace(/\D/g, '') }
  // The same few hundred labels come back with every credential and role; a hostile flood of others starts anew.
  if (known.size >= MAX_KNOWN) known.clear()
  if (label.length <= MAX_LABEL) known.set(label, form)
  return form
}

const MAX_KNOWN = 5000
const known = new Map<string, Form>()

function keyOf(label: string): string {
  const text = plain(label)
  const alias = ALIASES.get(text)
  if (alias !== undefined) return alias
  const words = text.split(' ')
  while (words.length > 1 && FILLERS.has(words.at(-1) ?? '')) words.pop()
  const short = words.join(' ')
  return ALIASES.get(short) ?? short
}

/** @param uri the skill's address in a framework, where it has one */
export function toSkill(label: string, uri: string | null = null): Skill {
  const { key, words, kept } = formOf(label)
  return { label, key, words, kept, uri: uri === null ? null : plainUri(uri) }
}

/** Frameworks are cited with http and https, with and without the last slash. */
function plainUri(uri: string): string {
  return uri
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
}

/**
 * How far two skills are the same, 0–1: 1 the same address, 0.9 the same or an alias label, 0.5 one stands as whole words
 * in the other or is a misspelling of it, else 0. The order of the two makes no difference.
 */
export function skillsMatch(a: Skill, b: Skill): number {
  if (a.uri !== null && a.uri === b.uri) return SKILL_LINK.uri
  if (a.key === '' || b.key === '') return 0
  if (a.key === b.key) return SKILL_LINK.label
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (isWithin(short, long) || isMisspelt(a, b)) return SKILL_LINK.near
  return 0
}

/** *Python* in *Python for data analysis*. One wide word is no link: *management* in *project management*. */
function isWithin(short: Skill, long: Skill): boolean {
  if (short.words.length === long.words.length) return false
  const [only = ''] = short.words
  if (short.words.length === 1 && (only.length < 3 || GENERIC.has(only))) return false
  const last = long.words.length - short.words.length
  for (let at = 0; at <= last; at++) if (short.words.every((word, i) => word === long.words[at + i])) return true
  return false
}

/** Few letters differ, and none of them the first or a figure: *ISO 9001* and *ISO 27001* are two things. */
function isMisspelt(a: Skill, b: Skill): boolean {
  const longest = Math.max(a.key.length, b.key.length)
  if (a.kept !== b.kept || Math.min(a.key.length, b.key.length) < FUZZY_SHORTEST || longest > FUZZY_LONGEST)
    return false
  const most = Math.floor(longest * (1 - FUZZY_LEAST))
  if (most < 1 || Math.abs(a.key.length - b.key.length) > most) return false
  return distance(a.key, b.key) <= most
}

/** Levenshtein's distance; both at most FUZZY_LONGEST long. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}
