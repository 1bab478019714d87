import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { useSession } from './support/session.ts'

const ROWS = 5000
const name = (n: number) => `Quay Institute ${String(n).padStart(4, '0')}`
const CSV = [
  'issuer,domains,stance,reason',
  ...Array.from({ length: ROWS }, (_, n) => `${name(n)},quay${n}.example,${n % 3 ? 'trusted' : 'review'},Line ${n}`),
].join('\n')

/** The lines that are drawn now: issuer, and which line of the whole it says it is. */
const drawn = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('.virtual tbody tr[aria-rowindex]')].map((row) => ({
      issuer: row.querySelector('th bdi')?.textContent ?? '',
      at: Number(row.getAttribute('aria-rowindex')),
    })),
  )
const count = (tab: Tab) =>
  tab.evaluate(() => Number(document.querySelector('.virtual table')?.getAttribute('aria-rowcount') ?? 0) - 1)
/** Clicks the button that is called so; it may have no words of its own. */
const press = async (tab: Tab, called: string) => {
  const at = await tab.evaluate((label: string) => {
    const button = document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)
    button?.scrollIntoView({ block: 'center' })
    const box = button?.getBoundingClientRect()
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
  }, called)
  if (!at) throw new Error(`no button is called ${called}`)
  await tab.clickAt(at.x, at.y)
}
const focusOn = (tab: Tab, selector: string) =>
  tab.evaluate((where: string) => {
    const field = document.querySelector<HTMLInputElement>(where)
    field?.focus()
    field?.select?.()
  }, selector)

