import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Key, type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { requisitionSchema } from '../../utils/model/requisition.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const LINES = [
  'CompTIA Security+, CompTIA, 2025',
  'Certified Kubernetes Administrator (CKA), The Linux Foundation, 2024',
  'Certified Information Systems Security Professional (CISSP), ISC2',
  'Certificate in Rope Rescue, Halden Bay Guild, 2021',
]

const ANALYST = requisitionSchema.parse({
  id: 'analyst',
  title: 'Security analyst',
  requires: [{ name: 'CompTIA Security+', issuer: 'CompTIA' }],
})

/** The words of what has the focus, and what it is. */
const focused = (panel: Tab) =>
  panel.evaluate(() => {
    const at = document.activeElement
    const own = at instanceof HTMLInputElement ? at.closest('label') : at
    return { tag: at?.tagName ?? '', words: own?.textContent ?? '' }
  })

/** Presses a key until the focus is where it should be; throws where it never gets there. */
async function pressUntil(panel: Tab, key: Key, there: (at: { tag: string; words: string }) => boolean): Promise<void> {
  for (let times = 0; times < 30; times++) {
    if (there(await focused(panel))) return
    await panel.press(key)
  }
  throw new Error(`${key} does not lead there; at ${JSON.stringify(await focused(panel))}`)
}

