import { describe, expect, it } from 'vitest'
import { learningHandlers, learningOf } from '../../../entrypoints/background/learning.ts'
import { contract } from '../../../utils/messages/contract.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import type { Lookup } from '../../../utils/resolve/lookup.ts'
import type { Vocabulary } from '../../../utils/skills/vocabulary.ts'
import { mention } from '../panel/make.ts'
import { credential, issuer } from '../resolve/fixture.ts'

const LEDGERS = credential('Ledger Basics', issuer('Guild of Clerks'), { occupations: ['43-3031'] })
const KNOWN: Record<string, string> = { 'Lock tender': '53-6011', Bookkeeper: '43-3031' }
/** Of two titles; *Lock boss* is only guessed. */
const vocabulary = {
  named: (title: string) => (KNOWN[title] === undefined ? [] : [{ kind: 'soc', code: KNOWN[title], label: title }]),
  occupationsOf: (title: string) => {
    const soc = title === 'Lock boss' ? '53-1047' : KNOWN[title]
    return soc === undefined ? [] : [{ soc, title, exact: title in KNOWN, score: 1 }]
  },
  skillsOf: () => [],
  skillsOfOccupation: () => ({ essential: [], optional: [], technologies: [] }),
} as unknown as Vocabulary

const find: Lookup['find'] = async ({ name }) =>
  ({ credential: name === LEDGERS.name ? LEDGERS : null }) as Awaited<ReturnType<Lookup['find']>>
const by = { find, vocabulary, today: '2026-11-24' }
const learnt = (more: Partial<Mention> = {}): Mention => ({ ...mention(LEDGERS.name), issued: '2025-06', ...more })
const text = 'Recent learning in another field than that of the earlier job titles: Ledger Basics.'

describe('the line about a change of field', () => {
  it('is told where recent learning lies in another field than every earlier title', async () => {
    expect(await learningOf([learnt()], ['Lock tender'], by)).toBe(text)
    expect(await learningOf([learnt()], ['Lock tender', 'Lock boss'], by)).toBe(text)
    expect(await learningOf([learnt()], ['Lock tender', 'Bookkeeper'], by)).toBeNull()
  })

  it('is not told where titles are not known, or mostly guessed', async () => {
    expect(await learningOf([learnt()], [], by)).toBeNull()
    expect(await learningOf([learnt()], ['Lock tender', 'Glimmerer'], by)).toBeNull()
    expect(await learningOf([learnt()], ['Lock boss'], by)).toBeNull()
  })

  it('is not told of what is undated, long ago, hidden or not sure', async () => {
    for (const more of [{ issued: null }, { issued: '2019' }, { flags: ['hidden' as const] }, { name: 'Ledgers' }])
      expect(await learningOf([learnt(more)], ['Lock tender'], by)).toBeNull()
  })

  it('is not told without a role: then there is no vocabulary', async () => {
    expect(await learningOf([learnt()], ['Lock tender'], { ...by, vocabulary: null })).toBeNull()
  })

  it('is what our own pages are answered, and only for a question within its limits', async () => {
    const handlers = learningHandlers(async () => ({
      learning: (mentions, titles) => learningOf(mentions, titles, by),
    }))
    const question = { mentions: [learnt()], titles: ['Lock tender'] }
    const answer = await handlers['ui>bg learning'](question, { role: 'ui', tabId: null, url: '' })
    expect(contract['ui>bg learning'].response.parse(answer)).toEqual({ note: text })
    const { request } = contract['ui>bg learning']
    expect(request.safeParse(question).success).toBe(true)
    expect(request.safeParse({ ...question, titles: ['x'.repeat(121)] }).success).toBe(false)
    expect(request.safeParse({ ...question, titles: Array(11).fill('x') }).success).toBe(false)
  })
})
