import { type HeadingKind, headingKind } from '../grammar/headings.ts'
import { plainText } from '../grammar/names.ts'
import { findPhrase, foldText } from '../grammar/words.ts'
import elsewhere from './elsewhere.json' with { type: 'json' }
import type { Line } from './lines.ts'
import { tagOf } from './tags.ts'
import { boxAround, closestBox, encloses } from './tree.ts'

/** A run of lines under a heading of credentials. `start`–`end` are indexes of content lines, end exclusive. */
export type Section = {
  heading: Line
  start: number
  end: number
  /** The smallest part of the page that holds the section's title and the title above it: the person's part. */
  root: Element
}

/** Titles longer than this are prose. */
const TITLE_AT_MOST = 80
/** A plain line counts as a title only this many lines above a heading of credentials. */
const TITLE_NEAR = 6
/** Room beside such a wording in a title: "Required certifications", "About the job: analyst". */
const BESIDE_AT_MOST = 25
const elsewhereTitles = elsewhere.titles.map(foldText)
const peopleWords = new Set(elsewhere.people.map(foldText))

/** Of the kinds of sections that a résumé has, how many different ones make a page one. */
const RESUME_KINDS = new Set<HeadingKind>(['certifications', 'education', 'experience', 'skills', 'courses', 'honors'])

/** The kind of section each line opens; a count beside the words (*Certifications (3)*) does not count. */
export function kindsOf(lines: readonly Line[]): (HeadingKind | null)[] {
  return lines.map((line) => {
    const known = kindOfLine.get(line)
    if (known !== undefined) return known
    const kind = line.text.length > TITLE_AT_MOST ? null : headingKind(line.text.replace(/[\s(·]{0,3}\d{1,4}\)?$/, ''))
    kindOfLine.set(line, kind)
    return kind
  })
}

/** A line is asked for its kind several times in one reading. */
const kindOfLine = new WeakMap<Line, HeadingKind | null>()

/** The sections of credentials in `lines` (all of `scope`, adverts already dropped), in document order: rows of lists of
 * people left out, and of several people only the one shown in detail. */
export function findSections(lines: readonly Line[], scope: Element): Section[] {
  const kinds = kindsOf(lines)
  const sections: Section[] = []
  for (const [index, kind] of kinds.entries()) {
    if (kind !== 'certifications' || !mayHead(lines, index)) continue
    // "Certification" as the label of a field, inside a section that a heading has opened
    const around = sections.at(-1)
    if (lines[index]?.level === 0 && around !== undefined && around.heading.level > 0 && index < around.end) continue
    const section = sectionAt(lines, kinds, index, scope)
    if (section.end > section.start) sections.push(section)
  }
  return ofOnePerson(sections.filter((section) => !isRow(section, sections, lines)))
}

/** `lines` without the parts whose title speaks of something else than the candidate. */
export function dropElsewhere(lines: readonly Line[], scope: Element): Line[] {
  const kinds = kindsOf(lines)
  const dropped = new Set<Line>()
  for (const index of possibleTitles(lines, kinds)) {
    const line = lines[index] as Line
    if (dropped.has(line) || !namesElsewhere(line)) continue
    const end = elsewhereEnd(lines, index, scope)
    // a plain line is a title only where it stands over (or is) a heading of credentials
    const range = lines.slice(index, end)
    if (line.level === 0 && !kinds.slice(index, end).includes('certifications')) continue
    for (const other of range) dropped.add(other)
  }
  return lines.filter((line) => !dropped.has(line))
}

function possibleTitles(lines: readonly Line[], kinds: readonly (HeadingKind | null)[]): number[] {
  const titles = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (line.level > 0) titles.add(index)
    if (kinds[index] !== 'certifications') continue
    for (let above = Math.max(0, index - TITLE_NEAR); above <= index; above++) titles.add(above)
  }
  return [...titles].sort((a, b) => a - b)
}

function elsewhereEnd(lines: readonly Line[], index: number, scope: Element): number {
  const title = lines[index] as Line
  const box = boxOf(lines, index, scope)
  const bounds = holds(box, lines[index + 1]) ? box : (boxAround(box) ?? box)
  let end = index + 1
  for (; end < lines.length; end++) {
    const line = lines[end] as Line
    if (!contains(bounds, line)) break
    if (line.level > 0 && (title.level === 0 || line.level <= title.level)) break
  }
  return end
}

