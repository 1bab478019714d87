import type { HeadingKind } from '../grammar/headings.ts'
import { foldText } from '../grammar/words.ts'
import type { Line } from './lines.ts'
import { isTitle, type Outline, titleAbove } from './outline.ts'
import type { Resting } from './resting.ts'
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

/** Of the kinds of sections that a résumé has, how many different ones make a page one. */
const RESUME_KINDS = new Set<HeadingKind>(['certifications', 'education', 'experience', 'skills', 'courses', 'honors'])
/** Sections of credentials on one page. More are a list of people; its first and its last half tell that as well. */
const SECTIONS_AT_MOST = 100
/** Headings of a résumé's sections on one page, likewise. */
const HEADINGS_AT_MOST = 2000
/** Headings between two places to rest. */
const STEPS = 16

/** The sections of credentials in an outline (all of `scope`, adverts already dropped), in document order: rows of lists of
 * people left out, and of several people only the one shown in detail. */
export function* findSections(outline: Outline, scope: Element): Resting<Section[]> {
  const headings: number[] = []
  for (const [index, kind] of outline.kinds.entries()) {
    if (kind === 'certifications' && mayHead(outline.lines, index)) headings.push(index)
  }
  if (headings.length > SECTIONS_AT_MOST) {
    headings.splice(SECTIONS_AT_MOST / 2, headings.length - SECTIONS_AT_MOST)
  }
  const sections: Section[] = []
  for (const index of headings) {
    yield null
    // "Certification" as the label of a field, inside a section that a heading has opened
    const around = sections.at(-1)
    if (outline.lines[index]?.level === 0 && around !== undefined && around.heading.level > 0 && index < around.end)
      continue
    const section = sectionAt(outline, index, scope)
    if (section.end > section.start) sections.push(section)
  }
  const kept: Section[] = []
  for (const section of sections) {
    yield null
    if (!isRow(section, sections, outline.lines)) kept.push(section)
  }
  return ofOnePerson(kept)
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

export function holds(element: Element, line: Line | undefined): boolean {
  return line !== undefined && contains(element, line)
}

export function contains(element: Element, line: Line): boolean {
  return encloses(element, line.block)
}

/** The highest element under `scope` whose first line is the heading. */
export function boxOf(lines: readonly Line[], index: number, scope: Element): Element {
  const before = lines[index - 1]
  let box = lines[index]?.block ?? scope
  for (let up = boxAround(box); up !== null && box !== scope; up = boxAround(up)) {
    if (before !== undefined && contains(up, before)) break
    box = up
  }
  return box
}

function sectionAt(outline: Outline, index: number, scope: Element): Section {
  const { lines, kinds } = outline
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
    // a frame beside a label is a page of its own
    const isForeign = line.block.ownerDocument !== heading.block.ownerDocument
    if (isForeign || !contains(bounds, line) || opensAnother(heading, line, kinds[end] ?? null, dressed)) break
  }
  return { heading, start: index + 1, end, root: rootOf(outline, index, scope) }
}

function opensAnother(heading: Line, line: Line, kind: HeadingKind | null, dressed: boolean): boolean {
  if (line.level > 0 && (kind !== null || (heading.level > 0 && line.level <= heading.level))) return true
  if (heading.level > 0 || line.level > 0) return false
  // an unknown word in the dress of the heading opens a section too
  return (kind !== null || dressed) && sameShape(heading.block, line.block)
}

function sameShape(a: Element, b: Element): boolean {
  return a.tagName === b.tagName && a.className === b.className && a.parentElement?.tagName === b.parentElement?.tagName
}

function rootOf(outline: Outline, index: number, scope: Element): Element {
  const title = titleAbove(outline, index)
  if (title === undefined) return scope
  let root: Element = (outline.lines[index] as Line).block
  while (root !== scope && !contains(root, title)) root = boxAround(root) ?? scope
  return root
}

/** A person's row in a list: an item of a list that says something before its section, beside other items; or one of
 * several neighbours that each hold the same section below something else. */
function isRow(section: Section, all: readonly Section[], lines: readonly Line[]): boolean {
  const before = lines[section.start - 2]
  if (before === undefined) return false
  const words = foldText(section.heading.text)
  const others = all.filter((other) => other !== section && foldText(other.heading.text) === words)
  for (let box: Element | null = section.heading.block; box !== null; box = boxAround(box)) {
    // the part with the page's main title is the one that is shown in detail
    if (box.querySelector('h1') !== null) return false
    if (!contains(box, before)) continue
    const item = tagOf(box) === 'LI' || /^(row|listitem)$/.test(box.getAttribute('role') ?? '')
    if (item && hasFullNeighbour(box)) return true
    if (others.some((other) => isSameBelow(box, other, lines))) return true
  }
  return false
}

