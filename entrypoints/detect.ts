import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { resolveAnchor, standingPlace } from '../utils/detect/dom/anchor.ts'
import { PageCache } from '../utils/detect/dom/boxes.ts'
import type { LayerLine } from '../utils/detect/dom/layers.ts'
import { type PageReading, readDom } from '../utils/detect/dom/read-dom.ts'
import { setWords } from '../utils/detect/lexicon/words.ts'
import { attributesOf } from '../utils/detect/sites/attributes.ts'
import { type Driven, drive } from '../utils/detect/watch/drive.ts'
import { longRest, shortRest } from '../utils/detect/watch/rests.ts'
import { type ReadRequest, watchPage } from '../utils/detect/watch/watch.ts'
import { MessageError } from '../utils/messages/envelope.ts'
import { askFromPage, hearBackground } from '../utils/messages/page.ts'
import type { BadgeAnswer, BadgeFacts } from '../utils/model/badges.ts'
import type { TextDocument } from '../utils/model/document.ts'
import type { Mention } from '../utils/model/mention.ts'
import { type PageWorld, pageWorld, setPageWorld } from '../utils/overlay/page-world.ts'

/** Waits between tries when the background was killed in mid-answer, milliseconds. */
const RETRY_AFTER = [200, 800, 3000]

/** Texts of one page: the candidate's own, and parts that an adapter names. */
const TEXTS_AT_MOST = 8

/** A reading that nothing ends early. */
const AT_ONCE: ReadRequest = { again: false, stop: () => false }

/** Long texts mostly differ in their first word or are the very same. */
function isSameText(a: TextDocument, b: TextDocument): boolean {
  if (a === b) return true
  if (a.text !== b.text || a.fullWidth !== b.fullWidth || a.blocks.length !== b.blocks.length) return false
  return (
    a.blocks.every(
      (block, index) =>
        block.kind === b.blocks[index]?.kind &&
        block.start === b.blocks[index]?.start &&
        block.wraps === b.blocks[index]?.wraps,
    ) && JSON.stringify(a.links) === JSON.stringify(b.links)
  )
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What is taken for the answer where the background refuses a question for its form: the rest of the page is read all
 * the same. Other failures stay failures. */
function refused<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof MessageError && error.code === 'bad-message') return nothing
    throw error
  }
}

