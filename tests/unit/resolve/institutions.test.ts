import { describe, expect, test } from 'vitest'
import { issuerKey, issuerWords } from '../../../utils/registry/index/text.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { credential, indexOf, issuer, mention } from './fixture.ts'

const { institutions, issuers, titles } = loadRules()
const key = (name: string) => issuerKey(issuerWords(name))

describe('the list of institutions', () => {
  test('is sorted, each institution and each host once', () => {
    const names = institutions.map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)))
    expect(new Set(names.map(key)).size).toBe(names.length)
    expect(new Set(institutions.map(({ site }) => site)).size).toBe(names.length)
  })

  test('has no other name that is two institutions’, or an awarding body’s', () => {
    const owners = new Map<string, Set<string>>()
    for (const { name, otherNames } of institutions)
      for (const one of [name, ...otherNames]) owners.set(key(one), (owners.get(key(one)) ?? new Set()).add(name))
    expect([...owners].filter(([, of]) => of.size > 1)).toEqual([])
    const bodies = new Set(issuers.groups.flat().map(key))
    expect([...owners.keys()].filter((one) => bodies.has(one))).toEqual([])
  })

  test('has no short form that credentials go by', () => {
    const codes = new Set(titles.titles.flatMap((title) => title.codes).map((code) => code.toLowerCase()))
    const short = institutions.flatMap(({ otherNames }) => otherNames).filter((name) => !name.includes(' '))
    expect(short.length).toBeGreaterThan(100)
    expect(short.filter((name) => codes.has(name.toLowerCase()))).toEqual([])
  })
})

describe('a school by the names that people write', () => {
  const umbc = issuer('University of Maryland-Baltimore County')
  const maryland = issuer('University of Maryland-College Park')
  const index = indexOf([
    credential('Certificate in Tidal Data Stewardship', umbc, { type: 'Certificate' }),
    credential('Certificate in Harbour Data Stewardship', maryland, { type: 'Certificate' }),
  ])
  const resolve = createResolver(index)

  test.each(['University of Maryland, Baltimore County', 'UMBC', 'https://www.umbc.edu/', 'http://my.umbc.edu/x'])(
    '%s',
    (by) => {
      const { outcome, candidates } = resolve(mention('Certificate in Tidal Data Stewardship', by))
      expect(outcome).toBe('match')
      expect(candidates[0]?.issuer).toBe(umbc.name)
    },
  )

  test.each(['UMD', 'University of Maryland', 'Ellsmouth University'])('and not %s', (by) => {
    expect(resolve(mention('Certificate in Tidal Data Stewardship', by)).credentialId).toBeNull()
  })

  test('without the list its host is a stranger', () => {
    const bare = createResolver(index, { ...loadRules(), institutions: [] })
    expect(bare(mention('Certificate in Tidal Data Stewardship', 'https://umbc.edu/')).credentialId).toBeNull()
  })
})
