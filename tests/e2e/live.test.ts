import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { DEMO_HOSTS } from '../../scripts/demo/demo.ts'
import { say } from '../../utils/model/words.ts'
import { ENVIRONMENTS } from '../../utils/registry/live/environments.ts'
import { createRegistryData } from '../registry-server/data.ts'
import { createRegistryHandler } from '../registry-server/handler.ts'
import { certification, ctid, organization } from '../unit/registry-live/make.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const KEY = 'end-to-end-key-0001'
const NAME = 'Certificate in Rope Rescue'
const { patterns, registry: registryAt, search } = ENVIRONMENTS.production
const HOSTS = [registryAt, search].map((address) => new URL(address).hostname)

const registry = createRegistryHandler({
  keys: [KEY],
  data: createRegistryData([
    organization(1, 'Halden Bay Guild'),
    organization(2, 'Northquay Training'),
    certification(11, NAME, 1, { 'ceterms:requires': [{ 'ceterms:condition': { en: ['Exam'] } }] }),
    certification(12, NAME, 2),
  ]),
})
const asked = () =>
  registry.seen.filter(({ method }) => method !== 'OPTIONS').map(({ method, url }) => `${method} ${url}`)

/** Types into the field of our page that has this label, as React hears it. */
function typeInto(tab: Tab, label: string, text: string): Promise<void> {
  return tab.evaluate(
    (wanted: string, typed: string) => {
      const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === wanted)?.control
      if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${wanted}`)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    label,
    text,
  )
}

const says = (tab: Tab, words: string) => until(words, async () => (await textOf(tab)).includes(words))

/** One story, told in order: each step stands on the one before. */
describe('live search', () => {
  const session = useSession([...DEMO_HOSTS, ...HOSTS])
  let panel: Tab
  let tabId: number

  const openRow = async () => {
    panel = await openPanelFor(session.driver, tabId)
    await until('the row', async () => (await rowsOf(panel)).some(({ name }) => name === NAME))
    await clickWords(panel, NAME)
  }

  it('is off: nothing offers it, and nothing is asked', async () => {
    const { driver, server } = session
    for (const host of HOSTS) server.hosts.set(host, registry.handle)
    put(server, GREENHOUSE.url, candidatePage([`${NAME}, Halden Bay Guild, 2021`]))
    await driver.grant([GREENHOUSE.pattern])
    const tab = await driver.newTab(GREENHOUSE.url)
    tabId = await driver.tabId(tab)
    await openRow()
    expect(await textOf(panel)).not.toContain(say('live.ask'))
    const answer = await askBackground(driver, 'ui>bg live.search', { name: NAME, issuer: null })
    expect(answer).toEqual({ ok: false, problem: 'off', until: null })
    await panel.close()
    expect(asked()).toEqual([])
  })

  it('is switched on with a click, the browser’s leave and a key, and still asks nothing', async () => {
    const { driver } = session
    await driver.answerPrompt([...patterns])
    await driver.control.open(`${driver.ownOrigin}/options.html#live`)
    await driver.control.toFront()
    await says(driver.control, say('options.live.on'))
    await clickWords(driver.control, say('options.live.on'))
    await says(driver.control, say('options.live.off'))
    await typeInto(driver.control, say('options.live.key'), KEY)
    await clickWords(driver.control, say('options.live.keySave'))
    await says(driver.control, say('options.live.state.closed'))
    expect(await askBackground(driver, 'ui>bg live', {})).toMatchObject({ on: true, hasKey: true, granted: true })
    expect(asked()).toEqual([])
  })

  it('does not count the Registry’s hosts among the sites that are read', async () => {
    const sites = await askBackground(session.driver, 'ui>bg sites', {})
    expect(sites.flatMap((site) => site.patterns).filter((pattern) => patterns.includes(pattern))).toEqual([])
  })

  it('asks once on a click, and shows what was found with its age', async () => {
    await openRow()
    await says(panel, say('live.ask'))
    expect(asked()).toEqual([])
    await clickWords(panel, say('live.ask'))
    await says(panel, say('live.found.title'))
    const text = await textOf(panel)
    expect(text).toMatch(/Live, \d{1,2}:\d\d/)
    expect(text).toContain(say('live.like.another'))
    expect(asked()).toEqual([`POST http://${HOSTS[1]}/assistant/search/ctdl`])
    expect(registry.seen.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)
  })

  it('tells the mention by the record that is surely meant', async () => {
    await clickWords(panel, say('live.show'))
    await says(panel, say('live.updated', { date: '1 Jan 2024' }))
    expect(await textOf(panel)).toContain('Certification from Halden Bay Guild')
    expect(asked().slice(1)).toEqual([
      `GET http://${HOSTS[0]}/ce-registry/envelopes/${ctid(11)}`,
      `GET http://${HOSTS[0]}/graph/${ctid(1)}`,
    ])
    await panel.close()
  })

  it('answers from what it kept, after the background was killed too', async () => {
    const before = asked().length
    await session.driver.stopBackground()
    await openRow()
    await says(panel, say('live.ask'))
    await clickWords(panel, say('live.ask'))
    await says(panel, 'Cached, less than a day old')
    await clickWords(panel, say('live.show'))
    await says(panel, 'Certification from Halden Bay Guild')
    expect(asked()).toHaveLength(before)
    await panel.close()
  })

  it('asks by itself where that was chosen, when the credential is opened and not before', async () => {
    const { driver } = session
    await askBackground(driver, 'ui>bg live.set', { on: true, automatic: true, environment: 'production' })
    await askBackground(driver, 'ui>bg live.forget', {})
    const before = asked().length
    panel = await openPanelFor(driver, tabId)
    await until('the row', async () => (await rowsOf(panel)).some(({ name }) => name === NAME))
    expect(asked()).toHaveLength(before)
    await clickWords(panel, NAME)
    await says(panel, say('live.found.title'))
    expect(asked()).toHaveLength(before + 1)
    await panel.close()
  })

  it('sent the credential’s name and its issuer’s, and nothing of the candidate or the page', () => {
    for (const { url, headers, body } of registry.seen) {
      expect(`${url} ${JSON.stringify(headers)} ${body}`).not.toMatch(/Hagedorn|greenhouse|people|2021|Ostra/i)
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('referer')
    }
  })

  it('says what is wrong where the Registry fails, and goes on where it is well again', async () => {
    const { driver } = session
    registry.next.push('html')
    const search = () => askBackground(driver, 'ui>bg live.search', { name: 'Harbour Pilot Licence', issuer: null })
    expect(await search()).toMatchObject({ ok: false, problem: 'unreadable' })
    expect(await search()).toMatchObject({ ok: true, candidates: [] })
  })

  it('tells nobody the key, and a wipe takes it along', async () => {
    const { driver } = session
    const told = await Promise.all([
      askBackground(driver, 'ui>bg settings', {}),
      askBackground(driver, 'ui>bg live', {}),
      askBackground(driver, 'ui>bg audit', {}),
    ])
    expect(JSON.stringify(told)).not.toContain(KEY)
    await askBackground(driver, 'ui>bg wipe', {})
    expect(await askBackground(driver, 'ui>bg live', {})).toMatchObject({ on: false, hasKey: false, kept: 0 })
  })
})
