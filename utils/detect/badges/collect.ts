import type { BadgeAnswer, BadgeFacts, BadgeSpot } from '../../model/badges.ts'
import type { Draft } from '../dom/entry.ts'
import type { Line } from '../dom/lines.ts'
import { kindOf } from '../dom/outline.ts'
import { makePace, perLine, perSight } from '../dom/per-line.ts'
import type { Resting } from '../dom/resting.ts'
import { tagOf } from '../dom/tags.ts'
import { boxAround, closestBox, textsIn } from '../dom/tree.ts'
import { holdsCue } from '../grammar/cues.ts'
import { cutText, plainText } from '../grammar/names.ts'
import { isApart } from './apart.ts'
import type { BadgeCollection, BadgeDraft, BadgeFindings, BadgePage, BadgeQuestion } from './badge-page.ts'
import { dataOf, drawnIn } from './page-data.ts'

const LOOKED_AT = 'a[href],img[alt],iframe[src],[data-share-badge-id]'
/** Some word of every address in `awards.json`; a test holds that. Which of them are holdings is told by their reader. */
export const MAY_BE_AWARD =
  /cred|acclaim|accred|badg|cert|verif|accompl|award|achiev|coursera|ude\.my|udacity|public_profiles|completion|skilljar|mongodb/i
/** An address, with or without its scheme. */
const TYPED = /\w\.\w{2,12}[/?]\S/
const SHOWN = 'dialog[open],[role=dialog],[aria-modal=true]'

const ELEMENTS_AT_MOST = 6000
const SPOTS_AT_MOST = 300
const LINES_AT_MOST = 3000
/** The model's limits. */
const TOLD_AT_MOST = 400
const ITEMS_AT_MOST = 20_000
/** Nodes without text of the page between a picture and the line before it. */
const STEPS_AT_MOST = 4000
/** Lines around a spot that may belong to it, and lines from a heading to the pictures below it. */
const AROUND = 10
const LOOKED_BACK = 40
const PATH_AT_MOST = 60
/** Lines or elements between two places to rest. */
const STEPS = 32
const TEXT_AT_MOST = 400
/** All lines that are asked about, and what a line costs beside its text, code units: a message has an end. */
const ALL_TEXT_AT_MOST = 250_000
const LINE_COST = 60
const ADDRESS_AT_MOST = 4000

/**
 * What a page shows of possible badges. Changes nothing in the page; never throws for what it holds.
 */
export function* collectBadges(page: BadgePage): Resting<BadgeCollection> {
  const collector = new Collector(page)
  yield* collector.collect()
  const [data, drawn] = [dataOf(page.root), drawnIn(page.root)]
  const nothing = collector.spots.length + collector.wanted.size + data.texts.length + drawn.texts.length === 0
  const question = nothing ? null : collector.question({ data: data.texts, drawn: drawn.texts })
  return { question, cut: collector.cut || data.cut || drawn.cut }
}

const holdsAddress = perLine(({ text }) => TYPED.test(text) && MAY_BE_AWARD.test(text))

const treeOf = perSight((line) => line.block.getRootNode())

class Collector {
  readonly spots: BadgeSpot[] = []
  /** Indexes of the lines that are asked about. */
  readonly wanted = new Set<number>()
  /** The page goes on beyond what is looked at or asked about. */
  cut = false
  private readonly elements: Element[] = []
  private readonly places = new Map<Node, number>()
  /** Indexes of the candidate's lines, and of those that other readers have found something on. */
  private readonly kept = new Set<number>()
  private readonly told: number[] = []
  private readonly numbers = new Map<Element, number>()
  private readonly items: number[] = []

  private readonly page: BadgePage

  constructor(page: BadgePage) {
    this.page = page
  }

  /** The index of the (last) line that `node` is part of, −1 for none. */
  private placeOf(node: Node | undefined): number {
    return (node && this.places.get(node)) ?? -1
  }

  *collect(): Resting<void> {
    const { root, all } = this.page
    const tops = new Set<Node>()
    const typed: number[] = []
    let tree: Node | null = null
    const pace = makePace()
    for (const [index, line] of all.entries()) {
      if (pace()) yield null
      if (treeOf(line) !== tree) {
        tree = treeOf(line)
        tops.add(tree)
      }
      if (!holdsAddress(line)) continue
      if (typed.length < LINES_AT_MOST) typed.push(index)
      else this.cut = true
    }
    // the roots of other trees that lines stand in: shadow roots, frames' pages
    tops.delete(root.getRootNode())
    const elements: Element[] = []
    for (const top of [root, ...tops] as Element[]) {
      const all = [...top.querySelectorAll(LOOKED_AT)]
      this.cut ||= all.length > ELEMENTS_AT_MOST
      for (const [index, element] of all.slice(0, ELEMENTS_AT_MOST).entries()) {
        if (index % STEPS === 0) yield null
        if (this.mayBeSpot(element)) elements.push(element)
      }
    }
    if (elements.length + typed.length === 0) return
    yield* this.prepare()
    for (const index of typed) {
      if (this.wanted.size <= LINES_AT_MOST) this.want(index)
      else this.cut = true
    }
    for (const element of elements) {
      yield null
      this.look(element)
    }
  }