/** Most of the line is a wording of the list: a name that merely holds such a word is no title. */
function namesElsewhere(line: Line): boolean {
  if (line.text.length > TITLE_AT_MOST) return false
  const found = findPhrase(line.text, elsewhereTitles)
  return found !== null && line.text.length - (found.end - found.start) <= BESIDE_AT_MOST
}

/** A table whose columns are people's names and some section's kind lists people, whoever is shown. */
export function isTableOfPeople(element: Element): boolean {
  if (tagOf(element) !== 'TABLE') return false
  // a table that only lays the page out holds other tables, whose heads are not its own
  const own = [...element.querySelectorAll('th')].filter((head) => head.closest('table') === element)
  const heads = own.map((head) => plainText(head.textContent ?? '').slice(0, TITLE_AT_MOST))
  return heads.some((head) => peopleWords.has(foldText(head))) && heads.some((head) => headingKind(head) !== null)
}

/** A heading element may; a plain line only where it is no link, no table head and no item of a plain list. */
function mayHead(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined) return false
  if (line.level > 0) return true
  if (line.linked) return false
  // the first cell of a row that goes on heads it, unless it is the head of a column
  const cell = line.block.closest('th,td')
  if (cell !== null && !isRowHead(cell, lines[index + 1])) return false
  return tagOf(line.block) !== 'LI' || holds(line.block, lines[index + 1])
}

function isRowHead(cell: Element, next: Line | undefined): boolean {
  // alone in its row it heads the rows below
  if (cell.parentElement?.childElementCount === 1) return next !== undefined && !holds(cell, next)
  const beside = cell.nextElementSibling
  return cell.previousElementSibling === null && beside !== null && tagOf(beside) === 'TD' && holds(beside, next)
}

function holds(element: Element, line: Line | undefined): boolean {
  return line !== undefined && contains(element, line)
}

export function contains(element: Element, line: Line): boolean {
  return encloses(element, line.block)
}

/** The highest element under `scope` whose first line is the heading. */
function boxOf(lines: readonly Line[], index: number, scope: Element): Element {
  const before = lines[index - 1]
  let box = lines[index]?.block ?? scope
  for (let up = boxAround(box); up !== null && box !== scope; up = boxAround(up)) {
    if (before !== undefined && contains(up, before)) break
    box = up
  }
  return box
}

function sectionAt(
  lines: readonly Line[],
  kinds: readonly (HeadingKind | null)[],
  index: number,
  scope: Element,
): Section {
  const heading = lines[index] as Line
  const box = boxOf(lines, index, scope)
  // a heading alone in its box (a header bar) heads what follows beside that box
  const bounds = holds(box, lines[index + 1]) ? box : (boxAround(box) ?? box)
  // dress tells headings from content only where the first line of the content wears another
  const next = lines[index + 1]
  const dressed = heading.block.className !== '' && next !== undefined && !sameShape(heading.block, next.block)
  let end = index + 1
  for (; end < lines.length; end++) {
    const line = lines[end] as Line
    if (!contains(bounds, line) || opensAnother(heading, line, kinds[end] ?? null, dressed)) break
  }
  return { heading, start: index + 1, end, root: rootOf(lines, kinds, index, scope) }
}

function opensAnother(heading: Line, line: Line, kind: HeadingKind | null, dressed: boolean): boolean {
  if (line.level > 0 && (kind !== null || (heading.level > 0 && line.level <= heading.level))) return true
  if (heading.level > 0 || line.level > 0) return false
  // an unknown word in the dress of the heading opens a section too
  return sameShape(heading.block, line.block) && (kind !== null || dressed)
}

function sameShape(a: Element, b: Element): boolean {
  return a.tagName === b.tagName && a.className === b.className && a.parentElement?.tagName === b.parentElement?.tagName
}

/** A title is a heading element that names no kind of section: a person's name, an advert's, a list's. */
function isTitle(line: Line, kind: HeadingKind | null): boolean {
  return line.level > 0 && kind === null
}

