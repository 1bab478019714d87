import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { contract, type MessageName } from '../../../utils/messages/contract.ts'
import { CONTRACT_VERSION, MessageError } from '../../../utils/messages/envelope.ts'
import type { Role } from '../../../utils/messages/roles.ts'
import { answer, serves } from '../../../utils/messages/serve.ts'

const say = (type: string, payload: unknown, v = CONTRACT_VERSION) => ({ v, type, payload })
const sender = { id: 'x', url: 'https://a.test/', tab: { id: 5 } }
const mention = {
  key: 'k',
  name: 'CISSP',
  issuer: null,
  issued: null,
  expires: null,
  credentialId: null,
  url: null,
  source: { by: 'section', adapter: null },
  confidence: 0.9,
  flags: [],
}
const reading = { surface: 'page', adapter: null, mentions: [mention], more: 0 }

describe('answer', () => {
  it('refuses every message to every role but its own', async () => {
    const names = Object.keys(contract) as MessageName[]
    for (const name of names) {
      for (const role of ['page', 'ui', 'background', null] as (Role | null)[]) {
        const handler = vi.fn(() => ({}))
        const reply = await answer(say(name, {}), sender, { [name]: handler }, () => role)
        if (contract[name].from !== role) {
          expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
          expect(handler).not.toHaveBeenCalled()
        }
      }
    }
  })

  it('lets a page do six things and change nothing', () => {
    const names = (Object.keys(contract) as MessageName[]).filter((name) => contract[name].from === 'page')
    expect(names.sort()).toEqual([
      'page>bg appraise',
      'page>bg open-panel',
      'page>bg read-badges',
      'page>bg read-text',
      'page>bg report',
      'page>bg words',
    ])
  })

  it('hands a good report to the handler with what the sender is, not what it says', async () => {
    const handler = vi.fn(() => ({ chips: null }))
    const reply = await answer(
      say('page>bg report', { reading, chipsReady: false }),
      sender,
      { 'page>bg report': handler },
      () => 'page',
    )
    expect(reply).toEqual({ ok: true, value: { chips: null } })
    expect(handler).toHaveBeenCalledWith(
      { reading, chipsReady: false },
      { role: 'page', tabId: 5, url: 'https://a.test/' },
    )
  })

  it.each([
    ['a field too many', { reading, chipsReady: false, also: 1 }],
    [
      'a name of 100 kB',
      {
        reading: { ...reading, mentions: [{ ...mention, name: 'x'.repeat(100_000) }] },
        chipsReady: false,
      },
    ],
    ['201 mentions', { reading: { ...reading, mentions: Array(201).fill(mention) }, chipsReady: false }],
    ['a megabyte of nothing', { reading: 'x'.repeat(1_000_000), chipsReady: false }],
    [
      'a date that is none',
      { reading: { ...reading, mentions: [{ ...mention, issued: '2022-13' }] }, chipsReady: false },
    ],
    ['nothing', null],
  ])('refuses %s', async (_what, payload) => {
    const handler = vi.fn()
    const reply = await answer(say('page>bg report', payload), sender, { 'page>bg report': handler }, () => 'page')
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-message' } })
    expect(handler).not.toHaveBeenCalled()
  })

  it('tells a page left over from before an update that it is stale', async () => {
    const reply = await answer(say('page>bg report', {}, 0), sender, {}, () => 'page')
    expect(reply).toMatchObject({ ok: false, error: { code: 'stale' } })
  })

  it('keeps the code of a known error and hides the text of an unknown one', async () => {
    const ask = (error: Error) =>
      answer(
        say('ui>bg settings', {}),
        sender,
        {
          'ui>bg settings': () => {
            throw error
          },
        },
        () => 'ui',
      )
    expect(await ask(new MessageError('unreadable', 'no'))).toMatchObject({ error: { code: 'unreadable' } })
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const reply = await ask(new Error('secret path'))
    expect(reply).toMatchObject({ error: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toContain('secret')
    quiet.mockRestore()
  })

  it('never throws and never runs a handler on what does not fit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        const handler = vi.fn()
        const reply = await answer(message, sender, { 'ui>bg wipe': handler }, () => 'page')
        expect(reply.ok).toBe(false)
        expect(handler).not.toHaveBeenCalled()
      }),
    )
  })

  it('does not take prototype names for messages', async () => {
    for (const name of ['constructor', 'toString', '__proto__'])
      expect(await answer(say(name, {}), sender, {}, () => 'ui')).toMatchObject({ error: { code: 'bad-message' } })
  })
})

describe('serves', () => {
  it('leaves the messages of others to others', () => {
    expect(serves(say('bg>ui changed', {}), ['ui>bg tab'])).toBe(false)
    expect(serves('ui>bg tab', ['ui>bg tab'])).toBe(false)
    expect(serves(say('ui>bg tab', {}), ['ui>bg tab'])).toBe(true)
  })
})
