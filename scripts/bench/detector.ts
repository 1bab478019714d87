import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { askBackground } from '../browsers/ask.ts'
import type { Driver, Tab } from '../browsers/driver.ts'
import { launch } from '../browsers/launch.ts'
import { startServer } from '../demo/server.ts'
import { bigPage, entryHtml } from './big-page.ts'
import { ms, table } from './table.ts'
import { traced } from './trace.ts'

const HOST = 'talent.northquay.example'
const URL = `https://${HOST}/c/1`
const NODES = 20_000
const MENTIONS = 200
/** As slow as a cheap telephone beside this machine. */
const THROTTLE = 4
const INSERTIONS = 25
/** Changes a second of the page that never rests, and how long it is watched, seconds. */
const RESTLESS = { perSecond: 1000, seconds: 10 }

/** The reader alone, to which the bars belong, and with its chips drawn. */
const MODES = [
  ['panel-only', 'Detector'],
  ['chips', 'Detector and chips'],
] as const

declare const chrome: { runtime: { onMessage: { addListener(heard: (message: unknown) => void): void } } }
declare const window: { heard: number[]; restless?: unknown }

const built = path.resolve(import.meta.dirname, '../../.output/chrome-mv3')

/** The reader and the watcher in a real Chromium, on a page of 20,000 nodes with 200 mentions. */
export async function detectorSection(): Promise<string> {
  if (!existsSync(built)) return 'Detector in Chromium: no build (npm run build)'
  const server = await startServer([HOST])
  const driver = await launch('chromium', { server, hosts: 'all', headless: true })
  try {
    server.pages.set(`${HOST}/c/1`, { type: 'text/html; charset=utf-8', body: bigPage(NODES, MENTIONS) })
    await driver.grant([`https://${HOST}/*`])
    const title = `in Chromium ${driver.version}: ${NODES} nodes, ${MENTIONS} mentions`
    const tables: string[] = []
    for (const [inline, what] of MODES) {
      await askBackground(driver, 'ui>bg site.inline', { id: HOST, inline })
      tables.push(`${what} ${title}\n${table(['', 'measured', 'bar'], await measure(driver))}`)
    }
    return tables.join('\n\n')
  } finally {
    await driver.close()
    await server.close()
  }
}

async function measure(driver: Driver): Promise<string[][]> {
  const tab = await driver.newTab()
  const { devtools } = tab
  if (devtools === undefined) throw new Error('this browser has no protocol for measuring')
  await driver.control.evaluate(() => {
    window.heard = []
    chrome.runtime.onMessage.addListener((message) => {
      if (JSON.stringify(message).includes('"what":"page"')) window.heard.push(Date.now())
    })
  })
  const slow = (rate: number) => devtools.send('Emulation.setCPUThrottlingRate', { rate })
  const trace = (act: () => Promise<void>) => traced(devtools, driver.ownOrigin, act)
  await slow(THROTTLE)
  const waits: number[] = []
  const reading = await trace(async () => {
    await tab.open(URL)
    await wait(8000)
    for (let at = 0; at < INSERTIONS; at++) waits.push(await insertion(driver, tab, at))
  })
  await slow(1)
  const restless = await trace(() => beRestless(tab))
  const hidden = await whileHidden(driver, tab, trace)
  const sorted = [...waits].sort((a, b) => a - b)
  const per1000 = (value: number) => (value / (RESTLESS.perSecond * RESTLESS.seconds)) * 1000
  const { observer } = restless
  return [
    [`longest task with script of ours, ${THROTTLE}× throttle`, ms(reading.longest), '50 ms'],
    [`tasks of ours over 50 ms, ${THROTTLE}× throttle`, String(reading.long), '0'],
    [
      `mention in the DOM → reported, median of ${INSERTIONS}, ${THROTTLE}× throttle`,
      ms(sorted[INSERTIONS >> 1] ?? 0),
      '80 ms',
    ],
    ['the same, worst', ms(sorted.at(-1) ?? 0), ''],
    [
      `share of one core, ${RESTLESS.perSecond} changes a second`,
      `${((restless.ours / restless.wall) * 100).toFixed(2)} %`,
      '3 %',
    ],
    ['observer, 1,000 changes', ms(per1000(observer.total)), ''],
    ['calls of the observer, 1,000 changes', String(Math.round(per1000(observer.calls))), ''],
    ['the longest of them', ms(observer.longest), ''],
    ['reading, 1,000 changes', ms(per1000(restless.ours - observer.total)), ''],
    ['work while the tab is hidden and changes 1,000 times', ms(hidden), '0 ms'],
  ]
}

/** Puts one entry at the top of the list, takes the one before away, and waits for the report; milliseconds. */
async function insertion(driver: Driver, tab: Tab, at: number): Promise<number> {
  const html = entryHtml(5000 + at)
  const when = await tab.evaluate(
    (entry: string, nth: number) => {
      const list = document.querySelector('#list')
      if (nth > 0) list?.firstElementChild?.remove()
      const box = document.createElement('ul')
      box.innerHTML = entry
      list?.prepend(...box.children)
      return Date.now()
    },
    html,
    at,
  )
  await wait(1200)
  const heard = await driver.control.evaluate(
    (since: number) => window.heard.find((time) => time >= since) ?? null,
    when,
  )
  return heard === null ? Number.POSITIVE_INFINITY : heard - when
}

/** Words that change without end beside the candidate's sections. */
async function beRestless(tab: Tab): Promise<void> {
  await tab.evaluate(
    (perSecond: number, seconds: number) => {
      const box = document.createElement('p')
      document.querySelector('main')?.append(box)
      let left = perSecond * seconds
      const timer = setInterval(() => {
        for (let step = 0; step < perSecond / 100 && left > 0; step++, left--) {
          const word = document.createElement('span')
          word.textContent = String(left)
          box.replaceChildren(word)
        }
        if (left <= 0) clearInterval(timer)
      }, 10)
    },
    RESTLESS.perSecond,
    RESTLESS.seconds,
  )
  await wait(RESTLESS.seconds * 1000 + 500)
}

/** Script of ours in a page that changes behind another tab, milliseconds. */
async function whileHidden(
  driver: Driver,
  tab: Tab,
  trace: (act: () => Promise<void>) => Promise<{ ours: number }>,
): Promise<number> {
  const front = await driver.newTab(`https://${HOST}/other`)
  await front.toFront()
  await wait(1500)
  const work = await trace(async () => {
    await tab.evaluate(() => {
      for (let at = 0; at < 1000; at++) document.querySelector('main')?.append(document.createElement('b'), 'word')
    })
    await wait(3000)
  })
  await front.close()
  return work.ours
}
