import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Credential, credentialSchema } from '../../../utils/model/credential.ts'
import { isCredential } from '../../../utils/registry/ctdl/guard.ts'
import { createNames } from '../../../utils/registry/ctdl/names.ts'
import { readDocument } from '../../../utils/registry/ctdl/read.ts'
import { classesSchema, credentialClass, isLearning, isOrganization } from '../../../utils/registry/ctdl/schemas.ts'
import { certification, ctid, graph, organization, resource } from './ctdl.ts'
import { credentialOf, linkedFrom, ofKind, read } from './fixtures.ts'

const later = (more: Record<string, unknown>) =>
  certification({ '@id': resource(2), 'ceterms:ctid': ctid(2), 'ceterms:name': 'Kiln Operator II', ...more })

describe('what does not count', () => {
  test('nobody declares another owner’s credential out of date', () => {
    const superseding = (owner: number) =>
      later({ 'ceterms:supersedes': [resource(1)], 'ceterms:ownedBy': [resource(owner)] })
    const kinds = (owner: number) =>
      linkedFrom([certification(), superseding(owner)], resource(1)).evidence.map((one) => one.kind)
    expect(kinds(7)).toEqual([])
    expect(kinds(9)).toEqual(['supersededBy'])
  })

  test.each([
    ['the record itself', resource(1)],
    ['the record itself, by another path', resource(1).replace('resources', 'graph').toUpperCase()],
    ['a page', 'https://kilns.example/?version=latest'],
  ])('the latest version is %s', (_, address) => {
    expect(credentialOf(certification({ 'ceterms:latestVersion': address })).evidence).toEqual([])
  })

  test('a credential in a collection is not part of a larger credential', () => {
    const collection = { '@id': resource(3), '@type': 'ceterms:Collection', 'ceterms:name': 'All of ours' }
    const node = certification({ 'ceterms:isPartOf': [resource(3)] })
    expect(credentialOf(graph(node, collection)).evidence).toEqual([])
  })

  test('an action in the record upon something else', () => {
    const action = {
      '@type': 'ceterms:AccreditAction',
      'ceterms:actingAgent': 'Council',
      'ceterms:object': resource(4),
    }
    expect(credentialOf(certification({ 'ceterms:relatedAction': [action] })).evidence).toEqual([])
  })

  test('a person is no organisation', () => {
    const person = { '@id': resource(9), '@type': 'ceterms:CredentialPerson', 'ceterms:name': 'Ada Kiln' }
    expect(read(graph(certification(), person)).organizations).toEqual([])
  })

  test('a shared condition that is nowhere, and one that nobody refers to', () => {
    const manifest = { '@id': resource(3), '@type': 'ceterms:ConditionManifest', 'ceterms:requires': ['x'] }
    const node = certification({ 'ceterms:commonConditions': [resource(4)] })
    expect(linkedFrom([node, manifest], resource(1)).evidence).toEqual([])
  })
})

describe('sources', () => {
  test('an action gives its proof, its own address and its day', () => {
    const action = (more: Record<string, unknown>) => ({
      '@id': resource(7),
      '@type': 'ceterms:AccreditAction',
      'ceterms:actingAgent': [resource(8)],
      'ceterms:object': [resource(1)],
      ...more,
    })
    const council = organization(8, 'Council of Clay')
    const source = (json: unknown) => linkedFrom([certification(), council, json], resource(1)).evidence[0]?.source
    const proof = 'https://council.example/decisions/12'
    expect(source(action({ 'ceterms:evidenceOfAction': proof }))).toMatchObject({ kind: 'registryEdge', url: proof })
    expect(source({ updated_at: '2026-02-03', decoded_resource: action({}) })).toMatchObject({
      url: resource(7),
      date: '2026-02-03',
    })
  })

  test('of an edge and an action of the same body the one that says until when stays', () => {
    const node = certification({
      'ceterms:accreditedBy': [resource(8)],
      'ceterms:relatedAction': [
        { '@type': 'ceterms:AccreditAction', 'ceterms:actingAgent': resource(8), 'ceterms:endDate': '2030-01-31' },
      ],
    })
    const credential = linkedFrom([node, organization(8, 'Council of Clay')], resource(1))
    expect(ofKind(credential, 'accreditedBy').map((one) => one.value)).toEqual(['2030-01-31'])
  })

  test('each of many envelopes dates its own record', () => {
    const envelope = (n: number, day: string) => ({
      updated_at: day,
      decoded_resource: later({ '@id': resource(n), 'ceterms:ctid': ctid(n), 'ceterms:dateEffective': '2020' }),
    })
    const { credentials } = read([envelope(11, '2025-01-02'), envelope(12, '2026-03-04')])
    expect(credentials.map((one) => one.credential.evidence[0]?.source.date)).toEqual(['2025-01-02', '2026-03-04'])
  })

  test('the record of a deleted envelope is not read', () => {
    const headers = { created_at: '2020-01-01', deleted_at: '2024-05-06' }
    expect(readDocument({ node_headers: headers, decoded_resource: certification() })).toEqual({
      ok: false,
      reason: 'an envelope of a deleted record',
    })
    expect(readDocument({ node_headers: { deleted_at: null }, decoded_resource: certification() }).ok).toBe(true)
  })
})

