import { expect, test } from 'vitest'
import { certification } from './ctdl.ts'
import { credentialOf } from './fixtures.ts'

const aligned = (more: object) => ({ '@type': 'ceterms:CredentialAlignmentObject', ...more })
const industriesOf = (more: Record<string, unknown>) => credentialOf(certification(more)).industries

test('industries are NAICS codes, stated as such or in an alignment that names NAICS', () => {
  const naics = { 'ceterms:framework': 'https://www.census.gov/eos/www/naics/' }
  expect(
    industriesOf({
      'ceterms:naics': ['54151', '541512'],
      'ceterms:industryType': [
        aligned({ ...naics, 'ceterms:codedNotation': '541512' }),
        aligned({ 'ceterms:frameworkName': { en: 'NAICS' }, 'ceterms:codedNotation': '31-33' }),
        aligned({
          'ceterms:frameworkName': 'North American Industry Classification System',
          'ceterms:codedNotation': '71',
        }),
      ],
    }),
  ).toEqual(['54151', '541512', '31', '71'])
  expect(industriesOf({ 'ceterms:naics': '22' })).toEqual(['22'])
})

test('a number of another classification, and what is no code, are none', () => {
  const sic = aligned({ 'ceterms:frameworkName': 'SIC', 'ceterms:codedNotation': '7372' })
  const bare = aligned({ 'ceterms:codedNotation': '5415' })
  const words = aligned({ 'ceterms:frameworkName': 'NAICS', 'ceterms:codedNotation': 'Pottery' })
  expect(industriesOf({ 'ceterms:industryType': [sic, bare, words, 'NAICS 5415', null, 7] })).toBeUndefined()
  expect(credentialOf(certification({}))).not.toHaveProperty('industries')
})
