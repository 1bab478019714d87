import { describe, expect, test } from 'vitest'
import type { Credential } from '../../../utils/model/credential.ts'
import type { RegistryIndex } from '../../../utils/registry/index/open.ts'
import { createFinder } from '../../../utils/resolve/candidates.ts'
import { createIssuerReader } from '../../../utils/resolve/issuers.ts'
import { createQueryReader, type MentionInput, type Query } from '../../../utils/resolve/query.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { createVocabulary } from '../../../utils/resolve/vocabulary.ts'
import { CREDENTIALS, credential, ctid, indexOf, issuer, mention } from './fixture.ts'

function finderOf(credentials: readonly Credential[]) {
  const index = indexOf(credentials)
  const rules = loadRules()
  const read = createQueryReader(index, rules, createVocabulary(index, rules), createIssuerReader(index, rules))
  const find = createFinder(index)
  const ask = (one: MentionInput) => find(read(one)[0], one)
  /** What was found as plain objects, with names for numbers. */
  const answer = (one: MentionInput) => {
    const near = ask(one)
    return Array.from({ length: near.size }, (_, at) => {
      const { record, ...how } = near.found(at)
      return { name: index.nameOf(record), issuer: index.identity(record).issuer?.name ?? null, ...how }
    })
  }
  return { index, read, ask, answer }
}

const PLAIN = { ctid: false, url: false, code: false }

describe('what exact keys find', () => {
  const { index, answer } = finderOf(CREDENTIALS)
  const first = (one: MentionInput) => answer(one)[0]
  const ricn = { name: 'Registered Infusion Care Nurse (RICN)', issuer: 'Halden Institute of Nursing' }

  test('a link to the record', () => {
    expect(first(mention('Award', null, { url: 'http://halden.example/awards/ricn' }))).toEqual({
      ...PLAIN,
      ...ricn,
      url: true,
    })
  })
  test('a CTID, in a link or as the id', () => {
    const pilot = CREDENTIALS.find(({ name }) => name === 'Harbour Pilot Licence')
    const expected = { ...PLAIN, name: 'Harbour Pilot Licence', issuer: null, ctid: true }
    expect(first(mention('Award', null, { url: `https://elsewhere.example/${pilot?.ctid}?x` }))).toEqual(expected)
    expect(first(mention('Award', null, { credentialId: pilot?.ctid?.toUpperCase() ?? '' }))).toEqual(expected)
    expect(answer(mention('Award', null, { credentialId: ctid(999_999) }))).toEqual([])
  })
  test('the class that a badge names: a link to the record, or its id', () => {
    const linked = mention('Award', null, { classId: 'https://halden.example/awards/ricn' })
    expect(first(linked)).toEqual({ ...PLAIN, ...ricn, url: true })
    const pilot = CREDENTIALS.find(({ name }) => name === 'Harbour Pilot Licence')
    const byId = mention('Award', null, { classId: pilot?.id ?? '' })
    expect(first(byId)).toEqual({ ...PLAIN, name: 'Harbour Pilot Licence', issuer: null, ctid: true })
  })
  test('a code', () => {
    expect(first(mention('HIN 204'))).toEqual({ ...PLAIN, ...ricn, code: true })
  })
  test('two keys of one record: it stands once, with both', () => {
    const both = answer(mention('HIN-204', null, { url: 'https://www.halden.example/awards/ricn/' }))
    expect(both.filter(({ name }) => name === ricn.name)).toEqual([{ ...PLAIN, ...ricn, url: true, code: true }])
  })
  test.each([
    ['its words in another order', 'Care Nurse, Registered Infusion (RICN)'],
    ['its name without the short form', 'Registered Infusion Care Nurse'],
    ['its short form alone', 'RICN'],
  ])('%s', (_, name) => {
    expect(first(mention(name))).toEqual({ ...PLAIN, ...ricn })
  })
  test('every record under its own name', () => {
    for (let record = 0; record < index.size; record += 1)
      expect(answer(mention(index.nameOf(record))).map(({ name }) => name)).toContain(index.nameOf(record))
  })
  test('nothing for words that no record has', () => {
    expect(answer(mention('Xylophonics Quarrelling'))).toEqual([])
  })
})

