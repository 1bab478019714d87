import { describe, expect, it } from 'vitest'
import { effectiveNeed } from '../../../utils/requisition/credentials.ts'
import { readAdvert } from '../../../utils/requisition/read-advert.ts'

/** What an advert asks for, as `need name`. */
const asked = (text: string) => readAdvert(text).credentials.map((one) => `${effectiveNeed(one)} ${one.name}`)
const required = (line: string) => asked(`Kiln keeper\n\nRequirements\n${line}\nGood with people`)

type Cases = [string, string[]][]

describe('items that were run together', () => {
  it.each<[string, string[]]>([
    ['High School diploma or GED Possess valid Commercial Driver’s License', ['must Commercial Driver’s License']],
    ['Kiln repair: 3 years (Required)Driver’s License (Required)', ['must Driver’s License']],
    ['Physician (MD or DO).DEA certification', ['must DEA certification']],
    ['Shift starts 5 PMForklift certification a plus', ['nice Forklift certification']],
    ['Sales in Capital MarketsSeries 7 License', ['must Series 7 License']],
    ['Works independently-Valid driver’s license', ['must driver’s license']],
    ['Valid nursing license in Ohio- Minimum of one year of glazing', ['must nursing license in Ohio']],
    ['Knows ovens, clay or GlazeDesired:Kiln keeping as a hobbyCPA', ['nice CPA']],
    ['Time at the wheel500 hours and a forklift license', ['must forklift license']],
    ['Skilled in optimization of kilns CPA/MBA preferred', ['nice CPA']],
    ['Current license in Speech Pathology Experience in pottery', ['must license in Speech Pathology']],
  ] satisfies Cases)('%s', (line, expected) => expect(required(line)).toEqual(expected))

  it('leaves words whole that are written so', () => {
    expect(required('ServSafe certification')).toEqual(['must ServSafe certification'])
    expect(required('Graduate of a NAACLS accredited program')).toEqual([])
  })
})

describe('what is not asked for', () => {
  it.each<string>([
    'NO REAL ESTATE LICENSE NEEDED',
    'No certifications needed',
    'Works closely with licensed physical therapists',
    'Glazes under the supervision of a licensed electrician',
    'Obtain certificates of insurance for every kiln',
    'Joins a HUBZone certified company',
    'Certified in relevant subject area',
    'Certification in a related field',
    'State High School Equivalency Certificate (GED) is required',
    'The shop has an A+ rating',
    'Manages Network License Servers',
  ])('%s', (line) => expect(required(line)).toEqual([]))

  it.each<string>([
    'As a Licensed Loan Partner, you will glaze',
    'The Licensed Financial Professional will be responsible for pots',
    'Communicates concerns to the RN when needed',
    'Exercises as Scrum Master for the potters',
    'Aurelle Pottery, LLC is licensed in 48 states',
    'Over ten years of pottery, board certified, professional and friendly staff',
    'Valdoro Kilns has been a licensed Fire Protection Contractor since 1986',
  ])('nor of the job or the firm: %s', (line) => expect(asked(`Kiln keeper\n\n${line}`)).toEqual([]))

  it('tells a like one from the one that is named', () => {
    expect(required('PMP or other project management certification')).toEqual(['must PMP'])
  })
})

