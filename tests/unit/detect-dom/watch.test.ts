import { describe, expect, it, vi } from 'vitest'
import { PageCache } from '../../../utils/detect/dom/boxes.ts'
import type { PageReading } from '../../../utils/detect/dom/read-dom.ts'
import type { Driven } from '../../../utils/detect/watch/drive.ts'
import { type Clock, type ReadRequest, watchPage } from '../../../utils/detect/watch/watch.ts'
import { ANYWHERE, candidate, entry, pageOf, readWith } from './page.ts'

/** Lets observers tell what they saw, and what was begun come to its end. */
const told = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A clock that stands until it is moved. */
class HandClock implements Clock {
  time = 0
  tasks: { at: number; task: () => void }[] = []
  now = () => this.time

  after = (ms: number, task: () => void) => {
    const entry = { at: this.time + ms, task }
    this.tasks.push(entry)
    return () => {
      this.tasks = this.tasks.filter((other) => other !== entry)
    }
  }

  /** Moves on by `ms`; what a task has begun (a reading is a promise) comes to its end before time goes on. */
  async move(ms: number): Promise<void> {
    const until = this.time + ms
    for (;;) {
      const next = this.tasks.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.tasks = this.tasks.filter((other) => other !== next)
      this.time = Math.max(this.time, next.at)
      next.task()
      await told()
    }
    this.time = Math.max(this.time, until)
  }
}

type Change = {
  read?: (request: ReadRequest) => Driven | Promise<Driven>
  onReading?: (reading: PageReading) => void
}

function watched(body: string, change: Change = {}, document = pageOf(body)) {
  Object.defineProperty(document, 'hidden', { value: false, writable: true })
  const clock = new HandClock()
  const abort = new AbortController()
  const reported: string[][] = []
  const page = { url: ANYWHERE }
  const cache = new PageCache()
  /** When it was read: the time, `again` where everything was. */
  const reads: string[] = []
  const readPage = () => ({ result: readWith(document, page.url, cache), cost: 0 })
  watchPage({
    document,
    url: () => page.url,
    cache,
    async read(request) {
      reads.push(`${request.again ? 'again ' : ''}${clock.time}`)
      return (change.read ?? readPage)(request)
    },
    onReading: (reading) => {
      reported.push(reading.reading.mentions.map((mention) => mention.name))
      change.onReading?.(reading)
    },
    signal: abort.signal,
    clock,
  })
  const list = document.querySelector('ul')
  const add = async (name: string) => {
    const row = document.createElement('li')
    for (const text of [name, 'Issuer', 'Issued 2020']) {
      const line = document.createElement('div')
      line.textContent = text
      row.append(line)
    }
    list?.append(row)
    await told()
  }
  const stir = async () => {
    document.body.append('.')
    await told()
  }
  const { Event } = document.defaultView as unknown as typeof globalThis
  // the parser's document knows no capture: what a browser shows on the way down it shows on the way up
  const fire = (type: string, target: EventTarget = document) =>
    target.dispatchEvent(new Event(type, { bubbles: true }))
  const hide = (hidden: boolean) => {
    ;(document as unknown as { hidden: boolean }).hidden = hidden
    fire('visibilitychange')
  }
  return { document, clock, abort, reported, reads, page, add, stir, hide, fire, cache, readPage }
}

const EMPTY = (): Driven => ({ result: readWith(pageOf(''), ANYWHERE), cost: 0 })

