import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { useSession } from './support/session.ts'

const ADVERT = `Senior harbour accountant

Requirements
- Bachelor's degree in accounting
- Dashboards in Tableau
- CPA or CMA required

Nice to have
- PMP certification
`

/** Puts text into a field as a paste would. */
const paste = (tab: Tab, selector: string, text: string) =>
  tab.evaluate(
    (where: string, pasted: string) => {
      const field = document.querySelector<HTMLTextAreaElement>(where)
      field?.focus()
      document.execCommand('insertText', false, pasted)
    },
    selector,
    text,
  )

/** A key that the driver has none of, to whatever has the focus. */
const arrow = (tab: Tab, key: 'ArrowDown' | 'ArrowUp') =>
  tab.evaluate((name: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  }, key)

const titleOf = (tab: Tab) =>
  tab.evaluate(() => document.querySelector<HTMLInputElement>('.columns input[type=text]')?.value ?? '')

describe('a role from a pasted advert', () => {
  const session = useSession([])
  const roles = () => askBackground(session.driver, 'ui>bg requisitions', {})
  let tab: Tab

  beforeEach(async () => {
    tab = session.driver.control
    await tab.open(`${session.driver.ownOrigin}/options.html`)
    await tab.toFront()
    await clickWords(tab, say('options.nav.role'))
    await until('the form stands', async () => (await textOf(tab)).includes(say('options.role.save')))
    await paste(tab, '.advert textarea', ADVERT)
  })

  it('fills the form, is taken back with one click, and stores nothing by itself', async () => {
    await clickWords(tab, say('options.role.advert.read'))
    await until('the advert is read', async () => (await titleOf(tab)) === 'Senior harbour accountant')
    const marks = await tab.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent))
    expect(marks).toEqual(expect.arrayContaining(['Tableau', 'CPA', 'CMA', "Bachelor's degree"]))
    expect(await textOf(tab)).toContain(say('options.role.advert.noPlace'))
    await clickWords(tab, say('options.role.advert.undo'))
    await until('the form is as it was', async () => (await titleOf(tab)) === '')
    expect((await roles()).items).toEqual([])
  })

  it('is given its occupation with the keyboard and stored by Save, welcome credentials included', async () => {
    await clickWords(tab, say('options.role.advert.read'))
    await until('the advert is read', async () => (await titleOf(tab)) === 'Senior harbour accountant')
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.focus())
    await tab.type('accountant')
    const proposed = () => tab.evaluate(() => document.querySelector('[role=option]')?.textContent ?? '')
    await until('occupations are proposed', async () => (await proposed()).includes('13-2011'))
    await arrow(tab, 'ArrowDown')
    await tab.press('Enter')
    await clickWords(tab, say('options.role.save'))
    await until('the role is stored', async () => (await roles()).items.length === 1)
    const [role] = (await roles()).items
    expect(role).toMatchObject({ title: 'Senior harbour accountant', level: 'senior', occupation: '13-2011' })
    expect(role?.requires.map(({ name, need }) => [name.split(' ')[0], need])).toEqual([
      ['CPA', 'must'],
      ['PMP', 'nice'],
    ])
    expect(role?.requires[0]?.equivalents.map(({ name }) => name)).toEqual(['CMA'])
  })

  it('stays as it is where a file with 10,000 skills is refused by its line', async () => {
    const before = await roles()
    const [role] = before.items
    const skills = Array.from({ length: 10_000 }, (_, i) => ({ label: `Skill ${i}` }))
    const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-role-'))
    const file = path.join(folder, 'role.json')
    writeFileSync(file, JSON.stringify({ title: role?.title, id: role?.id, skills }, null, 2))
    await tab.setFiles('.bar input[type=file]', [file])
    const fault = say('policy.line', { line: 4, message: `skills: ${say('policy.fault.big', { most: '500' })}` })
    await until('the fault is named by its line', async () => (await textOf(tab)).includes(fault))
    expect(await roles()).toEqual(before)
    rmSync(folder, { recursive: true })
  })
})
