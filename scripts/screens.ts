import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { askBackground } from './browsers/ask.ts'
import type { Tab } from './browsers/driver.ts'
import { findBrowser } from './browsers/find.ts'
import { launch } from './browsers/launch.ts'
import { openCard } from './browsers/surfaces.ts'
import { startDemo } from './demo/demo.ts'
import { settleIn } from './demo/setup.ts'
import { play, readCandidate, scenes } from './screens/scenes.ts'
import { ROOT } from './steps.ts'

/** Takes docs/screens/*.png of every surface over the demo's candidate, light and dark, and writes docs/SCREENS.md.
 * `npm run screens`, after `npm run build`; Chromium alone. */

const FOLDER = path.join(ROOT, 'docs/screens')
const THEMES = ['light', 'dark'] as const
/** Longer than any fade of ours, milliseconds. */
const FADE_MS = 250
/** In both themes; the rest in light alone, so that the folder stays small. */
const BOTH = new Set([
  'panel-page',
  'panel-card',
  'panel-job',
  'popup',
  'options-general',
  'welcome-what',
  'demo',
  'report',
])
const SECTIONS = new Set(['options-general', 'options-sites', 'options-role', 'options-trusted', 'options-scoring'])
/** Also in German and in a page that runs from right to left. */
const ELSEWHERE = ['panel-page', 'options-general']

mkdirSync(FOLDER, { recursive: true })
const server = await startDemo()
const driver = await launch('chromium', { server, hosts: 'all', headless: true })
const shoot = async (tab: Tab, name: string) => {
  await wait(FADE_MS)
  await tab.screenshot(path.join(FOLDER, `${name}.png`))
}

try {
  await settleIn(driver)
  const { tab: page, tabId } = await readCandidate(driver)
  const all = scenes(tabId).filter(({ name }) => !name.startsWith('options-') || SECTIONS.has(name))
  for (const theme of THEMES) {
    await driver.setTheme(theme)
    await page.toFront()
    await page.reload()
    await readAgain()
    await shoot(page, `page-${theme}`)
  }

  const tab = await driver.newTab()
  await tab.toFront()
  for (const theme of THEMES) {
    await driver.setTheme(theme)
    for (const scene of all.filter(({ name }) => theme === 'light' || BOTH.has(name))) {
      await play(driver, tab, scene)
      await shoot(tab, `${scene.name}-${theme}`)
    }
  }

  await driver.setTheme('light')
  for (const scene of all.filter(({ name }) => ELSEWHERE.includes(name))) {
    await play(driver, tab, scene)
    await tab.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    await shoot(tab, `${scene.name}-rtl`)
  }
  await askBackground(driver, 'ui>bg language', { language: 'de' })
  for (const scene of all.filter(({ name }) => ELSEWHERE.includes(name))) {
    await play(driver, tab, scene)
    await shoot(tab, `${scene.name}-german`)
  }

  async function readAgain() {
    const { appraisals } = await askBackground(driver, 'ui>bg tab', { tabId })
    if (appraisals[0]) await openCard(page, appraisals[0].mention.name)
  }
} finally {
  await driver.close()
  await server.close()
}
await overview()
writeFileSync(path.join(ROOT, 'docs/SCREENS.md'), listed())

/** Puts page and panel side by side for the README. */
async function overview(): Promise<void> {
  const picture = (name: string) => `data:image/png;base64,${readFileSync(path.join(FOLDER, name)).toString('base64')}`
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] })
  for (const theme of THEMES) {
    const sheet = await browser.newPage({ viewport: { width: 1720, height: 900 } })
    const [line, ground] = theme === 'light' ? ['#e3e0d9', '#fff'] : ['#34312c', '#1f1e1b']
    await sheet.setContent(`<body style="margin:0;display:flex;background:${ground}">
      <img src="${picture(`page-${theme}.png`)}" style="width:1280px;height:900px">
      <img src="${picture(`panel-page-${theme}.png`)}" style="width:400px;border-left:1px solid ${line};margin:0 auto;align-self:flex-start">`)
    await sheet.waitForFunction(() => [...document.images].every((image) => image.complete))
    writeFileSync(path.join(FOLDER, `overview-${theme}.png`), await sheet.screenshot())
  }
  await browser.close()
}

/** The page that shows them all. */
function listed(): string {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.png') && !name.startsWith('overview'))
  const rows = names.sort().map((name) => {
    const title = name.replace(/\.png$/, '').replaceAll('-', ' ')
    return `### ${title}\n\n![${title}](screens/${name})\n`
  })
  return `# What it looks like\n\nTaken by \`npm run screens\` over the demo; everybody in it is invented.\n\n${rows.join('\n')}`
}
