import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { MAX_DESCRIPTORS, readRsd } from '../../../utils/skills/rsd.ts'

const full = {
  id: 'https://skills.example/api/skills/1',
  skillName: 'Rope Splicing',
  skillStatement: 'Splice ropes of three strands.',
  status: 'published',
  categories: ['Rigging'],
  keywords: ['Ropes', 'Ropes', 'Knots'],
  occupations: [{ code: '49-0000' }, { code: '49-9096' }, { code: 'X12' }],
  standards: [{ skillName: 'RIG_1' }],
  alignments: [
    { id: 'https://list.example/KS1', skillName: 'Splicing' },
    { id: 'javascript:alert(1)', skillName: 'Bad link' },
  ],
}

describe('descriptors in JSON', () => {
  test('one, an array, a collection and JSON lines say the same', () => {
    const one = readRsd(JSON.stringify(full))
    expect(one.descriptors).toEqual([
      {
        uri: full.id,
        name: 'Rope Splicing',
        statement: full.skillStatement,
        status: 'published',
        categories: ['Rigging'],
        keywords: ['Ropes', 'Knots'],
        occupations: ['49-0000', '49-9096'],
        standards: ['RIG_1'],
        certifications: [],
        collections: [],
        alignments: [
          { name: 'Splicing', uri: 'https://list.example/KS1' },
          { name: 'Bad link', uri: null },
        ],
      },
    ])
    expect(readRsd(JSON.stringify([full]))).toEqual(one)
    expect(readRsd(JSON.stringify({ type: 'RichSkillCollection', skills: [full] }))).toEqual(one)
    expect(readRsd(`${JSON.stringify(full)}\n${JSON.stringify(full)}\n`).descriptors).toHaveLength(2)
  })

  test('what does not fit is set aside with its line, the rest is read', () => {
    const { descriptors, setAside } = readRsd(
      [JSON.stringify(full), '{"skillName": ""}', '{"skillName": "Cut', '', '{"skillName": "Whipping"}'].join('\n'),
    )
    expect(descriptors.map(({ name }) => name)).toEqual(['Rope Splicing', 'Whipping'])
    expect(setAside.map(({ line }) => line)).toEqual([2, 3])
    expect(setAside[0]?.reason).toContain('no name')
  })

  test('no more than the limit', () => {
    const many = readRsd(JSON.stringify(Array.from({ length: MAX_DESCRIPTORS + 5 }, () => ({ skillName: 'A' }))))
    expect(many.descriptors).toHaveLength(MAX_DESCRIPTORS)
    expect(many.setAside).toHaveLength(5)
  })
})

describe('descriptors in CSV', () => {
  const EXPORT =
    'Canonical URL,RSD Name,Authors,Skill Statement,Categories,Keywords,Occupation Major Groups,Detailed Occupations,O*Net Job Codes,Alignment Name,Alignment URL'

  test('the export form, with lines counted through cells that hold line breaks', () => {
    const { descriptors, setAside } = readRsd(
      [
        EXPORT,
        'https://skills.example/1,Rope Splicing,,"Splice\nropes.",Rigging,Ropes; Knots,49-0000,49-9096,49-9096.00,Splicing,https://list.example/KS1',
        ',,,No name here,,,,,,,',
        ',=cmd(),,Runs,,,,,,,',
        'not a link,Hitching,,,,,,,,,',
      ].join('\n'),
    )
    expect(descriptors).toMatchObject([
      {
        name: 'Rope Splicing',
        keywords: ['Ropes', 'Knots'],
        occupations: ['49-0000', '49-9096', '49-9096.00'],
        alignments: [{ name: 'Splicing', uri: 'https://list.example/KS1' }],
      },
    ])
    expect(setAside.map(({ line }) => line)).toEqual([4, 5, 6])
  })

  test('the import form and the other spelling of its headings', () => {
    const { descriptors } = readRsd(
      'Collection,Skill Name,Skill Categories,Contextualized Skill Statement,BLS Detailed Occupation,Alignment Title,Alignment\r\nYard,Lashing,Rigging,Lash spars.,49-9096; 53-5011,Lashing,\r\n',
    )
    expect(descriptors).toMatchObject([
      {
        name: 'Lashing',
        categories: ['Rigging'],
        collections: ['Yard'],
        occupations: ['49-9096', '53-5011'],
        uri: null,
      },
    ])
  })

  test('a file of something else holds none', () => {
    expect(readRsd('a,b\n1,2')).toMatchObject({ descriptors: [], setAside: [{ line: 1 }] })
    expect(readRsd('')).toMatchObject({ descriptors: [] })
  })
})

const folder = new URL('../../../../shared/data/skills/rsd/', import.meta.url)
describe.skipIf(!existsSync(folder))('published descriptors (skipped where ../shared is absent)', () => {
  test.each([
    ['wgu_osmt_rsd.jsonl.gz', 148],
    ['wgu_osmt_rsd_export_form.csv', 148],
    ['osmt_rsd_full_example.json', 1],
    ['osmt_collection_full_example.json.gz', 24],
    ['osmt_import_example.csv', 2],
  ])('%s is read whole', (name, count) => {
    const bytes = readFileSync(new URL(name, folder))
    const { descriptors, setAside } = readRsd((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
    expect(setAside).toEqual([])
    expect(descriptors).toHaveLength(count)
  })
})
