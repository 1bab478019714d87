import fc from 'fast-check'
import { expect, test } from 'vitest'
import { credentialSchema } from '../../../utils/model/credential.ts'
import { linkDocuments } from '../../../utils/registry/ctdl/link.ts'
import { readDocument } from '../../../utils/registry/ctdl/read.ts'
import { credentialClass, isSharedHost } from '../../../utils/registry/ctdl/schemas.ts'
import { years } from '../../../utils/registry/ctdl/values.ts'
import { certification, graph, organization, resource } from './ctdl.ts'

const rich = () =>
  graph(
    certification({
      'ceterms:alternateName': { en: ['CKO'] },
      'ceterms:accreditedBy': [resource(8), '_:b1'],
      'ceterms:requires': [
        {
          '@type': 'ceterms:ConditionProfile',
          'ceterms:condition': { en: ['Course', 'Project'] },
          'ceterms:yearsOfExperience': 2,
          'ceterms:targetAssessment': ['_:a1'],
          'ceterms:targetCompetency': [
            { 'ceterms:targetNodeName': { en: 'Load' }, 'ceterms:targetNode': 'https://k.example' },
          ],
        },
      ],
      'ceterms:credentialStatusType': { 'ceterms:targetNode': 'credentialStat:Active' },
      'ceterms:renewalFrequency': 'P3Y',
      'ceterms:expirationDate': '2030-01-01',
      'ceterms:occupationType': [{ 'ceterms:codedNotation': '51-9051' }],
      'ceterms:isPartOf': [resource(4)],
    }),
    { '@id': '_:a1', '@type': 'ceterms:AssessmentProfile', 'ceterms:assessmentMethodType': 'assessMethod:Exam' },
    { '@id': '_:b1', '@type': 'ceterms:Organization', 'ceterms:name': 'Council' },
    organization(9, 'Guild', { 'ceterms:accredits': [resource(1)] }),
  )

/** Every place in a value, as a path. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]
}

function put(value: unknown, [key, ...rest]: (string | number)[], replacement: unknown): unknown {
  if (key === undefined) return replacement
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  copy[key] = put(copy[key], rest, replacement)
  return copy
}

const everywhere = places(rich())

test('a document with any part of it replaced by anything never throws, and what comes out fits the model', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(everywhere.length - 1), fc.jsonValue({ maxDepth: 3 })), { minLength: 1, maxLength: 3 }),
      (changes) => {
        let json = rich()
        for (const [at, replacement] of changes) {
          try {
            json = put(json, everywhere[at] ?? [], replacement)
          } catch {
            // The place went with an earlier change.
          }
        }
        const document = readDocument(json)
        if (!document.ok) {
          expect(document.reason).toMatch(/\S/)
          return
        }
        for (const credential of linkDocuments([document]).credentials)
          expect(credentialSchema.safeParse(credential).success).toBe(true)
      },
    ),
    { numRuns: 600 },
  )
})

test('any JSON at all never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const document = readDocument(json)
      if (document.ok) linkDocuments([document])
    }),
    { numRuns: 500 },
  )
})

test('nesting without end, circles of blank nodes and huge lists come back', () => {
  let deep: unknown = { '@type': 'ceterms:Certification' }
  for (let i = 0; i < 5000; i++) deep = { '@graph': [deep] }
  expect(readDocument(deep).ok).toBe(false)

  const circle = graph(
    certification({ 'ceterms:requires': ['_:c'], 'ceterms:isPartOf': ['_:c'], 'ceterms:aggregateData': ['_:c'] }),
    {
      '@id': '_:c',
      '@type': 'ceterms:ConditionProfile',
      'ceterms:targetCredential': ['_:c'],
      'ceterms:targetAssessment': ['_:c'],
    },
  )
  const read = readDocument(circle)
  expect(read.ok && linkDocuments([read]).credentials).toHaveLength(1)

  const names = Array.from({ length: 20_000 }, (_, i) => `Council ${i}`)
  const crowd = readDocument(certification({ 'ceterms:accreditedBy': names, 'ceterms:keyword': names }))
  const credential = crowd.ok ? linkDocuments([crowd]).credentials[0] : undefined
  expect(credential?.evidence).toHaveLength(300)
  expect(credential?.competencies).toHaveLength(300)
})

test('one bad record among many is counted and the rest goes on', () => {
  const documents = Array.from({ length: 50 }, (_, i) =>
    certification({
      '@id': resource(100 + i),
      'ceterms:ctid': undefined,
      'ceterms:name': i === 7 ? 42.5e300 : `Kiln ${i}`,
    }),
  ).map((json, i) => readDocument(i === 9 ? { ...json, '@id': `https://k.example/${'x'.repeat(400)}` } : json))
  const linked = linkDocuments(documents.flatMap((one) => (one.ok ? [one] : [])))
  expect(linked.credentials).toHaveLength(49)
  expect(linked.rejected).toMatchObject([{ reason: expect.stringContaining('@id of 418 characters') }])
})

test('data files: classes, shared hosts; durations', () => {
  expect(credentialClass('MasterCertificate')).toBe('MasterCertificate')
  expect(credentialClass('constructor')).toBeNull()
  expect([isSharedHost('credly.com'), isSharedHost('fr.linkedin.com'), isSharedHost('notcredly.com')]).toEqual([
    true,
    true,
    false,
  ])
  expect([years('P3Y'), years('P6M'), years('P730D'), years('3 years'), years('P0Y')]).toEqual([3, 0.5, 2, null, null])
})
