import { describe, expect, it, vi } from 'vitest'
import { type PageReading, readPage } from '../../../utils/detect/dom/read-page.ts'
import { type Clock, watchPage } from '../../../utils/detect/watch/watch.ts'
import { ANYWHERE, candidate, entry, pageOf } from './page.ts'

/** A clock that stands until it is moved; idle moments come at once unless the page is `busy`. */
class HandClock implements Clock {
  time = 0
  busy = false
  tasks: { at: number; task: () => void }[] = []
  now = () => this.time

  after = (ms: number, task: () => void) => {
    const entry = { at: this.time + ms, task }
    this.tasks.push(entry)
    return () => {
      this.tasks = this.tasks.filter((other) => other !== entry)
    }
  }

  idle = (ms: number, task: () => void) => this.after(this.busy ? ms : 0, task)

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
    this.time = until
  }
}

function watched(body: string, change: { read?: () => PageReading; onReading?: (r: PageReading) => void } = {}) {
  const document = pageOf(body)
  Object.defineProperty(document, 'hidden', { value: false, writable: true })
  const clock = new HandClock()
  const abort = new AbortController()
  const reported: string[][] = []
  const page = { url: ANYWHERE }
  const read = vi.fn(async () => change.read?.() ?? readPage(document, page.url))
  watchPage({
    document,
    url: () => page.url,
    read,
    onReading: (reading) => {
      reported.push(reading.reading.mentions.map((mention) => mention.name))
      change.onReading?.(reading)
    },
    signal: abort.signal,
    clock,
  })
  const list = document.querySelector('ul')
  const add = (name: string) => {
    const row = document.createElement('li')
    for (const text of [name, 'Issuer', 'Issued 2020']) {
      const line = document.createElement('div')
      line.textContent = text
      row.append(line)
    }
    list?.append(row)
  }
  const hide = (hidden: boolean) => {
    ;(document as unknown as { hidden: boolean }).hidden = hidden
    document.dispatchEvent(new (document.defaultView as unknown as typeof globalThis).Event('visibilitychange'))
  }
  return { document, clock, abort, reported, read, page, add, hide }
}

/** Lets observers tell what they saw. */
const told = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('watchPage', () => {
  it('reads at once, then when the page has changed, and reports only what is new', async () => {
    const { clock, reported, read, add, document } = watched(candidate(entry('Welder')))
    await clock.move(0)
    expect(reported).toEqual([['Welder']])
    add('Crane operator')
    await told()
    await clock.move(79)
    expect(read).toHaveBeenCalledTimes(1)
    await clock.move(1)
    expect(reported.at(-1)).toEqual(['Welder', 'Crane operator'])
    document.body.append('elsewhere')
    await told()
    await clock.move(1000)
    expect(read).toHaveBeenCalledTimes(3)
    expect(reported).toHaveLength(2)
  })

  it('reports again when another document is shown beside the same text', async () => {
    const { clock, reported, document } = watched(candidate(entry('Welder')))
    await clock.move(0)
    const frame = document.createElement('iframe')
    frame.setAttribute('src', '/cv.pdf')
    document.body.append(frame)
    await told()
    await clock.move(80)
    expect(reported).toEqual([['Welder'], ['Welder']])
  })

  it('reads a page that never rests and is never idle', async () => {
    const { clock, read, document } = watched(candidate(entry('Welder')))
    clock.busy = true
    await clock.move(300)
    const before = read.mock.calls.length
    for (let i = 0; i < 60; i++) {
      document.body.append('.')
      await told()
      await clock.move(50)
    }
    expect(read.mock.calls.length - before).toBeGreaterThanOrEqual(2)
    expect(read.mock.calls.length - before).toBeLessThanOrEqual(5)
  })

  it('takes no more than its share of the time', async () => {
    const slow: { clock?: HandClock } = {}
    const { clock, read, document } = watched('', {
      read: () => {
        if (slow.clock) slow.clock.time += 100
        return readPage(document, ANYWHERE)
      },
    })
    slow.clock = clock
    await clock.move(0)
    expect(read).toHaveBeenCalledTimes(1)
    document.body.append('.')
    await told()
    await clock.move(900)
    expect(read).toHaveBeenCalledTimes(1)
    await clock.move(200)
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('rests while the page is hidden and looks again when it is shown', async () => {
    const { clock, read, reported, add, hide } = watched(candidate(entry('Welder')))
    await clock.move(0)
    hide(true)
    add('Crane operator')
    await told()
    await clock.move(5000)
    expect(read).toHaveBeenCalledTimes(1)
    hide(false)
    await clock.move(100)
    expect(reported.at(-1)).toEqual(['Welder', 'Crane operator'])
  })

  it('reads again at a new address without a load', async () => {
    const { clock, read, page } = watched(candidate(entry('Welder')))
    await clock.move(0)
    page.url = new URL('https://anywhere.example/c/2')
    await clock.move(2000)
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('hears the Navigation API where there is one, and sends nothing into the page', async () => {
    const { clock, abort } = watched('')
    abort.abort()
    const document = pageOf(candidate(entry('Welder')))
    const navigation = new EventTarget()
    const view = Object.assign(Object.create(document.defaultView as object), { navigation })
    Object.defineProperty(document, 'defaultView', { value: view })
    const sent = vi.spyOn(document, 'dispatchEvent')
    const page = { url: ANYWHERE }
    const read = vi.fn(async () => readPage(document, page.url))
    watchPage({ document, url: () => page.url, read, onReading: () => {}, signal: new AbortController().signal, clock })
    await clock.move(0)
    page.url = new URL('https://anywhere.example/c/2')
    navigation.dispatchEvent(new Event('currententrychange'))
    await clock.move(100)
    expect(read).toHaveBeenCalledTimes(2)
    expect(sent).not.toHaveBeenCalled()
  })

  it('leaves nothing when it is ended', async () => {
    const { clock, abort, read, add, hide, document } = watched(candidate(entry('Welder')))
    await clock.move(0)
    const removed = vi.spyOn(document, 'removeEventListener')
    abort.abort()
    expect(clock.tasks).toEqual([])
    expect(removed).toHaveBeenCalledTimes(1)
    add('Crane operator')
    hide(true)
    hide(false)
    await told()
    await clock.move(5000)
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('does nothing where it was ended before it began', () => {
    const read = vi.fn()
    watchPage({ document: pageOf(''), url: () => ANYWHERE, read, onReading: read, signal: AbortSignal.abort() })
    expect(read).not.toHaveBeenCalled()
  })

  it('keeps failures inside, goes on after one, and gives up after several in a row', async () => {
    let fail = true
    const { clock, read, document, reported } = watched(candidate(entry('Welder')), {
      read: () => {
        if (fail) throw new Error('bad page')
        return readPage(document, ANYWHERE)
      },
    })
    const poke = async () => {
      document.body.append('.')
      await told()
      await clock.move(1000)
    }
    await clock.move(0)
    fail = false
    await poke()
    expect(reported).toEqual([['Welder']])
    fail = true
    for (let i = 0; i < 10; i++) await poke()
    expect(read).toHaveBeenCalledTimes(2 + 5)
    expect(clock.tasks).toEqual([])
  })
})
