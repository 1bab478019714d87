import { describe, expect, it } from 'vitest'
import { readText } from '../../../utils/detect/text/read-text.ts'
import { readPlainText } from '../../../utils/documents/plain.ts'

const read = (text: string) =>
  readText(readPlainText(text)).map((one) => [one.name, one.issuer, one.issued, one.expires, one.credentialId, one.url])
const names = (text: string) => read(text).map(([name]) => name)

describe('ranges of years in a section', () => {
  it.each([
    ['PMP®, PMI, 2018–2027', 'PMP®', 'PMI', '2018', '2027'],
    ['CISSP (2021–2027)', 'CISSP', null, '2021', '2027'],
    ['CompTIA Security+ 2019-2022', 'CompTIA Security+', null, '2019', '2022'],
    ['2021 – 2024: CSM, Scrum Alliance', 'CSM', 'Scrum Alliance', '2021', '2024'],
    ['Tide Pilot License, Skerry Maritime, 2019 to 2022', 'Tide Pilot License', 'Skerry Maritime', '2019', '2022'],
    ['Tide Pilot License, Skerry Maritime, 2019 bis 2022', 'Tide Pilot License', 'Skerry Maritime', '2019', '2022'],
    [
      'Tide Piloting Bootcamp, Umberfield College, 2014 – 2016',
      'Tide Piloting Bootcamp',
      'Umberfield College',
      '2016',
      null,
    ],
  ])('%s', (line, name, issuer, issued, expires) => {
    expect(read(`Certifications\n${line}`)).toEqual([[name, issuer, issued, expires, null, null]])
  })
})

describe('words of issue and of expiry', () => {
  it.each([
    ['expedición: marzo 2021', '2021-03', null],
    ['Expedición 03/2021', '2021-03', null],
    ['expedido en marzo de 2021', '2021-03', null],
    ['expedida el 5 de marzo de 2021', '2021-03-05', null],
    ['exp. 03/2027', null, '2027-03'],
    ['exp 03/2027', null, '2027-03'],
    ['ważne do 2027-05-31', null, '2027-05-31'],
    ['ważna do 05.2027', null, '2027-05'],
    ['有効期限 2027年5月', null, '2027-05'],
  ])('%s', (piece, issued, expires) => {
    const [mention] = readText(readPlainText(`Certifications\nTide Pilot License, Skerry Maritime, ${piece}`))
    expect([mention?.issued, mention?.expires]).toEqual([issued, expires])
  })
})

describe('known names side by side', () => {
  it.each([
    [
      'PMP (2019), CISSP (2020), ITIL 4 Foundation (2021)',
      [
        ['PMP', null, '2019'],
        ['CISSP', null, '2020'],
        ['ITIL 4 Foundation', null, '2021'],
      ],
    ],
    [
      'PMP, CISSP (2020), CSM',
      [
        ['PMP', null, null],
        ['CISSP', null, '2020'],
        ['CSM', null, null],
      ],
    ],
    [
      'PMP, CISSP (2020), ITIL 4 Foundation; CSM',
      [
        ['PMP', null, null],
        ['CISSP', null, '2020'],
        ['ITIL 4 Foundation', null, null],
        ['CSM', null, null],
      ],
    ],
    [
      'PMP, CISSP, ISC2, 2020',
      [
        ['PMP', null, null],
        ['CISSP', 'ISC2', '2020'],
      ],
    ],
    // its own letters
    ['Project Management Professional, PMP, PMI, 2020', [['Project Management Professional, PMP', 'PMI', '2020']]],
    ['Tide Pilot License, Skerry Foundation, 2020', [['Tide Pilot License', 'Skerry Foundation', '2020']]],
  ])('%s', (line, expected) => {
    expect(read(`Certifications\n${line}`).map((one) => one.slice(0, 3))).toEqual(expected)
  })
})

describe('levels and open titles', () => {
  it.each([
    [
      'AWS Certified Solutions Architect – Associate (SAA-C03), issued Aug 2023',
      'AWS Certified Solutions Architect – Associate (SAA-C03)',
      null,
    ],
    ['AWS Certified Security – Specialty (SCS-C02), 2024', 'AWS Certified Security – Specialty (SCS-C02)', null],
    [
      'Google Cloud Certified – Professional Cloud Architect',
      'Google Cloud Certified – Professional Cloud Architect',
      null,
    ],
    [
      'Oracle Certified Professional, Java SE 8 Programmer',
      'Oracle Certified Professional, Java SE 8 Programmer',
      null,
    ],
    [
      'Oracle Certified Professional, Java SE 8 Programmer, Oracle, 2018',
      'Oracle Certified Professional, Java SE 8 Programmer',
      'Oracle',
    ],
    ['Certified Tide Pilot – Skerry Maritime', 'Certified Tide Pilot', 'Skerry Maritime'],
  ])('%s', (line, name, issuer) => {
    expect(read(`Certifications\n${line}`).map((one) => one.slice(0, 2))).toEqual([[name, issuer]])
  })
})

