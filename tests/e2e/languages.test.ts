import { afterAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { cardOf, chipsOf, openCard, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import de from '../../utils/model/words/de.json' with { type: 'json' }
import { say, speak } from '../../utils/model/words.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const NAME = 'Certificate in Rope Rescue'

/** Chooses a language in the options, as its select does. */
function choose(options: Tab, language: string): Promise<void> {
  return options.evaluate((wanted: string) => {
    const select = [...document.querySelectorAll('select')].find(({ options: all }) => all[0]?.value === 'auto')
    if (!select) throw new Error('no choice of a language')
    select.value = wanted
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, language)
}

/** Does a page of ours say these words? While it begins anew it says nothing. */
const says = (page: Tab, words: string): Promise<boolean> =>
  textOf(page).then(
    (text) => text.includes(words),
    () => false,
  )

/** One story, told in order: each step stands on the one before. */
describe('another language', () => {
  const session = useSession()
  let tab: Tab
  let panel: Tab
  let options: Tab
  afterAll(() => speak('en'))

  it('is not spoken before it is chosen', async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage([`${NAME}, Halden Bay Guild, 2024`]))
    await driver.grant([GREENHOUSE.pattern])
    await askBackground(driver, 'ui>bg sites.reconcile', {})
    tab = await driver.newTab(GREENHOUSE.url)
    await until('a chip', async () => (await chipsOf(tab)).length === 1)
    expect((await chipsOf(tab))[0]?.words).toBe(say('chip.notIn.starter'))
    panel = await openPanelFor(driver, await driver.tabId(tab))
    await until('a row', async () => (await rowsOf(panel)).length === 1)
    options = await driver.newTab(`${driver.ownOrigin}/options.html#general`)
    await until('the options', () => says(options, say('options.language.label')))
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  it('is spoken by the options, by a panel that was open, and by the chips', async () => {
    await choose(options, 'de')
    speak('de', de)
    await until('the options in German', () => says(options, say('options.language.label')))
    expect(await options.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'de',
      say('options.title'),
    ])
    await panel.toFront()
    await until('the panel in German', () => says(panel, say('panel.tab.job')))
    await tab.toFront()
    await until('the chip in German', async () => (await chipsOf(tab))[0]?.words === say('chip.notIn.starter'))
  })

  it('is spoken by the card in the page', async () => {
    expect(await openCard(tab, NAME)).toContain(say('card.action.why'))
  })

  it('is left again, by a card that has spoken it, too', async () => {
    await options.toFront()
    await choose(options, 'en')
    speak('en')
    await until('the options in English', () => says(options, say('options.language.label')))
    await tab.toFront()
    await until('the chip in English', async () => (await chipsOf(tab))[0]?.words === say('chip.notIn.starter'))
    if ((await cardOf(tab)) !== null) await tab.press('Escape')
    await until('the card is gone', async () => (await cardOf(tab)) === null)
    expect(await openCard(tab, NAME)).toContain(say('card.action.why'))
  })
})
