import { describe, expect, test } from 'vitest'
import { linkDocuments } from '../../../utils/registry/ctdl/link.ts'
import { certification, ctid, graph, organization, resource } from './ctdl.ts'
import { credentialOf, ofKind, read } from './fixtures.ts'

const guild = organization(9, 'Guild of Kilns')
const council = organization(8, 'Council for Ceramics', { '@type': 'ceterms:QACredentialOrganization' })
const aligned = (targetNode: string) => ({
  '@type': 'ceterms:CredentialAlignmentObject',
  'ceterms:targetNode': targetNode,
})

describe('bodies behind a credential', () => {
  test('a body with a record is a registry edge, a body in words only a mention', () => {
    const node = certification({
      'ceterms:accreditedBy': [resource(8)],
      'ceterms:recognizedBy': ['_:b1'],
      'ceterms:regulatedBy': [{ '@type': 'ceterms:Organization', 'ceterms:name': 'Ministry of Fire' }],
    })
    const blank = { '@id': '_:b1', '@type': 'ceterms:QACredentialOrganization', 'ceterms:name': 'Potters’ Union' }
    const credential = credentialOf(graph(node, blank), graph(council), graph(guild))
    const seen = credential.evidence.map((one) => [one.kind, one.agent, one.source.kind])
    expect(seen).toEqual([
      ['accreditedBy', 'Council for Ceramics', 'registryEdge'],
      ['recognizedBy', 'Potters’ Union', 'textMention'],
      ['regulatedBy', 'Ministry of Fire', 'textMention'],
    ])
  })

  test.each([
    ['the same record', resource(9)],
    ['the same name', { 'ceterms:name': 'guild of KILNS' }],
    ['the same site', { 'ceterms:name': 'Kilns QA', 'ceterms:subjectWebpage': 'https://kilns.example/qa' }],
  ])('the owner is no third party: %s', (_, body) => {
    const owner = { ...guild, 'ceterms:subjectWebpage': 'https://kilns.example' }
    const credential = credentialOf(graph(certification({ 'ceterms:accreditedBy': [body] })), graph(owner))
    expect(credential.evidence).toEqual([])
  })

  test('limited to a place, and by an action on the credential', () => {
    const node = certification({
      'ceterms:approvedIn': [{ '@type': 'ceterms:JurisdictionProfile', 'ceterms:assertedBy': [resource(8)] }],
      'ceterms:relatedAction': [
        {
          '@type': 'ceterms:AccreditAction',
          'ceterms:actingAgent': [resource(8)],
          'ceterms:startDate': '2020-05-01',
        },
      ],
    })
    const credential = credentialOf(graph(node), graph(council))
    expect(ofKind(credential, 'approvedBy')[0]?.agent).toBe('Council for Ceramics')
    expect(ofKind(credential, 'accreditedBy')[0]?.source).toMatchObject({ kind: 'registryEdge', date: '2020-05-01' })
  })

  test('an action in a document of its own, and the inverse on the body’s record', () => {
    const action = {
      '@id': resource(7),
      '@type': 'ceterms:RecognizeAction',
      'ceterms:actingAgent': resource(8),
      'ceterms:object': [resource(1).replace('resources', 'graph')],
    }
    const body = { ...council, 'ceterms:accredits': [{ '@id': resource(1) }] }
    const credential = credentialOf(graph(certification()), graph(action), graph(body))
    expect(credential.evidence.map((one) => one.kind).sort()).toEqual(['accreditedBy', 'recognizedBy'])
  })

  test('failed, intended and ended actions are left out', () => {
    const action = (more: Record<string, unknown>) => ({
      '@type': 'ceterms:AccreditAction',
      'ceterms:actingAgent': { 'ceterms:name': 'Council' },
      ...more,
    })
    const node = certification({
      'ceterms:relatedAction': [
        action({ 'ceterms:actionStatusType': aligned('actionStat:FailedActionStatus') }),
        action({ 'ceterms:actionStatusType': aligned('actionStat:PotentialActionStatus') }),
        action({ 'ceterms:endDate': '2019-12' }),
      ],
    })
    expect(linkDocuments([read(node)], { asOf: '2026-11-23' }).credentials[0]?.evidence).toEqual([])
    expect(linkDocuments([read(node)], { asOf: '2019-12-31' }).credentials[0]?.evidence).toHaveLength(1)
  })

  test('what stands behind the issuer is not said of the credential', () => {
    const owner = { ...guild, 'ceterms:accreditedBy': [resource(8)] }
    const credential = credentialOf(graph(certification()), graph(owner), graph(council))
    expect(credential.evidence.map((one) => [one.kind, one.value])).toEqual([['ownerAssurance', 'accreditedBy']])
  })

  test('nobody may call his own word a public list', () => {
    const source = {
      'touchstone:kind': 'publicList',
      'touchstone:label': 'A list of lists',
      'touchstone:url': 'https://lists.example/',
      'touchstone:date': '2026-01-01',
    }
    const node = certification({ 'ceterms:recognizedBy': [{ 'ceterms:name': 'Council', 'touchstone:source': source }] })
    const kindOf = (trusted: boolean) =>
      linkDocuments([read(node, { trusted })]).credentials[0]?.evidence[0]?.source.kind
    expect([kindOf(false), kindOf(true)]).toEqual(['textMention', 'publicList'])
  })
})

