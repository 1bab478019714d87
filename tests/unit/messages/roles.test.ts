import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roleOf } from '../../../utils/messages/roles.ts'

const ID = 'abcdefghijklmnop'
const ORIGIN = `chrome-extension://${ID}`
const role = (sender: Parameters<typeof roleOf>[0]) => roleOf(sender, ID, ORIGIN)

describe('roleOf', () => {
  it('knows our own pages by their address', () => {
    expect(role({ id: ID, url: `${ORIGIN}/sidepanel.html?tab=3` })).toBe('ui')
    expect(role({ id: ID, url: `${ORIGIN}/report.html?tab=3` })).toBe('ui')
    expect(role({ id: ID, url: `${ORIGIN}/options.html#sites`, tab: { id: 4 } })).toBe('ui')
  })

  it('gives no role to other files of ours, so that a new page has to be named before it may speak', () => {
    expect(role({ id: ID, url: `${ORIGIN}/elsewhere.html` })).toBeNull()
  })

  it('knows a page by its tab and web address', () => {
    expect(role({ id: ID, url: 'https://app.greenhouse.io/people/1', tab: { id: 7 } })).toBe('page')
    expect(role({ id: ID, url: 'https://app.greenhouse.io/people/1' })).toBeNull()
  })

  it('hears no other extension, whatever it claims', () => {
    expect(role({ id: 'other', url: `${ORIGIN}/options.html` })).toBeNull()
  })

  it('is not taken in by an address that only looks like ours', () => {
    for (const url of [
      `https://${ID}/options.html`,
      `chrome-extension://${ID}.evil.test/options.html`,
      'chrome-extension://zzzz/options.html',
      `moz-extension://${ID}/options.html`,
      'javascript:alert(1)',
      'not a url',
      '',
    ])
      expect(role({ id: ID, url, tab: { id: 1 } })).not.toBe('ui')
  })

  it('never gives a web page the rights of our own pages', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.integer(), (url, tab) => {
        expect(role({ id: ID, url, tab: { id: tab } })).not.toBe('ui')
      }),
    )
  })
})