/** One story, told in order. */
describe('the panel’s orders, Compare and many files', () => {
  const session = useSession()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-compare-'))
  let panel: Tab

  beforeAll(async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage(LINES))
    await driver.grant([GREENHOUSE.pattern])
    await askBackground(driver, 'ui>bg sites.reconcile', {})
    await askBackground(driver, 'ui>bg requisition.save', { requisition: ANALYST })
    await askBackground(driver, 'ui>bg requisition.use', { id: ANALYST.id })
    const tab = await driver.newTab(GREENHOUSE.url)
    panel = await openPanelFor(driver, await driver.tabId(tab))
    await until('four rows', async () => (await rowsOf(panel)).length === LINES.length)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('says first what speaks directly for the role, and leads to its row', async () => {
    expect(await textOf(panel)).toContain(say('panel.top.title'))
    await clickWords(panel, 'CompTIA Security+')
    await until('its row is open', async () =>
      panel.evaluate(
        () => document.querySelector('.row[aria-expanded="true"] .row-name')?.textContent === 'CompTIA Security+',
      ),
    )
  })

  it('groups by area of skill, and along the years, by keyboard', async () => {
    await panel.evaluate(() => {
      document.querySelector<HTMLInputElement>('.switch input:checked')?.focus()
    })
    await panel.press('ArrowDown')
    await until('areas', async () => (await textOf(panel)).includes(say('panel.area.security')))
    expect((await rowsOf(panel)).length).toBe(LINES.length)
    await panel.press('ArrowDown')
    await until('years', async () => (await textOf(panel)).includes(say('panel.time.undated')))
    const years = await panel.evaluate(() =>
      [...document.querySelectorAll('.time-year h2')].map((one) => one.textContent),
    )
    expect(years).toEqual(['2025', '2024', '2021', say('panel.time.undated')])
  })

  it('compares what is chosen, by keyboard alone', async () => {
    await panel.evaluate((words: string) => {
      const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')]
      tabs.find((one) => one.textContent === words)?.focus()
    }, say('panel.tab.compare'))
    await panel.press('Enter')
    await until('what can be chosen', async () => (await textOf(panel)).includes(say('compare.choose')))
    for (const name of ['CompTIA Security+', 'Certificate in Rope Rescue']) {
      await pressUntil(panel, 'Tab', ({ tag, words }) => tag === 'INPUT' && words.includes(name))
      await panel.type(' ')
    }
    await until('two are chosen', async () => (await textOf(panel)).includes(sayCount('compare.chosen', 2)))
    await pressUntil(panel, 'Tab', ({ tag, words }) => tag === 'BUTTON' && words === say('compare.go'))
    await panel.press('Enter')
    await until('the table', () => panel.evaluate(() => document.querySelector('table.compare') !== null))
    // The focus is where the answer begins.
    expect((await focused(panel)).words).toBe(say('compare.title', { n: 2 }))
    const text = await textOf(panel)
    expect(text).toContain(sayCount('compare.only.record', 1, { who: 'A' }))
    expect(text).toContain(say('compare.noWinner'))
    const columns = await panel.evaluate(() => document.querySelectorAll('table.compare thead th').length)
    expect(columns).toBe(2)
  })

  it('keeps what was chosen while the page is looked at, and adds to it from a row', async () => {
    await clickWords(panel, say('panel.tab.page'))
    await clickWords(panel, 'Certified Kubernetes Administrator (CKA)')
    await until('the way into Compare', async () => (await textOf(panel)).includes(say('compare.add')))
    await clickWords(panel, say('compare.add'))
    await clickWords(panel, say('panel.tab.compare'))
    await until('three columns', () =>
      panel.evaluate(() => document.querySelectorAll('table.compare thead th').length === 3),
    )
  })

  it('brings up the role that was remembered for a page’s job, and takes it back', async () => {
    const { driver, server } = session
    const url = 'https://app.greenhouse.io/jobs/4411/people/501'
    put(server, url, candidatePage(LINES))
    const tab = await driver.newTab(url)
    const tabId = await driver.tabId(tab)
    const one = await openPanelFor(driver, tabId)
    await until('it is asked', async () => (await textOf(one)).includes(say('panel.jobPage.remember')))
    await clickWords(one, say('panel.jobPage.remember'))
    await until('it is remembered', async () => (await textOf(one)).includes(say('panel.jobPage.kept')))
    expect((await askBackground(driver, 'ui>bg settings', {})).jobPages).toEqual({
      'app.greenhouse.io/jobs/4411': ANALYST.id,
    })
    await one.close()
    await askBackground(driver, 'ui>bg requisition.use', { id: null })
    const again = await openPanelFor(driver, tabId)
    const came = say('panel.jobPage.came', { title: ANALYST.title })
    await until('it comes up', async () => (await textOf(again)).includes(came))
    await clickWords(again, say('panel.jobPage.takeBack'))
    await until('it is taken back', async () => (await textOf(again)).includes(say('panel.jobPage.use')))
    expect((await askBackground(driver, 'ui>bg requisitions', {})).active).toBeNull()
    await again.close()
    await askBackground(driver, 'ui>bg requisition.use', { id: ANALYST.id })
    await panel.toFront()
  })

  it('reads many files at once, each by itself', async () => {
    await clickWords(panel, say('panel.tab.file'))
    const texts = {
      'second.txt': ['Mira Oakes', 'Certifications', 'Certified Kubernetes Administrator (CKA), 2024'],
      'first.txt': ['Jon Ferrier', 'Certifications', 'CompTIA Security+, CompTIA, 2025'],
      'broken.rtf': ['{\\rtf1 x}'],
    }
    const files = Object.entries(texts).map(([name, lines]) => {
      const file = path.join(folder, name)
      writeFileSync(file, lines.join('\n'))
      return file
    })
    await panel.setFiles('input[type=file]', files)
    await until('all are read', async () => panel.evaluate(() => document.querySelectorAll('.file-entry').length === 3))
    const names = () =>
      panel.evaluate(() => [...document.querySelectorAll('.file-entry bdi')].map((one) => one.textContent))
    expect(await names()).toEqual(Object.keys(texts))
    const only = async (name: string) => {
      await until(`only ${name}`, async () => {
        const rows = await rowsOf(panel)
        return rows.length === 1 && rows[0]?.name.startsWith(name) === true
      })
    }
    await only('Certified Kubernetes')
    await clickWords(panel, 'first.txt')
    await only('CompTIA Security+')
    await clickWords(panel, 'broken.rtf')
    await until('why it cannot be read', async () => (await textOf(panel)).includes(say('panel.file.rtf')))
  })
})