/** Another item of the list says something too. */
function hasFullNeighbour(item: Element): boolean {
  for (let other = item.parentElement?.firstElementChild ?? null; other !== null; other = other.nextElementSibling) {
    if (other !== item && other.tagName === item.tagName && /\S/.test(other.textContent ?? '')) return true
  }
  return false
}

/** `another` stands in a neighbour of `box` that is like it, below something else. */
function isSameBelow(box: Element, another: Section, lines: readonly Line[]): boolean {
  const parent = box.parentElement
  const before = lines[another.start - 2]
  if (parent === null || before === undefined || !contains(parent, another.heading)) return false
  let neighbour: Element | null = another.heading.block
  while (neighbour !== null && neighbour.parentElement !== parent) neighbour = boxAround(neighbour)
  return neighbour !== null && neighbour !== box && neighbour.tagName === box.tagName && contains(neighbour, before)
}

/** Of sections under several people's roots: those of an open dialog, else of the one root that has an h1 in it or for
 * itself; where nothing tells who is shown, none. Roots within one another belong to one person. */
function ofOnePerson(sections: readonly Section[]): Section[] {
  const outer = outermost(sections.map((section) => section.root))
  if (outer.length <= 1) return [...sections]
  const within = (root: Element) => sections.filter((section) => encloses(root, section.root))
  const dialogs = outer.filter((root) => closestBox(root, 'dialog,[role=dialog],[aria-modal=true]') !== null)
  if (dialogs.length === 1 && dialogs[0] !== undefined) return within(dialogs[0])
  const named = outer.filter((root) => {
    const box = boxWithTitle(root)
    return box !== null && outer.every((other) => other === root || !encloses(box, other))
  })
  return named.length === 1 && named[0] !== undefined ? within(named[0]) : []
}

/** The smallest box around `root`, itself included, that holds a main title. */
function boxWithTitle(root: Element): Element | null {
  for (let box: Element | null = root; box !== null; box = boxAround(box)) {
    if (box.querySelector('h1') !== null) return box
  }
  return null
}

/** Those of `elements` that stand in no other of them, each once. */
function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements)
  return [...all].filter((element) => {
    for (let up = boxAround(element); up !== null; up = boxAround(up)) if (all.has(up)) return false
    return true
  })
}

/** The part of the page that holds one person's résumé as text: the root under which the most kinds of sections stand,
 * two at least; null where there is none or several are alike. Where no title stands above the sections, the smallest
 * part that holds them all. */
export function* resumeRoot(outline: Outline, scope: Element): Resting<Element | null> {
  const { lines, kinds } = outline
  const roots = new Map<Element, { kinds: Set<HeadingKind>; lines: Line[] }>()
  const headings: { root: Element; kind: HeadingKind; line: Line }[] = []
  for (const [index, kind] of kinds.entries()) {
    const line = lines[index]
    if (line === undefined || kind === null || !RESUME_KINDS.has(kind) || !mayHead(lines, index)) continue
    if (headings.length % STEPS === 0) yield null
    if (headings.length >= HEADINGS_AT_MOST) break
    const root = rootOf(outline, index, scope)
    headings.push({ root, kind, line })
    if (!roots.has(root)) roots.set(root, { kinds: new Set(), lines: [] })
  }
  // what stands under an inner root stands under the outer one too
  for (const { root, kind, line } of headings) {
    for (let up: Element | null = root; up !== null; up = boxAround(up)) {
      const total = roots.get(up)
      total?.kinds.add(kind)
      total?.lines.push(line)
    }
  }
  const most = Math.max(0, ...[...roots.values()].map((total) => total.kinds.size))
  const best = new Set([...roots].filter(([, total]) => total.kinds.size === most).map(([root]) => root))
  for (const root of [...best]) {
    for (let up = boxAround(root); up !== null; up = boxAround(up)) best.delete(up)
  }
  const [only] = best
  if (most < 2 || best.size !== 1 || only === undefined) return null
  const titled = lines.some((line, index) => isTitle(line, kinds[index] ?? null) && contains(only, line))
  return titled ? only : commonBox(roots.get(only)?.lines ?? [])
}

/** The smallest element that holds all of `lines`; null for none. */
export function commonBox(lines: readonly Line[]): Element | null {
  let box: Element | null = lines[0]?.block ?? null
  for (const line of lines) while (box !== null && !contains(box, line)) box = boxAround(box)
  return box
}
