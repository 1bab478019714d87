import { describe, expect, it } from 'vitest'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, UNKNOWN_ATS } from './support/pages.ts'
import { BROWSER, htmlOf, put, useSession } from './support/session.ts'

const ENTRY = 'explain'

/**
 * *Explain this credential*, from what the browser tells on. The menu itself is the browser's and cannot be clicked from
 * here: that it stands there for selections is held by the unit test, and the rights of a true click are not had.
 */
describe('text that was selected', () => {
  const session = useSession()
  let tab: Tab
  let panel: Tab
  let before = ''

  const mark = (selected: string) => session.driver.clickSelectionMenu(tab, ENTRY, selected)

  it('is explained first in a panel that opens for it, on a page that nobody has allowed', async () => {
    const { driver, server } = session
    put(server, UNKNOWN_ATS.url, candidatePage(['CompTIA Network+, CompTIA, 2023']))
    tab = await driver.newTab(UNKNOWN_ATS.url)
    before = await htmlOf(tab)
    await mark('Certified Kubernetes Administrator (CKA), The Linux Foundation, May 2024')
    panel = await openPanelFor(driver, await driver.tabId(tab))
    await until('one row', async () => (await rowsOf(panel)).length === 1)
    expect((await rowsOf(panel))[0]?.name).toBe('Certified Kubernetes Administrator (CKA)')
    const text = await textOf(panel)
    expect(text).toContain(say('panel.marked.title'))
    // Its explanation is open, and below it the page is still one that was not read.
    expect(text).toContain(say('card.action.why'))
    expect(text).toContain(say('card.line.recognised'))
    expect(text).toMatch(/not (open|allowed)/i)
    expect(text).not.toContain('Network+')
  })

  it('takes the place of what was marked before, in a panel that is open', async () => {
    await mark('Certificate in Rope Rescue, Halden Bay Guild, 2021')
    await panel.toFront()
    await until('the other', async () => (await rowsOf(panel))[0]?.name === 'Certificate in Rope Rescue')
    expect(await rowsOf(panel)).toHaveLength(1)
    expect((await rowsOf(panel))[0]?.words).toBe(say('chip.notIn.starter'))
    expect(await textOf(panel)).toContain('says nothing about its worth')
  })

  it('that is no credential gets the same honest answer', async () => {
    await mark('and then we went home')
    await panel.toFront()
    await until('the words', async () => (await rowsOf(panel))[0]?.name === 'and then we went home')
    expect((await rowsOf(panel))[0]?.words).toBe(say('chip.notIn.starter'))
  })

  it('goes when it is closed, and has left nothing in the page', async () => {
    await clickWords(panel, say('panel.marked.close'))
    await until('no row', async () => (await rowsOf(panel)).length === 0)
    expect(await htmlOf(tab)).toBe(before)
  })

  it('is forgotten when the page is left', async () => {
    await mark('CompTIA Security+')
    await panel.toFront()
    await until('one row', async () => (await rowsOf(panel)).length === 1)
    await tab.toFront()
    await tab.reload()
    await panel.toFront()
    await until('no row', async () => (await rowsOf(panel)).length === 0)
  })

  // The words are told to the background itself in Chromium: one that sleeps cannot be told there.
  it.runIf(BROWSER === 'firefox')('wakes a background that sleeps', async () => {
    await session.driver.stopBackground()
    await mark('CompTIA Security+')
    await panel.toFront()
    await until('one row', async () => (await rowsOf(panel)).length === 1)
  })
})
