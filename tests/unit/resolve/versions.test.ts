import { describe, expect, test } from 'vitest'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { credential, indexOf, issuer, mention } from './fixture.ts'

const rules = loadRules()
const gullmark = issuer('Gullmark')
const title = {
  name: 'Gullmark Certified: Sluice Associate (GSA)',
  issuer: 'Gullmark',
  codes: ['GSluice+'],
  versions: ['003', '5', 'ce'],
}
const withTitle = { ...rules, titles: { ...rules.titles, titles: [title] } }
const plain = credential('Gullmark Certified: Sluice Associate', gullmark, { alternateNames: ['GSluice+'] })
const ofVersion = credential('Gullmark Certified: Sluice Associate 5', gullmark)
const resolve = createResolver(indexOf([plain]), withTitle)

describe('a version that its owner awards no credential of its own for', () => {
  test.each([
    ['Sluice Associate (003)', 'Gullmark'],
    ['Gullmark Certified: Sluice Associate (003)', null],
    ['Gullmark Certified Sluice 5 Associate', null],
    ['GSluice+ ce', 'Gullmark'],
    ['GSluice+ ce Certification (2021)', null],
  ])('%s | %s is the credential', (name, by) => {
    expect(resolve(mention(name, by)).credentialId).toBe(plain.id)
  })

  test.each([
    ['Sluice Associate (004)', 'Gullmark'],
    ['Sluice Associate (003) Workshop', 'Gullmark'],
    ['Sluice Expert (003)', 'Gullmark'],
    ['Sluice Associate (003)', 'Brightwater Tutors'],
  ])('%s | %s is not', (name, by) => {
    expect(resolve(mention(name, by)).credentialId).toBeNull()
  })

  test('where the index tells versions apart, one is never given for another or for none', () => {
    const both = createResolver(indexOf([plain, ofVersion]), withTitle)
    expect(both(mention('Gullmark Certified: Sluice Associate 5', 'Gullmark')).credentialId).toBe(ofVersion.id)
    expect(both(mention('Gullmark Certified: Sluice Associate (003)', 'Gullmark')).credentialId).toBeNull()
  })
})