describe('the options', () => {
  const session = useSession([])
  const trusted = () => askBackground(session.driver, 'ui>bg trusted', {})
  const entries = async () => (await trusted())?.entries.length ?? 0
  let tab: Tab
  let folder: string
  const at = async (section: string) => {
    await tab.evaluate((hash: string) => {
      location.hash = hash
    }, section)
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'touchstone-options-'))
    writeFileSync(path.join(folder, 'issuers.csv'), CSV)
    tab = await session.driver.newTab(`${session.driver.ownOrigin}/options.html`)
    await tab.resize(1200, 900)
    await tab.toFront()
    await until('the page stands', async () => (await textOf(tab)).includes(say('options.general.lead')))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('go by the address, say where one is, and lead on from the heading', async () => {
    await clickWords(tab, say('options.nav.audit'))
    await until('the section', async () => (await textOf(tab)).includes(say('options.audit.lead')))
    const seen = () =>
      tab.evaluate(() => ({
        hash: location.hash,
        here: [...document.querySelectorAll('[aria-current="page"]')].map((link) => link.textContent),
        focus: document.activeElement?.tagName,
        heads: [...document.querySelectorAll('h1, h2')].map((head) => head.tagName),
      }))
    expect(await seen()).toEqual({ hash: '#audit', here: [say('options.nav.audit')], focus: 'H2', heads: ['H1', 'H2'] })
    await tab.evaluate(() => history.back())
    await until('back', async () => (await textOf(tab)).includes(say('options.general.lead')))
  })

  it('wear the chosen theme and size of text at once, on other pages of ours too, and keep it', async () => {
    const looks = (of: Tab) =>
      of.evaluate(() => {
        const root = document.documentElement
        const { colorScheme } = getComputedStyle(root)
        return { colorScheme, size: getComputedStyle(document.body).fontSize, theme: root.dataset.theme ?? 'auto' }
      })
    const plain = await looks(tab)
    const popup = await session.driver.newTab(`${session.driver.ownOrigin}/popup.html`)
    await tab.toFront()
    await clickWords(tab, say('options.general.theme.dark'))
    for (const page of [tab, popup]) await until('dark', async () => (await looks(page)).colorScheme === 'dark')
    await at('accessibility')
    await until('the sizes', async () => (await textOf(tab)).includes(say('options.accessibility.textSize')))
    await clickWords(tab, say('options.accessibility.textSize.percent', { n: 150 }))
    for (const page of [tab, popup]) await until('larger', async () => (await looks(page)).size === '19.5px')
    await popup.close()
    await tab.reload()
    await until('as before', async () => (await looks(tab)).size === '19.5px')
    expect((await looks(tab)).theme).toBe('dark')
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

    await until('the sizes', async () => (await textOf(tab)).includes(say('options.accessibility.textSize')))
    await clickWords(tab, say('options.accessibility.textSize.percent', { n: 100 }))
    await until('as large as before', async () => (await looks(tab)).size === plain.size)
    await at('general')
    await until('the themes', async () => (await textOf(tab)).includes(say('options.general.theme')))
    await clickWords(tab, say('options.general.theme.auto'))
    await until('as the system', async () => JSON.stringify(await looks(tab)) === JSON.stringify(plain))
  })

  it('list the shortcuts as the browser holds them', async () => {
    await at('accessibility')
    await until('the shortcut', async () => (await textOf(tab)).includes(say('options.accessibility.command.popup')))
    expect(await textOf(tab)).toContain(say('options.accessibility.command.panel'))
  })

  it('take a list of 5,000 issuers, draw what is in view alone, and go to its end', async () => {
    await at('trusted')
    await until('the list', async () => (await textOf(tab)).includes(say('options.trusted.empty')))
    await tab.setFiles('.bar input[type=file]', [path.join(folder, 'issuers.csv')])
    await until('the look', async () => (await textOf(tab)).includes('5,000'))
    await clickWords(tab, say('options.trusted.take'))
    await until('the rows', async () => (await count(tab)) === ROWS)
    await until('it is stored', async () => (await entries()) === ROWS)
    const first = await drawn(tab)
    expect(first.length).toBeLessThan(60)
    expect(first[0]).toEqual({ issuer: name(0), at: 2 })

    await tab.evaluate(() => {
      const box = document.querySelector('.virtual')
      if (box) box.scrollTop = box.scrollHeight
    })
    await until('the last', async () => (await drawn(tab)).at(-1)?.at === ROWS + 1)
    expect((await drawn(tab)).at(-1)?.issuer).toBe(name(ROWS - 1))
  })

  it('find an issuer, change it in its place, remove it, and undo both', async () => {
    await focusOn(tab, '.find input')
    await tab.type('quay4321.ex')
    await until('one is found', async () => (await count(tab)) === 1)
    expect((await drawn(tab)).map(({ issuer }) => issuer)).toEqual([name(4321)])
    expect(await tab.evaluate(() => document.querySelector('.virtual')?.scrollTop)).toBe(0)

    await press(tab, say('options.trusted.editEntry', { issuer: name(4321) }))
    await until('the form', () =>
      tab.evaluate(() => document.activeElement?.closest('.editing') !== null && document.activeElement !== null),
    )
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('.editing input')?.setSelectionRange(99, 99))
    await tab.type(' of Rope')
    await tab.press('Enter')
    const named = `${name(4321)} of Rope`
    await until('it is called so', async () => (await drawn(tab))[0]?.issuer === named)
    await until('it is stored', async () => ((await trusted())?.entries[4321]?.issuer ?? '') === named)
    expect((await trusted())?.entries[4321]).toMatchObject({ domains: ['quay4321.example'], reason: 'Line 4321' })

    await press(tab, say('options.trusted.removeEntry', { issuer: named }))
    await until('it is gone', async () => (await entries()) === ROWS - 1)
    await until('it says so', async () =>
      (await textOf(tab)).includes(say('options.undo.issuerRemoved', { issuer: named })),
    )
    await clickWords(tab, say('options.undo.button'))
    await until('it is back', async () => (await trusted())?.entries[4321]?.issuer === named)
    await clickWords(tab, say('options.undo.button'))
    await until('it is called as before', async () => (await trusted())?.entries[4321]?.issuer === name(4321))
    // the import itself is left to be undone
    await clickWords(tab, say('options.undo.button'))
    await until('there is no list', async () => (await trusted()) === null)
    await until('and it shows none', async () => (await textOf(tab)).includes(say('options.trusted.empty')))
  })

  it('undo nothing over what was changed elsewhere since', async () => {
    await tab.setFiles('.bar input[type=file]', [path.join(folder, 'issuers.csv')])
    await until('the look', async () => (await textOf(tab)).includes('5,000'))
    await clickWords(tab, say('options.trusted.take'))
    await until('it is stored', async () => (await entries()) === ROWS)
    await until('the bar', async () => (await textOf(tab)).includes(say('options.undo.button')))
    const list = await trusted()
    if (!list) throw new Error('no list')
    const other = { ...list, version: 9, entries: list.entries.slice(0, 3) }
    await askBackground(session.driver, 'ui>bg trusted.save', { list: other })
    await clickWords(tab, say('options.undo.button'))
    const elsewhere = say('options.undo.elsewhere', { what: '' })
    await until('it says why', async () => (await textOf(tab)).includes(elsewhere))
    expect(await trusted()).toEqual(other)
    await clickWords(tab, say('options.undo.dismiss'))
  })

  it('bring a removed role back, in use as it was', async () => {
    const requisition = { id: 'quay', title: 'Quay master', skills: [{ label: 'Ropes' }] }
    await askBackground(session.driver, 'ui>bg requisition.save', { requisition })
    await askBackground(session.driver, 'ui>bg requisition.use', { id: 'quay' })
    const roles = () => askBackground(session.driver, 'ui>bg requisitions', {})
    const before = await roles()
    await at('role')
    await until('the role', async () => (await textOf(tab)).includes(say('options.role.remove')))
    await clickWords(tab, say('options.role.remove'))
    await until('it is gone', async () => (await roles()).items.length === 0)
    await until('the bar', async () => (await textOf(tab)).includes(say('options.undo.button')))
    await clickWords(tab, say('options.undo.button'))
    await until('it is back', async () => JSON.stringify(await roles()) === JSON.stringify(before))
  })

  it('search the log, and count what is stored; a wipe leaves nothing and cannot be undone', async () => {
    await at('audit')
    await until('the log', async () => (await count(tab)) > 5)
    const all = await count(tab)
    await focusOn(tab, '.find input')
    await tab.type('requisition removed quay')
    await until('one line', async () => (await count(tab)) === 1)
    expect(all).toBeGreaterThan(1)

    await at('data')
    const rows = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('.figures-table tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent ?? ''),
        ),
      )
    const entriesOf = async (kind: string) => (await rows()).find(([what]) => what === kind)?.[1]
    await until('the sums', async () => (await entriesOf(say('options.data.of.trusted'))) === '3')
    expect(await entriesOf(say('options.data.of.requisitions'))).toBe('1')
    await clickWords(tab, say('options.data.wipe'))
    await until('it is asked', async () => (await textOf(tab)).includes(say('options.keep')))
    await tab.press('Tab')
    await tab.press('Enter')
    await until('it is wiped', async () => (await textOf(tab)).includes(say('options.data.wiped')))
    await until('nothing is left', async () => (await rows()).every(([, n]) => n === '0'))
    expect(await textOf(tab)).not.toContain(say('options.undo.button'))
  })
})
