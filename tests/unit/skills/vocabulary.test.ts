import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileVocabulary } from '../../../scripts/vocabulary/compile.ts'
import { acronymForms, everydayForms, unexplained } from '../../../scripts/vocabulary/short-forms.ts'
import { openVocabulary, type Vocabulary } from '../../../utils/skills/vocabulary.ts'
import { labelKey, pushVarint, VarintReader } from '../../../utils/skills/vocabulary-format.ts'

const ESCO = 'http://data.europa.eu/esco/'
const uuid = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`
const skill = (n: number) => `${ESCO}skill/${uuid(n)}`
const occupation = (n: number) => `${ESCO}occupation/${uuid(n)}`

/** The publishers' own layouts: O*NET's tabs, ESCO's long headings and line breaks within a cell. */
const PUBLISHED: Record<string, string> = {
  'soc2018_structure.csv':
    'level,code,title,parent\nmajor,49-0000,Repair,\ndetailed,49-9096,Riggers,49-0000\ndetailed,53-5011,Sailors,49-0000\n',
  'Occupation Data.txt':
    'O*NET-SOC Code\tTitle\tDescription\n49-9096.00\tRiggers\tSet up "rigging".\n53-5011.00\tSailors\t\n',
  'Alternate Titles.txt':
    'O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n49-9096.00\tRope Splicer\tn/a\t02\n53-5011.00\tDeckhand\tn/a\t02\n53-5011.00\tFerry Deckhand\tn/a\t02\n',
  'Sample of Reported Titles.txt':
    'O*NET-SOC Code\tReported Job Title\tShown in My Next Move\n49-9096.00\tCrane Rigger\tY\n53-5011.00\tDeckhand\tY\n',
  'Technology Skills.txt':
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n49-9096.00\tLoad planning language LPL\t1\tLoad software\tY\tN\n49-9096.00\tKnotMaster\t1\tLoad software\tN\tY\n',
  'Job Zones.txt': 'O*NET-SOC Code\tJob Zone\tDate\n49-9096.00\t2\t2024\n',
  'Education, Training, and Experience.txt':
    'O*NET-SOC Code\tElement ID\tScale ID\tCategory\tData Value\n49-9096.00\t2.D.1\tRL\t2\t87.5\n49-9096.00\t2.D.1\tRL\t6\t12.5\n49-9096.00\t3.A.1\tRW\t6\t99\n',
  'skills_en.csv': `conceptType,conceptUri,skillType,preferredLabel,altLabels,hiddenLabels\nK,${skill(1)},skill/competence,splice ropes,"join ropes\nmend ropes",\nK,${skill(2)},knowledge,rope (rigging),,\n`,
  'skills_de.csv': `conceptType,conceptUri,skillType,preferredLabel,altLabels,hiddenLabels\nK,${skill(1)},skill/competence,Seile spleißen,,\nK,${skill(9)},knowledge,nur deutsch,,\n`,
  'occupations_en.csv': `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels\nO,${occupation(1)},7215,rope rigger,,\n`,
  'occupations_fr.csv': `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels\nO,${occupation(1)},7215,gréeur/gréeuse,gréeur,\n`,
  'occupationSkillRelations_en.csv': `occupationUri,relationType,skillType,skillUri\n${occupation(1)},essential,s,${skill(1)}\n${occupation(1)},optional,k,${skill(2)}\n`,
  'broaderRelationsSkillPillar_en.csv': `conceptType,conceptUri,broaderType,broaderUri\nK,${skill(1)},K,${skill(2)}\n`,
  'ISCOGroups_en.csv': `conceptType,conceptUri,code,preferredLabel\nI,${ESCO}isco/C7215,7215,Riggers and cable splicers\n`,
  'soc2018_isco08_derived.csv': 'soc2018,isco08\n49-9096,7215\n',
  'esco_onet_crosswalk.csv': `esco_uri,soc2018,confidence\noccupation/${uuid(1)},49-9096,2.0\n`,
  'cip2020_titles.csv': 'cip2020,title\n49,TRANSPORT.\n49.0309,Rigging.\n',
  'cip2020_soc2018.csv': 'cip2020,soc2018\n49.0309,49-9096\n49.0309,99-9999\n',
  'naics2022.csv': 'code,title,level\n48,Transport,2\n483,Water Transport,3\n',
}

let folder: string
let bytes: Uint8Array<ArrayBuffer>
let vocabulary: Vocabulary
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vocabulary-'))
  for (const [name, text] of Object.entries(PUBLISHED)) writeFileSync(path.join(folder, name), text)
  bytes = compileVocabulary(folder, '2026-01-02')
  vocabulary = openVocabulary(bytes.buffer)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a compiled vocabulary', () => {
  test('is the same bytes for the same tables, and knows its date', () => {
    expect(Buffer.compare(compileVocabulary(folder, '2026-01-02'), bytes)).toBe(0)
    expect(vocabulary.date).toBe('2026-01-02')
  })

  test('a URI beats every label; labels in any spelling, any language, and short forms are found', () => {
    expect(vocabulary.skillsOf(`${skill(1)}/`)).toMatchObject([{ code: skill(1), label: 'splice ropes', via: 'uri' }])
    expect(vocabulary.skillsOf('SPLICE  Ropes!')).toMatchObject([{ code: skill(1), via: 'preferred' }])
    expect(vocabulary.skillsOf('mend ropes')).toMatchObject([{ code: skill(1), via: 'alternative' }])
    expect(vocabulary.skillsOf('seile spleissen')).toEqual([])
    expect(vocabulary.skillsOf('Seile spleißen')).toMatchObject([{ code: skill(1), language: 'de' }])
    expect(vocabulary.skillsOf('Seile spleißen', 'en')).toEqual([])
    expect(vocabulary.skillsOf('rope')).toMatchObject([{ code: skill(2), via: 'short' }])
    expect(vocabulary.skillsOf('LPL')).toMatchObject([{ kind: 'technology', code: 'Load planning language LPL' }])
    expect(vocabulary.skillsOf('nur deutsch')).toEqual([])
    expect(vocabulary.skillsOf(`${skill(7)}`)).toEqual([])
    expect(vocabulary.skillsOf('')).toEqual([])
  })

  test('broader and narrower, occupations and their skills, both ways', () => {
    const [splice] = vocabulary.skillsOf('splice ropes')
    const [rope] = vocabulary.skillsOf('rope')
    if (!splice || !rope) throw new Error('not found')
    expect(vocabulary.broader(splice)).toMatchObject([{ code: rope.code }])
    expect(vocabulary.narrower(rope)).toMatchObject([{ code: splice.code }])
    const rigger = vocabulary.skillsOfOccupation('49-9096')
    expect(rigger.essential).toMatchObject([{ code: splice.code }])
    expect(rigger.optional).toMatchObject([{ code: rope.code }])
    expect(rigger.technologies).toMatchObject([
      { label: 'KnotMaster', hot: false, inDemand: true },
      { label: 'Load planning language LPL', hot: true, inDemand: false },
    ])
    expect(vocabulary.occupationsWith(splice).essential).toMatchObject([{ code: occupation(1) }])
    expect(vocabulary.skillsOfOccupation('00-0000')).toEqual({ essential: [], optional: [], technologies: [] })
  })

  test('job zone, shares of education, crosswalks', () => {
    expect(vocabulary.jobZone('49-9096')).toBe(2)
    expect(vocabulary.jobZone('53-5011')).toBeNull()
    expect(vocabulary.education('49-9096.00')).toEqual({
      shares: [0, 87.5, 0, 0, 0, 12.5, 0, 0, 0, 0, 0, 0],
      bachelorOrMore: 12.5,
    })
    expect(vocabulary.education('53-5011')).toBeNull()
    expect(vocabulary.iscoOf('49-9096')).toMatchObject([{ code: '7215' }])
    expect(vocabulary.socsOfIsco('7215')).toMatchObject([{ code: '49-9096' }])
    expect(vocabulary.escoOf('49-9096')).toMatchObject([{ code: occupation(1), sure: true }])
    expect(vocabulary.socsOfCip('49')).toMatchObject([{ code: '49-9096' }])
    const naics = vocabulary.concept('naics', '483')
    expect(naics && vocabulary.broader(naics)).toMatchObject([{ code: '48' }])
  })

  test('titles: those of the tables first, words of them otherwise, other languages as they stand', () => {
    expect(vocabulary.occupationsOf('Deckhand')[0]).toMatchObject({ soc: '53-5011', exact: true })
    expect(vocabulary.occupationsOf('Senior ferry hand')[0]).toMatchObject({ soc: '53-5011', exact: false })
    expect(vocabulary.occupationsOf('gréeur')[0]).toMatchObject({ soc: '49-9096', exact: true })
    expect(vocabulary.occupationsOf('astronaut')).toEqual([])
  })

  test('a title that is left out is in no table', () => {
    const without = openVocabulary(compileVocabulary(folder, '2026-01-02', new Set([labelKey('Deckhand')])).buffer)
    expect(without.named('deckhand', ['onet', 'soc'])).toEqual([])
    expect(without.occupationsOf('Deckhand')[0]).toMatchObject({ soc: '53-5011', exact: false })
  })

  test('damaged bytes are refused', () => {
    expect(() => openVocabulary(bytes.slice(0, bytes.length - 4).buffer)).toThrow(/length|cut off/)
    const damaged = bytes.slice()
    damaged[200] = (damaged[200] ?? 0) ^ 1
    expect(() => openVocabulary(damaged.buffer)).toThrow(/damaged/)
  })
})

test('a folder without tables, or a table without its columns, is refused', () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'vocabulary-'))
  expect(() => compileVocabulary(empty, '2026-01-02')).toThrow(/no table/)
  writeFileSync(path.join(empty, 'Job Zones.txt'), 'Code\tZone\n1\t2\n')
  expect(() => compileVocabulary(empty, '2026-01-02')).toThrow(/no column/)
  rmSync(empty, { recursive: true })
})

test('short forms', () => {
  expect(acronymForms('Structured query language SQL')).toEqual(['SQL', 'Structured query language'])
  expect(acronymForms('Amazon Web Services AWS software')).toEqual([
    'Amazon Web Services AWS',
    'AWS',
    'Amazon Web Services',
  ])
  expect(acronymForms('Microsoft Excel')).toEqual([])
  expect(acronymForms('Project management software')).toEqual([])
  expect(unexplained('Python (computer programming)')).toBe('Python')
  expect(unexplained('(C) all')).toBeNull()
})

test('what everybody asks for is called without its maker, never by a word of every advert', () => {
  expect(everydayForms('Microsoft Power BI')).toEqual(['Power BI'])
  expect(everydayForms('Salesforce software')).toEqual(['Salesforce'])
  expect(everydayForms('ESRI ArcGIS software')).toEqual(['ESRI ArcGIS', 'ArcGIS'])
  for (const label of ['Microsoft Access', 'Oracle Cloud software', 'SAP software', 'Python'])
    expect(everydayForms(label).filter((form) => /^(access|cloud)$/i.test(form))).toEqual([])
  expect(everydayForms('Python')).toEqual([])
})

test('keys are keys of themselves, numbers come back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => labelKey(labelKey(text)) === labelKey(text)),
  )
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffffffff })), (numbers) => {
      const out: number[] = []
      for (const number of numbers) pushVarint(out, number)
      const reader = new VarintReader(Uint8Array.from(out))
      expect(numbers.map(() => reader.next())).toEqual(numbers)
    }),
  )
})
