import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateDetect } from '../../../scripts/commands/evaluate-detect.ts'
import { unmark } from '../../../scripts/evaluate/labels.ts'
import { compareSpans } from '../../../scripts/evaluate/spans.ts'
import { readText } from '../../../utils/detect/text/read-text.ts'
import { readPlainText } from '../../../utils/documents/plain.ts'
import { type Mention, mentionSchema } from '../../../utils/model/mention.ts'
import { RESUMES } from '../../gold/resumes.ts'

const read = (text: string) => readText(readPlainText(text))
const names = (text: string) => read(text).map((mention) => mention.name)
const spanOf = ({ name, start = 0, end = 0 }: Mention) => ({ start, end, text: name })

describe('readText on invented résumés', () => {
  it.each(RESUMES)('$id', ({ marked }) => {
    const { text, mentions: spans } = unmark(marked)
    const { wrong, missed } = compareSpans(read(text).map(spanOf), spans)
    expect({ wrong: wrong.map((span) => span.text), missed: missed.map((span) => span.text) }).toEqual({
      wrong: [],
      missed: [],
    })
  })

  it('reads fields in any order and place', () => {
    const fields = (text: string) =>
      read(`Certifications\n${text}`).map(({ name, issuer, issued, expires, credentialId }) => [
        name,
        issuer,
        issued,
        expires,
        credentialId,
      ])
    expect(fields('Certified Kiln Operator, Port Ellery College, 2019')).toEqual([
      ['Certified Kiln Operator', 'Port Ellery College', '2019', null, null],
    ])
    expect(fields('2019 Certified Kiln Operator from Kilnworks')).toEqual([
      ['Certified Kiln Operator', 'Kilnworks', '2019', null, null],
    ])
    expect(fields('Kiln License #KL-4481, expires 03/2027')).toEqual([
      ['Kiln License', null, null, '2027-03', 'KL-4481'],
    ])
    expect(fields('Name\tIssuer\tDate\nKiln Certificate\tGlaze Board\tJune 2015')).toEqual([
      ['Kiln Certificate', 'Glaze Board', '2015-06', null, null],
    ])
  })

  it('gives the lines below a name to it, and the parts beside it', () => {
    const fields = (text: string) =>
      read(`Certifications\n${text}`).map(({ name, issuer, issued, expires, credentialId }) => [
        name,
        issuer,
        issued,
        expires,
        credentialId,
      ])
    expect(
      fields(
        'Kiln Master (KM)\nQuillworks\nIssued Jan 2021 · Expires Jan 2024\nCredential ID QW-29\nGlaze Certificate\nPot Board\n2019',
      ),
    ).toEqual([
      ['Kiln Master (KM)', 'Quillworks', '2021-01', '2024-01', 'QW-29'],
      ['Glaze Certificate', 'Pot Board', '2019', null, null],
    ])
    expect(fields('Certified Kiln Operator – Associate (KO-1) | Glaze Board | Mar 2023 – Mar 2026')).toEqual([
      ['Certified Kiln Operator – Associate (KO-1)', 'Glaze Board', '2023-03', '2026-03', null],
    ])
    expect(
      fields('Certified Kiln Operator (CKO) - KO-Works, Issued Aug 2021, Expires Aug 2024, Credential ID LF-abc123'),
    ).toEqual([['Certified Kiln Operator (CKO)', 'KO-Works', '2021-08', '2024-08', 'LF-abc123']])
  })

  it('takes the address from a link on the name', () => {
    const doc = readPlainText('Certifications\nCertified Kiln Operator')
    const [mention] = readText({ ...doc, links: [{ start: 15, end: 38, url: 'https://badges.example/1' }] })
    expect(mention?.url).toBe('https://badges.example/1')
  })

  it('gives equal mentions different keys and the same text the same keys', () => {
    const text = 'Certifications\nCPR Certified\nSkills\nCPR Certified'
    const keys = read(text).map((mention) => mention.key)
    expect(new Set(keys).size).toBe(2)
    expect(read(text).map((mention) => mention.key)).toEqual(keys)
  })
})

describe('readText leaves alone', () => {
  it.each([
    ['duties', 'Experience\nResponsible for certification of all drivers.\nTracked license renewals.'],
    ['other people', 'Experience\nSupervised Certified Nursing Assistants and worked with licensed electricians.'],
    ['things', 'Experience\nSold gift certificates, licensed software, ISO 9001 certified parts and certified mail.'],
    ['pursuits', 'Summary\nCurrently pursuing the Certified Public Accountant license.\nPMP certification in progress'],
    ['degrees', 'Education\nBachelor of Science : Nursing 2012\nHigh School Diploma'],
    ['memberships', 'Affiliations\nMember, Association of Certified Fraud Examiners\nSecret clearance'],
    ['keywords', 'Skills\nSix Sigma, CPR, PMP, budgeting, Excel, filing'],
    ['praise', 'Accomplishments\nCertificate of Appreciation from the mayor'],
    ['school certificates', 'Education\nCertificate of Secondary Education 1998'],
  ])('%s', (_, text) => {
    expect(names(text)).toEqual([])
  })
})

