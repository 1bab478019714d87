import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { compare, loadCases } from '../sites/cases.ts'
import { put, useSession } from './support/session.ts'

const CASES = loadCases()

/** The page corpus once more, read by the real extension in a real browser: layout and computed visibility included. */
describe('page corpus in the browser', () => {
  const session = useSession([...new Set(CASES.map(({ expected }) => new URL(expected.url).hostname))])

  it.each(CASES.map((each) => [`${each.site}/${each.name}`, each] as const))('%s', async (_, { html, expected }) => {
    const { driver, server } = session
    put(server, expected.url, html)
    await driver.grant([`${new URL(expected.url).origin}/*`])
    const tab = await driver.newTab(expected.url)
    const tabId = await driver.tabId(tab)
    const { reading, state } = await askBackground(driver, 'ui>bg tab', { tabId })
    expect(state).toBe('read')
    expect(reading && compare(reading, expected)).toEqual(expected.knownFailures)
    await tab.close()
  })
})
