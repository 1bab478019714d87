import { describe, expect, it } from 'vitest'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { cardOf, chipsOf, clickWords, openCard, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, UNKNOWN_ATS } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const FIRST = ['CompTIA Security+, CompTIA, 2025', 'Certificate in Rope Rescue, Halden Bay Guild, 2021']
const NEXT = ['Certified Kubernetes Administrator (CKA), The Linux Foundation, 2024']
const HOST = new URL(UNKNOWN_ATS.url).hostname

/** Types into the field of our page that has this label, as React hears it. */
function typeInto(tab: Tab, label: string, text: string): Promise<void> {
  return tab.evaluate(
    (wanted: string, typed: string) => {
      const labels = [...document.querySelectorAll('label')]
      const field = labels.find(({ textContent }) => textContent === wanted)?.control
      if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${wanted}`)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    label,
    text,
  )
}

/** One story, told in order: each step stands on the one before. */
describe('a site that nobody has described', () => {
  const session = useSession()
  const chipCount = async (tab: Tab) => (await chipsOf(tab)).length
  let tab: Tab

  it('is not asked for while what was typed is no host name', async () => {
    const { driver, server } = session
    put(server, UNKNOWN_ATS.url, candidatePage(FIRST))
    tab = await driver.newTab(UNKNOWN_ATS.url)
    await driver.control.toFront()
    await until('the field', async () => (await textOf(driver.control)).includes(say('options.sites.host')))
    await typeInto(driver.control, say('options.sites.host'), `http://${HOST}/`)
    await clickWords(driver.control, say('options.sites.hostAllow'))
    await until('it says why', async () => (await textOf(driver.control)).includes(say('options.sites.notHttps')))
    expect(await textOf(driver.control)).not.toContain(say('options.sites.hostAllowed', { host: HOST }))
  })

  it('is allowed by its address in the options, and chips appear in the page that was open', async () => {
    const { control, ...driver } = session.driver
    await driver.answerPrompt([UNKNOWN_ATS.pattern])
    await typeInto(control, say('options.sites.host'), UNKNOWN_ATS.url)
    await clickWords(control, say('options.sites.hostAllow'))
    const allowed = say('options.sites.hostAllowed', { host: HOST })
    await until('it says so', async () => (await textOf(control)).includes(allowed))
    const listed = () => control.evaluate(() => [...document.querySelectorAll('h3')].map((each) => each.textContent))
    await until('it is listed', async () => (await listed()).includes(HOST))
    await tab.toFront()
    await until('two chips', async () => (await chipCount(tab)) === FIRST.length)
  })

  it('is listed in the panel, which asks for nothing more', async () => {
    const panel = await openPanelFor(session.driver, await session.driver.tabId(tab))
    await until('two rows', async () => (await rowsOf(panel)).length === FIRST.length)
    expect(await textOf(panel)).not.toContain(say('panel.page.byClick'))
    await panel.close()
  })

  it('keeps a pinned card while the page grows beside it', async () => {
    await tab.toFront()
    await openCard(tab, 'Certificate in Rope Rescue')
    await tab.evaluate((line: string) => {
      const item = document.createElement('li')
      item.textContent = line
      document.querySelector('#list')?.append(item)
    }, NEXT[0])
    await until('the third chip', async () => (await chipCount(tab)) === FIRST.length + 1)
    expect(await cardOf(tab)).toContain('Certificate in Rope Rescue')
  })

  it('closes a pinned card when the page goes on to the next candidate', async () => {
    await tab.evaluate((line: string) => {
      history.pushState(null, '', '/candidates/13')
      const heading = document.querySelector('h1')
      if (heading) heading.textContent = 'Oda Winterbourne'
      const item = document.createElement('li')
      item.textContent = line
      document.querySelector('#list')?.replaceChildren(item)
    }, NEXT[0])
    await until('the next candidate’s chip', async () => (await chipCount(tab)) === 1)
    await until('the card closes', async () => (await cardOf(tab)) === null, 2000)
  })
})