describe('watchPage', () => {
  it('reads at once and soon after a change of a page at rest, and reports only what is new', async () => {
    const { clock, reads, reported, add, stir } = watched(candidate(entry('Welder')))
    await clock.move(0)
    expect([reads, reported]).toEqual([['0'], [['Welder']]])
    await clock.move(10_000)
    reads.length = 0
    await add('Crane operator')
    await clock.move(8)
    expect(reads).toEqual(['10008'])
    expect(reported.at(-1)).toEqual(['Welder', 'Crane operator'])
    await clock.move(5000)
    reads.length = 0
    await stir()
    await clock.move(100)
    expect([reads.length, reported.length]).toEqual([1, 2])
  })

  it('reports again when another document is shown beside the same text', async () => {
    const { clock, reported, document, fire } = watched(candidate(entry('Welder')))
    await clock.move(0)
    const frame = document.createElement('iframe')
    frame.setAttribute('src', '/cv.pdf')
    document.body.append(frame)
    fire('load', frame)
    await clock.move(40)
    expect(reported).toEqual([['Welder'], ['Welder']])
    frame.setAttribute('src', '/other.pdf')
    fire('load', frame)
    await clock.move(200)
    expect(reported).toHaveLength(3)
  })

  it('looks once more after news, and reads everything afresh once when the page has come to rest', async () => {
    const { clock, reads } = watched(candidate(entry('Welder')))
    await clock.move(60_000)
    expect(reads).toEqual(['0', '800', 'again 1500'])
  })

  it('reads a page that never rests, more seldom the more it costs, and when it has come to rest', async () => {
    const { clock, reads, stir } = watched('', { read: () => ({ ...EMPTY(), cost: 10 }) })
    await clock.move(3000)
    reads.length = 0
    for (let i = 0; i < 300; i++) {
      await stir()
      await clock.move(16)
    }
    const looks = reads.filter((read) => !read.startsWith('again'))
    expect(looks.length).toBeGreaterThanOrEqual(6)
    expect(looks.length).toBeLessThanOrEqual(9)
    reads.length = 0
    await clock.move(200)
    expect(reads).toHaveLength(1)
  })

  it('takes no more than its part of the time where every reading is dear', async () => {
    const { clock, reads, stir } = watched('', { read: () => ({ ...EMPTY(), cost: 200 }) })
    const spent: number[] = []
    for (let minute = 0; minute < 3; minute++) {
      const before = reads.length
      for (let i = 0; i < 429; i++) {
        await stir()
        await clock.move(140)
      }
      spent.push((reads.length - before) * 200)
    }
    expect(spent[0]).toBeLessThan(60_000 * 0.06)
    for (const part of spent.slice(1)) expect(part).toBeLessThan(60_000 * 0.03)
  })

  it('reads a page that does not rest afresh in parts, each next one longer, until it is through', async () => {
    const parts: number[] = []
    const { clock, stir } = watched('', {
      read({ again, stop }) {
        let cost = 0
        while (cost < (again ? 50 : 1) && !stop(cost)) cost++
        if (again) parts.push(cost)
        return { ...EMPTY(), cost, result: cost < 50 ? null : EMPTY().result }
      },
    })
    for (let i = 0; i < 1500; i++) {
      await stir()
      await clock.move(20)
    }
    expect(parts.slice(0, 5)).toEqual([8, 16, 32, 50, 8])
  })

  it('leaves off reading afresh when the page stirs', async () => {
    const stops: boolean[] = []
    const { clock, stir, reads } = watched('', {
      async read({ again, stop }) {
        if (again) {
          stops.push(stop(5))
          await stir()
          stops.push(stop(5))
        }
        return EMPTY()
      },
    })
    await clock.move(1500)
    expect(stops).toEqual([false, true])
    await clock.move(8)
    expect(reads.at(-1)).toBe('1508')
  })

  it('rests while the page is hidden, leaves off what is under way, and looks again when it is shown', async () => {
    let stopped: boolean | null = null
    const { clock, reads, reported, add, hide, cache, readPage } = watched(candidate(entry('Welder')), {
      read({ stop }) {
        if (reads.length === 2) {
          hide(true)
          stopped = stop(0)
          return { result: null, cost: 0 }
        }
        return readPage()
      },
    })
    await clock.move(0)
    await add('Crane operator')
    await clock.move(8)
    expect(stopped).toBe(true)
    expect(cache.follow).toBeNull()
    await add('Signaller')
    await clock.move(50_000)
    expect([reads.length, clock.tasks.length]).toEqual([2, 1])
    hide(false)
    await clock.move(0)
    expect(reported.at(-1)).toEqual(['Welder', 'Crane operator', 'Signaller'])
  })

  it('reads again at a new address without a load', async () => {
    const { clock, reads, page } = watched(candidate(entry('Welder')))
    await clock.move(10_000)
    reads.length = 0
    page.url = new URL('https://anywhere.example/c/2')
    await clock.move(1008)
    expect(reads).toHaveLength(1)
  })

  it('hears the Navigation API where there is one, and sends nothing into the page', async () => {
    const document = pageOf(candidate(entry('Welder')))
    const navigation = new EventTarget()
    const view = Object.assign(Object.create(document.defaultView as object), { navigation })
    Object.defineProperty(document, 'defaultView', { value: view })
    const sent = vi.spyOn(document, 'dispatchEvent')
    const { clock, page, reads } = watched('', {}, document)
    await clock.move(10_000)
    reads.length = 0
    page.url = new URL('https://anywhere.example/c/2')
    navigation.dispatchEvent(new Event('currententrychange'))
    await clock.move(8)
    expect(reads).toHaveLength(1)
    expect(sent).not.toHaveBeenCalled()
  })

  it('hears of frames and style sheets that have loaded, and of another size of the window', async () => {
    const { clock, reads, document, fire } = watched('<p>x</p><iframe></iframe><img><link rel="stylesheet">')
    await clock.move(10_000)
    for (const [what, count] of [
      ['iframe', 1],
      ['img', 0],
      ['link', 1],
    ] as const) {
      reads.length = 0
      fire('load', document.querySelector(what) as Element)
      await clock.move(8)
      expect([what, reads.length]).toEqual([what, count])
      await clock.move(10_000)
    }
    reads.length = 0
    fire('resize', document.defaultView as Window)
    await clock.move(8)
    expect(reads).toHaveLength(1)
  })

  it('leaves nothing when it is ended', async () => {
    const document = pageOf(candidate(entry('Welder')))
    const listening = new Set<string>()
    for (const target of [document, document.defaultView as Window]) {
      const { addEventListener, removeEventListener } = target
      target.addEventListener = (...args: unknown[]) => {
        listening.add(String(args[0]))
        Reflect.apply(addEventListener, target, args)
      }
      target.removeEventListener = (...args: unknown[]) => {
        listening.delete(String(args[0]))
        Reflect.apply(removeEventListener, target, args)
      }
    }
    const { clock, abort, reads, add, hide, cache } = watched('', {}, document)
    await clock.move(0)
    expect([...listening].sort()).toEqual(['load', 'resize', 'visibilitychange'])
    abort.abort()
    expect([clock.tasks, [...listening], cache.follow]).toEqual([[], [], null])
    await add('Crane operator')
    hide(true)
    hide(false)
    await clock.move(5000)
    expect(reads).toHaveLength(1)
  })

  it('does nothing where it was ended before it began', () => {
    const read = vi.fn()
    const cache = new PageCache()
    const signal = AbortSignal.abort()
    watchPage({ document: pageOf(''), url: () => ANYWHERE, cache, read, onReading: read, signal })
    expect(read).not.toHaveBeenCalled()
  })

  it('keeps failures inside, tries again later and later, and gives up after several in a row', async () => {
    let fail = true
    const { clock, reads, reported, stir, readPage } = watched(candidate(entry('Welder')), {
      read: () => {
        if (fail) throw new Error('bad page')
        return readPage()
      },
    })
    await clock.move(0)
    fail = false
    await clock.move(1000)
    expect(reported).toEqual([['Welder']])
    await clock.move(5000)
    fail = true
    reads.length = 0
    await stir()
    await clock.move(60_000)
    expect(reads).toHaveLength(5)
    expect(clock.tasks).toEqual([])
  })
})
