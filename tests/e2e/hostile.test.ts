import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { cardOf, chipsOf, openCard, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { CONTRACT_VERSION } from '../../utils/messages/envelope.ts'
import { MENTION_LIMITS } from '../../utils/model/mention.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, escapeHtml, GREENHOUSE, LINKEDIN, linkedInPage } from './support/pages.ts'
import { put, sayAsPage, settled, useSession } from './support/session.ts'

const SECURITY = 'CompTIA Security+, CompTIA, 2025'
const KUBERNETES = 'Certified Kubernetes Administrator (CKA), The Linux Foundation, 2024'
const NETWORK = 'CompTIA Network+, CompTIA, 2023'

const names = async (tab: Tab) => (await chipsOf(tab)).map(({ label }) => label.split(/[,:]/)[0])

describe('pages that mean no good, or do not hold still', () => {
  const session = useSession()

  async function open(lines: readonly string[]): Promise<Tab> {
    put(session.server, GREENHOUSE.url, candidatePage(lines))
    await session.driver.grant([GREENHOUSE.pattern])
    return session.driver.newTab(GREENHOUSE.url)
  }

  it('follows a page that changes under it, and never doubles a chip', async () => {
    const tab = await open([SECURITY, KUBERNETES])
    await until('two chips', async () => (await chipsOf(tab)).length === 2)
    // A framework that draws the same again: new elements, same words.
    await tab.evaluate(
      (lines: string[]) => {
        const list = document.querySelector('#list')
        const item = (text: string) => Object.assign(document.createElement('li'), { textContent: text })
        list?.replaceChildren(...lines.map(item))
      },
      [SECURITY, KUBERNETES],
    )
    await until('two chips again', async () => (await chipsOf(tab)).length === 2)
    // Another candidate in the same container.
    await tab.evaluate((line: string) => {
      document
        .querySelector('#list')
        ?.replaceChildren(Object.assign(document.createElement('li'), { textContent: line }))
    }, NETWORK)
    await until('the new one only', async () => (await names(tab)).join() === 'CompTIA Network+')
    expect(await settled(() => names(tab))).toEqual(['CompTIA Network+'])
    await tab.close()
  })

  it('does not lose the chips when the panel asks while the page is being reported', async () => {
    const tab = await open([SECURITY])
    const tabId = await session.driver.tabId(tab)
    for (let time = 0; time < 3; time++) {
      await tab.reload()
      await askBackground(session.driver, 'ui>bg tab', { tabId })
      await until('the chip', async () => (await chipsOf(tab)).length === 1, 3000)
    }
    await tab.close()
  })

  it('reads 5,000 entries of a profile up to its cap and counts the rest', async () => {
    const { driver, server } = session
    const entries = Array.from(
      { length: 5000 },
      (_, index) => [`Course ${index}`, 'CompTIA', 'Issued May 2024'] as const,
    )
    put(server, LINKEDIN.url, linkedInPage(entries))
    await driver.grant([LINKEDIN.pattern])
    const tab = await driver.newTab(LINKEDIN.url)
    const { reading } = await askBackground(driver, 'ui>bg tab', { tabId: await driver.tabId(tab) })
    expect(reading?.mentions.length).toBe(200)
    expect(reading?.more).toBe(4800)
    await tab.close()
  })

  it('reads 5,000 lines of résumé text up to its cap, says that there are more, and the page stays usable', async () => {
    const kinds = ['Security+', 'Network+', 'Linux+', 'Cloud+', 'Server+']
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `CompTIA ${kinds[index % 5]} level ${index}, CompTIA, 2024`,
    )
    const tab = await open(lines)
    await until('chips', async () => (await chipsOf(tab)).length > 0)
    const start = performance.now()
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(document.body.scrollHeight))))
    expect(performance.now() - start).toBeLessThan(2000)
    const { reading } = await askBackground(session.driver, 'ui>bg tab', { tabId: await session.driver.tabId(tab) })
    expect(reading?.mentions.length).toBe(200)
    expect(reading?.more).toBeGreaterThan(0)
    await tab.close()
  })

  it('shows hostile names as the text that they are', async () => {
    const evil = [
      '<img src=x onerror="window.hacked=1"> Certificate, CompTIA, 2025',
      '<script>window.hacked=1</script> Certified Administrator, CompTIA, 2025',
      'CompTIA \u202e+ytiruceS\u202c Certificate, CompTIA, 2025',
      `Z${'\u0335\u0301\u0327'.repeat(40)}algo Certificate, CompTIA, 2025`,
      'Security+ "onmouseover="window.hacked=1 Certificate, CompTIA, 2025',
    ]
    const tab = await open([...evil, SECURITY])
    const tabId = await session.driver.tabId(tab)
    await until('chips', async () => (await chipsOf(tab)).length > 0)
    const { appraisals } = await askBackground(session.driver, 'ui>bg tab', { tabId })
    expect(appraisals.some(({ mention }) => mention.name.includes('<img'))).toBe(true)
    const panel = await openPanelFor(session.driver, tabId)
    await until('rows', async () => (await rowsOf(panel)).length === appraisals.length)
    const tagged = (await rowsOf(panel)).find(({ name }) => name.includes('<img'))
    expect(tagged?.name).toContain('<img src=x onerror=')
    const inPanel = await panel.evaluate(() => ({
      hacked: 'hacked' in window,
      elements: document.querySelectorAll('img, #root script').length,
      // Bidi controls would turn the words around them, too.
      controls: /[\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText),
    }))
    expect(inPanel).toEqual({ hacked: false, elements: 0, controls: false })
    for (const { label } of await chipsOf(tab)) expect(label).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(await tab.evaluate(() => 'hacked' in window)).toBe(false)
    await panel.close()
    await tab.close()
  })

  it('cuts a mention of 100 kB and goes on with the rest', async () => {
    const long = `${'Certified Administrator of Very Long Names '.repeat(2400)}, CompTIA, 2025`
    const tab = await open([long, SECURITY])
    const tabId = await session.driver.tabId(tab)
    const { reading } = await askBackground(session.driver, 'ui>bg tab', { tabId })
    for (const { name } of reading?.mentions ?? []) expect(name.length).toBeLessThanOrEqual(MENTION_LIMITS.name)
    expect(reading?.mentions.map(({ name }) => name)).toContain('CompTIA Security+')
    await tab.close()
  })

  it('opens its card over an open modal dialog', async () => {
    const tab = await open([])
    await tab.evaluate((line: string) => {
      const dialog = document.createElement('dialog')
      dialog.innerHTML = `<h2>Certifications</h2><ul><li>${line}</li></ul>`
      document.querySelector('main')?.append(dialog)
      dialog.showModal()
    }, escapeHtml(SECURITY))
    await until('the chip', async () => (await chipsOf(tab)).length === 1)
    expect(await openCard(tab, 'CompTIA Security+')).toContain('CompTIA Security+')
    await tab.close()
  })
})

