import { beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { cardOf, chipsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { useSession } from './support/session.ts'

/** More stops than any of these pages has. */
const STOPS = 60

/** What has the focus, as it is read out: its words, else its label. */
function focused(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return ''
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : at.textContent
    return (label ?? '').replace(/\s+/g, ' ').trim()
  })
}

/** Goes there with Tab alone. Throws when no stop of the page says so. In the order of the page: past its end the focus
 * is in the browser's own window, from which a Firefox without a display does not come back. */
async function tabTo(tab: Tab, words: string): Promise<void> {
  const met: string[] = []
  for (let stop = 0; stop < STOPS; stop++) {
    await tab.press('Tab')
    const here = await focused(tab)
    if (here.startsWith(words)) return
    met.push(here)
  }
  throw new Error(`Tab does not lead to "${words}", but to: ${met.join(' | ')}`)
}

async function press(tab: Tab, words: string): Promise<void> {
  await tabTo(tab, words)
  await tab.press('Enter')
}

const stepIs = (tab: Tab, n: number, name: string) =>
  until(
    `step ${n} has the focus`,
    async () => (await focused(tab)) === `${say('welcome.progress', { n, all: 4 })}: ${name}`,
  )

/** Goes on with Tab until a chip has the focus; gives its name. */
async function tabToChip(tab: Tab): Promise<string> {
  for (let stop = 0; stop < STOPS; stop++) {
    await tab.press('Tab')
    for (const root of await tab.closedRoots()) {
      const name = await root.call((shadow) => shadow.activeElement?.getAttribute('aria-label') ?? null)
      if (name !== null) return name
    }
  }
  throw new Error('Tab leads to no chip')
}

/** What has the focus in the open card. */
async function focusedInCard(tab: Tab): Promise<string> {
  for (const root of await tab.closedRoots()) {
    const words = await root.call((shadow) => {
      const dialog = shadow.querySelector('[role="dialog"]')
      return dialog?.contains(shadow.activeElement) ? (shadow.activeElement?.textContent ?? '') : null
    })
    if (words !== null) return words
  }
  return ''
}

describe('the first steps', () => {
  const session = useSession()
  let tab: Tab

  beforeAll(async () => {
    const { driver } = session
    tab = await driver.newTab(`${driver.ownOrigin}/welcome.html`)
    await tab.toFront()
    await until('the first step', async () => (await textOf(tab)).includes(say('welcome.what.promise')))
  })

  it('open by themselves at install', () => {
    expect(session.driver.welcomed).toBe(true)
  })

  it('can all be skipped, and gone back from', async () => {
    await press(tab, say('welcome.next'))
    await stepIs(tab, 2, say('welcome.step.sites'))
    await press(tab, say('welcome.skip'))
    await stepIs(tab, 3, say('welcome.step.role'))
    await press(tab, say('welcome.back'))
    await stepIs(tab, 2, say('welcome.step.sites'))
    const { items } = await askBackground(session.driver, 'ui>bg requisitions', {})
    expect(items).toEqual([])
    const sites = await askBackground(session.driver, 'ui>bg sites', {})
    expect(sites.filter(({ granted }) => granted)).toEqual([])
  })

  it('show the notice of LinkedIn apart from allowing it; to stay in the panel accepts nothing', async () => {
    const { driver } = session
    const short = say('welcome.notice.short', { site: 'LinkedIn' })
    expect(await textOf(tab)).not.toContain(short)
    await driver.answerPrompt(['https://www.linkedin.com/*', 'https://*.linkedin.com/*'])
    await press(tab, `${say('welcome.sites.allow')} LinkedIn`)
    await until('the notice', async () => (await textOf(tab)).includes(short))
    await press(tab, say('panel.notice.keep'))
    await until('the notice goes', async () => !(await textOf(tab)).includes(short))
    expect(await focused(tab)).toContain('LinkedIn')
    const linkedIn = (await askBackground(driver, 'ui>bg sites', {})).find(({ name }) => name === 'LinkedIn')
    expect(linkedIn).toMatchObject({ granted: true, inline: 'panel-only', noticeAccepted: null })
  })

  it('allow a site in the very key press, and the focus stays where it can be taken back', async () => {
    const { driver } = session
    await driver.answerPrompt(['https://app.greenhouse.io/*', 'https://*.greenhouse.io/*'])
    await press(tab, `${say('welcome.sites.allow')} Greenhouse`)
    const said = say('welcome.sites.said.allowed', { site: 'Greenhouse' })
    await until('it is allowed', async () => (await textOf(tab)).includes(said))
    await until('the button says so', async () =>
      (await focused(tab)).startsWith(`${say('welcome.sites.withdraw')} Greenhouse`),
    )
    const sites = await askBackground(driver, 'ui>bg sites', {})
    expect(sites.filter(({ granted }) => granted).map(({ name }) => name)).toEqual(['Greenhouse', 'LinkedIn'])
  })

  it('make a role of a title, and use it', async () => {
    await press(tab, say('welcome.next'))
    await stepIs(tab, 3, say('welcome.step.role'))
    await tabTo(tab, say('welcome.role.title'))
    await tab.type('Information security analyst')
    await press(tab, say('welcome.role.save'))
    await until('the role is in use', async () => (await textOf(tab)).includes(say('welcome.role.undo')))
    const { active, items } = await askBackground(session.driver, 'ui>bg requisitions', {})
    expect(items.find(({ id }) => id === active)?.title).toBe('Information security analyst')
  })

  it('end on the demo page, on an explained credential', async () => {
    await press(tab, say('welcome.next'))
    await stepIs(tab, 4, say('welcome.step.see'))
    await press(tab, say('welcome.see.demo'))
    await until('nine chips', async () => (await chipsOf(tab)).length === 9)
    expect(await textOf(tab)).toContain('9 credentials are explained')
    expect(await tabToChip(tab)).toMatch(/^CompTIA Security\+, issued by CompTIA/)
    await until('the card opens', async () => ((await cardOf(tab)) ?? '').includes('CompTIA Security+'))
    await tab.press('Enter')
    await until('the focus is in the card', async () => {
      await tab.press('Tab')
      return (await focusedInCard(tab)) === say('card.action.why')
    })
    const short = (await cardOf(tab)) ?? ''
    await tab.press('Enter')
    await until('every line of the score', async () => ((await cardOf(tab)) ?? '').length > short.length + 400)
    await tab.press('Escape')
    await until('the card closes', async () => (await cardOf(tab)) === null)
  })

  it('are there again with the primer and the glossary', async () => {
    await tab.open(`${session.driver.ownOrigin}/welcome.html#learn`)
    await until('the glossary', async () => (await textOf(tab)).includes(say('learn.glossary')))
    expect(await textOf(tab)).toContain(say('learn.unknown.is'))
    await press(tab, say('learn.toDemo'))
    await until('nine chips', async () => (await chipsOf(tab)).length === 9)
  })
})
