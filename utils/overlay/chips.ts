import { drawChip } from './chip-draw.ts'
import { CHIP_CSS } from './chip-style.ts'
import type { ChipView } from './chip-view.ts'
import { makeFieldReader, type ReadField } from './field.ts'
import { type Job, makeWorker } from './in-slices.ts'
import { inconspicuousName, innerSlot, makeMount, outerSlot, putInto, type Slot } from './mount.ts'
import type { Place } from './page-world.ts'
import { type Box, type ChipSize, choosePlace, type Spot, widthOf } from './position.ts'
import { type Theme, themeAt } from './theme.ts'

export type ChipsOptions = {
  document: Document
  /** Aborted: every chip and listener goes, and the page is as it was. */
  signal: AbortSignal
  place: (key: string) => Place | null
  /** Called once for each new chip, to hang listeners on its button. */
  onChip: (key: string, button: HTMLButtonElement) => void
  /** `open` only in our own test pages. */
  mode?: ShadowRootMode
}

type Chip = {
  host: HTMLElement
  button: HTMLButtonElement
  view: ChipView
  place: Place
  /** Beside its link or heading, the chip moved the page; so it stands inside, after the text. */
  inside: boolean
  /** Null = not measured since it was drawn. */
  size: ChipSize | null
}

/** Times as long as an arrangement took passes before the next one of all. */
const SHARE = 30

/** Chips that are drawn or arranged together: reading the layout after writing makes the browser lay the page out. */
const PART = 12
/** How long an arrangement waits for a job under way, ms. */
const AFTER_JOB = 100

function* parts<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += PART) yield all.slice(from, from + PART)
}

const sameView = (a: ChipView, b: ChipView) => JSON.stringify(a) === JSON.stringify(b)
const samePlace = (a: Place, b: Place) => a.element === b.element && a.text === b.text

/** Where the things around a slot are now: told twice, it shows whether an insertion moved the page. */
function layoutAround({ parent, after }: Slot): string {
  const near = [parent, after, after instanceof Element ? after.nextElementSibling : null]
  const rects = near.map((node) => (node instanceof Element ? node.getBoundingClientRect() : null))
  return JSON.stringify(rects)
}

/** A chip's size while it is drawn whole; null where its part of the page is not shown. */
function measure(button: HTMLElement): ChipSize | null {
  const { width: full, height } = button.getBoundingClientRect()
  const words = button.querySelector('span')?.getBoundingClientRect()
  const last = button.lastElementChild?.getBoundingClientRect()
  return full > 0 && words && last ? { full, short: full - (last.right - words.right), height } : null
}

/**
 * Keeps the chips of a page as `show` last said: one for each view whose place is known, reused while it stands, gone
 * when its view or its place is. Many chips are drawn in parts, between which the page has its turn; in each, layout is
 * read for all chips of the part, then written for all. `show` gives a promise of the end.
 */
