import { beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { chipsOf, clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, GREENHOUSE, UNKNOWN_ATS } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const LINES = ['CompTIA Security+, CompTIA, 2025', 'Project Management Professional (PMP), PMI', 'Quayside Rope Badge']
const figures = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('.figures dd')].map((each) => Number(each.textContent)))
const options = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('[role="option"]')].map((each) => (each as HTMLElement).innerText))
const focused = (tab: Tab) => tab.evaluate(() => document.activeElement?.getAttribute('role') ?? '')

/** What the toolbar button opens, as a page of its own: the button is the browser's and cannot be clicked from here. */
describe('the popup', () => {
  const session = useSession([GREENHOUSE, UNKNOWN_ATS].map(({ url }) => new URL(url).hostname))
  let page: Tab
  let popup: Tab
  let tabId: number

  beforeAll(async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage(LINES))
    put(server, UNKNOWN_ATS.url, candidatePage(LINES))
    await driver.grant([GREENHOUSE.pattern])
    page = await driver.newTab(GREENHOUSE.url)
    tabId = await driver.tabId(page)
    await until('chips', async () => (await chipsOf(page)).length === LINES.length)
    popup = await driver.newTab(`${driver.ownOrigin}/popup.html?tab=${tabId}`)
    await popup.resize(380, 600)
    await popup.toFront()
  })

  it('tells the page in figures that add up', async () => {
    await until('figures', async () => (await figures(popup)).length === 3)
    const [found = 0, explained = 0, unknown = 0] = await figures(popup)
    expect([found, explained + unknown]).toEqual([LINES.length, LINES.length])
    expect(explained).toBeGreaterThan(0)
  })

  it('opens in the search, finds by beginnings of words, and shows what is chosen by keyboard alone', async () => {
    expect(await focused(popup)).toBe('combobox')
    await popup.type('comptia sec')
    await until('options', async () => (await options(popup)).some((each) => each.startsWith('CompTIA Security+')))
    const [first = '', second = ''] = await options(popup)
    await popup.press('ArrowDown')
    await popup.press('Enter')
    const title = second.split('\n')[0] ?? ''
    await until('the card', async () => (await textOf(popup)).includes(say('card.action.why')))
    expect(await popup.evaluate(() => document.querySelector('.card h2')?.textContent)).toBe(title)
    // nobody's award: nothing is said of dates or proof
    expect(await textOf(popup)).not.toContain(say('card.line.award'))

    await popup.press('Escape')
    await until('the list again', async () => (await options(popup))[0] === first)
    await popup.press('Escape')
    await until(
      'this page again',
      async () => (await figures(popup)).length === 3 && (await options(popup)).length === 0,
    )
    expect(await focused(popup)).toBe('combobox')
  })

  it('says exactly where nothing was found', async () => {
    await popup.type('zzqx')
    const nothing = say('popup.search.nothing', { where: say('popup.search.where.starter') })
    await until('nothing found', async () => (await textOf(popup)).includes(nothing))
    await popup.press('Escape')
  })

  it('pauses the site: chips leave, nothing is read, the panel says so; and it comes back', async () => {
    const { driver } = session
    const before = await page.evaluate(() => document.body.innerText)
    await clickWords(popup, say('popup.site.hour'))
    await until('no chips', async () => (await chipsOf(page)).length === 0)
    expect(await page.evaluate(() => document.body.innerText)).toBe(before)
    expect((await askBackground(driver, 'ui>bg tab', { tabId })).state).toBe('off')
    await page.reload()
    const panel = await openPanelFor(driver, tabId)
    await until('the panel says so', async () => (await textOf(panel)).includes(say('panel.page.on')))
    expect(await chipsOf(page)).toEqual([])

    await clickWords(panel, say('panel.page.on'))
    await until('rows', async () => (await rowsOf(panel)).length === LINES.length)
    await until('chips again', async () => (await chipsOf(page)).length === LINES.length)
    await panel.close()
  })

  it('switches the site off until it is switched on, other sites untouched', async () => {
    const { driver } = session
    await popup.toFront()
    await clickWords(popup, say('popup.site.off'))
    await until('no chips', async () => (await chipsOf(page)).length === 0)
    expect((await askBackground(driver, 'ui>bg settings', {})).off).toEqual(['greenhouse.io'])
    await driver.grant([UNKNOWN_ATS.pattern])
    const other = await driver.newTab(UNKNOWN_ATS.url)
    await until('chips elsewhere', async () => (await chipsOf(other)).length === LINES.length)
    await other.close()
    await driver.stopBackground()
    await page.reload()
    expect((await askBackground(driver, 'ui>bg tab', { tabId })).state).toBe('off')

    await popup.toFront()
    await clickWords(popup, say('popup.site.on'))
    await until('chips again', async () => (await chipsOf(page)).length === LINES.length)
  })
})
