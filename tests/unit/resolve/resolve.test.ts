import { describe, expect, test } from 'vitest'
import { resolutionSchema } from '../../../utils/model/resolution.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { CREDENTIALS, credential, indexOf, issuer, mention } from './fixture.ts'

const resolve = createResolver(indexOf(CREDENTIALS))

/** "name | issuer" of the accepted answer, or the outcome. */
function answer(name: string, by: string | null = null, more = {}): string {
  const resolution = resolve(mention(name, by, more))
  resolutionSchema.parse(resolution)
  if (resolution.credentialId === null) return resolution.outcome
  const best = resolution.candidates[0]
  expect(best?.credentialId).toBe(resolution.credentialId)
  return `${best?.name} | ${best?.issuer}`
}

describe('the right credential of the right issuer', () => {
  test.each([
    [
      'Certified Information Systems Security Professional',
      'ISC2',
      'Certified Information Systems Security Professional (CISSP) | (ISC)²',
    ],
    ['CISSP', '(ISC)2', 'Certified Information Systems Security Professional (CISSP) | (ISC)²'],
    [
      'CISSP',
      'Northfield Skills Bootcamps',
      'Certified Information Systems Security Professional (CISSP) | Northfield Skills Bootcamps',
    ],
    ['Security+', 'Comptia', 'CompTIA Security+ Certification | CompTIA'],
    ['CompTIA Security Plus', 'CompTIA', 'CompTIA Security+ Certification | CompTIA'],
    ['Azure Fundamentals', 'Microsoft Corp.', 'Microsoft Certified: Azure Fundamentals | Microsoft'],
    ['Azure Administrator Assoc.', 'Microsoft', 'Microsoft Certified: Azure Administrator Associate | Microsoft'],
    [
      'AWS Certified Solutions Architect - Professional',
      'AWS',
      'AWS Certified Solutions Architect – Professional | Amazon Web Services Training and Certification',
    ],
    [
      'AWS Certified Soltuions Architect - Associate',
      'Amazon Web Services (AWS)',
      'AWS Certified Solutions Architect – Associate | Amazon Web Services Training and Certification',
    ],
    ['SAFe 4 Agilist', 'Scaled Agile, Inc.', 'Certified SAFe® 4 Agilist | Scaled Agile Inc'],
    [
      'Kubernetes Administrator, Certified',
      'Cloud Native Computing Foundation',
      'CKA: Certified Kubernetes Administrator | The Linux Foundation',
    ],
    ['IBM Data Analysis with Python', 'IBM via Coursera', 'Data Analysis with Python | Coursera'],
    [
      'Google Advanced Data Analytics Professional Certificate',
      'Google',
      'Google Advanced Data Analytics Certificate | Coursera',
    ],
    ['RICN', 'HIN', 'Registered Infusion Care Nurse (RICN) | Halden Institute of Nursing'],
    [
      'Registered Infusion Care Nurse (2023)',
      'The Halden Institute of Nursing, Inc.',
      'Registered Infusion Care Nurse (RICN) | Halden Institute of Nursing',
    ],
    [
      'Wound Care Nursing - Part 2 of 3',
      'Halden Institute of Nursing',
      'Wound Care Nursing, Part 2 of 3 | Halden Institute of Nursing',
    ],
    [
      'zazolc certyfikowany spawalnik',
      'Instytut Spawalnictwa Gesla',
      'Zażółć Certyfikowany Spawalnik | Instytut Spawalnictwa Gęśla',
    ],
  ])('%s | %s', (name, by, expected) => {
    expect(answer(name, by)).toBe(expected)
  })
})

describe('with no issuer stated', () => {
  test('a famous short form or code is its owner’s', () => {
    expect(answer('CISSP')).toBe('Certified Information Systems Security Professional (CISSP) | (ISC)²')
    expect(answer('AZ-900')).toBe('Microsoft Certified: Azure Fundamentals | Microsoft')
    expect(answer('AWS Certified Solutions Architect – Associate')).toMatch(/^AWS Certified .* Associate/)
    expect(answer('Introduction to Python by Northfield Skills Bootcamps')).toBe(
      'Introduction to Python | Northfield Skills Bootcamps',
    )
  })

  test('a general title is nobody’s', () => {
    expect(answer('Introduction to Python')).toBe('ambiguous')
    expect(answer('Python')).toBe('none')
    expect(answer('Nursing')).toBe('none')
  })

  test('in a small catalogue only the whole name is enough, since nobody else’s can be seen there', () => {
    const halden = issuer('Halden Institute of Nursing')
    const small = createResolver(indexOf([credential('Certified Perioperative Lymphoedema Nurse', halden)]))
    const outcome = (name: string) => small(mention(name)).outcome
    expect(outcome('Perioperative Lymphoedema Nurse')).toBe('ambiguous')
    expect(outcome('Perioperative Lymphoedema Nurse by Halden Institute of Nursing')).toBe('match')
  })

  test('words that name nobody count as none', () => {
    expect(answer('AZ-900', 'Certification Body')).toBe('Microsoft Certified: Azure Fundamentals | Microsoft')
  })
})

