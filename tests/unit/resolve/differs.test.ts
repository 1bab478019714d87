import { describe, expect, test } from 'vitest'
import type { Credential } from '../../../utils/model/credential.ts'
import { isTypo, rootsAgree } from '../../../utils/resolve/likeness.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { credential, indexOf, issuer, mention } from './fixture.ts'

const brightwater = issuer('Brightwater Networks', { alternateNames: ['BWN'] })
const comptia = issuer('CompTIA')
const google = issuer('Google')
const scrum = issuer('Scrum Alliance')
const saltmarsh = issuer('Saltmarsh Institute of Rigging')
const quay = issuer('Quay Riggers Awards', { alternateNames: ['QRA'] })
const ellsmouth = issuer('State of Ellsmouth')

const RECORDS: Credential[] = [
  credential('BWN Certified Beacon Networking - Specialty', brightwater),
  credential('BWN Certified Harbour Architect - Associate', brightwater),
  credential('BWN Certified Harbour Architect - Professional', brightwater),
  credential('Brightwater Signal Center Design', brightwater),
  credential('Brightwater Signal Center Operations', brightwater),
  credential('Brightwater Certified Professional', brightwater),
  credential('CompTIA Security+', comptia, { alternateNames: ['Security+'] }),
  credential('Google Cybersecurity Certificate', google, { type: 'Certificate' }),
  credential('Google Lantern Certification', google),
  credential('Certified ScrumMaster (CSM)', scrum, { alternateNames: ['Certified Scrum Master'] }),
  credential('Certified Deck Rigger', saltmarsh),
  credential('Certified Marine Rope Inspector (CMRI)', saltmarsh),
  credential('Mast Safety, Part 1', saltmarsh),
  credential('Sail Handling (2019)', saltmarsh),
  credential('QRA Level 3 Diploma in Quay Rigging', quay, { type: 'Diploma' }),
  credential('Ellsmouth Harbour Nurse licence', ellsmouth, { type: 'License' }),
]

const resolver = createResolver(indexOf(RECORDS))
function answer(name: string, by: string | null = null, resolve = resolver): string {
  const { outcome, credentialId, candidates } = resolve(mention(name, by))
  return credentialId === null ? outcome : `${candidates[0]?.name}`
}
/** What is answered when a record is not in the index. */
const without = (left: string, name: string, by: string | null) =>
  answer(name, by, createResolver(indexOf(RECORDS.filter((one) => one.name !== left))))

