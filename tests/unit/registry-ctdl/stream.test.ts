import { expect, test } from 'vitest'
import { createLinker, linkDocuments } from '../../../utils/registry/ctdl/link.ts'
import type { CredentialRecord, DocumentRecords } from '../../../utils/registry/ctdl/types.ts'
import { certification, ctid, organization, resource } from './ctdl.ts'
import { ofKind, read } from './fixtures.ts'

const credential = (n: number, name: string, more: Record<string, unknown> = {}) =>
  certification({ '@id': resource(n), 'ceterms:ctid': ctid(n), 'ceterms:name': { en: name }, ...more })

/** Credentials before and after what they refer to, two actions on one credential, a stub and the record itself. */
const documents = () => [
  credential(1, 'Certified Kiln Operator', {
    'ceterms:isPartOf': [resource(2)],
    'ceterms:requires': [{ 'ceterms:targetAssessment': [resource(5)] }],
  }),
  { '@graph': [organization(9, 'Guild of Kilns')] },
  credential(2, 'Master Potter', { 'ceterms:supersededBy': [resource(1)] }),
  organization(9, 'Guild of Kilns', {
    'ceterms:alternateName': { en: ['GoK'] },
    'ceterms:subjectWebpage': 'https://k.example',
  }),
  organization(8, 'Council of Clay', { '@type': 'ceterms:QACredentialOrganization' }),
  ...[
    { '@type': 'ceterms:AccreditAction', 'ceterms:actingAgent': [resource(8)], 'ceterms:startDate': '2024-05-01' },
    { '@type': 'ceterms:ApproveAction', 'ceterms:actingAgent': 'Bureau of Fire' },
  ].map((action, i) => ({ '@id': resource(20 + i), 'ceterms:object': [resource(1)], ...action })),
  {
    '@id': resource(5),
    '@type': 'ceterms:AssessmentProfile',
    'ceterms:assessmentMethodType': 'assessMethod:Exam',
    'ceterms:codedNotation': 'KO-101',
  },
]

/** Linked through a spill: each record written as text, taken after every document. */
function streamed(all: readonly DocumentRecords[]): string[] {
  const linker = createLinker()
  const spilled: string[] = []
  for (const document of all) {
    linker.add(document)
    for (const record of linker.take()) spilled.push(JSON.stringify(record))
  }
  return spilled
    .map((line) => JSON.stringify(linker.link(JSON.parse(line) as CredentialRecord)))
    .sort((a, b) => (a < b ? -1 : 1))
}

test('records that are spilled and linked one by one say what linking at once says', () => {
  const { credentials, rejected } = linkDocuments(documents().map((json) => read(json)))
  expect(rejected).toEqual([])
  expect(credentials).toHaveLength(2)
  const [first] = credentials
  if (!first) throw new Error('no credential')
  expect(ofKind(first, 'partOf')).toMatchObject([{ agent: 'Master Potter' }])
  expect(ofKind(first, 'accreditedBy')).toMatchObject([{ agent: 'Council of Clay', source: { date: '2024-05-01' } }])
  expect(first).toMatchObject({ codes: ['KO-101'], issuer: { alternateNames: ['GoK'], domains: ['k.example'] } })
  const atOnce = credentials.map((one) => JSON.stringify({ credential: one })).sort((a, b) => (a < b ? -1 : 1))
  expect(streamed(documents().map((json) => read(json)))).toEqual(atOnce)
})

test('whatever order the documents come in, the linked records are the same', () => {
  const all = documents().map((json) => read(json))
  const expected = streamed(all)
  for (let turn = 1; turn < all.length; turn++)
    expect(streamed([...all.slice(turn), ...all.slice(0, turn)].reverse())).toEqual(expected)
})

test('what was taken is not part of the finish, and linking leaves the record as it was', () => {
  const linker = createLinker()
  for (const json of documents()) linker.add(read(json))
  const taken = linker.take()
  const before = JSON.stringify(taken)
  for (const record of taken) expect(linker.link(record)).toEqual(linker.link(record))
  expect(JSON.stringify(taken)).toBe(before)
  expect(linker.finish().credentials).toEqual([])
})

test('a record that does not fit the model is rejected by its id with a reason', () => {
  const linker = createLinker()
  linker.add(read(documents()[0]))
  const [record] = linker.take()
  if (!record) throw new Error('no record')
  const broken = { ...record, credential: { ...record.credential, name: '' } }
  expect(linker.link(broken)).toEqual({ rejected: { id: resource(1), reason: expect.stringContaining('name') } })
})