describe('messages that nobody may send', () => {
  const session = useSession()
  const envelope = (type: string, payload: unknown) => ({ v: CONTRACT_VERSION, type, payload })
  const report = envelope('page>bg report', {
    reading: { surface: 'page', adapter: null, mentions: [], more: 0 },
    chipsReady: false,
  })
  const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

  it('a page file may report, and nothing that changes anything', async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage([SECURITY]))
    await driver.grant([GREENHOUSE.pattern])
    const tab = await driver.newTab(GREENHOUSE.url)
    const tabId = await driver.tabId(tab)
    expect(await sayAsPage(driver, tabId, report)).toMatchObject({ ok: true })
    for (const type of ['ui>bg wipe', 'ui>bg trusted', 'ui>bg settings', 'ui>bg sites.reconcile']) {
      expect(await sayAsPage(driver, tabId, envelope(type, {})), type).toEqual(refused('not-allowed'))
    }
    expect(await sayAsPage(driver, tabId, envelope('page>bg report', { reading: 1 }))).toEqual(refused('bad-message'))
    // What the background does not serve, it does not answer.
    for (const type of ['page>bg nothing', 'bg>page leave', 'toString']) {
      expect(await sayAsPage(driver, tabId, envelope(type, {})), type).toBeNull()
    }
    expect(await sayAsPage(driver, tabId, { ...report, v: CONTRACT_VERSION + 1 })).toEqual(refused('stale'))
    await tab.close()
  })

  it('a page whose host was withdrawn is refused', async () => {
    const { driver } = session
    const tab = await driver.newTab(GREENHOUSE.url)
    const tabId = await driver.tabId(tab)
    const later = sayAsPage(driver, tabId, report, 1500)
    await driver.revoke([GREENHOUSE.pattern])
    expect(await later).toEqual(refused('no-permission'))
    await tab.close()
  })

  it('an own page may not speak as a page', async () => {
    await expect(askBackground(session.driver, 'page>bg report' as never, report.payload as never)).rejects.toThrow(
      'not-allowed',
    )
  })
})

describe('when the ground gives way', () => {
  const session = useSession()
  let tab: Tab
  let tabId: number

  it('answers the next request after the background was killed', async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage([SECURITY]))
    await driver.grant([GREENHOUSE.pattern])
    tab = await driver.newTab(GREENHOUSE.url)
    tabId = await driver.tabId(tab)
    await until('the chip', async () => (await chipsOf(tab)).length === 1)
    await driver.stopBackground()
    const start = performance.now()
    const { appraisals } = await askBackground(driver, 'ui>bg tab', { tabId })
    expect(appraisals.map(({ mention }) => mention.name)).toEqual(['CompTIA Security+'])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('loses nothing when it is killed in mid-answer', async () => {
    const { driver } = session
    const cut = askBackground(driver, 'ui>bg tab', { tabId }).catch((error: unknown) => error)
    await driver.stopBackground()
    await cut
    expect((await askBackground(driver, 'ui>bg tab', { tabId })).appraisals).toHaveLength(1)
    // The page's own report is tried again as well.
    await driver.stopBackground()
    await tab.evaluate((line: string) => {
      document.querySelector('#list')?.append(Object.assign(document.createElement('li'), { textContent: line }))
    }, KUBERNETES)
    await until('the second chip', async () => (await chipsOf(tab)).length === 2)
  })

  it('keeps what the person chose through a kill', async () => {
    const { driver } = session
    const requisition = { id: 'kept', title: 'Kept', skills: [], requires: [] }
    await askBackground(driver, 'ui>bg requisition.save', { requisition })
    await askBackground(driver, 'ui>bg requisition.use', { id: 'kept' })
    await driver.stopBackground()
    const { active, items } = await askBackground(driver, 'ui>bg requisitions', {})
    expect(active).toBe('kept')
    expect(items.map(({ title }) => title)).toEqual(['Kept'])
  })

  it('works offline: chips, card and panel', async () => {
    const { driver } = session
    await driver.setOffline(true)
    await driver.stopBackground()
    await tab.toFront()
    expect(await openCard(tab, 'CompTIA Security+')).toContain(say('card.action.why'))
    await tab.press('Escape')
    await until('the card closes', async () => (await cardOf(tab)) === null)
    const panel = await openPanelFor(driver, tabId)
    await until('two rows', async () => (await rowsOf(panel)).length === 2)
    expect(await textOf(panel)).not.toContain(say('panel.failed.internal'))
    await panel.close()
    await driver.setOffline(false)
  })
})