describe('a name without a credential', () => {
  test.each([
    ['BWN Certified', null],
    ['BWN', null],
    ['BWN Certified', 'Brightwater Networks'],
    ['Brightwater Networks Certification', null],
    ['Certified Professional', 'Brightwater Networks'],
    ['Associate', 'Brightwater Networks'],
    ['BWN Certified Specialty', 'BWN'],
    ['Google Certified', 'Google'],
    ['Certified Professional Certificate', null],
    ['Part 1', 'Saltmarsh Institute of Rigging'],
  ])('%s | %s never matches', (name, by) => {
    expect(answer(name, by)).toMatch(/^(?:none|ambiguous)$/)
  })

  test('but the whole name of a record does', () => {
    expect(answer('Brightwater Certified Professional', 'Brightwater Networks')).toBe(
      'Brightwater Certified Professional',
    )
  })

  test('the names of all records but one word never match another record', () => {
    const wrong: string[] = []
    for (const one of RECORDS) {
      const parts = one.name.split(' ')
      for (const [i] of parts.entries()) {
        const cut = parts.filter((_, j) => j !== i).join(' ')
        for (const by of [null, one.issuer?.name ?? null]) {
          const said = answer(cut, by)
          if (!/^(?:none|ambiguous|lookalike)$/.test(said) && said !== one.name) wrong.push(`${cut} | ${by} → ${said}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('a sibling is not given for a record that is missing', () => {
  test.each([
    ['Brightwater Signal Center Design', 'Brightwater Signal Center Design', 'Brightwater Networks'],
    ['BWN Certified Harbour Architect - Associate', 'BWN Certified Harbour Architect - Associate', 'BWN'],
    ['Mast Safety, Part 1', 'Mast Safety, Part 2', 'Saltmarsh Institute of Rigging'],
    ['', 'Sail Handling (2021)', 'Saltmarsh Institute of Rigging'],
    ['', 'Certified Lead Deck Rigger', 'Saltmarsh Institute of Rigging'],
    ['', 'Certified Rigger', 'Saltmarsh Institute of Rigging'],
    ['', 'Certified Deck Rigger Workshop', 'Saltmarsh Institute of Rigging'],
    ['', 'Certified Marine Rope Inspector Cables', 'Saltmarsh Institute of Rigging'],
  ])('without “%s”: %s | %s', (left, name, by) => {
    expect(without(left, name, by)).toMatch(/^(?:none|ambiguous)$/)
  })

  test.each([
    ['Deck Rigger', 'Saltmarsh Institute of Rigging', 'Certified Deck Rigger'],
    ['Certified Deck Riger', 'Saltmarsh Institute of Rigging', 'Certified Deck Rigger'],
    ['CMRI', 'Saltmarsh Institute of Rigging', 'Certified Marine Rope Inspector (CMRI)'],
    ['Marine Rope Inspection', 'Saltmarsh Institute of Rigging', 'Certified Marine Rope Inspector (CMRI)'],
    ['Certified Scrum Master', 'Scrum Alliance', 'Certified ScrumMaster (CSM)'],
    ['Sail Handling', 'Saltmarsh Institute of Rigging', 'Sail Handling (2019)'],
    ['Harbour Architect Associate', 'BWN', 'BWN Certified Harbour Architect - Associate'],
    ['Harbour Nurse licence', 'State of Ellsmouth', 'Ellsmouth Harbour Nurse licence'],
  ])('what people write otherwise is explained: %s | %s', (name, by, expected) => {
    expect(answer(name, by)).toBe(expected)
  })
})

describe('“same name, other issuer” is said', () => {
  test.each([
    ['Security+ Certification', 'Kestrel Career Academy'],
    ['Security+', 'Kestrel Career Academy'],
    ['CMRI Certification', 'Kestrel Career Academy'],
    ['Certified Deck Rigger', 'Kestrel Career Academy'],
    ['Certified ScrumMaster', 'Kestrel Career Academy'],
    ['Certified Scrum Master (CSM)', 'Kestrel Career Academy'],
  ])('%s | %s', (name, by) => {
    expect(answer(name, by)).toBe('lookalike')
  })

  test.each([
    ['Scrum Master', 'LinkedIn', 'a general title'],
    ['Deck', 'Kestrel Career Academy', 'one word of many'],
    ['Security+ Certification Bootcamp', 'Kestrel Career Academy', 'a course about it'],
    ['Ellsmouth Harbour Nurse licence', 'State of Merrow', 'a licence'],
    ['Cybersecurity', 'Kestrel Career Academy', 'a subject'],
    ['Security+', 'CompTIA Kestrel Chapter', 'an issuer that carries the owner’s name'],
    ['QRA Level 3 Diploma in Quay Rigging', 'Merrow College', 'a body’s award that a college teaches'],
    ['Level 3 Diploma in Quay Rigging', 'Merrow College', 'the same without the body'],
  ])('and not of %s | %s: %s', (name, by) => {
    expect(answer(name, by)).not.toBe('lookalike')
    expect(answer(name, by)).toMatch(/^(?:none|ambiguous)$/)
  })

  test('not of the owner of a title when only a school’s record of it is known', () => {
    const school = issuer('Northfield Skills Bootcamps')
    const index = indexOf([credential('CompTIA Security+', school), credential('Brightwater Buoy Keeper', school)])
    const resolve = createResolver(index)
    expect(answer('Security+', 'CompTIA', resolve)).toBe('none')
    expect(answer('Brightwater Buoy Keeper', 'Brightwater', resolve)).toBe('none')
  })
})

describe('platforms and hosts', () => {
  test('a platform that delivers for the owner named in the title is no other issuer', () => {
    expect(answer('Google Cybersecurity', 'Coursera')).toBe('Google Cybersecurity Certificate')
    expect(answer('Google Cybersecurity Professional Certificate', 'Coursera')).toBe('Google Cybersecurity Certificate')
  })
  test('but gives no examination, and nothing where the owner is not named or does not deliver there', () => {
    expect(answer('Google Lantern Certification', 'Coursera')).toMatch(/^(?:none|ambiguous)$/)
    expect(answer('Cybersecurity', 'Coursera')).toBe('none')
    expect(answer('Google Cybersecurity', 'Udemy')).not.toBe('Google Cybersecurity Certificate')
  })
  test('who only keeps a badge names nobody', () => {
    expect(answer('Security+', 'Credly')).toBe('CompTIA Security+')
    expect(answer('Deck', 'Credly')).toBe('none')
  })
})

describe('likeness of words', () => {
  const word = (text: string) => ({ text, class: 'plain' as const })
  const written = (raw: string) => ({ text: raw.toLowerCase(), raw })
  test('a slip of the pen is no word of its own and no code', () => {
    expect(isTypo(word('enginer'), written('Engineer'), 0, 9)).toBe(true)
    expect(isTypo(word('honours'), written('Honors'), 9, 9)).toBe(true)
    expect(isTypo(word('former'), written('Farmer'), 9, 9)).toBe(false)
    expect(isTypo(word('former'), written('Farmer'), 1, 400)).toBe(true)
    expect(isTypo(word('ocajp'), written('OCPJP'), 0, 9)).toBe(false)
    expect(isTypo(word('cat'), written('Cut'), 0, 9)).toBe(false)
  })
  test('words of one family differ by their endings only', () => {
    const endings = new Set(loadRules().lexicon.endings)
    expect(rootsAgree('programmer', 'programming', endings)).toBe(true)
    expect(rootsAgree('manager', 'management', endings)).toBe(true)
    expect(rootsAgree('businessevent', 'businesswork', endings)).toBe(false)
    expect(rootsAgree('network', 'networker', endings)).toBe(true)
    expect(rootsAgree('data', 'date', endings)).toBe(false)
  })
})
