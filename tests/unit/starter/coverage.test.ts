import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Claim, createCoverage, mentionOf, parseClaims } from '../../../scripts/commands/evaluate-coverage.ts'
import gold from '../../gold/coverage.checked.json' with { type: 'json' }

const claim = (more: Partial<Claim>): Claim => ({
  claim_id: 'c1',
  person: 'p1',
  name: 'CompTIA Security+',
  issuer: '',
  url_host: '',
  ...more,
})

describe('claims', () => {
  const header = 'claim_id,person,name,issuer,url_host,year'

  test('are read in file order, without those that name nothing and those beyond sixty of one person', () => {
    const rows = Array.from({ length: 70 }, (_, i) => `c${i},p1,Award ${i},,,2020`)
    const read = parseClaims(
      [header, 'c900,p2,"Award, with a comma",Somebody,host.example,', ...rows, 'c901,p2, ,,,'].join('\n'),
    )
    expect(read).toHaveLength(61)
    expect(read[0]).toMatchObject({ claim_id: 'c900', name: 'Award, with a comma', url_host: 'host.example' })
    expect(read.at(-1)?.claim_id).toBe('c59')
  })

  test('a file without the columns is said so', () => {
    expect(() => parseClaims('name,issuer\nA,B')).toThrow(/row 1 is no claim/)
  })

  test('become mentions: an empty issuer is none, a host is a link', () => {
    expect(mentionOf(claim({ issuer: ' ' }))).toMatchObject({ issuer: null, url: null })
    expect(mentionOf(claim({ url_host: 'www.credly.com' })).url).toBe('https://www.credly.com/')
  })
})

describe('answers', () => {
  const read = createCoverage()

  test('a record first, else the platform, else nothing', () => {
    expect(read(claim({}))).toMatchObject({ kind: 'credential', name: 'CompTIA Security+' })
    expect(read(claim({ name: 'Evening knots', issuer: 'Udemy' })).kind).toBe('platform')
    expect(read(claim({ name: 'Evening knots', issuer: 'Ellsmouth Rope Club' })).kind).toBe('none')
  })

  test.each([
    'RN',
    'CPT',
    'CSP',
    'CPP',
    'CAP',
    'PSP',
    'CNA',
    'CMA',
    'CIPM',
    'Six Sigma Green Belt',
    'Open Water Diver',
    'Security Essentials',
  ])('%s alone is nobody’s in particular', (name) => {
    expect(read(claim({ name })).kind).not.toBe('credential')
  })
})

const file = new URL('../../../../shared/data/registry/human_written_credential_claims.csv', import.meta.url)

describe.skipIf(!existsSync(file))('the claims file (skipped where ../shared is absent)', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // One person each, so that none is beyond the limit.
  const all = text === '' ? [] : parseClaims(text.replace(/^(c\d+),p\d+,/gm, '$1,$1,'))
  const read = createCoverage()

  test('what was checked by hand is still answered with that record', () => {
    const checked: Record<string, string> = gold.checked
    const answers = all.filter((one) => one.claim_id in checked).map(read)
    expect(answers.length).toBe(Object.keys(checked).length)
    const other = answers.filter((one) => one.kind !== 'credential' || one.id !== checked[one.claim.claim_id])
    expect(other.map((one) => one.claim.claim_id)).toEqual([])
  })

  test('most claims get an answer', () => {
    const answers = parseClaims(text).map(read)
    const useful = answers.filter((one) => one.kind !== 'none').length
    expect(useful / answers.length).toBeGreaterThanOrEqual(0.7)
  })
})
