import type { Segment } from './layout.ts'
import { segmentText } from './run-text.ts'

/** One page's segments. `height` in points. */
export type PageLines = { segments: Segment[]; height: number }

/** Share of the page's height, at its top and at its bottom, in which running lines stand. */
const MARGIN = 0.15
/** In points: how far the same line may stand from its place on another page. */
const SAME_HEIGHT = 3
const SAME_EDGE = 12
/** Share of the other pages on which a running line stands; left and right pages may have their own. */
const PAGES = 0.4
const PAGES_AT_LEAST = 2

/** The same words on the margins of all pages, more often than which they are no running line. */
const PLACES_AT_MOST = 500
/** A number that may be a page's. */
const NUMBER = /(?<!\d)\d{1,3}(?!\d)/g

type Place = { segment: Segment; page: number; end: 'top' | 'bottom'; y: number }

/**
 * The pages without their running headers and footers: the same words at the same height on several pages, a number
 * that counts with the pages apart, and lines that are nothing but the page's number of all. What stands at the top is
 * kept once, where it comes first: it may be the person's name with the letters after it.
 */
export function withoutRunning(pages: PageLines[]): Segment[][] {
  const places = new Map<string, Place[]>()
  const counted = new Map<string, Place[]>()
  const left = new Set<Segment>()
  pages.forEach(({ segments, height }, page) => {
    for (const segment of segments) {
      const end = segment.y > (1 - MARGIN) * height ? 'top' : segment.y < MARGIN * height ? 'bottom' : null
      if (end === null) continue
      const { text } = segmentText(segment)
      if (isPageNumber(text, page + 1, pages.length)) left.add(segment)
      const place: Place = { segment, page, end, y: end === 'top' ? height - segment.y : segment.y }
      add(places, `${end} ${text}`, place)
      for (const key of countedKeys(text, page)) add(counted, `${end} ${key}`, place)
    }
  })
  const leaveOut = (same: Place[], needed: number) => {
    for (const group of atOnePlace(same)) {
      if (new Set(group.map(({ page }) => page)).size < needed) continue
      for (const one of group) if (one !== group[0] || one.end === 'bottom') left.add(one.segment)
    }
  }
  const needed = Math.max(PAGES_AT_LEAST, PAGES * (pages.length - 1))
  for (const same of places.values()) leaveOut(same, needed)
  for (const same of counted.values()) leaveOut(same, PAGES_AT_LEAST)
  return pages.map(({ segments }) => segments.filter((segment) => !left.has(segment)))
}

function add(places: Map<string, Place[]>, key: string, place: Place): void {
  const there = places.get(key)
  if (there === undefined) places.set(key, [place])
  else if (there.length < PLACES_AT_MOST) there.push(place)
}

/** The text with one of its numbers told by how far it is ahead of the page's: alike on all pages where it counts them. */
function countedKeys(text: string, page: number): string[] {
  return [...text.slice(0, 200).matchAll(NUMBER)]
    .slice(0, 3)
    .map(
      ({ 0: number, index }) => `${text.slice(0, index)}#${Number(number) - page}${text.slice(index + number.length)}`,
    )
}

/** Places of the same words, parted where they are not one place on the page. */
function atOnePlace(places: Place[]): Place[][] {
  const groups: Place[][] = []
  for (const place of places) {
    const group = groups.find(
      ([first]) =>
        first !== undefined &&
        Math.abs(first.y - place.y) <= SAME_HEIGHT &&
        Math.abs(first.segment.left - place.segment.left) <= SAME_EDGE,
    )
    if (group === undefined) groups.push([place])
    else group.push(place)
  }
  return groups
}

/** "2 / 3", "Page 2 of 3", "Seite 2 von 3", "第2页 共3页": in any language, a word or two around two numbers. */
function isPageNumber(text: string, page: number, pages: number): boolean {
  const match = /^[^\d]{0,16}(\d{1,3})[^\d]{1,10}(\d{1,3})[^\d]{0,4}$/u.exec(text)
  return match !== null && Number(match[1]) === page && Number(match[2]) === pages
}