describe('lines and items that were lost or fused', () => {
  const full = 'Lantern Rigging Certificate, Lower Skerry Maritime Society, Halden'
  it('keeps an entry apart from the full line above it', () => {
    const lines = [full, 'Pilotage Certificate, Upper Umberfield College of the Sea, Halden', full, full]
    const list = ['Certifications', ...lines, 'CISSP, ISC2', 'Tide Charts, Umberfield College'].join('\n')
    const found = names(list)
    expect(found).toContain('CISSP')
    expect(found).toContain('Tide Charts')
    expect(found).toHaveLength(6)
  })

  it('believes items without a cue as long as sure ones stand among them', () => {
    const bare = Array.from({ length: 45 }, (_, at) => `Rigging Studies ${String.fromCharCode(65 + (at % 26))}${at}`)
    const mixed = bare.map((line, at) => (at % 15 === 14 ? `${line}, Umberfield College, 2020` : line))
    expect(names(`Certifications\n${mixed.join('\n')}`)).toHaveLength(45)
    // without any sure one a heading was probably missed
    expect(names(`Certifications\n${bare.join('\n')}`)).toHaveLength(21)
  })

  it.each([
    ['CIPD Level 5 Associate Diploma in People Management', ['CIPD Level 5 Associate Diploma in People Management']],
    ['Enrolled Agent (EA), IRS', ['Enrolled Agent (EA)']],
    ['Associate of ISC2', ['Associate of ISC2']],
    ['AZ-104', ['AZ-104']],
    ['PL-300, 2022', ['PL-300']],
    ['Associate of Science in Nursing', []],
    ['Enrolled in Tide Pilot Certificate', []],
    ['NJ 07001', []],
  ])('%s', (line, expected) => {
    expect(names(`Certifications\n${line}`)).toEqual(expected)
  })
})

describe('the state of a licence', () => {
  it.each([
    ['Certified Public Accountant (CPA), New Jersey', 'Certified Public Accountant (CPA)', 'New Jersey', null],
    ['Licensed Practical Nurse, Pennsylvania', 'Licensed Practical Nurse', 'Pennsylvania', null],
    ['Professional Engineer (PE), New York, 2019', 'Professional Engineer (PE)', 'New York', null],
    ['Registered Nurse (RN), NJ, License 26XX00112200', 'Registered Nurse (RN)', 'NJ', '26XX00112200'],
    // no state awards these
    ['PMP, New Jersey, 2020', 'PMP', null, null],
    ['Licensed Tide Pilot, London, 2020', 'Licensed Tide Pilot', null, null],
  ])('%s', (line, name, issuer, id) => {
    const found = read(`Certifications\n${line}`).map(([a, b, , , e]) => [a, b, e])
    expect(found).toEqual([[name, issuer, id]])
  })
})

describe('columns and bare lines', () => {
  it.each([
    ['PMP\t\tPMI\t\t2021', [['PMP', 'PMI']]],
    [
      'Certified Ethical Hacker\nEC-Council\nCISSP\nISC2',
      [
        ['Certified Ethical Hacker', 'EC-Council'],
        ['CISSP', 'ISC2'],
      ],
    ],
    ['CISSP, 2020\nISC2', [['CISSP', 'ISC2']]],
    // what is certified by name as well: nobody's issuer for sure
    [
      'CSM\nITIL\nAWS',
      [
        ['CSM', null],
        ['ITIL', null],
        ['AWS', null],
      ],
    ],
    // letters of a credential
    [
      'CSM\nASE',
      [
        ['CSM', null],
        ['ASE', null],
      ],
    ],
    ['CISSP, ISC2\nUdemy', [['CISSP', 'ISC2']]],
  ])('%j', (lines, expected) => {
    expect(read(`Certifications\n${lines}`).map((one) => one.slice(0, 2))).toEqual(expected)
  })
})