function rootOf(
  lines: readonly Line[],
  kinds: readonly (HeadingKind | null)[],
  index: number,
  scope: Element,
): Element {
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at] as Line
    if (!isTitle(line, kinds[at] ?? null)) continue
    let root: Element = (lines[index] as Line).block
    while (root !== scope && !contains(root, line)) root = boxAround(root) ?? scope
    return root
  }
  return scope
}

/** A person's row in a list: an item of a list that says something before its section, beside other items; or one of
 * several neighbours that each hold the same section below something else. */
function isRow(section: Section, all: readonly Section[], lines: readonly Line[]): boolean {
  const before = lines[section.start - 2]
  for (let box: Element | null = section.heading.block; box !== null; box = boxAround(box)) {
    // the part with the page's main title is the one that is shown in detail
    if (box.querySelector('h1') !== null) return false
    if (before === undefined || !contains(box, before)) continue
    const siblings = [...(box.parentElement?.children ?? [])].filter((other) => other !== box)
    const alike = siblings.filter((other) => other.tagName === box?.tagName)
    const item = tagOf(box) === 'LI' || /^(row|listitem)$/.test(box.getAttribute('role') ?? '')
    if (item && alike.some((other) => (other.textContent ?? '').trim() !== '')) return true
    if (
      alike.some((other) => all.some((another) => another !== section && isSameBelow(other, another, section, lines)))
    )
      return true
  }
  return false
}

function isSameBelow(box: Element, another: Section, section: Section, lines: readonly Line[]): boolean {
  if (!contains(box, another.heading) || foldText(another.heading.text) !== foldText(section.heading.text)) return false
  const before = lines[another.start - 2]
  return before !== undefined && contains(box, before)
}

/** Of sections under several people's roots: those of an open dialog, else of the one root with an h1, else of the only
 * one; where nothing tells who is shown, none. Roots within one another belong to one person. */
function ofOnePerson(sections: readonly Section[]): Section[] {
  const roots = [...new Set(sections.map((section) => section.root))]
  const outer = roots.filter((root) => !roots.some((other) => other !== root && encloses(other, root)))
  if (outer.length <= 1) return [...sections]
  const within = (root: Element) => sections.filter((section) => encloses(root, section.root))
  const dialogs = outer.filter((root) => closestBox(root, 'dialog,[role=dialog],[aria-modal=true]') !== null)
  if (dialogs.length === 1 && dialogs[0] !== undefined) return within(dialogs[0])
  const named = outer.filter((root) => root.querySelector('h1') !== null)
  return named.length === 1 && named[0] !== undefined ? within(named[0]) : []
}

/** The part of the page that holds one person's résumé as text: the root under which the most kinds of sections stand,
 * two at least; null where there is none or several are alike. Where no title stands above the sections, the smallest
 * part that holds them all. */
export function resumeRoot(lines: readonly Line[], scope: Element): Element | null {
  const kinds = kindsOf(lines)
  const headings: { root: Element; kind: HeadingKind; line: Line }[] = []
  for (const [index, kind] of kinds.entries()) {
    const line = lines[index]
    if (line === undefined || kind === null || !RESUME_KINDS.has(kind) || !mayHead(lines, index)) continue
    headings.push({ root: rootOf(lines, kinds, index, scope), kind, line })
  }
  // what stands under an inner root stands under the outer one too
  const totals = [...new Set(headings.map((heading) => heading.root))].map((root) => {
    const within = headings.filter((heading) => encloses(root, heading.root))
    return { root, within, kinds: new Set(within.map((heading) => heading.kind)).size }
  })
  const most = Math.max(0, ...totals.map((total) => total.kinds))
  const best = totals.filter((total) => total.kinds === most)
  const inner = best.filter(({ root }) => !best.some((other) => other.root !== root && encloses(root, other.root)))
  const [only] = inner
  if (most < 2 || inner.length !== 1 || only === undefined) return null
  return lines.some((line, index) => isTitle(line, kinds[index] ?? null) && contains(only.root, line))
    ? only.root
    : commonBox(only.within.map((heading) => heading.line))
}

/** The smallest element that holds all of `lines`; null for none. */
export function commonBox(lines: readonly Line[]): Element | null {
  let box: Element | null = lines[0]?.block ?? null
  while (box !== null && !lines.every((line) => contains(box as Element, line))) box = boxAround(box)
  return box
}
