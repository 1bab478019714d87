/** A rectangle in viewport pixels. */
export type Box = { left: number; top: number; right: number; bottom: number }

export type Field = {
  /** Line boxes of the mention's own text, top to bottom; at least one. */
  own: Box[]
  /** Line boxes of other text, pictures and controls around it. */
  others: Box[]
  /** Chips that already stand. */
  chips: Box[]
  /** What the page shows of this part of itself. */
  limits: Box
  /** Where the mention's own item ends: what stands lower belongs to another. */
  floor: number
  /** The card or tile of the page that the mention stands in; `limits` where there is none. */
  frame: Box
}

/** How much of a chip is shown: all; the band without the relevance; the shape alone. */
export type Form = 'full' | 'short' | 'compact'
/** Widths of a chip's forms and its height, px; `short` equals `full` where there is no relevance. */
export type ChipSize = { full: number; short: number; height: number }

export type Spot = { left: number; top: number; form: Form }

/** Between the text and its chip, px. */
const GAP = 8
const CHIP_GAP = 4
/** A text's line box is taller than its letters; so much of it may be touched, px. */
const TOUCH = 3
/** How far below the mention a line may be whose end is still plainly about it, px. */
const REACH_BELOW = 64
/** What is taller is a picture or a column, not a line, px. */
const TALL = 48
/** A gap this wide parts what stands on one line into columns, px. */
const APART = 32
/** A chip's width as its shape alone, px. */
export const COMPACT_WIDTH = 24

function overlaps(a: Box, b: Box, touch: number): boolean {
  return (
    a.left < b.right - 1 &&
    b.left < a.right - 1 &&
    a.top < b.bottom - Math.min(touch, (b.bottom - b.top) / 3) &&
    b.top + Math.min(touch, (b.bottom - b.top) / 3) < a.bottom
  )
}

function within(box: Box, limits: Box): boolean {
  return (
    box.left >= limits.left && box.right <= limits.right && box.top >= limits.top - 2 && box.bottom <= limits.bottom + 2
  )
}

/** Joins what stands on one line, as far as it hangs together, into that line's extent. */
function lineThrough(line: Box, boxes: Box[]): Box {
  const middle = (line.top + line.bottom) / 2
  const same = boxes.filter((box) => box.top < middle && box.bottom > middle && box.bottom - box.top < TALL)
  let right = line.right
  for (const box of same.sort((a, b) => a.left - b.left)) {
    if (box.left <= right + APART) right = Math.max(right, box.right)
  }
  return { ...line, right }
}

/** Lines under the mention, of its item and in its column, nearest first. */
function linesBelow(last: Box, left: number, { others, floor }: Field): Box[] {
  const found: Box[] = []
  const below = others
    .filter((box) => box.left < last.right && box.right > left)
    .filter(
      (box) => box.top >= last.bottom - TOUCH && box.top - last.bottom < REACH_BELOW && box.bottom <= floor + TOUCH,
    )
    .sort((a, b) => a.top - b.top)
  for (const box of below) {
    const middle = (box.top + box.bottom) / 2
    if (box.bottom - box.top < TALL && !found.some((line) => line.top < middle && line.bottom > middle)) {
      found.push(lineThrough(box, others))
    }
  }
  return found.slice(0, 3)
}

/** Where a chip of this width would stand at the end of a line, past chips that stand there already. */
function endOf(line: Box, width: number, height: number, chips: Box[]): Box {
  const top = (line.top + line.bottom - height) / 2
  let left = line.right + GAP
  for (const chip of [...chips].sort((a, b) => a.left - b.left)) {
    if (overlaps({ left, top, right: left + width, bottom: top + height }, chip, 0)) left = chip.right + CHIP_GAP
  }
  return { left, top, right: left + width, bottom: top + height }
}

function* places(width: number, height: number, field: Field): Generator<Box> {
  const { own, others, chips } = field
  const last = own[own.length - 1]
  if (!last) return
  const left = Math.min(...own.map((box) => box.left))
  yield endOf(last, width, height, chips)
  yield endOf(lineThrough(last, others), width, height, chips)
  for (const line of linesBelow(last, left, field)) yield endOf(line, width, height, chips)
  const under = { left, top: last.bottom + 2, right: left + width, bottom: last.bottom + 2 + height }
  if (under.bottom <= field.floor + TOUCH) yield under
}

/** A chip's width in a form, px. */
export function widthOf(size: ChipSize, form: Form): number {
  return form === 'compact' ? COMPACT_WIDTH : size[form]
}

/**
 * Where a chip stands so that it covers nothing: at the end of its name, else at the end of that line or of one of the
 * next, else under the name; with all its words where they fit, else with fewer, else as its shape. Only as its shape
 * does it leave the card of the page that its name stands in: words would seem to be about something else there. When
 * everything covers something, the shape stands at the end of the name.
 */
export function choosePlace(size: ChipSize, field: Field): Spot {
  const taken = [...field.others, ...field.own]
  const free = (box: Box, limits: Box) =>
    within(box, limits) &&
    !taken.some((other) => overlaps(box, other, TOUCH)) &&
    !field.chips.some((other) => overlaps(box, other, 0))
  const tries: [Form, Box][] = [
    ['full', field.frame],
    ['short', field.frame],
    ['compact', field.frame],
    ['compact', field.limits],
  ]
  for (const [form, limits] of tries) {
    for (const box of places(widthOf(size, form), size.height, field)) {
      if (free(box, limits)) return { left: box.left, top: box.top, form }
    }
  }
  const last = field.own[field.own.length - 1] ?? field.limits
  const end = endOf(last, COMPACT_WIDTH, size.height, field.chips)
  const left = Math.max(field.limits.left, Math.min(end.left, field.limits.right - COMPACT_WIDTH))
  return { left, top: end.top, form: 'compact' }
}