  /** Notes where each text stands: only for a page that shows something that may be a badge. */
  private *prepare(): Resting<void> {
    const { all, lines, found } = this.page
    const indexes = new Map<Line, number>()
    const pace = makePace()
    for (const [index, line] of all.entries()) {
      if (pace()) yield null
      indexes.set(line, index)
      for (const node of line.nodes) this.places.set(node, index)
    }
    // readers may have put lines together anew, and preformatted lines share their text
    const placesOf = (line: Line) => [indexes.get(line) ?? line.nodes.map((node) => this.placeOf(node))].flat()
    for (const line of lines) for (const place of placesOf(line)) this.kept.add(place)
    for (const { line } of found) this.told.push(placesOf(line)[0] ?? -1)
  }

  private mayBeSpot(element: Element): boolean {
    if (tagOf(element) === 'IMG' && (element.getAttribute('alt') ?? '').length >= 3) return true
    return this.addressAt(element) !== ''
  }

  private addressAt(element: Element): string {
    const raw = element.getAttribute(tagOf(element) === 'A' ? 'href' : 'src') ?? ''
    return this.addressOf(raw, element.getAttribute('data-share-badge-id'))
  }

  private look(element: Element): void {
    if (this.cut && this.spots.length >= SPOTS_AT_MOST) return
    const picture = tagOf(element) === 'IMG'
    const address = this.addressAt(element)
    const leads = address !== ''
    const alt = element.getAttribute('alt') ?? ''
    const own = [...new Set([...textsIn(element, STEPS_AT_MOST)].map((node) => this.placeOf(node)))].filter(
      (at) => at >= 0,
    )
    const at = own[0] ?? this.behind(element)
    const headed = picture && this.isHeaded(at)
    if (!leads && !headed && !holdsCue(alt)) return
    if (!this.isKept(element, own, at) || isApart(element, this.page)) return
    if (this.spots.length >= SPOTS_AT_MOST) {
      this.cut = true
      return
    }
    const pictures = [element, ...element.querySelectorAll('img[alt]')].slice(0, 5)
    const words = ['alt', 'aria-label', 'title'].flatMap((name) => pictures.map((one) => one.getAttribute(name) ?? ''))
    this.elements.push(element)
    this.spots.push({
      address,
      picture,
      text: plainText((element.textContent ?? '').slice(0, TEXT_AT_MOST)),
      words: words.filter((word) => word !== '').map((word) => word.slice(0, TEXT_AT_MOST)),
      path: this.pathOf(element),
      at,
      own: own.slice(0, 8),
      headed,
      shown: closestBox(element, SHOWN) !== null,
    })
    this.want(at)
  }

  /** Where it may lead to an award; empty where it surely does not. */
  private addressOf(raw: string, shared: string | null): string {
    const { url } = this.page
    if (shared !== null) return /^[\w-]{8,64}$/.test(shared) ? `https://www.credly.com/badges/${shared}` : ''
    // a platform's own page leads to its awards by paths alone
    if (!MAY_BE_AWARD.test(raw.includes('//') ? raw : url.hostname)) return ''
    const address = URL.parse(raw, url.href)?.href ?? ''
    return address.length > ADDRESS_AT_MOST ? '' : address
  }

  private want(at: number): void {
    const last = Math.min(this.page.all.length - 1, at + AROUND)
    for (let index = Math.max(0, at - AROUND); index <= last; index++) {
      if (this.kept.has(index)) this.wanted.add(index)
    }
  }

  /** The index behind the last line that begins before `element`, going back node by node. */
  private behind(element: Element): number {
    let node: Node | null = element
    for (let steps = 0; steps < STEPS_AT_MOST && node !== null && node !== this.page.root; steps++) {
      let last: Node | null = node.previousSibling
      while (last?.lastChild) last = last.lastChild
      node = last ?? (node.nodeType === 1 ? boxAround(node as Element) : node.parentNode)
      const index = node === null ? undefined : this.places.get(node)
      if (index !== undefined) return index + 1
    }
    return 0
  }