describe('the issuer decides', () => {
  test('the same name from another issuer is a look-alike, shown with its owners', () => {
    const resolution = resolve(
      mention('Certified Information Systems Security Professional (CISSP)', 'Brightwater Tutors'),
    )
    expect(resolution.outcome).toBe('lookalike')
    expect(resolution.credentialId).toBeNull()
    expect(resolution.candidates.map((one) => one.issuer)).toContain('(ISC)²')
    expect(resolution.candidates[0]?.reasons).toContain('issuer-differs')
  })

  test('an issuer that only begins alike is another issuer', () => {
    const index = indexOf([credential('Certified Reef Diver', issuer('University of Merrow at San Tilo'))])
    const one = createResolver(index)(mention('Certified Reef Diver', 'University of Merrow'))
    expect(one.credentialId).toBeNull()
  })

  test('a record without an issuer is not given to one', () => {
    expect(answer('Harbour Pilot Licence', 'Port of Ellsmouth')).not.toMatch(/\|/)
  })
})

describe('what is near is not the same', () => {
  test.each([
    ['AWS Certified Solutions Architect – Expert', 'AWS'],
    ['Certified SAFe 6 Agilist', 'Scaled Agile'],
    ['Microsoft Certified: Azure AI Engineer Associate', 'Microsoft'],
    ['Wound Care Nursing, Part 3 of 3', 'Halden Institute of Nursing'],
    ['Registered Infusion Care Nurse Instructor', 'Halden Institute of Nursing'],
    ['CISSP Exam Preparation Workshop', 'ISC2'],
  ])('%s | %s', (name, by) => {
    expect(answer(name, by)).not.toMatch(/\|/)
  })

  test('the whole is none of its parts, and they are shown', () => {
    const resolution = resolve(mention('Wound Care Nursing', 'Halden Institute of Nursing'))
    expect(resolution.credentialId).toBeNull()
    expect(resolution.candidates).toHaveLength(2)
  })
})

describe('exact keys', () => {
  test('a CTID in the URL', () => {
    const wanted = CREDENTIALS[9]
    const url = `https://registry.example/resources/${wanted?.ctid}`
    expect(resolve(mention('Solutions Architect', null, { url })).credentialId).toBe(wanted?.id)
  })

  test('a URL that is the record’s page', () => {
    const url = 'http://halden.example/awards/ricn?utm=1'
    expect(answer('Infusion Care Nurse', 'Halden Institute of Nursing', { url })).toMatch(/^Registered Infusion/)
    expect(answer('Infusion Care Nurse', 'Brightwater Tutors', { url })).not.toMatch(/\|/)
  })

  test('the class that a badge’s own data name: the record’s page, its CTID or its id', () => {
    const classId = 'https://www.halden.example/awards/ricn/'
    expect(answer('Infusion badge', 'Halden Institute of Nursing', { classId })).toMatch(/^Registered Infusion/)
    expect(answer('Infusion badge', 'Halden Institute of Nursing')).not.toMatch(/\|/)
    const wanted = CREDENTIALS[9]
    for (const id of [wanted?.id, `https://badges.example/class?of=${wanted?.ctid}`])
      expect(resolve(mention('Solutions Architect', null, { classId: id ?? '' })).credentialId).toBe(wanted?.id)
  })

  test('a code that the record states', () => {
    expect(answer('HIN-204', 'Halden Institute of Nursing')).toMatch(/^Registered Infusion/)
    expect(answer('Infusion Care Nurse (HIN 204)', 'Halden Institute of Nursing')).toMatch(/^Registered Infusion/)
    expect(answer('HIN-204')).toMatch(/^Registered Infusion/)
    expect(answer('HIN-204', 'Brightwater Tutors')).not.toMatch(/\|/)
    expect(answer('SY0-701')).toBe('CompTIA Security+ Certification | CompTIA')
  })
})

describe('look-alike letters', () => {
  test('are compared by what they imitate, and never accepted silently', () => {
    const spoofed = resolve(mention('Certified Information Systems Security Professional (СISSP)', 'ISC2'))
    expect(spoofed.outcome).toBe('ambiguous')
    expect(spoofed.credentialId).toBeNull()
    expect(spoofed.candidates[0]?.issuer).toBe('(ISC)²')
    expect(spoofed.candidates[0]?.reasons[0]).toBe('confusable')
  })

  test('a flag from the reader is enough', () => {
    expect(answer('CISSP', 'ISC2', { flags: ['confusable'] })).toBe('ambiguous')
    expect(answer('CISSP', 'ISC2', { flags: ['hidden', 'truncated'] })).toMatch(/\|/)
  })
})

test('what was searched is said', () => {
  expect(resolve(mention('x')).searched).toEqual({ source: 'file', date: '2026-11-20', size: CREDENTIALS.length })
})

describe('issuers and signs', () => {
  const made = createResolver(
    indexOf([
      credential('Certified Kite Inspector', issuer('Fly The Kite')),
      credential('CompTIA Security+ Certification', issuer('CompTIA')),
      credential('Sailmaking', issuer('Coursera')),
      credential('Sail Repair Techniques', issuer('Coursera')),
      credential('Google Sailing Certificate', issuer('Google')),
    ]),
  )
  const outcome = (name: string, by: string) => made(mention(name, by)).outcome

  test('a name written together is the name with its article', () => {
    expect(outcome('Certified Kite Inspector', 'FlyTheKite')).toBe('match')
  })
  test('a sign more or less is another name', () => {
    expect(outcome('Secruity+', 'CompTIA')).toBe('match')
    expect(outcome('SecurityX', 'CompTIA')).not.toBe('match')
  })
  test('a maker’s name before one word is part of a title', () => {
    expect(outcome('Google Sailmaking', 'Coursera')).not.toBe('match')
    expect(outcome('Google Sail Repair Techniques', 'Coursera')).toBe('match')
  })
})
