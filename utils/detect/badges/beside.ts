import { holdsCue } from '../grammar/cues.ts'
import { findDates } from '../grammar/dates.ts'
import { headingKind } from '../grammar/headings.ts'
import { foldText } from '../grammar/words.ts'
import { isTitle, type Label, labelOf } from './labels.ts'
import { type Ground, type Line, linesWithin, type Spot } from './spots.ts'

/** What a holding is called on the page. */
export type Named = {
  label: Label
  /** The line that says it; null for a picture's alternative text. */
  line: Line | null
  /** What stands with it: the issuer, dates, an id. */
  rest: string[]
  /** Its own words say it, or what stands beside it. */
  by: 'label' | 'beside'
}

/** Lines of a badge's own box; a larger box holds more than the badge. */
const BOX_AT_MOST = 8
/** Lines above a link that may belong to it where no box tells. */
const ABOVE_AT_MOST = 6
/** A line that is read as a name without being marked as one. */
const NAME_AT_MOST = 100
const EDGE = /^[\s•·|,;:(–—-]{1,8}|[\s•·|,;:>()[\]→–—-]{1,8}$/g

/** A box around a spot. `sure`: neighbours, or a heading above, show that it is one badge's. */
type Box = { lines: Line[]; sure: boolean }

/** The name that the page gives to the holding behind `spot`; null where it gives none. */
export function nameOf(spot: Spot, ground: Ground): Named | null {
  const others = ground.spots.filter((other) => other.award.key !== spot.award.key)
  const box = boxOf(spot, others, ground)
  const label = byLabel(spot, box.lines, ground.buttons)
  const beside = inBox(spot, box, ground.facts.title)
  // a card is called what its heading says, unless the link in it speaks of a credential
  if (label !== null && (!box.sure || !beside?.line?.level || label.line?.level || holdsCue(label.label.name)))
    return label
  return inLine(spot, others) ?? beside ?? nearby(spot, others, ground)
}

/** The text of the link, or its picture's alternative; where both say something, the one that speaks of a credential. */
function byLabel(
  { index, own, mark, words, shares }: Spot,
  box: readonly Line[],
  buttons: ReadonlySet<string>,
): Named | null {
  if (index === null) return null
  const labelIn = (text: string) => (buttons.has(foldText(text)) ? null : labelOf(text))
  const said = own
    .map((line) => ({ line, label: labelIn(shares ? mark : line.text) }))
    .find(({ label }) => label !== null)
  const alt = words.map(labelIn).find((label) => label !== null)
  const text = said?.label ?? null
  if (alt && (text === null || (holdsCue(alt.name) && !holdsCue(text.name)))) {
    const line = box.find((one) => foldText(one.text) === foldText(alt.name)) ?? null
    const rest = line === null ? box.filter((one) => !own.includes(one)) : behind(line, box)
    return { label: alt, line, rest: rest.map((one) => one.text), by: 'label' }
  }
  if (text === null || said === undefined) return null
  const rest = shares ? [tailOf(said.line.text, text.name)] : behind(said.line, box).map((one) => one.text)
  return { label: text, line: said.line, rest, by: 'label' }
}

function behind(line: Line, box: readonly Line[]): Line[] {
  return box.slice(box.indexOf(line) + 1)
}

/** What stands behind `name` in its line, if a sign parts them. */
function tailOf(line: string, name: string): string {
  const at = line.indexOf(name)
  const tail = at < 0 ? '' : line.slice(at + name.length)
  return /^\s?[,(|·–—-]/.test(tail) ? tail.replace(EDGE, '') : ''
}

/** *AWS Certified Developer (2021): link*: what stands before the link in its line. */
function inLine(spot: Spot, others: readonly Spot[]): Named | null {
  const lead = leadOf(spot, others)
  const [line] = spot.own
  if (lead === '' || line === undefined) return null
  const date = findDates(lead).at(-1)
  const dated = date !== undefined && /^[\s)\].,]{0,3}$/.test(lead.slice(date.end))
  const name = (dated ? lead.slice(0, date.start) : lead).replace(EDGE, '')
  const label = isTitle(name) ? labelOf(name) : null
  return label && { label, line, rest: dated ? [lead.slice(date.start, date.end)] : [], by: 'beside' }
}

