import { findDates } from '../grammar/dates.ts'
import { credentialIdOf } from '../grammar/fields.ts'
import { fieldWords, findPhrase, foldText } from '../grammar/words.ts'
import { findAll } from '../sites/find.ts'
import type { SitePage } from '../sites/schema.ts'
import { byLabels } from './labels.ts'
import type { Line } from './lines.ts'
import { perText } from './per-line.ts'
import { commonBox, contains } from './sections.ts'
import { tagOf } from './tags.ts'

/** What is left of a date line without its dates: "Issued · Expires" in any language; more where the words are known. */
const WORDING_AT_MOST = { unknown: 24, known: 60 }

/** Entries of one list are alike: the first ones tell. */
const HEADS_TRIED = 50

/** True for a line that states dates, an id or a button, and so can not be a credential's name. */
export const isFieldLine = perText((text) => {
  const folded = foldText(text)
  if (fieldWords('show').some((words) => folded.startsWith(words))) return true
  if (text.length > 120) return false
  if (credentialIdOf(text) !== null) return true
  const dates = findDates(text)
  const rest = dates.reduce((left, { start, end }) => left - (end - start), text.length)
  if (dates.length === 0 || rest > WORDING_AT_MOST.known) return false
  return (
    rest <= WORDING_AT_MOST.unknown || findPhrase(text, [...fieldWords('issued'), ...fieldWords('expires')]) !== null
  )
})

/** True for a line that is nothing but a field, whatever stands around it: a name may hold a year (*ITIL 2011*), but
 * does not begin with *Issued* and is more than a date. */
export const isPlainField = perText((text) => {
  if (!isFieldLine(text)) return false
  const dates = findDates(text)
  if (dates.length === 0) return true
  const wording = findPhrase(text, [...fieldWords('issued'), ...fieldWords('expires')])
  const rest = dates.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return wording?.start === 0 || !/\p{L}{2}/u.test(rest)
})

/** The lines of one entry with neighbours that repeat each other counted once. */
function once(lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => line.text !== lines[index - 1]?.text)
}

/**
 * The entries of a section as an adapter says; null where none of its ways finds any.
 * @param box the section's element; @param lines its lines without the heading.
 */
export function entriesBySite(box: Element, lines: readonly Line[], ways: SitePage['entries']): Line[][] | null {
  for (const way of ways) {
    const entries = way.as === 'rules' ? byRules(lines) : byElements(lines, findAll(box, way.find))
    // no rule at all is no way of parting
    if (entries.length > (way.as === 'rules' ? 1 : 0)) return entries
  }
  return null
}

function byElements(lines: readonly Line[], found: readonly Element[]): Line[][] {
  const known = new Set(found)
  const groups = new Map<Element, Line[]>()
  for (const line of lines) {
    let outermost: Element | null = null
    for (let up: Element | null = line.block; up !== null; up = up.parentElement) if (known.has(up)) outermost = up
    if (outermost === null) continue
    const group = groups.get(outermost)
    if (group === undefined) groups.set(outermost, [line])
    else group.push(line)
  }
  return [...groups.values()].map(once)
}

function byRules(lines: readonly Line[]): Line[][] {
  const groups = new Map<number, Line[]>()
  for (const line of lines) {
    const group = groups.get(line.rules)
    if (group === undefined) groups.set(line.rules, [line])
    else group.push(line)
  }
  return [...groups.values()].map(once)
}

/**
 * The entries of a section by its shape alone: separators, then repeated boxes, then the grammar of its lines. Null
 * where the lines have no shape of entries; they are text then, and are read as such.
 */
export function entriesByShape(heading: Line, content: readonly Line[]): Line[][] | null {
  // the heads of a table's columns are no entry
  const lines = content.filter((line) => tagOf(line.block) !== 'TH')
  if (lines.some((line) => line.printed !== undefined)) return stackedEntries(lines)
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const box = commonBox([first, last])
  const item = box?.closest('li,[role=listitem]') ?? null
  const lone = item !== null && !contains(item, heading) && !hasInnerList(item)
  const entries = box === null ? null : lone ? [once(lines)] : splitBox(box, lines)
  // one line an entry is a list of names, or of names with everything else beside them: text
  if (entries === null || entries.filter((entry) => entry.length > 1).length * 2 < entries.length) return null
  return entries
}

