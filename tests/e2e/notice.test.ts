import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { chipsOf, clickWords, openCard, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { LINKEDIN, linkedInPage } from './support/pages.ts'
import { htmlOf, put, settled, useSession } from './support/session.ts'

const ENTRIES = [
  ['CompTIA Security+', 'CompTIA', 'Issued May 2025 · Expires May 2028'],
  ['Certificate in Rope Rescue', 'Halden Bay Guild', 'Issued Jan 2024'],
] as const

/** One story, told in order: each step stands on the one before. */
describe('a site with a notice', () => {
  const session = useSession()
  let tab: Tab
  let panel: Tab
  let before: string

  it('is allowed from the panel, by a click', async () => {
    const { driver, server } = session
    put(server, LINKEDIN.url, linkedInPage(ENTRIES))
    tab = await driver.newTab(LINKEDIN.url)
    before = await htmlOf(tab)
    const tabId = await driver.tabId(tab)
    await driver.answerPrompt([LINKEDIN.pattern])
    // Without a grant the browser hides the tab's address from the panel: the sites are chosen in the options.
    panel = await openPanelFor(driver, tabId)
    await until('the panel says so', async () => (await textOf(panel)).includes(say('panel.page.hidden')))
    await driver.control.toFront()
    await clickWords(driver.control, `${say('options.sites.allow')} LinkedIn`)
    await panel.toFront()
    await until('two rows', async () => (await rowsOf(panel)).length === 2)
  })

  it('is read in the panel only, and its page stays byte-equal', async () => {
    expect((await rowsOf(panel)).map(({ name }) => name)).toEqual(ENTRIES.map(([name]) => name))
    await tab.toFront()
    expect(await settled(() => htmlOf(tab))).toBe(before)
  })

  it('explains each credential in the panel', async () => {
    await panel.toFront()
    await clickWords(panel, 'CompTIA Security+')
    await until('the explanation', async () => (await textOf(panel)).includes(say('card.action.why')))
  })

  it('shows chips once the notice was read and accepted', async () => {
    await clickWords(panel, say('panel.notice.unfold'))
    await clickWords(panel, say('panel.notice.accept'))
    await tab.toFront()
    await until('two chips', async () => (await chipsOf(tab)).length === 2)
    expect(await openCard(tab, 'CompTIA Security+')).toContain('CompTIA Security+')
  })

  it('goes back to the panel when everything is wiped, and the page is as it was', async () => {
    await askBackground(session.driver, 'ui>bg wipe', {})
    await until('the chips go', async () => (await tab.closedRoots()).length === 0)
    expect(await htmlOf(tab)).toBe(before)
  })

  it('unlocks the choice when its notice is accepted in the options, and chooses nothing', async () => {
    const { driver } = session
    await driver.control.toFront()
    await driver.control.reload()
    const chipsChoice = 'input[name="inline-linkedin.com"]'
    const enabled = () =>
      driver.control.evaluate((one: string) => document.querySelector(`fieldset:enabled ${one}`) !== null, chipsChoice)
    await until('the sites', async () => (await textOf(driver.control)).includes('LinkedIn'))
    expect(await enabled()).toBe(false)
    await clickWords(driver.control, say('options.sites.noticeTitle'))
    await clickWords(driver.control, say('options.sites.noticeAccept'))
    await until('the choice is open', enabled)
    await tab.toFront()
    expect(await settled(() => htmlOf(tab))).toBe(before)
    await driver.control.toFront()
    await driver.control.evaluate((one: string) => document.querySelector<HTMLElement>(one)?.click(), chipsChoice)
    await tab.toFront()
    await until('two chips', async () => (await chipsOf(tab)).length === 2)
  })
})
