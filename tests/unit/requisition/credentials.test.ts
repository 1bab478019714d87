import { describe, expect, it } from 'vitest'
import { effectiveNeed } from '../../../utils/requisition/credentials.ts'
import { readAdvert } from '../../../utils/requisition/read-advert.ts'

/** What an advert asks for, as `need name`. */
const asked = (text: string) => readAdvert(text).credentials.map((one) => `${effectiveNeed(one)} ${one.name}`)
const required = (line: string) => asked(`Kiln keeper\n\nRequirements\n${line}\nGood with people`)

describe('credentials that are asked for', () => {
  it.each<[string, string[]]>([
    ['Valid driver’s license and a clean record', ['must driver’s license']],
    ['Must possess a valid Class A CDL', ['must Class A CDL']],
    ['CPA preferred', ['nice CPA']],
    ['Active RN license in the state of Ohio required', ['must RN license']],
    ['CPA or CMA required', ['nice CPA', 'nice CMA']],
    ['Certified Public Accountant (CPA) is a plus', ['nice Certified Public Accountant (CPA)']],
    ['Bachelor’s degree required, CPA preferred', ['nice CPA']],
    ['CPA required; PMP would be an advantage', ['must CPA', 'nice PMP']],
    ['PMP certification is highly desirable', ['nice PMP certification']],
    ['CISSP, CISM or CISA certification preferred', ['nice CISSP', 'nice CISM', 'nice CISA certification']],
    ['A+, Network+ and MCSE certifications a plus', ['nice A+', 'nice Network+', 'nice MCSE certifications']],
    ['CCNA certification or equivalent', ['must CCNA certification']],
    ['Must hold a current First Aid certificate', ['must First Aid certificate']],
    ['Current CPR and First Aid certification', ['must CPR and First Aid certification']],
    ['State teaching certificate required', ['must teaching certificate']],
    ['Valid teaching license in Special Education', ['must teaching license in Special Education']],
    ['Licensed electrician with 5 years of experience', ['must Licensed electrician']],
    ['Real estate license is required within 6 months of hire', ['must Real estate license']],
    ['Forklift certification or willingness to obtain', ['nice Forklift certification']],
    ['ACCA/CIMA qualified', ['nice ACCA', 'nice CIMA qualified']],
    ['ServSafe certification preferred but not required', ['nice ServSafe certification']],
    ['Must be a Certified Nursing Assistant', ['must Certified Nursing Assistant']],
    ['BLS and ACLS certified', ['must BLS', 'must ACLS certified']],
    ['Six Sigma Green Belt is an asset', ['nice Six Sigma Green Belt']],
    ['Microsoft Certified Solutions Expert preferred', ['nice Microsoft Certified Solutions Expert']],
    ['AWS certification desired', ['nice AWS certification']],
    ['Full UK driving licence essential', ['must UK driving licence']],
    ['NEBOSH qualification desirable', ['nice NEBOSH qualification']],
    ['Series 7 and Series 63 licenses required', ['must Series 7', 'must Series 63 licenses']],
    ['Professional Engineer (PE) license preferred', ['nice Professional Engineer (PE) license']],
    ['ITIL Foundation certification would be nice', ['nice ITIL Foundation certification']],
    ['Registered Nurse with two years in a ward', ['must Registered Nurse']],
    ['Bachelor’s degree or PMP certification', ['nice PMP certification']],
    ['TEFL/TESOL certificate needed', ['must TEFL/TESOL certificate']],
    ['Scrum Master certification (CSM) preferred', ['nice Scrum Master certification (CSM)']],
    ['CompTIA Security+ within 90 days of hire', ['must CompTIA Security+']],
    ['Must be licensed to practice law in New York', ['must licensed to practice law in New York']],
    ['Salesforce Administrator certified', ['must Salesforce Administrator certified']],
    ['PHR/SPHR preferred', ['nice PHR', 'nice SPHR']],
    ['Preferred: PMP, CSM certification', ['nice PMP', 'nice CSM certification']],
    ['Ideally you hold a CIPD qualification', ['nice CIPD qualification']],
    ['Life and Health insurance license', ['must Life and Health insurance license']],
    ['food handler card', ['must food handler card']],
    ['Certification in Kiln Safety required', ['must Certification in Kiln Safety']],
    ['Cosmetology license', ['must Cosmetology license']],
    ['Must pass a background check and have a valid driver license', ['must driver license']],
    ['CFA Level 1 preferred', ['nice CFA']],
    ['Progress towards CFA', ['nice CFA']],
    ['ACA or XYZA qualified', ['nice ACA', 'nice XYZA qualified']],
    [
      'Certified Medical Assistant or Registered Medical Assistant',
      ['nice Certified Medical Assistant', 'nice Registered Medical Assistant'],
    ],
    ['degree in ceramicsCPA license required', ['must CPA license']],
  ])('%s', (line, expected) => expect(required(line)).toEqual(expected))

  it.each<[string, string[]]>([
    ['Führerschein der Klasse B erforderlich', ['must Führerschein der Klasse B']],
    ['Ein gültiger Staplerschein ist von Vorteil', ['nice Staplerschein']],
    ['Idealerweise PMP-Zertifizierung', ['nice PMP-Zertifizierung']],
    ['Permis B obligatoire', ['must Permis B']],
    ['Le CACES serait un plus', ['nice CACES']],
    ['Carnet de conducir imprescindible', ['must Carnet de conducir']],
    ['Se valorará certificación PMP', ['nice certificación PMP']],
    ['Patente B richiesta', ['must Patente B']],
    ['Rijbewijs B is een pré', ['nice Rijbewijs B']],
  ])('in other languages: %s', (line, expected) => expect(required(line)).toEqual(expected))

  it.each([
    'We are ISO 9001 certified',
    'Our workshops have been TÜV certified since 2011',
    'Bachelor’s degree from an accredited university',
    'High school diploma or GED',
    'Experience with SSL certificates',
    'Knowledge of ITIL and PRINCE2',
    'Ability to manage software licenses and vendors',
    'Ensure that all certificates of conformity are filed',
    'Experience working for a CPA firm',
    'All qualified applicants will receive consideration without regard to a license',
    'We pay for your PMP certification',
    'Experience with the RMA process',
    'Relevant certifications a plus',
    'Prepare permits and licences for building sites',
    'Excellent academic credentials',
    'Certified mail experience',
    'US security clearance',
    'Knowledge of license agreements',
    'Basics of cryptography like TLS and certificates',
    'License plate recognition',
    'Bonded and licensed',
  ])('none: %s', (line) => expect(required(line)).toEqual([]))

  it('tells a need in the next line from one that is said of this', () => {
    expect(required('CPA license\nPMP preferred')).toEqual(['must CPA license', 'nice PMP'])
    expect(required('CPA license; highly preferred')).toEqual(['nice CPA license'])
    expect(required('CPA license; PMP preferred')).toEqual(['must CPA license', 'nice PMP'])
  })

  it('leaves benefits, the firm and other sections alone', () => {
    const text = [
      'About us',
      'Valdoro Kilns is a Certified Kiln Partner',
      'Responsibilities',
      'Track certifications of the staff',
      'Benefits',
      'CPA licence fees, PMP certification',
    ].join('\n')
    expect(asked(text)).toEqual([])
  })

  it('takes the need from the heading where the line says nothing', () => {
    expect(asked('Preferred qualifications\nPMP certification\nRequired qualifications\nCPA license')).toEqual([
      'nice PMP certification',
      'must CPA license',
    ])
  })

  it('reads a list below a heading of credentials', () => {
    expect(
      asked('You must hold the following certifications:\nKiln Warden\nGlaze Handling\n\nBenefits\nFree tea'),
    ).toEqual(['must Kiln Warden', 'must Glaze Handling'])
  })

  it('tells equivalents, alternatives and what may come later', () => {
    const [ccna] = readAdvert('Requirements\nCCNA certification or equivalent').credentials
    expect(ccna).toMatchObject({ need: 'must', orEquivalent: true, choice: null })
    const two = readAdvert('Requirements\nCPA or CMA required').credentials
    expect(two.map(({ need, choice }) => [need, choice])).toEqual([
      ['must', 0],
      ['must', 0],
    ])
    const [later] = readAdvert('Requirements\nReal estate license required within 6 months').credentials
    expect(later).toMatchObject({ need: 'must', towards: true })
  })

  it('gives offsets of the name in the text, and each credential once', () => {
    const text = 'Requirements\nA TEFL cert would be advantageous.\nYou must have a TEFL certificate.'
    const { credentials } = readAdvert(text)
    expect(credentials).toHaveLength(1)
    for (const { name, start, end } of credentials) expect(text.slice(start, end)).toBe(name)
    expect(credentials[0]?.need).toBe('must')
  })
})
