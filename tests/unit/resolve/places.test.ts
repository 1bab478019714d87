import { describe, expect, test } from 'vitest'
import { createPlaceReader } from '../../../utils/resolve/places.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { credential, indexOf, issuer, mention } from './fixture.ts'

const rules = loadRules()
const places = createPlaceReader(rules)

describe('the places that a mention states', () => {
  test.each([
    ['Registered Nurse, Pennsylvania', null, ['Pennsylvania']],
    ['Registered Nurse', 'NJ', ['New Jersey']],
    ['Registered Nurse', 'State of New York', ['New York']],
    ['Registered Nurse', 'Board of Nursing, NY', ['New York']],
    ['Registered Nurse, NY', null, ['New York']],
    ['Registered Nurse (NY)', null, ['New York']],
    ['Registered Nurse - West Virginia', null, ['West Virginia']],
    ['Registered Nurse, New York, USA', null, ['New York']],
    ['Registered Nurse', 'United States', ['United States']],
    ['Registered Nurse, Texas and Ohio', null, ['Texas', 'Ohio']],
    ['Physician, MD', null, []],
    ['Professional Engineer, PE', null, []],
    ['Physician', 'MD', ['Maryland']],
    ['Registered Nurse in training', null, []],
    ['Notary or clerk', 'Me', []],
    ['Registered Nurse', null, []],
  ])('%s | %s → %j', (name, by, expected) => {
    expect([...places.ofMention({ name, issuer: by })]).toEqual(expected)
  })

  test('a long hostile text is read within the time that a test has', () => {
    expect([...places.ofMention({ name: ', '.repeat(100_000), issuer: '(NY'.repeat(100_000) })]).toEqual(['New York'])
  })
})

test('no name or code is two places', () => {
  const { countries } = rules.places
  const names = countries.flatMap((one) => [...one.names, ...Object.values(one.parts)])
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  const codes = countries.flatMap(({ parts }) => Object.keys(parts))
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  expect(rules.places.postNominals.filter((code) => !codes.includes(code))).toEqual([])
})

describe('a licence of one place is no candidate for another’s', () => {
  const resolve = createResolver(
    indexOf([
      credential('New Jersey Professional Engineer license', issuer('State of New Jersey'), {
        type: 'License',
        alternateNames: ['Professional Engineer (PE), New Jersey', 'Professional Engineer (PE)'],
      }),
      credential('Ontario Lock Keeper Licence', issuer('Waterways Office'), { type: 'License' }),
      credential('Texas Style Barbecue Judge', issuer('Brightwater Tutors')),
    ]),
  )
  const candidates = (name: string, by: string | null) => resolve(mention(name, by)).candidates.map((one) => one.name)

  test.each([
    ['Professional Engineer (PE)', 'New York'],
    ['Professional Engineer (PE), New York', null],
    ['Professional Engineer (PE), NY', null],
    ['Professional Engineer', 'Pennsylvania State Registration Board'],
    ['Professional Engineer (PE)', 'Canada'],
    ['Lock Keeper Licence', 'Quebec'],
    ['Lock Keeper Licence, Alberta', 'Waterways Office'],
  ])('%s | %s', (name, by) => {
    expect(candidates(name, by)).toEqual([])
  })

  test.each([
    ['Professional Engineer (PE)', 'New Jersey', 'New Jersey Professional Engineer license'],
    ['Professional Engineer (PE), NJ', null, 'New Jersey Professional Engineer license'],
    ['Professional Engineer (PE), New Jersey and New York', null, 'New Jersey Professional Engineer license'],
    ['Professional Engineer (PE)', null, 'New Jersey Professional Engineer license'],
    ['Lock Keeper Licence, Canada', 'Waterways Office', 'Ontario Lock Keeper Licence'],
    ['Texas Style Barbecue Judge, Ohio', 'Brightwater Tutors', 'Texas Style Barbecue Judge'],
  ])('%s | %s still shows %s', (name, by, expected) => {
    expect(candidates(name, by)).toContain(expected)
  })
})
