import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { matchLines } from '../../../components/card/match-words.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { isWordKey } from '../../../utils/model/words.ts'

const room = join(import.meta.dirname, '../../../utils/resolve')

/** Reason keys as the rules' source writes them. */
function keysInSource(): string[] {
  const files = readdirSync(room).filter((file) => /^(?:decide|differs|resolve|score)\.ts$/.test(file))
  const text = files.map((file) => readFileSync(join(room, file), 'utf8')).join('\n')
  const written = [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map((match) => match[1] ?? '')
  return [...new Set([...written, 'acronym', 'typo', 'code', 'url', 'ctid', 'platform'])]
}

const resolution = (outcome: Resolution['outcome'], n: number): Pick<Resolution, 'outcome' | 'candidates'> => ({
  outcome,
  candidates: Array.from({ length: n }, (_, i) => ({
    credentialId: `c${i}`,
    name: `Title ${i}`,
    issuer: i === 1 ? null : 'Weir Trust',
    probability: 0.9,
    reasons: ['issuer-agrees', 'typo'],
  })),
})
const lines = (one: Pick<Resolution, 'outcome' | 'candidates'>) => matchLines({ resolution: one as Resolution })

describe('why a record came up', () => {
  test('every reason that the rules write has its words', () => {
    const keys = keysInSource()
    expect(keys.length).toBeGreaterThan(30)
    expect(keys.filter((key) => !isWordKey(`match.reason.${key}`))).toEqual([])
  })
  test('of a match, the record alone', () => {
    expect(lines(resolution('match', 3)).map(({ text }) => text)).toEqual([
      'Title 0, Weir Trust: the issuer agrees; a word is spelt otherwise',
    ])
  })
  test('of several, at most three, with or without an issuer', () => {
    const shown = lines(resolution('ambiguous', 5))
    expect(shown).toHaveLength(3)
    expect(shown[1]?.text).toBe('Title 1: the issuer agrees; a word is spelt otherwise')
  })
})
