import { foldText } from '../detect/grammar/words.ts'
import cues from './cues.json' with { type: 'json' }
import { allOf } from './cues.ts'

/** What the part of an advert below a heading is about. */
export type Section = keyof typeof cues.headings

/** Of two kinds that a heading names, the one that comes first here: *Preferred skills* are not asked for. */
const ORDER: Section[] = ['nice', 'benefits', 'firm', 'duties', 'must']
/** Longest heading: words, and code units. */
const WORDS_AT_MOST = 8
const LENGTH_AT_MOST = 70

/** A line that ends in a colon is a heading with one unknown word among so many. */
const COLON_WORDS_AT_MOST = 4
/** "Extra Awesome (Skills + Experience):". */
const BRACKET = /^[^()]{3,40}\((?<inner>[^()]{3,60})\)\s?:$/

const byPhrase = new Map<string, Section>()
for (const section of [...ORDER].reverse())
  for (const phrase of allOf(cues.headings[section])) byPhrase.set(phrase, section)
const BESIDE = new Set(cues.headingWords)
const SMALL = new Set(['and', '&', 'or', 'of', 'the', 'in', 'und', 'et', 'y', 'e', 'en', 'i'])

/** What a line is the heading of, or null for a line that is none. */
export function headingOf(line: string): Section | null {
  // "A+ certification preferred"
  if (line.length > LENGTH_AT_MOST || /\p{L}\+/u.test(line)) return null
  const words = foldText(line)
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/^-{1,9}|-{1,9}$/g, ''))
    .filter((word) => /[\p{L}]/u.test(word))
  if (words.length === 0 || words.length > WORDS_AT_MOST) return null
  const whole = byPhrase.get(words.join(' '))
  if (whole !== undefined) return whole
  if (/[.,;]\s*$/.test(line) || /^\p{Ll}/u.test(line.trim())) return null
  const found = new Set<Section>()
  const covered = new Set<number>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const section = byPhrase.get(words.slice(from, to).join(' '))
      if (section === undefined) continue
      found.add(section)
      for (let at = from; at < to; at++) covered.add(at)
    }
  const whollyHeading = words.every((word, at) => covered.has(at) || BESIDE.has(word) || SMALL.has(word))
  if (whollyHeading) return ORDER.find((section) => found.has(section)) ?? null
  // "Position Requirement Possibilities:"
  if (words.length <= COLON_WORDS_AT_MOST && /:\s*$/.test(line) && found.size === 1) return [...found][0] ?? null
  const inner = BRACKET.exec(line)?.groups?.inner
  return inner === undefined ? null : headingOf(inner)
}
