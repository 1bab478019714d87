import { beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import type { Tab } from '../../scripts/browsers/driver.ts'
import { until } from '../../scripts/browsers/driver.ts'
import { chipsOf, openCard } from '../../scripts/browsers/surfaces.ts'
import { candidatePage, GREENHOUSE, LINKEDIN, linkedInPage } from './support/pages.ts'
import { htmlOf, put, settled, useSession } from './support/session.ts'
import { probe, TRAP, trapped } from './support/trap.ts'

const NOTHING = { events: [], mutations: [], calls: [], globals: [], sheets: 0, loads: [] }

const FILES = [
  'manifest.json',
  'detect.js',
  'chips.js',
  'card.js',
  'background.js',
  'sidepanel.html',
  'options.html',
  'welcome.html',
  'demo.html',
  'icon/16.png',
  'catalogue/starter.idx',
  'catalogue/starter-evidence-0.bin',
  'vocabulary.bin.gz',
]

describe('a page that looks for us', () => {
  const session = useSession()
  let linkedIn: Tab
  let linkedInId: number
  let before: string

  beforeAll(async () => {
    const { driver, server } = session
    const entries = [
      ['CompTIA Security+', 'CompTIA', 'Issued May 2025'],
      ['Certificate in Rope Rescue', 'Halden Bay Guild', 'Issued Jan 2024'],
    ] as const
    put(server, LINKEDIN.url, linkedInPage(entries, TRAP))
    put(server, GREENHOUSE.url, candidatePage(['CompTIA Security+, CompTIA, 2025'], TRAP))
    const bare = await driver.newTab(LINKEDIN.url)
    before = await htmlOf(bare)
    await bare.close()
    await driver.grant([LINKEDIN.pattern, GREENHOUSE.pattern])
    linkedIn = await driver.newTab(LINKEDIN.url)
    linkedInId = await driver.tabId(linkedIn)
  })

  it('is read', async () => {
    const { appraisals } = await askBackground(session.driver, 'ui>bg tab', { tabId: linkedInId })
    expect(appraisals.map(({ mention }) => mention.name)).toEqual(['CompTIA Security+', 'Certificate in Rope Rescue'])
  })

  it('finds nothing in panel-only mode: no event, no change, no call, no global, no style', async () => {
    // A change of the page makes the reader look again; that must not show either.
    const change = () => {
      document.querySelector('h2')?.append(' (he/him)')
    }
    await linkedIn.evaluate(change)
    const caught = await settled(() => linkedIn.evaluate(trapped), 1500)
    expect(caught).toEqual({ ...NOTHING, mutations: ['childList in H2 '] })
    expect(await linkedIn.closedRoots()).toEqual([])
  })

  it('stays byte-equal to the page without us', async () => {
    await linkedIn.reload()
    await askBackground(session.driver, 'ui>bg tab', { tabId: linkedInId })
    await settled(() => htmlOf(linkedIn))
    expect(await htmlOf(linkedIn)).toBe(before)
  })

  it('cannot load a single file of ours, though it knows our address', async () => {
    expect(await linkedIn.evaluate(probe, session.driver.ownOrigin, FILES)).toEqual([])
  })

  it('sees of chips only that elements came: nothing says whose', async () => {
    const tab = await session.driver.newTab(GREENHOUSE.url)
    await until('a chip', async () => (await chipsOf(tab)).length === 1)
    await openCard(tab, 'CompTIA Security+')
    const caught = await tab.evaluate(trapped)
    expect(caught).toEqual({ ...NOTHING, mutations: caught.mutations })
    expect(new Set(caught.mutations.map((text) => text.split(' ')[0]))).toEqual(new Set(['childList']))
    const strangers = await tab.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.includes('-'))
        .map((element) => ({
          attributes: element.getAttributeNames(),
          children: element.childNodes.length,
          open: element.shadowRoot !== null,
          said: element.localName.includes('touch') || element.localName.includes('stone'),
        })),
    )
    expect(strangers.length).toBeGreaterThan(0)
    for (const stranger of strangers)
      expect(stranger).toEqual({ attributes: [], children: 0, open: false, said: false })
  })

  it('would have caught us: the trap springs at what others do', async () => {
    const tab = await session.driver.newTab(GREENHOUSE.url)
    await tab.evaluate(async () => {
      window.postMessage('hello', '*')
      document.dispatchEvent(new CustomEvent('wxt:content-script-started'))
      document.body.append(document.createElement('div'))
      document.body.setAttribute('data-seen', '1')
      document.createElement('div').attachShadow({ mode: 'closed' })
      document.head.append(document.createElement('style'))
      Object.assign(window, { somebody: 1 })
      await new Promise((resolve) => setTimeout(resolve, 100))
    })
    const caught = await tab.evaluate(trapped)
    expect(caught.events).toEqual(expect.arrayContaining(['message "hello"', 'wxt:content-script-started']))
    expect(caught.calls).toEqual(expect.arrayContaining(['postMessage', 'dispatchEvent', 'attachShadow']))
    expect(caught.mutations).toEqual(expect.arrayContaining(['childList in BODY ', 'attributes in BODY data-seen']))
    expect(caught.globals).toContain('somebody')
    expect(caught.sheets).toBe(1)
  })
})
