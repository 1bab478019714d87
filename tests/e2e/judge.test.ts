import { beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { cardOf, chipsOf, clickWords, openCard, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const UNKNOWN = 'Certificate in Rope Rescue'
const KNOWN = 'CompTIA Security+'
/** On no line of the page: what names the same record twice is folded up. */
const OTHER = 'CompTIA Network+'
const LINES = [`${UNKNOWN}, Elmsworth College, 2021`, `${KNOWN}, CompTIA, 2025`]

/** Fills the field with this id's label, as React hears it. */
function fill(panel: Tab, label: string, text: string): Promise<void> {
  return panel.evaluate(
    (wanted: string, typed: string) => {
      const labels = [...document.querySelectorAll('label')]
      const field = labels.find(({ textContent }) => textContent === wanted)?.control
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`no field ${wanted}`)
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    label,
    text,
  )
}

/** Picks the option whose name this is. */
const pick = (panel: Tab, name: string) =>
  panel.evaluate((wanted: string) => {
    const options = [...document.querySelectorAll('.judge-option')]
    const option = options.find((one) => (one.querySelector('bdi') ?? one).textContent === wanted)
    option?.querySelector('input')?.click()
    return option !== undefined
  }, name)

/** Presses the button that says this, by keyboard. */
async function pressWords(panel: Tab, words: string): Promise<void> {
  await panel.toFront()
  await panel.evaluate((wanted: string) => {
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === wanted)?.focus()
  }, words)
  await panel.press('Enter')
}

/** One story, told in order. */
describe('the person’s own judgement', () => {
  const session = useSession()
  let page: Tab
  let panel: Tab
  const shows = (words: string) => until(words, async () => (await textOf(panel)).includes(words))
  const rowOf = async (name: string) => (await rowsOf(panel)).find((row) => row.name.startsWith(name))?.words ?? ''

  beforeAll(async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage(LINES))
    await driver.grant([GREENHOUSE.pattern])
    await askBackground(driver, 'ui>bg sites.reconcile', {})
    page = await driver.newTab(GREENHOUSE.url)
    await until('two chips', async () => (await chipsOf(page)).length === 2)
    panel = await openPanelFor(driver, await driver.tabId(page))
    await until('two rows', async () => (await rowsOf(panel)).length === 2)
  })

  it('is offered on a card of the page, and changes nothing there', async () => {
    await openCard(page, UNKNOWN)
    expect(await cardOf(page)).toContain(say('card.action.more'))
  })

  it('chooses another record, which holds when the page is read again', async () => {
    const { driver } = session
    await clickWords(panel, UNKNOWN)
    await shows(say('judge.act.match'))
    await clickWords(panel, say('judge.act.match'))
    await shows(say('judge.match.search'))
    await fill(panel, say('judge.match.search'), OTHER)
    await until('a record by name', () => pick(panel, OTHER))
    await clickWords(panel, say('judge.match.save'))
    await shows(say('judge.done.record'))
    const [chosen] = (await askBackground(driver, 'ui>bg judge.kept', {})).corrections
    expect(chosen).toMatchObject({ name: UNKNOWN, record: { name: OTHER } })
    await until('told by that record', async () => (await rowOf(UNKNOWN)) !== say('chip.notIn.starter'))
    await shows(OTHER)

    // Chips are drawn where they are looked at.
    await page.toFront()
    await page.reload()
    await until('chips again', async () => (await chipsOf(page)).length === 2)
    expect((await chipsOf(page)).find(({ label }) => label.startsWith(UNKNOWN))?.label).toContain(
      say('chip.label.chosen'),
    )
    await panel.toFront()
  })

  it('is undone, and the page says what it said before', async () => {
    await until('its rows', async () => (await rowsOf(panel)).length === 2)
    if (!(await textOf(panel)).includes(say('judge.title'))) await clickWords(panel, UNKNOWN)
    await shows(say('judge.act.match'))
    await clickWords(panel, say('judge.act.match'))
    await shows(say('judge.match.undo'))
    await clickWords(panel, say('judge.match.undo'))
    await shows(say('judge.done.asFound'))
    await until('nothing kept', async () => {
      const { corrections } = await askBackground(session.driver, 'ui>bg judge.kept', {})
      return corrections.length === 0
    })
    await until('not told by it any more', async () => (await rowOf(UNKNOWN)) === say('chip.notIn.starter'))
  })

  it('stands beside the evidence as a note, and is gone by Undo', async () => {
    await clickWords(panel, say('judge.act.note'))
    await shows(say('judge.note.text'))
    await fill(panel, say('judge.note.text'), 'Their instructors are known to us.')
    await clickWords(panel, say('judge.note.save'))
    await shows(say('card.line.own'))
    await clickWords(panel, say('judge.undo'))
    await until('no note', async () => !(await textOf(panel)).includes(say('card.line.own')))
  })

  it('blind view leaves the school out of the panel and the chips as they are', async () => {
    const chips = await chipsOf(page)
    await shows('Elmsworth')
    await pressWords(panel, say('views.blind'))
    await until('masked', async () => !(await textOf(panel)).includes('Elmsworth'))
    expect(await textOf(panel)).toContain(say('views.blind.school'))
    expect(await chipsOf(page)).toEqual(chips)
    await pressWords(panel, say('views.blind'))
    await shows('Elmsworth')
  })

  it('decide first keeps scores back until a view is written, and chips out of the page', async () => {
    await pressWords(panel, say('views.decide'))
    await shows(say('views.decide.label'))
    expect(await rowsOf(panel)).toEqual([])
    await until('no chips', async () => (await chipsOf(page)).length === 0)
    await fill(panel, say('views.decide.label'), 'The second one matters here.')
    await clickWords(panel, say('views.decide.show'))
    await until('the rows', async () => (await rowsOf(panel)).length === 2)
    expect(await textOf(panel)).toContain('The second one matters here.')
    const kept = JSON.stringify(await askBackground(session.driver, 'ui>bg audit', {}))
    expect(kept).not.toContain('matters here')
    await pressWords(panel, say('views.decide'))
    await page.toFront()
    await until('chips again', async () => (await chipsOf(page)).length === 2)
  })
})
