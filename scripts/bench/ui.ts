import { HOVER_INTENT_MS } from '../../utils/overlay/intent.ts'
import { parseTrustedCsv } from '../../utils/policy/trusted.ts'
import { askBackground } from '../browsers/ask.ts'
import { type Driver, type Tab, until } from '../browsers/driver.ts'
import { launch } from '../browsers/launch.ts'
import { cardOf, chipNamed, chipsOf } from '../browsers/surfaces.ts'
import { startServer } from '../demo/server.ts'
import { percentile } from '../evaluate/resolve-measures.ts'
import { bigPage } from './big-page.ts'
import { ms, table } from './table.ts'
import { traced } from './trace.ts'

const HOST = 'app.greenhouse.io'
const ADDRESS = `https://${HOST}/people/501?application_id=7`
const CLAIMS = 50
const NODES = 3000
const VISITS = 12
const ISSUERS = 5000
/** Rest between two questions to the page, milliseconds. Each question takes the page's own thread, so that times of chips
 * and card are upper bounds. */
const STEP = 4

/** Milliseconds until something holds, asked again and again from here. */
async function took(holds: () => Promise<boolean>): Promise<number> {
  const started = performance.now()
  while (!(await holds())) {
    if (performance.now() - started > 20_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, STEP))
  }
  return performance.now() - started
}

const chipCount = async (tab: Tab) => (await chipsOf(tab)).length
const slower = (tab: Tab, rate: number) => tab.devtools?.send('Emulation.setCPUThrottlingRate', { rate })

/** Time from the page's load event, with its claims in view, to the first chip. */
async function firstChips(tab: Tab): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < VISITS; n++) {
    await tab.open(ADDRESS)
    times.push(await took(async () => (await chipCount(tab)) > 0))
  }
  return times
}

/** A page of many claims on a processor four times slower: until every chip stands; layout shift; long tasks of ours. */
async function manyClaims(
  driver: Driver,
  tab: Tab,
): Promise<{ whole: number; shift: number; long: number; longest: number }> {
  await slower(tab, 4)
  if (!tab.devtools) throw new Error('throttled figures need Chromium')
  let whole = 0
  const work = await traced(tab.devtools, driver.ownOrigin, async () => {
    await tab.open(ADDRESS)
    whole = await took(async () => (await chipCount(tab)) >= CLAIMS)
  })
  const shift = await tab.evaluate(async () => {
    let sum = 0
    const seen = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
    })
    seen.observe({ type: 'layout-shift', buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 300))
    return sum
  })
  await slower(tab, 1)
  return { whole, shift, long: work.long, longest: work.longest }
}

/** From the end of the intent delay to the card, the pointer resting on a chip. */
async function hover(tab: Tab): Promise<number> {
  await tab.moveTo(1270, 890)
  await until('no card', async () => (await cardOf(tab)) === null)
  const chip = (await chipsOf(tab))[2]
  if (!chip) throw new Error('no chip to rest on')
  const { x, y } = await chipNamed(tab, chip.label)
  await tab.moveTo(x, y)
  return (await took(async () => (await cardOf(tab)) !== null)) - HOVER_INTENT_MS
}

/** From asking for the panel's page to rows in it. */
async function panel(driver: Driver, tabId: number): Promise<number> {
  const tab = await driver.newTab()
  await tab.open(`${driver.ownOrigin}/sidepanel.html?tab=${tabId}`)
  await until('rows', () => tab.evaluate(() => document.querySelector('.row') !== null))
  // from the page's own clock: the way of a question to the browser is not in it
  await tab.open('about:blank')
  await tab.open(`${driver.ownOrigin}/sidepanel.html?tab=${tabId}`)
  const time = await tab.evaluate(async () => {
    while (!document.querySelector('.row')) await new Promise((drawn) => requestAnimationFrame(drawn))
    return performance.now()
  })
  await tab.close()
  return time
}

/** Times between frames while a list of thousands is scrolled from its top to its end, milliseconds. */
async function scrolled(driver: Driver): Promise<number[]> {
  const lines = Array.from({ length: ISSUERS }, (_, n) => `Quay Institute ${n},trusted`)
  const { list } = parseTrustedCsv(['issuer,stance', ...lines].join('\n'))
  await askBackground(driver, 'ui>bg trusted.save', { list })
  const tab = await driver.newTab(`${driver.ownOrigin}/options.html#trusted`)
  await tab.toFront()
  await until('the table', () => tab.evaluate(() => document.querySelector('.virtual tbody tr') !== null))
  const frames = await tab.evaluate(async () => {
    const box = document.querySelector('.virtual')
    const times: number[] = []
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn))
    if (!box) return times
    let last = await frame()
    for (let n = 0; n < 120; n++) {
      box.scrollTop = (box.scrollHeight * n) / 120
      const now = await frame()
      times.push(now - last)
      last = now
    }
    return times
  })
  await tab.close()
  return frames
}

/** What people see, in time, in Chromium: with the bar for each. Needs `npm run build`. */
export async function uiSection(): Promise<string> {
  const server = await startServer([HOST])
  const { hostname, pathname } = new URL(ADDRESS)
  server.pages.set(hostname + pathname, { type: 'text/html; charset=utf-8', body: bigPage(NODES, CLAIMS) })
  const driver = await launch('chromium', { server, hosts: 'all', headless: true })
  try {
    await driver.grant([`https://${HOST}/*`])
    await askBackground(driver, 'ui>bg sites.reconcile', {})
    const tab = await driver.newTab(ADDRESS)
    const tabId = await driver.tabId(tab)
    await until('chips', async () => (await chipCount(tab)) > 0)
    const [first, second] = [await hover(tab), await hover(tab)]
    const chips = await firstChips(tab)
    const many = await manyClaims(driver, tab)
    const opened = await panel(driver, tabId)
    const frames = await scrolled(driver)
    return table(
      ['what people see', 'measured', 'bar'],
      [
        ['first chip after load, p50', ms(percentile(chips, 0.5)), '150 ms'],
        ['first chip after load, p95', ms(percentile(chips, 0.95)), '500 ms'],
        [`page of ${CLAIMS} claims, 4× slower`, ms(many.whole), '1500 ms'],
        ['layout shift meanwhile', many.shift.toFixed(4), '0'],
        ['tasks of ours > 50 ms meanwhile, the longest', `${many.long}, ${ms(many.longest)}`, '0'],
        ['card after the intent delay, first', ms(first), '100 ms'],
        ['card after the intent delay, again', ms(second), '32 ms'],
        ['panel with content', ms(opened), '300 ms'],
        [`frame, ${ISSUERS} issuers scrolled, p50`, ms(percentile(frames, 0.5)), '16.7 ms'],
        ['the same, p95', ms(percentile(frames, 0.95)), '16.7 ms'],
      ],
    )
  } finally {
    await driver.close()
    await server.close()
  }
}
