import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { chipsOf, clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, UNKNOWN_ATS } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const SHOWN = 'CompTIA Security+, CompTIA, 2025'
const HIDDEN = 'Certified Information Systems Security Professional (CISSP), ISC2, 2024'

/** Text in white on white: what stuffed résumés are known for. */
const page = candidatePage([SHOWN, HIDDEN]).replace(
  `<li>${HIDDEN}</li>`,
  `<li style="color: #fff; background: #fff">${HIDDEN}</li>`,
)

describe('text that a page does not show', () => {
  const session = useSession()
  let panel: Tab
  const hidden = async () => (await rowsOf(panel)).find(({ name }) => name.includes('CISSP'))

  it('is told as that in the panel, and without any worth', async () => {
    const { driver, server } = session
    const role = {
      id: 'r1',
      title: 'Security lead',
      skills: [],
      requires: [{ name: 'CISSP', issuer: null, equivalents: [] }],
    }
    await askBackground(driver, 'ui>bg requisition.save', { requisition: role })
    await askBackground(driver, 'ui>bg requisition.use', { id: 'r1' })
    put(server, UNKNOWN_ATS.url, page)
    await driver.grant([UNKNOWN_ATS.pattern])
    const tab = await driver.newTab(UNKNOWN_ATS.url)
    await until('chips', async () => (await chipsOf(tab)).length > 0)
    for (const { label } of await chipsOf(tab))
      if (label.includes('CISSP')) expect(label).toContain(say('chip.hidden').toLowerCase())
    panel = await openPanelFor(driver, await driver.tabId(tab))
    await until('two rows', async () => (await rowsOf(panel)).length === 2)
    expect(await hidden()).toMatchObject({ words: say('chip.hidden'), pill: null })
    expect(await textOf(panel)).toContain(say('panel.sum.hidden', { n: 1 }))
  })

  it('says in its explanation that it does not count', async () => {
    await clickWords(panel, 'Certified Information Systems Security')
    await until('the words', async () => (await textOf(panel)).includes(say('card.what.hidden')))
  })

  it('is no evidence for what the role asks for', async () => {
    await clickWords(panel, say('panel.tab.job'))
    await until('the need', async () => (await textOf(panel)).includes(say('panel.job.nonePage')))
  })
})
