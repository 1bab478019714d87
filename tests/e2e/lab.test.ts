import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { htmlOf, put, useSession } from './support/session.ts'

/** One story, told in order. */
describe('the site lab', () => {
  const session = useSession()
  let tab: Tab
  let before = ''

  it('says that there is nothing to look at while no page may be read', async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage(['CompTIA Security+, CompTIA, 2025']))
    tab = await driver.newTab(GREENHOUSE.url)
    await driver.control.toFront()
    await clickWords(driver.control, say('options.nav.lab'))
    await until('the words', async () => (await textOf(driver.control)).includes(say('options.lab.none')))
  })

  it('shows what is read of an open page, and by what', async () => {
    const { driver } = session
    await driver.grant([GREENHOUSE.pattern])
    // On a site that is panel-only nothing of ours changes the page.
    await askBackground(driver, 'ui>bg site.inline', { id: 'greenhouse.io', inline: 'panel-only' })
    await tab.reload()
    before = await htmlOf(tab)
    await driver.control.open(`${driver.ownOrigin}/options.html#lab`)
    const { control } = driver
    await control.reload()
    await until('the credential', async () => (await textOf(control)).includes('CompTIA Security+'))
    const text = (await textOf(control)).replace(/\s+/g, ' ')
    expect(text).toContain('Greenhouse, described as of')
    expect(text).toContain('profile (candidate)')
    expect(text).toContain(
      `Certifications h2 ${say('options.lab.kind.certifications')} ${say('options.lab.fate.taken')}`,
    )
    expect(text).toContain(`Lennart Hagedorn h1 ${say('options.lab.kind.none')}`)
    expect(text).toContain(say('options.lab.notFound'))
  })

  it('copies a fixture that names nobody', async () => {
    const { control } = session.driver
    await clickWords(control, say('options.lab.fixture'))
    await until('it is copied', async () => (await textOf(control)).includes(say('options.lab.copied')))
    const tabId = await session.driver.tabId(tab)
    const { html } = await askBackground(session.driver, 'ui>bg lab.fixture', { tabId })
    expect(html).toContain('<h2>Certifications</h2><ul id="list">')
    expect(html).toContain('<h1>Xxxxxxx Xxxxxxxx</h1>')
    expect(html).not.toMatch(/Lennart|Hagedorn|CompTIA|Ostra/)
  })

  it('leaves nothing in the page', async () => expect(await htmlOf(tab)).toBe(before))

  it('is refused for a page that may not be read', async () => {
    const { driver } = session
    const tabId = await driver.tabId(tab)
    await driver.revoke([GREENHOUSE.pattern])
    await expect(askBackground(driver, 'ui>bg lab', { tabId })).rejects.toThrow('no-permission')
    expect(await askBackground(driver, 'ui>bg lab.tabs', {})).toEqual([])
  })
})