export function makeChips(options: ChipsOptions): { show: (views: readonly ChipView[] | null) => Promise<void> } {
  const { document, signal, place, onChip, mode = 'closed' } = options
  const name = inconspicuousName((bytes) => crypto.getRandomValues(bytes))
  const chips = new Map<string, Chip>()
  const hosts = new WeakSet<Node>()
  const sizes = new ResizeObserver(() => arrangeSoon())
  const worker = makeWorker(signal)
  let frame = 0
  let timer = 0
  /** Everything is arranged anew at most for one part in `SHARE` of the time, however restless the page. */
  let restUntil = 0

  function make(view: ChipView, at: Place): Chip {
    const { host, root } = makeMount(document, name, CHIP_CSS, mode)
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'waiting'
    button.setAttribute('aria-haspopup', 'dialog')
    root.append(button)
    hosts.add(host)
    drawChip(document, button, view)
    onChip(view.key, button)
    return { host, button, view, place: at, inside: false, size: null }
  }

  function drop(key: string, chip: Chip): void {
    chip.host.remove()
    sizes.unobserve(chip.place.element)
    chips.delete(key)
  }

  /** The slot past the chips that stand in it already: several credentials may be named in one text. */
  function slotOf(chip: Chip): { slot: Slot; outer: boolean } | null {
    const outer = chip.inside ? null : outerSlot(chip.place)
    const slot = outer ?? innerSlot(chip.place)
    return slot && { slot, outer: outer !== null }
  }

  function stands(chip: Chip, { parent, after }: Slot): boolean {
    if (chip.host.parentNode !== parent) return false
    let before: Node | null = chip.host.previousSibling
    while (before && before !== after && hosts.has(before)) before = before.previousSibling
    return before === after
  }

  /** Returns those of `part` that it put somewhere. */
  function put(part: readonly Chip[]): Chip[] {
    const tried: { chip: Chip; slot: Slot; before: string }[] = []
    for (const chip of part) {
      const found = slotOf(chip)
      if (!found || stands(chip, found.slot)) continue
      const { slot, outer } = found
      let last = slot.after
      while (last?.nextSibling && hosts.has(last.nextSibling)) last = last.nextSibling
      tried.push({ chip, slot: { parent: slot.parent, after: last }, before: outer ? layoutAround(slot) : '' })
    }
    for (const { chip, slot } of [...tried].reverse()) putInto(slot, chip.host)
    const moved = tried.filter(({ slot, before }) => before !== '' && layoutAround(slot) !== before)
    for (const { chip } of moved) {
      chip.inside = true
      const slot = innerSlot(chip.place)
      if (slot) putInto(slot, chip.host)
    }
    return tried.map(({ chip }) => chip)
  }

  function* arrangeAll(): Job {
    const field = makeFieldReader(
      document,
      [...chips.values()].map((chip) => chip.place),
    )
    yield* field.prepare()
    let cost = 0
    for (const part of parts([...chips.values()])) {
      yield
      const started = performance.now()
      arrange(new Set(part), field.read)
      cost += performance.now() - started
    }
    restUntil = performance.now() + cost * SHARE
  }

  /** Finds places for `which`; the other chips stand where they are. */
  function arrange(which: ReadonlySet<Chip>, readField: ReadField): void {
    if (which.size === 0) return
    const standing: Box[] = [...chips.values()]
      .filter((chip) => !which.has(chip))
      .map((chip) => chip.button.getBoundingClientRect())
    const writes: { chip: Chip; spot: Spot | null; origin: DOMRect; theme: Theme }[] = []
    for (const chip of which) {
      if (chip.size === null) chip.button.className = 'waiting'
    }
    for (const chip of which) {
      chip.size ??= measure(chip.button)
      const field = chip.size && readField(chip.place, standing)
      const spot = chip.size && field && choosePlace(chip.size, field)
      if (spot && chip.size) {
        const right = spot.left + widthOf(chip.size, spot.form)
        standing.push({ left: spot.left, top: spot.top, right, bottom: spot.top + chip.size.height })
      }
      const origin = chip.host.getBoundingClientRect()
      writes.push({ chip, spot, origin, theme: themeAt(chip.place.element) })
    }
    for (const { chip, spot, origin, theme } of writes) write(chip, spot, origin, theme)
  }

  function write(chip: Chip, spot: Spot | null, origin: DOMRect, theme: Theme): void {
    const { button, view } = chip
    button.className = [theme, view.shape, spot?.form ?? 'off'].join(' ')
    if (!spot) return
    button.style.left = `${Math.round(spot.left - origin.left)}px`
    button.style.top = `${Math.round(spot.top - origin.top)}px`
  }

  function arrangeSoon(): void {
    if (frame !== 0 || timer !== 0 || signal.aborted) return
    const rest = restUntil - performance.now()
    const later = (ms: number) => {
      timer = window.setTimeout(() => {
        timer = 0
        arrangeSoon()
      }, ms)
    }
    if (rest > 0) later(rest)
    else if (worker.isBusy()) later(AFTER_JOB)
    else
      frame = requestAnimationFrame(() => {
        frame = 0
        if (worker.isBusy()) arrangeSoon()
        else void worker.start(arrangeAll())
      })
  }

  /** The chip for a view, made or drawn anew where it has to be; null where its place is not known. */
  function chipFor(view: ChipView): Chip | null {
    const at = place(view.key)
    const have = chips.get(view.key)
    if (have && (!at || !samePlace(have.place, at))) drop(view.key, have)
    if (!at) return null
    const chip = chips.get(view.key) ?? make(view, at)
    if (!sameView(chip.view, view)) {
      drawChip(document, chip.button, view)
      chip.view = view
      chip.size = null
    }
    if (!chips.has(view.key)) sizes.observe(at.element)
    chips.set(view.key, chip)
    return chip
  }

  function* bring(views: readonly ChipView[]): Job {
    const places = views.map(({ key }) => place(key)).filter((at) => at !== null)
    const field = makeFieldReader(document, places)
    let prepared = false
    for (const part of parts(views)) {
      yield
      const own = part.map(chipFor).filter((chip) => chip !== null)
      const changed = new Set(own.filter((chip) => chip.size === null))
      for (const chip of put(own)) changed.add(chip)
      if (changed.size > 0 && !prepared) yield* field.prepare()
      prepared ||= changed.size > 0
      arrange(changed, field.read)
    }
  }

  function show(views: readonly ChipView[] | null): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    const wanted = new Map((views ?? []).map((view) => [view.key, view]))
    for (const [key, chip] of [...chips]) if (!wanted.has(key)) drop(key, chip)
    // an arrangement of all that this interrupts is begun anew
    if (worker.isBusy()) arrangeSoon()
    return worker.start(bring([...wanted.values()]))
  }

  sizes.observe(document.documentElement)
  document.fonts?.addEventListener('loadingdone', arrangeSoon, { signal })
  signal.addEventListener('abort', () => {
    sizes.disconnect()
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    for (const [key, chip] of [...chips]) drop(key, chip)
  })
  return { show }
}