describe('what earns it', () => {
  const requires = (...profiles: unknown[]) => certification({ 'ceterms:requires': profiles })
  const exam = {
    '@id': '_:a1',
    '@type': 'ceterms:AssessmentProfile',
    'ceterms:assessmentMethodType': [aligned('assessMethod:Exam'), aligned('assessMethod:Performance')],
    'ceterms:isProctored': true,
    'ceterms:codedNotation': 'KO-101',
    'ceterms:assesses': [{ ...aligned('https://kilns.example/c/1'), 'ceterms:targetNodeName': { en: 'Load a kiln' } }],
  }

  test('an assessment in the same graph: methods, proctoring, code, competencies', () => {
    const credential = credentialOf(graph(requires({ 'ceterms:targetAssessment': ['_:a1'] }), exam))
    expect(ofKind(credential, 'assessment').map((one) => [one.method, one.proctored])).toEqual([
      ['exam', true],
      ['performance', true],
    ])
    expect(credential.codes).toEqual(['KO-101'])
    expect(credential.competencies).toEqual([{ label: 'Load a kiln', uri: 'https://kilns.example/c/1' }])
    expect(ofKind(credential, 'competencies')[0]).toMatchObject({ amount: 1, value: 'framework' })
  })

  test('an assessment with a record of its own; one that is nowhere is still an assessment', () => {
    const profile = requires({ 'ceterms:targetAssessment': [resource(5)] })
    const linked = credentialOf(graph(profile), graph({ ...exam, '@id': resource(5) }))
    expect(ofKind(linked, 'assessment').map((one) => one.method)).toEqual(['exam', 'performance'])
    expect(ofKind(credentialOf(profile), 'assessment')).toMatchObject([{ method: null, proctored: null }])
  })

  test('bare criterion terms, one line of evidence each; sentences are left to their targets', () => {
    const node = requires({
      'ceterms:condition': {
        en: [
          'Course',
          'Professional Experience',
          'Portfolio',
          'Member',
          'Credential',
          'Payment',
          'Other',
          'Pass the course.',
        ],
      },
    })
    expect(credentialOf(node).evidence.map((one) => [one.kind, one.method, one.value])).toEqual([
      ['coursework', null, 'course'],
      ['experience', null, 'professional experience'],
      ['assessment', 'artifact', 'portfolio'],
      ['participation', null, 'member'],
      ['prerequisite', null, 'credential'],
    ])
  })

  test('the word Assessment beside its own target is one piece of evidence', () => {
    const node = requires({ 'ceterms:condition': ['Assessment'], 'ceterms:targetAssessment': ['_:a1'] })
    expect(ofKind(credentialOf(graph(node, exam)), 'assessment')).toHaveLength(2)
    expect(ofKind(credentialOf(requires({ 'ceterms:condition': ['Assessment'] })), 'assessment')).toHaveLength(1)
  })

  test('experience, credentials and learning named as targets', () => {
    const node = requires({
      'ceterms:yearsOfExperience': '3.5',
      'ceterms:targetCredential': [resource(2)],
      'ceterms:targetLearningOpportunity': [{ 'ceterms:name': 'Firing I', 'ceterms:teaches': [] }],
    })
    const other = { ...certification({ 'ceterms:name': 'Kiln Basics' }), '@id': resource(2), 'ceterms:ctid': ctid(2) }
    const credential = credentialOf(graph(node), graph(other))
    expect(ofKind(credential, 'experience')[0]?.amount).toBe(3.5)
    expect(ofKind(credential, 'prerequisite')[0]?.agent).toBe('Kiln Basics')
    expect(ofKind(credential, 'coursework')[0]?.agent).toBe('Firing I')
  })
})

