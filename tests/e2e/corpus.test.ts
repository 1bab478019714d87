import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { compare, loadCases } from '../sites/cases.ts'
import { put, useSession } from './support/session.ts'

const CASES = loadCases()

function hostsOf(cases: typeof CASES): string[] {
  const urls = cases.flatMap(({ expected, frames }) => [expected.url, ...Object.keys(frames)])
  return [...new Set(urls.map((url) => new URL(url).hostname))]
}

/** The page corpus once more, read by the real extension in a real browser: layout and computed visibility included. */
describe('page corpus in the browser', () => {
  const session = useSession(hostsOf(CASES))

  it.each(CASES.map((each) => [`${each.site}/${each.name}`, each] as const))(
    '%s',
    async (_, { html, frames, expected }) => {
      const { driver, server } = session
      for (const [url, inner] of Object.entries(frames)) put(server, url, inner)
      put(server, expected.url, html)
      await driver.grant([`${new URL(expected.url).origin}/*`])
      const tab = await driver.newTab(expected.url)
      const tabId = await driver.tabId(tab)
      const { reading, state } = await askBackground(driver, 'ui>bg tab', { tabId })
      expect(state).toBe('read')
      expect(reading && compare(reading, expected)).toEqual(expected.knownFailures)
      await tab.close()
    },
  )
})
