import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Driver, type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { NOTE_LIMIT } from '../../utils/report/note.ts'
import { reportSchema } from '../../utils/report/schema.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

declare const chrome: { tabs: { query(what: object): Promise<{ url?: string }[]> } }

const HOSTILE = '=HYPERLINK("https://evil.example","Award")'
const LINES = [
  'Certified Information Systems Security Professional (CISSP), ISC2, 2023',
  `${HOSTILE} Certification, Kestrel Academy, 2024`,
  'CompTIA Security+, CompTIA, 2025',
]

/** The file that a click hands to the browser, read where it is made: browsers ask for a folder otherwise. */
async function savedBy(page: Tab, button: string): Promise<string> {
  await page.evaluate(() => {
    const made = URL.createObjectURL
    Object.assign(window, { saved: null })
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob })
      URL.createObjectURL = made
      return made.call(URL, blob)
    }
    // The link leads nowhere: a download would outlive the test.
    HTMLAnchorElement.prototype.click = () => undefined
  })
  await clickWords(page, button)
  const text = () =>
    page.evaluate(async () => {
      const { saved } = window as unknown as { saved: Blob | null }
      // As bytes: text() would swallow the mark by which spreadsheets know UTF-8.
      return saved === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(await saved.arrayBuffer())
    })
  await until(`${button} is saved`, async () => (await text()) !== null)
  return (await text()) ?? ''
}

/** The display of what a selector finds, by the rules that hold in print. */
const inPrint = (page: Tab, selector: string) =>
  page.evaluate((wanted: string) => {
    const element = document.querySelector(wanted)
    if (!element) return 'absent'
    let display = getComputedStyle(element).display
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
          for (const inner of rule.cssRules)
            if (inner instanceof CSSStyleRule && element.matches(inner.selectorText))
              display = inner.style.display || display
    return display
  }, selector)

/** The panel, once it is drawn. */
async function openedPanel(driver: Driver, tabId: number): Promise<Tab> {
  const panel = await openPanelFor(driver, tabId)
  await until('the panel is drawn', async () => (await textOf(panel)).includes(say('panel.tab.report')))
  return panel
}

/** The addresses of the open tabs that may be known: our own pages'. */
const addresses = (driver: Driver) =>
  driver.control.evaluate(async () => (await chrome.tabs.query({})).flatMap(({ url }) => (url ? [url] : [])))

/** One story, told in order. */
describe('a report', () => {
  const session = useSession()
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'))
  const resume = path.join(folder, 'resume-lennart-hagedorn.txt')
  let tabId = -1
  let page: Tab

  beforeAll(async () => {
    writeFileSync(
      resume,
      'Lennart Hagedorn\n\nCertifications\nCertified Information Security Manager (CISM), ISACA, 2024\n',
    )
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage(LINES))
    await driver.grant([GREENHOUSE.pattern])
    tabId = await driver.tabId(await driver.newTab(GREENHOUSE.url))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is offered in the panel, with its note', async () => {
    const panel = await openedPanel(session.driver, tabId)
    await clickWords(panel, say('panel.tab.report'))
    await until('the count', async () => (await textOf(panel)).includes(sayCount('report.pane.count', 3)))
    const note = await panel.evaluate(() => document.querySelector('.report-note')?.textContent ?? '')
    expect(note.length).toBeLessThanOrEqual(NOTE_LIMIT)
    expect(note.trim().endsWith(say('report.footer'))).toBe(true)
    await clickWords(panel, say('report.action.note'))
    await until('it is copied', async () => (await textOf(panel)).includes(say('report.action.noteCopied')))
    await clickWords(panel, say('report.action.copy'))
    await until('it is copied', async () => (await textOf(panel)).includes(say('report.action.copied')))
    await panel.close()
  })

  it('opens as a page of its own, in the page’s order, and names nobody', async () => {
    page = await session.driver.newTab(`${session.driver.ownOrigin}/report.html?tab=${tabId}`)
    await page.toFront()
    await until('three credentials', async () =>
      page.evaluate(() => document.querySelectorAll('.report-entry').length === 3),
    )
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('.report-entry h2')].map((h) => h.textContent),
    )
    expect(names[0]).toContain('CISSP')
    expect(names[2]).toContain('Security+')
    const text = await textOf(page)
    for (const part of [say('report.footer'), say('report.head.rubric'), say('card.line.recognised')])
      expect(text).toContain(part)
    expect(text).not.toMatch(/Lennart|Hagedorn|Ostra|greenhouse|people\/501/)
  })

  it('is saved as CSV in which nothing runs', async () => {
    const csv = await savedBy(page, say('report.action.csv'))
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [head = [], ...rows] = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data
    expect(rows).toHaveLength(3)
    const names = rows.map((row) => row[head.indexOf('credential')] ?? '')
    expect(names.some((name) => name.includes('HYPERLINK'))).toBe(true)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(csv).not.toMatch(/Lennart|Hagedorn|greenhouse/)
  })

  it('is saved as JSON that fits its schema', async () => {
    const json = await savedBy(page, say('report.action.json'))
    expect(reportSchema.parse(JSON.parse(json)).credentials).toHaveLength(3)
    expect(json).not.toMatch(/Lennart|Hagedorn|greenhouse/)
  })

  it('prints what it says and none of its buttons', async () => {
    expect(await inPrint(page, '.report-actions')).toBe('none')
    expect(await inPrint(page, '.report-entry')).not.toBe('none')
    // The tests' driver prints in Chromium alone.
    if (!page.devtools) return
    const { data } = await page.devtools.send('Page.printToPDF', { preferCSSPageSize: true })
    const pdf = Buffer.from(data, 'base64')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(5000)
  })

  it('leaves a line in the log for each time, without anything of what it says', async () => {
    const entries = await askBackground(session.driver, 'ui>bg audit', {})
    const exported = entries.filter(({ event }) => event === 'report exported').map(({ detail }) => JSON.parse(detail))
    expect(exported).toEqual(['json', 'csv', 'copy', 'note'].map((format) => ({ format, count: 3 })))
  })

  it('of a file opens for printing while the panel holds the file, and is gone with it', async () => {
    const { driver } = session
    const panel = await openedPanel(driver, tabId)
    await clickWords(panel, say('panel.tab.file'))
    await panel.setFiles('input[type=file]', [resume])
    await until('the file is read', async () => (await rowsOf(panel)).length === 1)
    await clickWords(panel, say('panel.tab.report'))
    await until('the count', async () => (await textOf(panel)).includes(sayCount('report.pane.count', 1)))
    await clickWords(panel, say('report.action.open'))
    let opened: string | undefined
    await until('the report opens', async () => {
      opened = (await addresses(driver)).find((url) => url.includes('/report.html?file='))
      return opened !== undefined
    })
    const report = await driver.newTab(opened)
    await until('its credential', async () => (await textOf(report)).includes('CISM'))
    expect(await textOf(report)).not.toMatch(/Lennart|Hagedorn|resume/)
    await panel.close()
    await report.reload()
    await until('the words', async () => (await textOf(report)).includes(say('report.page.fileGone.title')))
  })

  it('says so where its page is gone', async () => {
    await page.open(`${session.driver.ownOrigin}/report.html?tab=999999`)
    await until('the words', async () => (await textOf(page)).includes(say('report.page.gone.title')))
  })
})
