import { describe, expect, test } from 'vitest'
import { compileStarter } from '../../../scripts/compile-starter.ts'
import { openIndex } from '../../../utils/registry/index/open.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { mention } from '../resolve/fixture.ts'

const { bytes, credentials } = compileStarter()
const resolve = createResolver(openIndex(bytes.slice().buffer))

function answer(name: string, by: string | null): string {
  const { outcome, candidates } = resolve(mention(name, by))
  return outcome === 'match' ? `${candidates[0]?.name}` : outcome
}

/** Numbers that stand for an edition: by themselves or after a "v". */
const editions = (name: string) => [...name.matchAll(/(?<![\w.-])v?(\d+)(?![\w.-])/gi)].map((found) => found[1])

test('no other name of a credential states another edition than its own', () => {
  const other = credentials.flatMap(({ name, alternateNames }) => {
    const own = editions(name)
    if (own.length === 0) return []
    return alternateNames.filter((one) => editions(one).some((edition) => !own.includes(edition)))
  })
  expect(other).toEqual([])
})

describe('another edition is another credential', () => {
  test.each([
    ['ITIL v3 Foundation', 'PeopleCert', 'ITIL v3 Foundation'],
    ['CCNA Routing and Switching', 'Cisco', 'CCNA Routing and Switching'],
    ['CCNA Routing & Switching', null, 'CCNA Routing and Switching'],
    ['CCNP Routing and Switching', 'Cisco', 'CCNP Routing and Switching'],
    ['CCIE Routing and Switching', 'Cisco', 'CCIE Routing and Switching'],
  ])('%s | %s is no newer one', (name, by, own) => {
    expect(answer(name, by)).toBe(own)
  })

  test.each([
    ['ITIL v3 Foundation', null],
    ['ITIL® Foundation Certificate in IT Service Management', 'PeopleCert'],
  ])('%s | %s: when in doubt, nothing is chosen', (name, by) => {
    expect(answer(name, by)).toMatch(/^(?:none|ambiguous)$/)
  })

  test.each([
    ['ITIL v4 Foundation', 'PeopleCert', 'ITIL 4 Foundation'],
    ['ITIL 4 Foundation', null, 'ITIL 4 Foundation'],
    ['CCNA', 'Cisco', 'Cisco Certified Network Associate (CCNA)'],
    ['CCNP Enterprise', 'Cisco', 'CCNP Enterprise'],
  ])('%s | %s → %s', (name, by, expected) => {
    expect(answer(name, by)).toBe(expected)
  })
})

describe('a version of one credential is that credential', () => {
  test.each([
    ['Terraform Associate (003)', 'HashiCorp', 'HashiCorp Certified: Terraform Associate'],
    ['HashiCorp Certified: Terraform Associate (003)', null, 'HashiCorp Certified: Terraform Associate'],
    ['Certified SAFe 5 Agilist', null, 'Certified SAFe Agilist (SA)'],
    ['CompTIA A+ ce', null, 'CompTIA A+'],
    ['CompTIA Security+ ce', 'CompTIA', 'CompTIA Security+'],
    ['CEH v12', 'EC-Council', 'Certified Ethical Hacker (CEH)'],
    ['Certified Ethical Hacker v10', 'EC-Council', 'Certified Ethical Hacker (CEH)'],
    ['PSM1', null, 'Professional Scrum Master I (PSM I)'],
    ['PSPO 1', 'Scrum.org', 'Professional Scrum Product Owner I (PSPO I)'],
  ])('%s | %s → %s', (name, by, expected) => {
    expect(answer(name, by)).toBe(expected)
  })

  test('but another level is not', () => {
    expect(answer('PSM2', 'Scrum.org')).toBe('Professional Scrum Master II (PSM II)')
    expect(answer('PSM4', 'Scrum.org')).toMatch(/^(?:none|ambiguous)$/)
    expect(answer('CompTIA Security+ ce Instructor', 'CompTIA')).toMatch(/^(?:none|ambiguous)$/)
  })
})

test('an owner is known by the names on its older certificates', () => {
  expect(answer('CELTA', 'University of Cambridge')).toMatch(/\(CELTA\)$/)
  expect(answer('CELTA', 'University of Ellsmouth')).not.toMatch(/\(CELTA\)$/)
})
