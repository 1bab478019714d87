import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluateRelevance } from '../../../scripts/commands/evaluate-relevance.ts'
import { lookupIn, measureMeets, measureOrder, recordOf } from '../../../scripts/evaluate/relevance-measures.ts'
import { readCertifications, readLicences } from '../../../scripts/evaluate/relevance-pairs.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import { scoreRelevance } from '../../../utils/score/relevance.ts'
import { prepareRole } from '../../../utils/score/role.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { inflateVocabulary, openVocabulary, type Vocabulary } from '../../../utils/skills/vocabulary.ts'
import { credential } from './make.ts'

const FOLDER = '../shared/data/registry'
const packed = new Uint8Array(readFileSync(new URL('../../../public/vocabulary.bin.gz', import.meta.url)))
let vocabulary: Vocabulary
beforeAll(async () => {
  vocabulary = openVocabulary(await inflateVocabulary(packed))
})

const CERTIFICATIONS = `certification_id,vendor_name,name,role_ids,occupation_ids
c1,Guild of Lamps,Certified Lamp Keeper,role_web_developer;role_registered_nurse,occ_web_developers
c2,Guild of Lamps,Certified Wick Trimmer,role_registered_nurse,occ_registered_nurses
c3,Fog Institute,Fog Signal Operator,role_web_developer,
`
const LICENCES = `ID,NAME,CODE,DATECREATED,DATELASTMODIFIED,ISDELETED,DATEDELETED
1,LAMP KEEPER,29-1141.07,,,0,
2,WICK TRIMMER,15-1252.00,,,1,27-DEC-06
3,FOG WARDEN,99-9998.00,,,0,
4,BELL RINGER,,,,0,
`

describe('required credentials of a table', () => {
  it('reads certifications with their roles, and licences that are still issued and name an occupation', () => {
    const { listed, roles } = readCertifications(CERTIFICATIONS, 'c.csv', vocabulary)
    expect(listed.map(({ codes }) => codes)).toEqual([['15-1254'], ['29-1141'], []])
    expect(roles).toEqual([
      { id: 'role_web_developer', title: 'web developer', occupation: '15-1254', requires: ['c1', 'c3'] },
      { id: 'role_registered_nurse', title: 'registered nurse', occupation: '29-1141', requires: ['c1', 'c2'] },
    ])
    const licences = readLicences(LICENCES, 'l.csv', vocabulary)
    expect(licences.listed).toEqual([
      { id: '1', name: 'LAMP KEEPER', issuer: 'State of New Jersey', codes: ['29-1141'] },
    ])
    expect(() => readLicences('NAME\nX\n', 'l.csv', vocabulary)).toThrow('l.csv, row 1')
  })

  it('counts hits and false ones, and can fail', async () => {
    const table = readCertifications(CERTIFICATIONS, 'c.csv', vocabulary)
    const records = table.listed.map((one) => recordOf(one, 'Certification'))
    const names = lookupIn([...records, ...table.listed.map((one) => recordOf({ ...one, issuer: 'Shop' }, 'Badge'))])
    const good = await measureMeets(table, ['Shop', 'Nobody at all'], names, vocabulary)
    expect(good).toMatchObject({ required: 4, hit: 4, asked: 18, falseMeets: 0, missed: [], wrong: [] })
    const bad = await measureMeets(table, ['Guild of Lamps'], names, vocabulary)
    expect(bad.falseMeets).toBeGreaterThan(0)
    const fewer = await measureMeets(table, [], lookupIn(records.slice(1)), vocabulary)
    expect(fewer).toMatchObject({
      required: 4,
      hit: 2,
      missed: expect.arrayContaining([expect.stringContaining('Lamp')]),
    })
    const { ndcg, byChance } = await measureOrder(table, names, vocabulary)
    expect(ndcg).toBeGreaterThan(byChance)
    expect(ndcg).toBeLessThanOrEqual(1)
  })
})

describe('relevance with the vocabulary that ships', () => {
  const found = (asked: object, competencies: [string, string | null][]) => {
    const role = prepareRole(requisitionSchema.parse({ id: 'r', title: 'r', ...asked }), () => null, vocabulary)
    const record = credential([], { competencies: competencies.map(([label, uri]) => ({ label, uri })) })
    return scoreRelevance(record, { issued: null, expires: null }, role, '2026-11-23', RUBRIC)
  }

  it('another language’s name is the same skill; a part of it is said to be narrower', () => {
    const [accounting] = vocabulary.skillsOf('accounting', 'en')
    expect(found({ skills: [{ label: 'accounting' }] }, [['Buchhaltung', null]]).point).toBe(90)
    const skills = [{ label: 'accounting', uri: accounting?.code }]
    expect(found({ skills }, [['x', accounting?.code ?? '']]).point).toBe(100)
    const parent = vocabulary.skillsOf('computer programming', 'en')[0]
    const child = parent && vocabulary.narrower(parent).find(({ kind }) => kind === 'esco-skill')
    if (!parent || !child) throw new Error('the vocabulary has no narrower skill to test with')
    const narrower = found({ skills: [{ label: 'p', uri: parent.code }] }, [['c', child.code]])
    expect(narrower).toMatchObject({ point: 70, matchedSkills: [{ by: 'c (narrower)' }] })
    const broader = found({ skills: [{ label: 'c', uri: child.code }] }, [['p', parent.code]])
    expect(broader).toMatchObject({ point: 70, matchedSkills: [{ by: 'p (broader)' }] })
  })
})

describe.skipIf(!existsSync(FOLDER))('roles and licences of ../shared (skipped where it is absent)', () => {
  it('required credentials are met, and by nothing else', async () => {
    const measured = await evaluateRelevance([])
    expect(measured).toMatchObject({ lookalikes: { groups: 1072, falseMeets: 0 } })
    expect(measured).toMatchObject({ falseMeets: 0, pairs: expect.toSatisfy((pairs: number) => pairs >= 250) })
    expect(measured).toMatchObject({ requiredHitRate: expect.toSatisfy((rate: number) => rate >= 0.98) })
  }, 120_000)
})
