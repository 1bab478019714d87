import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import {
  cardOf,
  chipNamed,
  chipsOf,
  clickWords,
  openCard,
  openPanelFor,
  rowsOf,
} from '../../scripts/browsers/surfaces.ts'
import { requisitionSchema } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { htmlOf, put, useSession } from './support/session.ts'

const LINES = [
  'CompTIA Security+, CompTIA, 2025',
  'Certified Kubernetes Administrator (CKA), The Linux Foundation, 2024',
  'Certificate in Rope Rescue, Halden Bay Guild, 2021',
]

const ANALYST = requisitionSchema.parse({
  id: 'analyst',
  title: 'Security analyst',
  requires: [{ name: 'CompTIA Security+', issuer: 'CompTIA' }],
})
const PLATFORM = requisitionSchema.parse({
  id: 'platform',
  title: 'Platform engineer',
  requires: [{ name: 'Certified Kubernetes Administrator (CKA)', issuer: 'The Linux Foundation' }],
})

const DIRECT = say('chip.relevance.direct')
const directRows = async (panel: Tab) =>
  (await rowsOf(panel)).filter(({ pill }) => pill === DIRECT).map((row) => row.name)
const chipWords = async (tab: Tab) => (await chipsOf(tab)).map(({ words }) => words)

/** One story, told in order: each step stands on the one before. */
describe('from a granted host to an explained credential and back', () => {
  const session = useSession()
  let tab: Tab
  let tabId: number
  let panel: Tab
  let before: string

  it('leaves a page alone whose host is not granted', async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage(LINES))
    await askBackground(driver, 'ui>bg requisition.save', { requisition: ANALYST })
    await askBackground(driver, 'ui>bg requisition.save', { requisition: PLATFORM })
    await askBackground(driver, 'ui>bg requisition.use', { id: ANALYST.id })
    tab = await driver.newTab(GREENHOUSE.url)
    tabId = await driver.tabId(tab)
    before = await htmlOf(tab)
    const { state, appraisals } = await askBackground(driver, 'ui>bg tab', { tabId })
    expect(state).toBe('no-permission')
    expect(appraisals).toEqual([])
    expect(await chipsOf(tab)).toEqual([])
  })

  it('grants the host by a click in the options, and chips appear in the page that was open', async () => {
    const { driver } = session
    const sites = await askBackground(driver, 'ui>bg sites', {})
    const greenhouse = sites.find(({ patterns }) => patterns.includes(GREENHOUSE.pattern))
    await driver.answerPrompt(greenhouse?.patterns ?? [])
    await driver.control.toFront()
    await clickWords(driver.control, `${say('options.sites.allow')} ${greenhouse?.name}`)
    await tab.toFront()
    await until('three chips', async () => (await chipsOf(tab)).length === LINES.length)
    const [security, kubernetes, badge] = await chipWords(tab)
    expect(security).toContain(DIRECT)
    expect(kubernetes).not.toContain(DIRECT)
    expect(badge).toBe(say('chip.notIn.starter'))
  })

  it('shows nothing of the chips to the page', async () => {
    expect(await tab.evaluate(() => document.body.innerText)).not.toContain(say('chip.notIn.starter'))
    const attributes = await tab.evaluate(() =>
      [...document.querySelectorAll('#list *')].flatMap((element) => element.getAttributeNames()),
    )
    expect(attributes).toEqual([])
  })

  it('opens the card on a click, with the reasons behind it, and closes it on Escape', async () => {
    const card = await openCard(tab, 'CompTIA Security+')
    expect(card).toContain('CompTIA Security+')
    expect(card).toContain(say('card.action.why'))
    await tab.press('Escape')
    await until('the card closes', async () => (await cardOf(tab)) === null)
  })

  it('opens the card of a chip that is reached by Tab and entered by Enter', async () => {
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('nav a')?.focus()
    })
    await tab.press('Tab')
    await tab.press('Enter')
    await until('the card opens', async () => (await cardOf(tab))?.includes('CompTIA Security+') ?? false)
    await tab.press('Escape')
    await until('the card closes', async () => (await cardOf(tab)) === null)
  })

  it('opens the card for a pointer that rests on a chip', async () => {
    const chip = await chipNamed(tab, 'Certificate in Rope Rescue')
    await tab.moveTo(chip.x, chip.y)
    await until('the card opens', async () => (await cardOf(tab))?.includes('Certificate in Rope Rescue') ?? false)
    await tab.moveTo(1, 1)
    await until('the card closes', async () => (await cardOf(tab)) === null)
  })

  it('lists the same credentials in the panel', async () => {
    panel = await openPanelFor(session.driver, tabId)
    await until('three rows', async () => (await rowsOf(panel)).length === LINES.length)
    expect(await directRows(panel)).toEqual(['CompTIA Security+'])
    const chips = await chipsOf(tab)
    expect((await rowsOf(panel)).map(({ words }) => words)).toEqual(chips.map(({ words }) => words.split(' · ')[0]))
  })

  it('follows another requisition, in the panel and in the page', async () => {
    await panel.evaluate((id: string) => {
      const role = document.querySelector<HTMLSelectElement>('select.role')
      if (!role) throw new Error('no role picker')
      role.value = id
      role.dispatchEvent(new Event('change', { bubbles: true }))
    }, PLATFORM.id)
    await until(
      'the panel follows',
      async () => (await directRows(panel))[0] === 'Certified Kubernetes Administrator (CKA)',
    )
    expect(await directRows(panel)).toHaveLength(1)
    await until('the page follows', async () => (await chipWords(tab))[1]?.includes(DIRECT) ?? false)
    expect((await chipWords(tab))[0]).not.toContain(DIRECT)
  })

  it('leaves the page byte-equal when the host is withdrawn', async () => {
    const { driver } = session
    await tab.toFront()
    await openCard(tab, 'CompTIA Security+')
    expect(await htmlOf(tab)).not.toBe(before)
    await driver.control.open(`${driver.ownOrigin}/options.html#sites`)
    await until('the sites', async () =>
      (await driver.control.evaluate(() => document.body.innerText)).includes('Greenhouse'),
    )
    await clickWords(driver.control, `${say('options.sites.withdraw')} Greenhouse`)
    await until('the chips go', async () => (await tab.closedRoots()).length === 0)
    expect(await htmlOf(tab)).toBe(before)
    await tab.reload()
    expect(await htmlOf(tab)).toBe(before)
    await until('the panel says so', async () => (await rowsOf(panel)).length === 0)
  })

  it('asked the network for nothing', () => {
    // Browsers call home by themselves, and the local server answers for every name.
    const browsersOwn = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)$/
    const asked = session.server.seen.map((address) => address.split('/')[0] ?? '')
    const strangers = asked.filter((host) => host !== 'app.greenhouse.io' && !browsersOwn.test(host))
    expect(asked).toContain('app.greenhouse.io')
    expect(strangers).toEqual([])
  })
})