describe('names that are spelled in their own way', () => {
  it.each<[string, string[]]>([
    ['Professional licensure as an architect', ['must Professional licensure as an architect']],
    ['Experience and certification in Level II kiln methods', ['must certification in Level II kiln methods']],
    ['Certification in cosmetic injectables', ['must Certification in cosmetic injectables']],
    ['Degree with board certification in Family Medicine', ['must board certification in Family Medicine']],
    ['Admission to both the NY Bar and NJ Bar required', ['must NY Bar', 'must NJ Bar']],
    ['Admission in good standing to any state bar', ['must Admission in good standing to any state bar']],
    ['Licensed Florida attorney with kilns of their own', ['must Licensed Florida attorney']],
    ['Clinical Social Worker (LCSW)', ['must Clinical Social Worker (LCSW)']],
    ['Clay research certification (KLN, SoKa)', ['must Clay research certification']],
    ['Forklift certified preferred', ['nice Forklift certified']],
    ['A+ certification preferred', ['nice A+ certification']],
    ['Active P&C license', ['must P&C license']],
    ['A graduate-level license (LGSW)', ['must graduate-level license (LGSW)']],
    ['Valid CDL Class A drivers license with Hazmat endorsement', ['must CDL Class A drivers license']],
    ['State-Certified General Appraiser’s License', ['must State-Certified General Appraiser’s License']],
    ['Must be able to take Kiln Safety certification', ['must Kiln Safety certification']],
    ['Valid driver’s license to operate vans', ['must driver’s license']],
    ['Previous sales preferred Medical Assistant Certification', ['nice Medical Assistant Certification']],
  ] satisfies Cases)('%s', (line, expected) => expect(required(line)).toEqual(expected))

  it('reads the levels of a vendor as alternatives', () => {
    expect(required('Microsoft® Certified: Azure Solutions Architect Expert or Azure DevOps Engineer Expert')).toEqual([
      'nice Microsoft® Certified: Azure Solutions Architect Expert',
      'nice Azure DevOps Engineer Expert',
    ])
  })
})

describe('letters in a list', () => {
  it.each<[string, string[]]>([
    ['PE or EIT is desirable', ['nice PE', 'nice EIT']],
    ['CFP, CPWA, and/or CFA a big plus', ['nice CFP', 'nice CPWA', 'nice CFA']],
    ['PE preferred', ['nice PE']],
    ['CAD or CNC required', []],
    ['Clinical licensure (LICSW, LPCC)', ['nice LICSW', 'nice LPCC']],
  ] satisfies Cases)('%s', (line, expected) => expect(required(line)).toEqual(expected))
})

describe('how much it is needed', () => {
  it.each<[string, string[]]>([
    ['NYS Certification in Counseling Master’s Degree preferred', ['must NYS Certification in Counseling']],
    ['Relevant certifications (e.g., HVAC certification)', ['nice HVAC certification']],
    ['We prefer a licensed teacher', ['nice licensed teacher']],
    ['Preference for certification in kiln capability', ['nice certification in kiln capability']],
  ] satisfies Cases)('%s', (line, expected) => expect(required(line)).toEqual(expected))

  it('keeps two that may stand in for each other, and names one credential once', () => {
    expect(required('Ohio Professional Engineer registration or Professional Engineer license')).toEqual([
      'nice Ohio Professional Engineer registration',
      'nice Professional Engineer license',
    ])
    expect(required('Registered Respiratory Therapist\nRRT required\nDrivers license\nDriver’s License')).toEqual([
      'must Registered Respiratory Therapist',
      'must Drivers license',
    ])
  })
})

describe('a list of papers', () => {
  it('holds its items, whatever they are called, up to the first gap', () => {
    const text =
      'Kiln keeper\n\nCertificates & Licenses\n\nPowered Industrial Kilns (Gas)\n\nShift Rotation\n\nDay Rotation'
    expect(asked(text)).toEqual(['must Powered Industrial Kilns (Gas)'])
  })

  it('holds none where it says so, nor what is labelled otherwise', () => {
    expect(asked('Kiln keeper\n\nLicensure/Certification Qualifications\nNo license required\nShift Rotation')).toEqual(
      [],
    )
    expect(asked('Kiln keeper\n\nCertifications\nWork Location: In Person')).toEqual([])
  })

  it('stands below a heading that holds its words in a bracket, or that nobody knows', () => {
    const about = 'Kiln keeper\n\nAbout us\nWe glaze.\n'
    expect(asked(`${about}Extra Awesome (Skills + Experience):\nPMP certification`)).toEqual(['must PMP certification'])
    expect(asked(`${about}Position Requirement Ideas:\nPMP`)).toEqual(['must PMP'])
    expect(asked(`${about}What the potter brings:\nMust hold a forklift license`)).toEqual(['must forklift license'])
  })

  it('may stand in the sentence', () => {
    expect(asked('Kiln keeper\n\nRelevant licenses and certifications, including OSHA-10')).toEqual(['must OSHA-10'])
  })
})