function splitBox(box: Element, lines: readonly Line[]): Line[][] | null {
  const parted = byRules(lines)
  if (parted.length > 1) return parted
  const titled = byLabels(lines) ?? byTitles(box, lines)
  if (titled !== null) return titled
  const groups = byChild(box, lines)
  const long = groups.filter((group) => group.lines.length > 1)
  const [one] = long
  if (one === undefined) return groups.some((group) => group.tag === 'LI') ? null : splitLines(lines)
  const tags = new Set(long.map((group) => group.tag))
  const largest = long.reduce((best, group) => (group.lines.length > best.lines.length ? group : best), one)
  const alone = long.length === 1
  if (alone && largest.child !== null && largest.child !== box) {
    const inner = commonBox(largest.lines)
    const beside = groups.filter((group) => group.tag === largest.tag && group !== largest)
    if (inner !== null && beside.length === 0) return splitBox(inner, largest.lines)
  }
  if (tags.size > 1) return splitLines(lines)
  const entries = groups.filter((group) => group.tag === largest.tag).map((group) => once(group.lines))
  // a box that begins with dates or an id is the lower half of an entry, so these boxes are no entries
  const heads = entries.slice(0, HEADS_TRIED).map(([head]) => head?.text ?? '')
  const fields = heads.filter(isFieldLine).length
  const halves = heads.some(isPlainField) || (fields * 2 >= heads.length && fields < heads.length)
  return halves ? splitLines(lines) : entries
}

function hasInnerList(box: Element): boolean {
  return box.querySelector('li,[role=listitem]') !== null
}

/** Entries that each begin with a title (a heading element, or the term of a definition list) beside its own lines. */
function byTitles(box: Element, lines: readonly Line[]): Line[][] | null {
  const [first] = lines
  if (first === undefined || first.block.parentElement !== box) return null
  const tag = tagOf(first.block)
  if (first.level === 0 && tag !== 'DT') return null
  const entries: Line[][] = []
  for (const line of lines) {
    if (line.level === first.level && tagOf(line.block) === tag) entries.push([])
    entries.at(-1)?.push(line)
  }
  return entries.map(once)
}

/** Lines of a printed entry that stands in a block of its own. */
const STACK_AT_MOST = 5
/** More than a bare name: other fields stand on its line, or it is an item with a mark. */
const NOT_BARE = /[\t,;|•]|:\s|^[\P{L}]\s/u

/** No boxes stand around what is printed, but gaps may: blocks of a bare name with its fields below. Else it is text. */
function stackedEntries(lines: readonly Line[]): Line[][] | null {
  const blocks: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before?.block !== line.block || before.printed?.block !== line.printed?.block) blocks.push([])
    blocks.at(-1)?.push(line)
  }
  const stacks = blocks.filter((block) => block.length > 1)
  if (blocks.length < 2 || stacks.length * 2 < blocks.length) return null
  const bare = blocks.every(
    ([name]) => name !== undefined && !NOT_BARE.test(name.text) && findDates(name.text).length === 0,
  )
  return bare && stacks.every(isStack) ? blocks : null
}

/** Fields stand below the name, and the line under it is surely not its rest. */
function isStack([name, second, ...others]: Line[]): boolean {
  if (name === undefined || second === undefined || others.length + 2 > STACK_AT_MOST) return false
  if (isFieldLine(second.text)) return true
  const rest = name.printed?.wraps === true || /^\p{Ll}/u.test(second.text)
  return !rest && others.some((line) => isFieldLine(line.text))
}

type Group = { child: Element | null; tag: string; lines: Line[] }

function byChild(box: Element, lines: readonly Line[]): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    let child: Element | null = line.block === box ? null : line.block
    while (child !== null && child.parentElement !== box) child = child.parentElement
    const last = groups.at(-1)
    if (child !== null && last?.child === child) last.lines.push(line)
    else groups.push({ child, tag: child === null ? '' : tagOf(child), lines: [line] })
  }
  return groups
}

/** Lines with no boxes around entries: a name opens an entry when the one before has had its dates or id. */
function splitLines(lines: readonly Line[]): Line[][] | null {
  const kept = once(lines)
  const [first] = kept
  if (first === undefined || isPlainField(first.text) || !kept.some((line) => isPlainField(line.text))) return null
  const entries: Line[][] = []
  let closed = true
  for (const line of kept) {
    const field = isPlainField(line.text) || findPhrase(line.text, fieldWords('never')) !== null
    if (closed && !field) entries.push([])
    entries.at(-1)?.push(line)
    closed = field
  }
  return entries
}