describe('the rest of the record', () => {
  test('status, renewal, end, successor', () => {
    const credential = credentialOf(
      certification({
        'ceterms:credentialStatusType': aligned('credentialStat:TeachOut'),
        'ceterms:renewalFrequency': 'P18M',
        'ceterms:renewal': [{ '@type': 'ceterms:ConditionProfile' }],
        'ceterms:expirationDate': '2025-06-30',
        'ceterms:supersededBy': { '@id': resource(3), 'ceterms:name': 'Kiln Operator II' },
      }),
    )
    expect(credential.evidence.map((one) => [one.kind, one.value, one.amount, one.agent])).toEqual([
      ['status', 'TeachOut', null, null],
      ['renewal', null, 1.5, null],
      ['retired', '2025-06-30', null, null],
      ['supersededBy', null, null, 'Kiln Operator II'],
    ])
  })

  test('an end that is yet to come is not said', () => {
    const node = certification({ 'ceterms:expirationDate': '2030-01-01' })
    expect(linkDocuments([read(node)], { asOf: '2026-11-23' }).credentials[0]?.evidence).toEqual([])
  })

  test('processes, outcomes, occupation, stack, credit, open badge', () => {
    const credential = credentialOf(
      certification({
        '@type': 'ceterms:OpenBadge',
        'ceterms:developmentProcess': [{ '@type': 'ceterms:ProcessProfile', 'ceterms:description': 'Job analysis' }],
        'ceterms:processStandards': 'https://kilns.example/standards',
        'ceterms:aggregateData': [
          { '@type': 'ceterms:AggregateDataProfile', 'ceterms:medianEarnings': 41000 },
          { '@type': 'ceterms:AggregateDataProfile', 'ceterms:description': 'to come' },
        ],
        'ceterms:occupationType': [
          {
            ...aligned('https://www.onetonline.org/link/summary/51-9051.00'),
            'ceterms:targetNodeName': 'Kiln Operators',
          },
        ],
        'ceterms:isAdvancedStandingFor': [
          { '@type': 'ceterms:ConditionProfile', 'ceterms:targetCredential': [{ 'ceterms:name': 'Kiln Master' }] },
        ],
        'ceterms:creditValue': [{ '@type': 'schema:QuantitativeValue', 'schema:value': 3 }],
        'ceterms:keyword': { en: ['clay', 'fire'] },
      }),
    )
    expect(credential.occupations).toEqual(['51-9051.00'])
    expect(credential.evidence.map((one) => [one.kind, one.agent ?? one.value ?? one.amount])).toEqual([
      ['creditValue', 3],
      ['process', 'development'],
      ['process', 'standards'],
      ['outcomes', 'medianEarnings'],
      ['advancedStanding', 'Kiln Master'],
      ['openStandard', 'Open Badges'],
      ['occupation', 'Kiln Operators'],
      ['competencies', 'keywords'],
    ])
  })

  test('keywords stand in only where no competency is stated', () => {
    const node = certification({
      'ceterms:keyword': { en: ['clay'] },
      'ceterms:requires': [{ 'ceterms:targetCompetency': [{ 'ceterms:targetNodeName': { en: 'Load a kiln' } }] }],
    })
    expect(credentialOf(node).competencies).toEqual([{ label: 'Load a kiln', uri: null }])
    expect(ofKind(credentialOf(node), 'competencies')).toMatchObject([{ amount: 1, value: 'list' }])
  })
})
