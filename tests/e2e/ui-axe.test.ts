import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Tab } from '../../scripts/browsers/driver.ts'
import { launch } from '../../scripts/browsers/launch.ts'
import { startDemo } from '../../scripts/demo/demo.ts'
import type { LocalServer } from '../../scripts/demo/server.ts'
import { settleIn } from '../../scripts/demo/setup.ts'
import { play, readCandidate, type Scene, scenes } from '../../scripts/screens/scenes.ts'
import { BROWSER } from './support/session.ts'

type Look = { name: string; scheme: 'light' | 'dark'; forced: boolean; rtl: boolean; only: string[] }

/** What colours can break, and what the other direction can. Everything else is the same in every look. */
const COLOURS = ['color-contrast', 'link-in-text-block']
const PLACES = ['target-size', 'color-contrast', 'scrollable-region-focusable']

const LOOKS: readonly Look[] = [
  { name: 'light', scheme: 'light', forced: false, rtl: false, only: [] },
  { name: 'dark', scheme: 'dark', forced: false, rtl: false, only: COLOURS },
  { name: 'forced colours', scheme: 'dark', forced: true, rtl: false, only: COLOURS },
  { name: 'right to left', scheme: 'light', forced: false, rtl: true, only: PLACES },
]

async function put(tab: Tab, { scheme, forced, rtl }: Look): Promise<void> {
  await tab.devtools?.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  })
  await tab.evaluate(
    (dir: string) => {
      document.documentElement.dir = dir
      return new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))
    },
    rtl ? 'rtl' : 'ltr',
  )
}

/** What axe finds: rule and element. `checked`: how much it looked at. */
function findings(tab: Tab, only: string[]): Promise<{ found: string[]; checked: number }> {
  return tab.evaluate(async (tags: string[]) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe }
    const { violations, passes } = await run.run(document, tags.length > 0 ? { runOnly: tags } : {})
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    return { found, checked: passes.reduce((sum, { nodes }) => sum + nodes.length, 0) }
  }, only)
}

/** Chips and card are in ui.test.ts: axe sees nothing in a closed root. Firefox has no forced colours to be asked for. */
describe.runIf(BROWSER === 'chromium')('axe finds nothing in any page of ours', () => {
  let server: LocalServer
  let driver: Driver
  let tab: Tab
  let tabId = -1

  beforeAll(async () => {
    server = await startDemo()
    driver = await launch(BROWSER, { server, hosts: 'all', headless: true })
    await settleIn(driver)
    tabId = (await readCandidate(driver)).tabId
    tab = await driver.newTab()
    await tab.toFront()
  })
  afterAll(async () => {
    await driver?.close()
    await server?.close()
  })

  it.each(scenes(-1).map(({ name }) => name))('%s', async (name) => {
    const scene = scenes(tabId).find((each) => each.name === name) as Scene
    await play(driver, tab, scene)
    await tab.devtools?.send('Runtime.evaluate', { expression: axe.source })
    for (const look of LOOKS) {
      await put(tab, look)
      const { found, checked } = await findings(tab, look.only)
      expect.soft(found, `${name}, ${look.name}`).toEqual([])
      expect.soft(checked, `${name}, ${look.name}`).toBeGreaterThan(0)
    }
  })
})