describe('readText on hostile input', () => {
  const words = fc.constantFrom(
    'Certified',
    'license',
    'in',
    'CPR',
    ',',
    '.',
    '(',
    'PMP',
    '2019',
    '\n',
    '\t',
    ' ',
    'of',
    ':',
    '-',
    '#12',
    'Certifications\n',
    'I',
    '\u202e',
    '<b>',
    '😀',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  )

  it('never throws, fits the model, and its offsets give the name', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const text = raw.replaceAll('\0', ' ')
        const doc = readPlainText(text)
        for (const mention of readText(doc)) {
          expect(mentionSchema.safeParse(mention).success).toBe(true)
          const shown = doc.text.slice(mention.start, mention.end)
          expect(mention.name.length).toBeLessThanOrEqual(shown.length)
          const visible = shown.replace(/[\s\u00a0]+/gu, '').replace(/\p{Cf}|\p{Cc}|\p{Co}|\p{Cs}/gu, '')
          expect(visible).toContain([...mention.name.replace(/\s+/gu, '')][0])
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['one line of 400 kB', `Certifications\n${'Certified '.repeat(40_000)}`],
    ['no space at all', `Certifications\n${'certified'.repeat(40_000)}`],
    ['brackets', `Certifications\n${'('.repeat(200_000)}`],
    ['commas', `Certifications\n${'CPR,'.repeat(50_000)}`],
    ['digits', `Certifications\n${'2019-'.repeat(50_000)}`],
    ['months', 'Jun '.repeat(50_000)],
    ['5,000 items', `Certifications\n${'Certified Kiln Operator\n'.repeat(5000)}`],
    ['sentences', 'I hold a license. '.repeat(20_000)],
  ])('reads %s within its limits', (_, text) => {
    const mentions = read(text)
    expect(mentions.length).toBeLessThanOrEqual(2000)
    for (const mention of mentions) expect(mention.name.length).toBeLessThanOrEqual(300)
  })

  it('keeps hostile names as text and flags disguises', () => {
    const [first, second] = read(
      'Certifications\nCertified <img src=x onerror=alert(1)> Operator\nСertified Kiln Operator',
    )
    expect(first?.name).toContain('<img')
    expect(second?.flags).toContain('confusable')
  })
})

const dev = new URL('../../../../shared/data/gold/detect.dev.jsonl', import.meta.url).pathname
const pdfs = new URL('../../../../shared/data/resumes/pdf', import.meta.url).pathname

describe.skipIf(!existsSync(dev))(
  'evaluate detect on the labelled dev résumés (skipped where ../shared is absent)',
  () => {
    it('holds its precision and recall on text', async () => {
      expect(await evaluateDetect([dev])).toMatchObject({
        documents: 55,
        precision: expect.closeTo(1, 1),
        recall: expect.closeTo(1, 1),
      })
    })

    it('holds them on the PDFs', async () => {
      const { f1 } = (await evaluateDetect([dev, '--pdf', pdfs])) as { f1: number }
      expect(f1).toBeGreaterThan(0.9)
    })
  },
)

describe('people that are looked for', () => {
  it.each([
    ['Sought candidates holding Security+.', []],
    ['Recruited two engineers who hold CompTIA Network+.', []],
    ['Interviewed applicants with a Tide Pilot Certification.', []],
    ['Recruited staff and obtained CompTIA Security+.', ['CompTIA Security+']],
    ['Earned CompTIA Security+.', ['CompTIA Security+']],
  ])('%s', (line, expected) => {
    const found = readText(readPlainText(`Experience\n${line}`))
    expect(found.map(({ name }) => name)).toEqual(expected)
  })
})

describe('letters after a name', () => {
  it.each([
    ['Ilse Quarrendon, PMP, CISSP', ['PMP', 'CISSP']],
    ['Teodor Brandvik, MBA, CPA, Esq.', ['CPA']],
    ['ILSE QUARRENDON, MBA, PMP®, CSM', ['PMP', 'CSM']],
    ['Maria da Silva-Ortiz, PhD, RN', ['RN']],
    ['Marisol Vance CPA', ['CPA']],
    ['Marisol Vance (CPA)', ['CPA']],
    ['Marisol Vance | CPA | CFE', ['CPA', 'CFE']],
    ['Marisol Vance, RN | Boston, MA', ['RN']],
    ['Teodor Brandvik, P.E.', ['P.E.']],
    // letters that mean other things elsewhere
    ['Marisol Vance, CIA, CRMA', ['CIA', 'CRMA']],
    ['Sales Director, CRM', []],
    ['Marisol Vance, M.D., FACP', []],
    ['Halden Bay, NY, USA', []],
    // a credential with its own letters is one
    ['Certified Nursing Assistant (CNA)', ['Certified Nursing Assistant (CNA)']],
  ])('%s', (line, expected) => {
    expect(names(`${line}\nHalden Bay\nSummary\nA careful person.`)).toEqual(expected)
  })
})