/** The text before the link in its line, from the link or sentence before it on; empty where there is none. */
function leadOf({ own, mark }: Spot, others: readonly Spot[]): string {
  const [line] = own
  const at = line === undefined || own.length > 1 || mark === '' ? -1 : line.text.indexOf(mark)
  if (line === undefined || at < 0) return ''
  let from = 0
  for (const other of others) {
    const start = other.own[0] === line && other.mark !== '' ? line.text.lastIndexOf(other.mark, at) : -1
    if (start >= 0 && start + other.mark.length <= at) from = Math.max(from, start + other.mark.length)
  }
  const sentence =
    line.text
      .slice(from, at)
      .split(/[.!?。]\s/)
      .at(-1) ?? ''
  return sentence.replace(EDGE, '')
}

/** The box that is the badge's alone. An address in running text has none. */
function boxOf({ index, own, path, at }: Spot, others: readonly Spot[], { lines, items }: Ground): Box {
  if (index === null) return { lines: [...own], sure: false }
  let small: Line[] = []
  let best = linesWithin(path.at(-1) ?? -1, lines, at)
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const box = path[depth] ?? -1
    const within = linesWithin(box, lines, at)
    if (others.some((other) => other.path.includes(box))) return { lines: best, sure: true }
    const section = within.find((line) => line.level === 1 || headingKind(line.text) !== null)
    if (section !== undefined && headingKind(section.text) === 'certifications') return { lines: best, sure: true }
    if (section !== undefined || within.length > BOX_AT_MOST)
      return { lines: small.length > 0 ? small : best, sure: false }
    const more = within.length > own.length
    if (more && items.has(box)) return { lines: within, sure: true }
    if (more && small.length === 0) small = within
    best = within
  }
  const above = lines[(best[0]?.index ?? at) - 1]
  if (above !== undefined && headingKind(above.text) === 'certifications') return { lines: best, sure: true }
  return { lines: small.length > 0 ? small : best, sure: false }
}

function inBox({ own }: Spot, { lines, sure }: Box, title: string): Named | null {
  const beside = lines.filter((line) => !own.includes(line))
  const marked = beside.find((line) => line.level > 1 && labelIn(line, true, title) !== null)
  const line = marked ?? beside.find((other) => labelIn(other, sure, title) !== null)
  const label = line && labelIn(line, marked !== undefined || sure, title)
  if (line === undefined || !label) return null
  return { label, line, rest: behind(line, beside).map((one) => one.text), by: 'beside' }
}

/** The name that a line is; never the page's own title, which is a person's name more often than not. */
function labelIn({ level, text }: Line, sure: boolean, title: string): Label | null {
  if (level === 1 || text.length > NAME_AT_MOST || /[.!?]$/.test(text) || (!sure && !isTitle(text))) return null
  return title.startsWith(text) ? null : labelOf(text)
}

/** Where no box parts one badge from the next: below a picture, above a link. */
function nearby({ at, own, index, shares }: Spot, others: readonly Spot[], { lines, facts }: Ground): Named | null {
  const isFree = (line: Line | undefined): line is Line =>
    line !== undefined &&
    line.level !== 1 &&
    headingKind(line.text) === null &&
    !others.some((other) => other.own.includes(line))
  if (own.length === 0) {
    const line = lines[at]
    const label = isFree(line) ? labelIn(line, false, facts.title) : null
    if (line !== undefined && label !== null) return { label, line, rest: [], by: 'beside' }
  }
  if (shares) return null
  const previous = others.filter((other) => other.at < at).at(-1)
  let from = Math.max(0, at - ABOVE_AT_MOST, previous === undefined ? 0 : previous.at + previous.own.length)
  for (let above = at - 1; above >= from; above--) if (!isFree(lines[above])) from = above + 1
  const above = lines.slice(from, at)
  const marked = above.findLastIndex((line) => line.level > 1)
  // in running text only the line right above can be meant
  const start = marked >= 0 ? marked : index !== null && above.length <= 4 ? 0 : above.length - 1
  const line = above[start]
  const label = line && labelIn(line, marked >= 0, facts.title)
  return line && label ? { label, line, rest: behind(line, above).map((one) => one.text), by: 'beside' } : null
}