/** The reader that goes into a granted page. Reads, watches, reports; draws nothing. */
export default defineUnlistedScript(() => {
  // A page may get this file twice: registered for its host, and injected into a tab that was already open.
  if (pageWorld()?.watchAgain()) return 'already here'

  const life = new AbortController()
  let watching = new AbortController()
  let latest: PageReading = {
    reading: { surface: 'page', adapter: null, mentions: [], more: 0 },
    anchors: new Map(),
    site: null,
  }
  /** Counts what was reported and what was pushed, so that a late answer to an earlier report is not drawn. */
  let turn = 0
  /** The last report reached nobody; the next reading is reported whether or not it says anything new. */
  let unheard = false

  /** The last texts that were read, and what was found in them. */
  let texts: { text: TextDocument; found: readonly Mention[] }[] = []
  let lastFacts = ''
  let lastAnswer: BadgeAnswer = { badges: [], urls: [] }

  /** The grammar runs in the background; the same text is not asked twice. */
  async function readText(text: TextDocument): Promise<readonly Mention[]> {
    const known = texts.find((one) => isSameText(one.text, text))
    const ask = () => askFromPage(browser.runtime, 'page>bg read-text', { document: text })
    const found = known?.found ?? (await patiently(ask).catch(refused({ mentions: [] }))).mentions
    texts = [{ text, found }, ...texts.filter((one) => one !== known)].slice(0, TEXTS_AT_MOST)
    return found
  }

  /** The same facts are not asked twice either. */
  async function readBadges(facts: BadgeFacts): Promise<BadgeAnswer> {
    const asked = JSON.stringify(facts)
    if (asked !== lastFacts) {
      const ask = () => askFromPage(browser.runtime, 'page>bg read-badges', { facts })
      lastAnswer = await patiently(ask).catch(refused({ badges: [], urls: [] }))
      lastFacts = asked
    }
    return lastAnswer
  }

  const cache = new PageCache()
  let inTurn: Promise<unknown> = Promise.resolve()

  /** Words and adapter are data that the background holds; asked for once, before anything is read. */
  async function learn(layers: boolean): Promise<void> {
    world.knows = await patiently(() => askFromPage(browser.runtime, 'page>bg words', { layers }))
    setWords(world.knows.words)
  }

  /** A text layer was met and nothing there could read it; whether what reads it was asked for. */
  let layers: 'none' | 'met' | 'asked' = 'none'

  function readLayer(layer: Element): LayerLine[] {
    if (world.readLayer !== undefined) return world.readLayer(layer)
    if (layers === 'none') layers = 'met'
    return []
  }

  /** One reading at a time: the panel may ask while the watcher reads. */
  function read(request: ReadRequest): Promise<Driven> {
    const reading = inTurn.then(() => readNow(request))
    // whoever asked is told of a failure; it is no reason not to read for the next one
    inTurn = reading.catch(() => {})
    return reading
  }

  async function readNow({ again, stop }: ReadRequest): Promise<Driven> {
    if (!browser.runtime?.id) leave()
    if (world.knows === null) await learn(false)
    const sites = world.knows?.sites ?? []
    const reader = readDom(document, new URL(location.href), { sites, cache, again, readLayer })
    const driver = { readText, readBadges, now: () => performance.now(), rest: again ? longRest : shortRest }
    const driven = await drive(reader, driver, stop)
    if (layers === 'met') {
      layers = 'asked'
      await learn(true)
      cache.forget()
      return readNow({ again, stop })
    }
    if (driven.result !== null) {
      latest = driven.result
      // A page may have rebuilt itself with the same words: chips look for their places anew.
      queueMicrotask(() => world.showChips?.())
    }
    return driven
  }

  const world: PageWorld = {
    signal: life.signal,
    knows: null,
    watchAgain() {
      if (!browser.runtime?.id) leave()
      if (life.signal.aborted) return false
      if (watching.signal.aborted) watch()
      return true
    },
    place(key) {
      const anchor = latest.anchors.get(key)
      if (!anchor?.chip) return null
      // while the page is watched, a place that is gone is found by the reading that is on its way
      return cache.follow === null ? resolveAnchor(document, anchor) : standingPlace(document, anchor)
    },
    views: null,
    showChips: null,
    async appraise(key, needCard) {
      const mention = latest.reading.mentions.find((found) => found.key === key)
      if (!mention) throw new MessageError('unreadable', 'no longer on the page')
      const asked = { mention, needCard, spoken: world.spoken?.language ?? 'en' }
      const { appraisal, words } = await orLeave(() => askFromPage(browser.runtime, 'page>bg appraise', asked))
      if (words !== null) world.spoken = words
      return appraisal
    },
    spoken: null,
    async openPanel(key, act) {
      return (await orLeave(() => askFromPage(browser.runtime, 'page>bg open-panel', { key, ...act }))).opened
    },
    showCard: null,
    hideCard: null,
  }

  /** Runs a question; when the extension was updated or removed under us, everything of ours leaves the page. */
  async function orLeave<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      if (error instanceof MessageError && error.code === 'stale') leave()
      throw error
    }
  }

  /** A question whose answer may be lost when the background is killed. Throws `MessageError` when all tries are. */
  async function patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (const pause of RETRY_AFTER) {
      try {
        return await orLeave(ask)
      } catch (error) {
        if (!(error instanceof MessageError) || error.code !== 'internal') throw error
        await wait(pause)
      }
    }
    return orLeave(ask)
  }

  async function report({ reading }: PageReading): Promise<void> {
    const mine = ++turn
    for (const pause of [...RETRY_AFTER, null]) {
      try {
        const payload = { reading, chipsReady: world.showChips !== null }
        const { chips } = await orLeave(() => askFromPage(browser.runtime, 'page>bg report', payload))
        unheard = false
        if (mine === turn) showChips(chips)
        return
      } catch (error) {
        const code = error instanceof MessageError ? error.code : 'internal'
        // Read once by a click on our button: this host is not ours to watch. The panel may still ask.
        if (code === 'no-permission') watching.abort()
        if (code !== 'internal' || life.signal.aborted) return
        if (mine !== turn) return // a later report speaks for the page
        if (pause === null) unheard = true
        else await wait(pause)
      }
    }
  }

  function showChips(views: PageWorld['views']): void {
    world.views = views
    world.showChips?.()
    // Without chips there is nothing that a card, pinned perhaps, could belong to.
    if (views === null) world.hideCard?.(true)
  }

  function watch(): void {
    watching = new AbortController()
    watchPage({
      document,
      url: () => new URL(location.href),
      cache,
      attributes: attributesOf(world.knows?.sites[0] ?? null),
      async read(request) {
        const driven = await read(request)
        if (unheard && driven.result !== null) void report(driven.result)
        return driven
      },
      onReading: (reading) => void report(reading),
      signal: watching.signal,
    })
  }

  function leave(): void {
    watching.abort()
    life.abort()
    if (pageWorld() === world) setPageWorld(null)
    stopHearing()
  }

  setPageWorld(world)
  const stopHearing = hearBackground(browser.runtime, {
    'bg>page read': async () => ({ reading: ((await read(AT_ONCE)).result ?? latest).reading }),
    'bg>page chips': ({ chips }) => {
      turn++
      showChips(chips)
    },
    'bg>page leave': leave,
  })
  learn(false).then(watch, leave)
  return 'reading'
})
