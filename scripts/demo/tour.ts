import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { askBackground } from '../browsers/ask.ts'
import { type Driver, type Tab, until } from '../browsers/driver.ts'
import { chipsOf, clickWords, openCard, openPanelFor, rowsOf } from '../browsers/surfaces.ts'
import { ROOT } from '../steps.ts'
import { DEMO_PAGES, type DemoPage } from './demo.ts'

export const OUTPUT = path.join(ROOT, 'demo-output')

/** Longer than any fade of ours, milliseconds. */
const FADE_MS = 250

const THEMES = ['light', 'dark'] as const

/** Saves a screenshot in both themes: `demo-output/<name>-light.png`, `…-dark.png`. `ready` runs before each. */
async function shoot(driver: Driver, tab: Tab, name: string, ready?: () => Promise<void>): Promise<void> {
  for (const theme of THEMES) {
    await driver.setTheme(theme)
    await tab.toFront()
    await ready?.()
    await wait(FADE_MS)
    await tab.screenshot(path.join(OUTPUT, `${name}-${theme}.png`))
  }
  await driver.setTheme('light')
}

async function visit(driver: Driver, page: DemoPage): Promise<Appraisal[]> {
  const tab = await driver.newTab(page.url)
  const tabId = await driver.tabId(tab)
  const { appraisals, state } = await askBackground(driver, 'ui>bg tab', { tabId })
  if (state !== 'read') throw new Error(`${page.url} was not read: ${state}`)
  // A site with a notice shows nothing in its pages until the notice is accepted.
  const sites = await askBackground(driver, 'ui>bg sites', {})
  const chips = sites.find(({ patterns }) => patterns.includes(page.pattern))?.inline === 'chips'
  await shoot(driver, tab, `${page.id}-page`, async () => {
    // Chips take the page's colours when they are drawn.
    await tab.reload()
    if (!chips || !appraisals[0]) return
    await until(`chips on ${page.url}`, async () => (await chipsOf(tab)).length === appraisals.length)
    await openCard(tab, appraisals[0].mention.name)
  })
  const panel = await openPanelFor(driver, tabId)
  await until(`the panel lists ${page.url}`, async () => (await rowsOf(panel)).length === appraisals.length)
  await shoot(driver, panel, `${page.id}-panel`)
  if (page.id === 'greenhouse') {
    await clickWords(panel, say('panel.tab.job'))
    await shoot(driver, panel, `${page.id}-panel-job`)
  }
  await panel.close()
  await tab.close()
  return appraisals
}

/** Gives the PDF to the panel as a person would, and takes its picture. */
async function checkFile(driver: Driver, file: string): Promise<void> {
  const panel = await openPanelFor(driver, -1)
  await clickWords(panel, say('panel.tab.file'))
  await panel.setFiles('input[type=file]', [file])
  await until('the PDF is read', async () => (await rowsOf(panel)).length > 0)
  await shoot(driver, panel, 'resume-pdf-panel')
  await panel.close()
}

/**
 * Drives the demo without a person: opens each page, waits for what Touchstone finds, takes pictures of every surface in
 * both themes. Returns the appraisals by page.
 */
export async function tour(driver: Driver, resume: Uint8Array): Promise<{ title: string; appraisals: Appraisal[] }[]> {
  mkdirSync(OUTPUT, { recursive: true })
  const results: { title: string; appraisals: Appraisal[] }[] = []
  for (const page of DEMO_PAGES) {
    results.push({ title: `${page.title} · ${page.url}`, appraisals: await visit(driver, page) })
  }
  const file = path.join(OUTPUT, 'resume.pdf')
  writeFileSync(file, resume)
  await checkFile(driver, file)
  await driver.control.open(`${driver.ownOrigin}/options.html`)
  await shoot(driver, driver.control, 'options')
  return results
}
