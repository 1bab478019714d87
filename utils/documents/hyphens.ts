import compounds from './hyphens.json' with { type: 'json' }
import type { Line } from './lines.ts'

/** A line that ends within a word, and the rest of that word on the next line with what is stuck to it. */
const BROKEN = /(?<![^\s(])(?<head>[\p{L}\d][\p{L}\d&+/.'’-]{0,39})(?<mark>[-\u2010\u00ad])$/u
const REST = /^(?<rest>[\p{L}\d][^\s\u00ad]{0,40})(?:\s+|$)/u

/** Characters of a line that is surely a paragraph's. */
const LONG = 40

type Parts = { head: string; rest: string; soft: boolean }

/**
 * Lines with words that were broken at a line end put together on the first of the two: "Profes-" over "sional" as
 * "Professional", "board-" over "certified" as "board-certified". Whether the hyphen is the word's own shows in the
 * same text, in the case of its parts, or in the list of what compounds are made of. Only where a line may go on.
 * @param merge puts the rest of the second line on the first as well; without it the rest stays a line of its own.
 */
export function joinHyphens<L extends Line>(lines: L[], merge?: (line: L, rest: L) => L): L[] {
  const words = wordsOf(lines)
  const joined: L[] = []
  let carried: L | null = null
  lines.forEach((line, at) => {
    const now: L = carried ?? line
    const next = lines[at + 1]
    carried = null
    const broken = next !== undefined && goesOn(now, next) ? partsOf(now.text, next.text) : null
    if (broken === null || next === undefined) {
      joined.push(now)
      return
    }
    const cut = now.text.length - (keepsHyphen(broken, words) ? 0 : 1)
    const text = next.text.slice(broken.rest.length).trimStart()
    const rest: L = { ...next, text, links: shifted(next, next.text.length - text.length) }
    const links = now.links.map((link) => clipped(link, cut))
    const whole: L = { ...now, text: now.text.slice(0, cut) + broken.rest, links }
    if (merge === undefined) {
      joined.push(wrapping(whole, text !== '' || next.wraps === true))
      carried = rest
    } else carried = merge(whole, rest)
  })
  return joined.filter((line) => line.text !== '')
}

function wrapping<L extends Line>({ wraps: _, ...line }: L, wraps: boolean): L {
  return (wraps ? { ...line, wraps } : line) as L
}

/** The layout lets the line go on, or the line is a long one and both sides of the break are small letters. */
function goesOn(line: Line, next: Line): boolean {
  if (line.wraps === true) return true
  return line.text.length >= LONG && /\p{Ll}[-\u2010\u00ad]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)
}

function partsOf(line: string, next: string): Parts | null {
  const { head, mark } = BROKEN.exec(line)?.groups ?? {}
  const { rest } = REST.exec(next)?.groups ?? {}
  if (head === undefined || rest === undefined || next.includes('\t') || line.includes('\t')) return null
  return { head, rest, soft: mark === '\u00ad' }
}

function keepsHyphen({ head, rest, soft }: Parts, words: Set<string>): boolean {
  if (soft) return false
  const [tail = ''] = /^\p{Ll}+/u.exec(rest) ?? []
  // only small letters on both sides of the break are a word that was broken
  if (!/^\p{Lu}?\p{Ll}{2,}$/u.test(head) || tail === '' || /^[\p{L}\d]/u.test(rest.slice(tail.length))) return true
  const start = head.toLowerCase()
  if (words.has(start + tail)) return false
  if (words.has(`${start}-${tail}`) || words.has(tail)) return true
  return compounds.heads.includes(start) || compounds.tails.includes(tail)
}

/** The document's own words in small letters, those with a hyphen whole; the parts of broken ones are not among them. */
function wordsOf(lines: Line[]): Set<string> {
  const words = new Set<string>()
  lines.forEach(({ text }, at) => {
    const before = lines[at - 1]?.text ?? ''
    const whole = (BROKEN.test(before) ? text.replace(REST, '') : text).replace(BROKEN, '')
    for (const [word] of whole.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase())
  })
  return words
}

const clipped = (link: Line['links'][number], end: number) => ({ ...link, end: Math.min(link.end, end) })

const shifted = ({ links }: Line, by: number): Line['links'] =>
  links
    .map((link) => ({ ...link, start: Math.max(0, link.start - by), end: link.end - by }))
    .filter(({ start, end }) => end > start)