describe('other records', () => {
  test('competencies of an assessment with a record of its own take the place of keywords', () => {
    const node = certification({
      'ceterms:keyword': { en: ['clay'] },
      'ceterms:requires': [{ 'ceterms:targetAssessment': [resource(5)] }],
    })
    const test = {
      '@id': resource(5),
      '@type': 'ceterms:AssessmentProfile',
      'ceterms:assesses': [{ 'ceterms:targetNodeName': 'Load a kiln', 'ceterms:targetNode': 'https://k.example/1' }],
    }
    const credential = linkedFrom([node, test], resource(1))
    expect(credential.competencies).toEqual([{ label: 'Load a kiln', uri: 'https://k.example/1' }])
    expect(ofKind(credential, 'competencies')).toMatchObject([{ amount: 1, value: 'framework' }])
  })

  test('credit that is recommended for the assessment comes with it', () => {
    const node = certification({ 'ceterms:requires': [{ 'ceterms:targetAssessment': [resource(5)] }] })
    const transfer = {
      '@id': resource(6),
      '@type': 'ceterms:TransferValueProfile',
      'ceterms:ownedBy': 'Board of Credit',
      'ceterms:transferValueFrom': [resource(5)],
    }
    expect(ofKind(linkedFrom([node, transfer], resource(1)), 'creditRecommendation')).toMatchObject([
      { agent: 'Board of Credit' },
    ])
  })

  test('names: only wanted ones are found, before or after, and doubles do not hang on the order', () => {
    const answers = [0, 1].map((turn) => {
      const names = createNames()
      names.want('b')
      const noted = [
        ['a', 'Nobody asks'],
        ['b', 'Master\tPotter'],
        ['b', 'Master Potter II'],
        ['c', 'ж'.repeat(300)],
      ] as const
      for (const [key, name] of turn ? [...noted].reverse() : noted) names.note(key, name)
      for (let i = 0; i < 25_000; i++) names.note(`k${i}`, 'x'.repeat(50))
      names.want('c')
      return ['a', 'b', 'c', 'k7'].map((key) => names.get(key))
    })
    expect(answers[0]).toEqual([null, 'Master Potter', 'ж'.repeat(300), null])
    expect(answers[1]).toEqual(answers[0])
  })
})

describe('classes', () => {
  test('the tree', () => {
    expect(credentialClass('PreApprenticeshipCertificate')).toBe('PreApprenticeshipCertificate')
    expect(credentialClass('GlazingProficiencyCertificate')).toBe('ProficiencyCertificate')
    expect(credentialClass('GlazingDegree')).toBe('Degree')
    expect(['CredentialType', 'Course', 'CredentialOrganization', 'CredentialPerson'].map(credentialClass)).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(['QACredentialOrganization', 'Agent', 'CredentialPerson'].map(isOrganization)).toEqual([true, true, false])
    expect(['LearningProgram', 'Course', 'CourseComponent'].map(isLearning)).toEqual([true, true, false])
  })

  test('a record of no class but Credential says in a property which kind it is', () => {
    const node = certification({ '@type': 'ceterms:Credential', 'ceterms:credentialType': 'ceterms:License' })
    expect(credentialOf(node).type).toBe('License')
  })

  test('the data file is small, sorted, attributed, and every class leads to a root', () => {
    const text = readFileSync(new URL('../../../utils/registry/ctdl/classes.json', import.meta.url), 'utf8')
    const data = classesSchema.parse(JSON.parse(text))
    expect(text.length).toBeLessThan(5000)
    expect(data).toMatchObject({ licence: 'CC BY 4.0', attribution: 'Credential Engine' })
    const names = Object.keys(data.parents)
    expect(names).toEqual([...names].sort())
    for (const parent of Object.values(data.parents))
      expect([...names, 'Credential', 'Organization', 'LearningOpportunityProfile']).toContain(parent)
  })
})

describe('the guard', () => {
  const full = (): Credential =>
    linkedFrom(
      [
        certification({
          'ceterms:keyword': { en: ['clay'] },
          'ceterms:codedNotation': 'KO-1',
          'ceterms:alternateName': { en: ['CKO'] },
          'ceterms:occupationType': [{ 'ceterms:codedNotation': '51-9051' }],
          'ceterms:naics': ['327110'],
          'ceterms:dateEffective': '2020-01-01',
        }),
        organization(9, 'Guild of Kilns', { 'ceterms:subjectWebpage': 'https://kilns.example' }),
      ],
      resource(1),
    )
  const places = (value: unknown, path: string[] = []): string[][] =>
    typeof value !== 'object' || value === null
      ? [path]
      : [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))]

  test('what passes fits the schema, whatever is put wherever', () => {
    const everywhere = places(full()).filter((path) => path.length > 0)
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(undefined, Number.NaN, '', 'x'.repeat(2001), '2020-1-1', 'ce-', { 0: 'a' }),
    )
    let passed = 0
    fc.assert(
      fc.property(fc.nat(everywhere.length - 1), anything, (at, replacement) => {
        const credential = structuredClone(full())
        const path = everywhere[at] ?? []
        let into = credential as unknown as Record<string, unknown>
        for (const key of path.slice(0, -1)) into = into[key] as Record<string, unknown>
        into[path.at(-1) ?? ''] = replacement
        if (!isCredential(credential)) return
        passed++
        expect(credentialSchema.safeParse(credential).success).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(passed).toBeGreaterThan(100)
  })

  test('it passes what is right and stops what is too much', () => {
    expect(isCredential(full())).toBe(true)
    expect(isCredential({ ...full(), more: 1 } as Credential)).toBe(false)
    expect(isCredential({ ...full(), codes: Array.from({ length: 61 }, () => 'x') })).toBe(false)
    expect(isCredential({ ...full(), name: 'x'.repeat(501) })).toBe(false)
  })
})
