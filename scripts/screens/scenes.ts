import { say } from '../../utils/model/words.ts'
import { askBackground } from '../browsers/ask.ts'
import { type Driver, type Tab, until } from '../browsers/driver.ts'
import { clickWords } from '../browsers/surfaces.ts'
import { DEMO_PAGES } from '../demo/demo.ts'

/** One of our own pages in one state. */
export type Scene = {
  name: string
  /** Path and query below our own origin. */
  path: string
  /** Viewport, CSS pixels. */
  size: readonly [width: number, height: number]
  /** Stands in the page once the state is reached: a selector. */
  shows: string
  /** Leads to the state from the page as it opens. */
  reach?: (tab: Tab) => Promise<void>
}

const PANEL = [400, 860] as const
const OPTIONS = [1100, 800] as const
const SECTIONS = 'general sites accessibility role trusted layers scoring copy live data audit about sources lab'

/** Chooses a tab of the panel. The panel still moves while it is being filled, so a click may miss: again, then. */
async function choose(page: Tab, words: string): Promise<void> {
  await until('rows', () => page.evaluate(() => document.querySelector('.row') !== null))
  const chosen = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.innerText ?? '')
  await until(`the tab "${words}" is chosen`, async () => {
    if ((await chosen()) !== words) await clickWords(page, words)
    return (await chosen()) === words
  })
}

/** Search in the popup as one types. */
const typed = (words: string) => async (tab: Tab) => {
  await tab.evaluate(() => document.querySelector('input')?.focus())
  await tab.type(words)
  await until('something is found', () => tab.evaluate(() => document.querySelector('[role="option"]') !== null))
}

/** Opens the first row of the list. */
async function firstRow(tab: Tab): Promise<void> {
  await until('rows', () => tab.evaluate(() => document.querySelector('.row') !== null))
  const name = await tab.evaluate(() => document.querySelector<HTMLElement>('.row')?.innerText ?? '')
  await clickWords(tab, name.replace(/\s+/g, ' ').trim())
}

/**
 * Every page of ours, each main state once, over the demo's candidate.
 * @param tabId tab of a demo page that was read
 */
export function scenes(tabId: number): Scene[] {
  const panel = (name: string, shows: string, reach?: Scene['reach']): Scene => ({
    name: `panel-${name}`,
    path: `/sidepanel.html?tab=${tabId}`,
    size: PANEL,
    shows,
    ...(reach && { reach }),
  })
  const tab = (which: 'job' | 'compare' | 'file' | 'report') => (page: Tab) => choose(page, say(`panel.tab.${which}`))
  return [
    panel('page', '.row'),
    panel('card', '.row-detail', firstRow),
    panel('job', '[role="tabpanel"] table, [role="tabpanel"] .matrix', tab('job')),
    panel('compare', '[role="tabpanel"]', tab('compare')),
    panel('file', 'input[type=file]', tab('file')),
    panel('report', '.report-note', tab('report')),
    { ...panel('none', '[role="tabpanel"]'), path: '/sidepanel.html?tab=-1' },
    { name: 'popup', path: `/popup.html?tab=${tabId}`, size: [380, 480], shows: '.figures dd' },
    {
      name: 'popup-search',
      path: `/popup.html?tab=${tabId}`,
      size: [380, 480],
      shows: '[role="option"]',
      reach: typed('comptia sec'),
    },
    ...SECTIONS.split(' ').map(
      (section): Scene => ({
        name: `options-${section}`,
        path: `/options.html#${section}`,
        size: OPTIONS,
        shows: 'main h2',
      }),
    ),
    ...['what', 'sites', 'role', 'see'].map(
      (step): Scene => ({
        name: `welcome-${step}`,
        path: `/welcome.html#${step}`,
        size: [1000, 760],
        shows: 'main h2',
      }),
    ),
    { name: 'demo', path: '/demo.html', size: [1100, 860], shows: 'h1' },
    { name: 'report', path: `/report.html?tab=${tabId}`, size: [900, 1000], shows: '.report-entry' },
  ]
}

/** Opens a scene in a tab that is there already, and waits until it stands. */
export async function play(driver: Driver, tab: Tab, scene: Scene): Promise<void> {
  const [width, height] = scene.size
  await tab.resize(width, height)
  const stands = () => tab.evaluate((selector: string) => document.querySelector(selector) !== null, scene.shows)
  for (let attempt = 1; ; attempt++) {
    // a change of what follows # alone would not open the page anew
    await tab.open('about:blank')
    await tab.open(driver.ownOrigin + scene.path)
    try {
      await scene.reach?.(tab)
      return await until(`${scene.name} shows ${scene.shows}`, stands, 6000)
    } catch (error) {
      // a click is lost where the page moves beneath it while it is still being filled
      if (attempt === 3) throw error
    }
  }
}

/** Opens the demo's candidate in an applicant system and waits until it is read. */
export async function readCandidate(driver: Driver): Promise<{ tab: Tab; tabId: number }> {
  const page = DEMO_PAGES.find(({ id }) => id === 'greenhouse')
  if (!page) throw new Error('the demo has no candidate in Greenhouse')
  const tab = await driver.newTab(page.url)
  const tabId = await driver.tabId(tab)
  await until(
    'the candidate is read',
    async () => (await askBackground(driver, 'ui>bg tab', { tabId })).appraisals.length > 0,
    20_000,
  )
  return { tab, tabId }
}