describe('one scratch for all mentions', () => {
  const { index, ask, answer } = finderOf(CREDENTIALS)
  const mentions = [
    ...CREDENTIALS.map(({ name, issuer: by }) => mention(name, by?.name ?? null)),
    mention('Award', null, { url: 'https://halden.example/awards/ricn' }),
    mention('nothing of it'),
    mention(''),
  ]
  test('the view is the same object at each call', () => {
    expect(ask(mention('CISSP'))).toBe(ask(mention('Introduction to Python')))
  })
  test('an answer does not hang on the questions before it', () => {
    const fresh = mentions.map((one) => finderOf(CREDENTIALS).answer(one))
    const after = [...mentions].reverse().map(answer).reverse()
    expect(after).toEqual(fresh)
  })
  test('no record stands twice', () => {
    for (const one of mentions) {
      const near = ask(one)
      const records = Array.from({ length: near.size }, (_, at) => near.record(at))
      expect(new Set(records).size).toBe(records.length)
      for (const record of records) expect(record).toBeLessThan(index.size)
    }
  })
})

/** Agreement of words by the book: every form looked at, all kept, best first. */
function byTheBook(index: RegistryIndex, query: Query): { form: number; score: number }[] {
  const { formRecords, formMass, formOffsets, formTokens, recordIssuers } = index.views
  const weights = new Map<number, number>()
  let mass = 0
  for (const word of query.words) {
    mass += word.idf
    if (word.id >= 0) weights.set(word.id, word.idf)
  }
  return Array.from(formRecords, (record, form) => {
    const tokens = Array.from(formTokens.subarray(formOffsets[form], formOffsets[form + 1]), (t) => t & 0x1fffffff)
    const shared = [...new Set(tokens)].reduce((sum, token) => sum + (weights.get(token) ?? 0), 0)
    const row = recordIssuers[record] ?? 0
    const boost = 0.3 * (query.issuer.rows.get(row) ?? query.inName.get(row) ?? 0)
    return { form, score: shared === 0 ? 0 : (2 * shared) / (mass + (formMass[form] ?? 0)) + boost }
  })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

describe('more than are taken', () => {
  const house = (n: number) => issuer(`Elmsworth House ${String(n).padStart(3, '0')}`)
  const subjects = ['Harbour', 'Rigging', 'Welding', 'Grafting', 'Tiling', 'Glazing', 'Surveying']
  const many = [
    ...Array.from({ length: 300 }, (_, n) => credential('Certificate in Rope Rescue', house(n))),
    ...Array.from({ length: 400 }, (_, n) => {
      const pick = (by: number) => subjects[Math.floor(n / by) % subjects.length]
      return credential(`Advanced ${pick(1)} ${pick(7)} ${pick(49)} Unit ${n}`, house(n % 50))
    }),
  ]
  const { index, read, ask, answer } = finderOf(many)

  test.each([0, 150, 299])('of 300 records of one name, that of the stated issuer (%i) comes first', (n) => {
    const by = house(n).name
    expect(answer(mention('Rope Rescue Certificate', by))[0]).toEqual({
      ...PLAIN,
      name: 'Certificate in Rope Rescue',
      issuer: by,
    })
  })
  test.each([
    ['Advanced Rigging Welding', null],
    ['Glazing and Tiling, Unit 7', 'Elmsworth House 007'],
    ['Harbour', 'Elmsworth House 014'],
    ['Surveying Grafting Harbour Unit 12 Elmsworth House 012', null],
  ])('%s (%s): the best by words, as when every record is looked at', (name, by) => {
    const one = mention(name, by)
    const all = byTheBook(index, read(one)[0])
    const near = ask(one)
    const found = Array.from({ length: near.size }, (_, at) => near.record(at))
    // Of those that tie with the last that is kept, any may be left out.
    const last = all[47]?.score ?? 0
    const must = all.filter(({ score }) => score > last + 1e-6).map(({ form }) => index.views.formRecords[form] ?? 0)
    const may = all.filter(({ score }) => score > last - 1e-6).map(({ form }) => index.views.formRecords[form] ?? 0)
    expect(all.length).toBeGreaterThan(48)
    expect(found).toHaveLength(48)
    expect(found).toEqual(expect.arrayContaining(must))
    expect(may).toEqual(expect.arrayContaining(found))
  })
})