  /** By its own lines, or by those beside it in the smallest box that has any. */
  private isKept(element: Element, own: readonly number[], at: number): boolean {
    let lines = own
    for (let box = boxAround(element); lines.length === 0 && box !== null; box = boxAround(box)) {
      lines = [at - 1, at].filter((index) => box?.contains(this.page.all[index]?.nodes[0] ?? null))
    }
    return lines.length === 0 || lines.some((index) => this.kept.has(index))
  }

  /** Under a heading of credentials; but a section that names its credentials in words has logos for pictures. */
  private isHeaded(at: number): boolean {
    const { all } = this.page
    const first = Math.max(0, at - LOOKED_BACK)
    let from = at - 1
    while (from >= first && kindOf(all[from] as Line) === null) from--
    const heading = all[from]
    if (from < first || heading === undefined || kindOf(heading) !== 'certifications') return false
    let to = at
    while (to < Math.min(all.length, at + LOOKED_BACK) && kindOf(all[to] as Line) === null) to++
    if (this.told.some((index) => index > from && index < to)) return false
    return !all.slice(from + 1, at).some((line) => line.level > 0 && line.level <= heading.level)
  }

  /** The numbers of the boxes around `element` and of itself, from the root's children on. */
  private pathOf(element: Element): number[] {
    const path: number[] = []
    for (let box: Element | null = element; box !== null && box !== this.page.root; box = boxAround(box)) {
      let number = this.numbers.get(box)
      if (number === undefined) {
        number = this.numbers.size
        this.numbers.set(box, number)
        if (/^(LI|TR|ARTICLE|FIGURE)$/.test(tagOf(box))) this.items.push(number)
      }
      path.unshift(number)
    }
    return path.slice(-PATH_AT_MOST)
  }

  question(data: Pick<BadgeFacts, 'data' | 'drawn'>): BadgeQuestion {
    const { all, found, root } = this.page
    const wanted = [...new Set([...this.wanted, ...this.told.filter((at) => at >= 0)])].sort((a, b) => a - b)
    let room = ALL_TEXT_AT_MOST
    const picked = wanted.filter((index) => {
      room -= (all[index] as Line).text.length + LINE_COST
      return room > 0
    })
    this.cut ||= picked.length < wanted.length
    const lines = picked.map((index) => all[index] as Line)
    const indexOf = (index: number) => picked.findIndex((one) => one >= index)
    const moved = (index: number) => (indexOf(index) < 0 ? picked.length : indexOf(index))
    const facts: BadgeFacts = {
      title: cutText(root.ownerDocument.title ?? '', 200),
      lines: lines.map((line) => ({
        text: line.text,
        level: line.level,
        path: this.pathOf(line.nodes[0]?.parentElement ?? line.block),
      })),
      spots: this.spots.map((spot) => ({ ...spot, at: moved(spot.at), own: spot.own.map(moved) })),
      items: this.items.slice(0, ITEMS_AT_MOST),
      told: found.slice(0, TOLD_AT_MOST).map(({ mention: { name, url } }, index) => {
        const at = picked.indexOf(this.told[index] ?? -1)
        return { name, url, line: at < 0 ? null : at }
      }),
      ...data,
    }
    return { facts, place: (answer) => this.place(answer, lines) }
  }

  private place({ badges, urls }: BadgeAnswer, asked: readonly Line[]): BadgeFindings {
    const drafts = badges.flatMap(({ mention, line: at, spot }): BadgeDraft[] => {
      const element = spot === null ? null : (this.elements[spot] ?? null)
      const index = this.spots[spot ?? -1]?.at
      let line = at === null ? null : (asked[at] ?? null)
      if (line === null && element === null) {
        line = this.page.lines.find(({ text }) => text.toLowerCase().includes(mention.name.toLowerCase())) ?? null
        if (line !== null && this.told.includes(this.placeOf(line.nodes[0]))) return []
      }
      const hidden = line === null && (element === null || !isShown(element))
      const flags = hidden ? [...mention.flags, 'hidden' as const] : mention.flags
      const before = index === undefined ? (line ?? this.page.lines.at(-1)) : this.page.all[index - 1]
      const source = { ...mention.source, adapter: this.page.adapter }
      return [
        {
          mention: { ...mention, source, flags },
          line,
          element: line === null ? element : null,
          before: before ?? null,
        },
      ]
    })
    const filled = urls.map(({ told, url }) => [this.page.found[told] as Draft, url] as const)
    return { badges: drafts, urls: new Map(filled) }
  }
}

/** Pictures that are still to be loaded have no size, so only styles tell. */
function isShown(element: Element): boolean {
  const view = typeof element.checkVisibility === 'function'
  return !view || element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}
