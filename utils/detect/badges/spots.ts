import type { BadgeFacts, BadgeLine, BadgeSpot } from '../../model/badges.ts'
import { holdsCue } from '../grammar/cues.ts'
import { foldText } from '../grammar/words.ts'
import { type Award, readAward } from './awards.ts'

/** A line of the facts with its index. */
export type Line = BadgeLine & { index: number }

/** A place that leads to a holding. */
export type Spot = {
  award: Award
  /** Index among the facts' spots; null for an address that is only text. */
  index: number | null
  /** What marks it in its line: its text, or the address itself. */
  mark: string
  words: readonly string[]
  path: readonly number[]
  at: number
  own: readonly Line[]
  /** It shares its line with other text. */
  shares: boolean
}

/** The facts as they are read. `buttons`: texts of links that name nothing. */
export type Ground = {
  facts: BadgeFacts
  lines: readonly Line[]
  spots: readonly Spot[]
  items: ReadonlySet<number>
  buttons: ReadonlySet<string>
  /** There are more spots than are looked at. */
  cut: boolean
}

/** Every spot is held against every other. No person has as many badges. */
const SPOTS_AT_MOST = 500
/** An address in running text. Every part has an end. */
const ADDRESS = /(?<![\w@./-])(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}[/?][^\s<>"'|()[\]{}]{3,600}/gi

export function groundOf(facts: BadgeFacts): Ground {
  const lines = facts.lines.map((line, index) => ({ ...line, index }))
  const linked = facts.spots.flatMap((spot, index) => linkedSpot(spot, index, lines) ?? [])
  const found = [...linked, ...lines.flatMap(typedSpots)].sort((a, b) => a.at - b.at)
  const all = found.slice(0, SPOTS_AT_MOST)
  // behind an open dialog stands the list that it was opened from
  const shown = all.filter(({ index }) => facts.spots[index ?? -1]?.shown)
  const spots = shown.length > 0 ? shown : all
  const cut = found.length > all.length
  return { facts, lines, spots, items: new Set(facts.items), buttons: buttonsOf(spots), cut }
}

/** What several holdings' links say alike is a button's word, in whatever language. */
function buttonsOf(spots: readonly Spot[]): Set<string> {
  const first = new Map<string, string>()
  const buttons = new Set<string>()
  for (const { award, mark, own, words } of spots) {
    for (const said of [mark, ...words, ...own.map((line) => line.text)]) {
      const text = foldText(said)
      // one may hold the same credential twice
      if ((first.get(text) ?? award.key) !== award.key && !holdsCue(text)) buttons.add(text)
      else first.set(text, award.key)
    }
  }
  return buttons
}

function linkedSpot(
  { address, text, words, path, at, own }: BadgeSpot,
  index: number,
  lines: readonly Line[],
): Spot | null {
  const award = readAward(address)
  const carry = own.flatMap((line) => lines[line] ?? [])
  return award && { award, index, mark: text, words, path, at, own: carry, shares: isShared(carry, text) }
}

function typedSpots(line: Line): Spot[] {
  const spots: Spot[] = []
  for (const [address] of line.text.matchAll(ADDRESS)) {
    const mark = address.replace(/[.,;:!?]{1,5}$/, '')
    const award = readAward(mark)
    const { index: at, path } = line
    const shares = isShared([line], mark)
    if (award !== null) spots.push({ award, index: null, mark, words: [], path, at, own: [line], shares })
  }
  return spots
}

function isShared([line, more]: readonly Line[], mark: string): boolean {
  return line !== undefined && more === undefined && /[\p{L}\p{N}]/u.test(line.text.replace(mark, ''))
}

/** The lines within the box of that number, which holds the place `at`. */
export function linesWithin(box: number, lines: readonly Line[], at: number): Line[] {
  const holds = (index: number) => lines[index]?.path.includes(box) === true
  let start = at
  let end = at
  while (holds(start - 1)) start--
  while (holds(end)) end++
  return lines.slice(start, end)
}
