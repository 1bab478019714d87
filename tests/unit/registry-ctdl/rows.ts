import type { Evidence } from '../../../utils/model/credential.ts'
import { assessment, certification, ctid, graph, organization, resource } from './ctdl.ts'
import type { Forms, Row } from './forms.ts'

const condition = (more: Record<string, unknown>) => ({ '@type': 'ceterms:ConditionProfile', ...more })
const concept = (node: string) => ({ '@type': 'ceterms:CredentialAlignmentObject', 'ceterms:targetNode': node })
const within = (as: string) => (form: Forms) => ({
  [as]: [{ '@type': 'ceterms:JurisdictionProfile', 'ceterms:assertedBy': [form.body()] }],
})
const by = (property: string) => (form: Forms) => ({ [property]: [form.body()] })
const towards = (property: string) => (form: Forms) => ({
  [property]: [condition({ 'ceterms:targetCredential': [form.other()] })],
})
const assessed = (property: string) => (form: Forms) => ({
  [property]: [condition({ 'ceterms:targetAssessment': [form.assessment()] })],
})
const exam = { method: 'exam', proctored: true } as const
const body = { agent: 'Council of Clay' }
const other = { agent: 'Master Potter' }
const competencies = (form: Forms) => [
  { '@type': 'ceterms:CredentialAlignmentObject', 'ceterms:targetNodeName': form.text('Load a kiln') },
]
const process = (name: string) => ({
  property: `\`${name}Process\``,
  kind: 'process' as const,
  expected: { value: name },
  on: (form: Forms) => ({
    [`ceterms:${name}Process`]: [{ '@type': 'ceterms:ProcessProfile', 'ceterms:description': form.text('How') }],
  }),
})
/** A record of its own that names the credential. */
const action = (type: string, kind: Evidence['kind']): Row => ({
  property: `\`${type}.object\``,
  kind,
  expected: { ...body, value: '2028-04-30' },
  date: '2024-05-01',
  beside: (form) => ({
    '@id': resource(30),
    '@type': `ceterms:${type}`,
    'ceterms:actingAgent': [form.body()],
    'ceterms:object': [form.self()],
    'ceterms:startDate': '2024-05-01',
    'ceterms:endDate': '2028-04-30',
    'ceterms:actionStatusType': concept('actionStat:ActiveActionStatus'),
  }),
})
const inverse = (property: string, kind: Evidence['kind']): Row => ({
  property: `\`Organization.${property}\``,
  kind,
  expected: body,
  beside: (form) => organization(8, 'Council of Clay', { [`ceterms:${property}`]: [form.self()] }),
})
const onAnother = (property: string, kind: Evidence['kind']): Row => ({
  property: `\`${property}\` on another record`,
  kind,
  expected: other,
  beside: (form) =>
    certification({
      '@id': resource(2),
      'ceterms:ctid': ctid(2),
      'ceterms:name': form.text('Master Potter'),
      [`ceterms:${property}`]: [form.self()],
    }),
})

/** Every line of the table in docs/REGISTRY.md. */
export const ROWS: readonly Row[] = [
  { property: '`accreditedBy`', kind: 'accreditedBy', expected: body, on: by('ceterms:accreditedBy') },
  { property: '`accreditedIn`', kind: 'accreditedBy', expected: body, on: within('ceterms:accreditedIn') },
  { property: '`approvedBy`', kind: 'approvedBy', expected: body, on: by('ceterms:approvedBy') },
  { property: '`approvedIn`', kind: 'approvedBy', expected: body, on: within('ceterms:approvedIn') },
  { property: '`recognizedBy`', kind: 'recognizedBy', expected: body, on: by('ceterms:recognizedBy') },
  { property: '`recognizedIn`', kind: 'recognizedBy', expected: body, on: within('ceterms:recognizedIn') },
  { property: '`regulatedBy`', kind: 'regulatedBy', expected: body, on: by('ceterms:regulatedBy') },
  { property: '`regulatedIn`', kind: 'regulatedBy', expected: body, on: within('ceterms:regulatedIn') },
  {
    property: '`relatedAction`',
    kind: 'accreditedBy',
    expected: { ...body, value: '2028-04-30' },
    on: (form) => ({
      'ceterms:relatedAction': [
        {
          '@type': 'ceterms:AccreditAction',
          'ceterms:actingAgent': form.body(),
          'ceterms:object': form.self(),
          'ceterms:endDate': '2028-04-30',
        },
      ],
    }),
  },
  action('AccreditAction', 'accreditedBy'),
  action('ApproveAction', 'approvedBy'),
  action('RecognizeAction', 'recognizedBy'),
  action('RegistrationAction', 'recognizedBy'),
  action('RegulateAction', 'regulatedBy'),
  action('WorkforceDemandAction', 'publicDemand'),
  action('AdvancedStandingAction', 'advancedStanding'),
  inverse('accredits', 'accreditedBy'),
  inverse('approves', 'approvedBy'),
  inverse('recognizes', 'recognizedBy'),
  inverse('regulates', 'regulatedBy'),
  {
    property: '`Organization.accreditedBy`',
    kind: 'ownerAssurance',
    expected: { ...body, value: 'accreditedBy' },
    beside: (form) => organization(9, 'Guild of Kilns', { 'ceterms:accreditedBy': [form.body()] }),
  },
  {
    property: '`TransferValueProfile.transferValueFrom`',
    kind: 'creditRecommendation',
    expected: { ...body, amount: 3 },
    beside: (form) => ({
      '@id': resource(31),
      '@type': 'ceterms:TransferValueProfile',
      'ceterms:ownedBy': [form.body()],
      'ceterms:transferValue': [{ '@type': 'schema:ValueProfile', 'schema:value': 3 }],
      'ceterms:transferValueFrom': [form.self()],
    }),
  },
  {
    property: '`requires.targetAssessment`',
    kind: 'assessment',
    expected: exam,
    on: assessed('ceterms:requires'),
  },
  {
    property: '`requires`',
    kind: 'assessment',
    expected: exam,
    on: (form) => ({ 'ceterms:requires': [form.assessment()] }),
  },
  {
    property: '`requires.alternativeCondition`',
    kind: 'assessment',
    expected: exam,
    on: (form) => ({
      'ceterms:requires': condition({
        'ceterms:alternativeCondition': [condition({ 'ceterms:targetAssessment': form.assessment() })],
      }),
    }),
  },
  { property: '`corequisite`', kind: 'assessment', expected: exam, on: assessed('ceterms:corequisite') },
  { property: '`coPrerequisite`', kind: 'assessment', expected: exam, on: assessed('ceterms:coPrerequisite') },
  { property: '`entryCondition`', kind: 'assessment', expected: exam, on: assessed('ceterms:entryCondition') },
  {
    property: '`commonConditions`',
    kind: 'assessment',
    expected: exam,
    on: () => ({ 'ceterms:commonConditions': [resource(32)] }),
    beside: (form) => ({
      '@id': resource(32),
      '@type': 'ceterms:ConditionManifest',
      'ceterms:requires': [condition({ 'ceterms:targetAssessment': [form.assessment()] })],
    }),
  },
  {
    property: '`requires.yearsOfExperience`',
    kind: 'experience',
    expected: { amount: 3 },
    on: () => ({ 'ceterms:requires': [condition({ 'ceterms:yearsOfExperience': 3 })] }),
  },
  {
    property: '`requires.experience`',
    kind: 'experience',
    expected: { value: 'Two firings' },
    on: (form) => ({ 'ceterms:requires': [condition({ 'ceterms:experience': form.text('Two firings') })] }),
  },
  {
    property: '`requires.targetCredential`',
    kind: 'prerequisite',
    expected: other,
    on: towards('ceterms:requires'),
  },
  {
    property: '`requires.targetLearningOpportunity`',
    kind: 'coursework',
    expected: { agent: 'Firing I' },
    on: (form) => ({ 'ceterms:requires': [condition({ 'ceterms:targetLearningOpportunity': [form.course()] })] }),
  },
  {
    property: '`requires.condition`',
    kind: 'participation',
    expected: { value: 'attendance' },
    on: (form) => ({ 'ceterms:requires': [condition({ 'ceterms:condition': form.text('Attendance') })] }),
  },
  {
    property: '`requires.targetCompetency`',
    kind: 'competencies',
    expected: { amount: 1, value: 'list' },
    on: (form) => ({ 'ceterms:requires': [condition({ 'ceterms:targetCompetency': competencies(form) })] }),
  },
  {
    property: '`assesses`',
    kind: 'competencies',
    expected: { amount: 1 },
    on: (form) => ({ 'ceterms:assesses': competencies(form) }),
  },
  {
    property: '`teaches`',
    kind: 'competencies',
    expected: { amount: 1 },
    on: (form) => ({ 'ceterms:teaches': competencies(form) }),
  },
  {
    property: '`keyword`',
    kind: 'competencies',
    expected: { amount: 1, value: 'keywords' },
    on: (form) => ({ 'ceterms:keyword': form.text('clay') }),
  },
  {
    property: '`requires.creditValue`',
    kind: 'creditValue',
    expected: { amount: 3, value: 'SemesterHour' },
    on: () => ({
      'ceterms:requires': [
        condition({
          'ceterms:creditValue': [
            {
              '@type': 'schema:ValueProfile',
              'schema:value': 3,
              'ceterms:creditUnitType': [concept('creditUnit:SemesterHour')],
            },
          ],
        }),
      ],
    }),
  },
  {
    property: '`creditUnitValue`',
    kind: 'creditValue',
    expected: { amount: 2.5 },
    on: () => ({ 'ceterms:creditUnitValue': 2.5 }),
  },
  {
    property: '`providesTransferValueFor`',
    kind: 'creditValue',
    expected: { value: 'transfer value' },
    on: () => ({ 'ceterms:providesTransferValueFor': [resource(31)] }),
  },
  {
    property: '`credentialStatusType`',
    kind: 'status',
    expected: { value: 'Active' },
    on: () => ({ 'ceterms:credentialStatusType': concept('credentialStat:Active') }),
  },
  {
    property: '`lifeCycleStatusType`',
    kind: 'status',
    expected: { value: 'Ceased' },
    on: () => ({ 'ceterms:lifeCycleStatusType': concept('lifeCycle:Ceased') }),
  },
  {
    property: '`renewal`',
    kind: 'renewal',
    expected: { amount: null },
    on: (form) => ({ 'ceterms:renewal': [condition({ 'ceterms:description': form.text('Every other year') })] }),
  },
  {
    property: '`renewalFrequency`',
    kind: 'renewal',
    expected: { amount: 2 },
    on: () => ({ 'ceterms:renewalFrequency': 'P2Y' }),
  },
  {
    property: '`expirationDate`',
    kind: 'retired',
    expected: { value: '2024-06-30' },
    on: () => ({ 'ceterms:expirationDate': '2024-06-30' }),
  },
  {
    property: '`supersededBy`',
    kind: 'supersededBy',
    expected: other,
    on: (form) => ({ 'ceterms:supersededBy': form.other() }),
  },
  {
    property: '`nextVersion`',
    kind: 'supersededBy',
    expected: other,
    on: () => ({ 'ceterms:nextVersion': resource(2) }),
  },
  {
    property: '`latestVersion`',
    kind: 'supersededBy',
    expected: other,
    on: () => ({ 'ceterms:latestVersion': { '@id': resource(2) } }),
  },
  onAnother('supersedes', 'supersededBy'),
  onAnother('previousVersion', 'supersededBy'),
  ...['administration', 'appeal', 'complaint', 'development', 'maintenance', 'review', 'revocation'].map(process),
  {
    property: '`revocation`',
    kind: 'process',
    expected: { value: 'revocation' },
    on: (form) => ({
      'ceterms:revocation': [{ '@type': 'ceterms:RevocationProfile', 'ceterms:description': form.text('When') }],
    }),
  },
  {
    property: '`processStandards`',
    kind: 'process',
    expected: { value: 'standards' },
    on: () => ({ 'ceterms:processStandards': 'https://kilns.example/standards' }),
  },
  {
    property: '`aggregateData`',
    kind: 'outcomes',
    expected: { value: 'jobsObtained' },
    on: () => ({
      'ceterms:aggregateData': [
        {
          '@type': 'ceterms:AggregateDataProfile',
          'ceterms:jobsObtained': [{ '@type': 'schema:QuantitativeValue', 'schema:value': 188 }],
        },
      ],
    }),
  },
  ...['holders', 'earnings', 'employmentOutcome'].map(
    (name): Row => ({
      property: `\`${name}\``,
      kind: 'outcomes',
      expected: { value: name },
      on: (form) => ({ [`ceterms:${name}`]: [{ 'ceterms:description': form.text('Of last year') }] }),
    }),
  ),
  {
    property: '`qdata:relevantDataSet`',
    kind: 'outcomes',
    expected: { value: 'relevantDataSet' },
    on: () => ({ 'qdata:relevantDataSet': [resource(33)] }),
  },
  {
    property: '`qdata:DataSetProfile` about it',
    kind: 'outcomes',
    expected: body,
    beside: (form) => ({
      '@id': resource(33),
      '@type': 'qdata:DataSetProfile',
      'qdata:dataProvider': form.body(),
      'schema:about': [form.self()],
    }),
  },
  {
    property: '`occupationType`',
    kind: 'occupation',
    expected: { agent: 'Kiln Operators', value: '51-9051' },
    on: (form) => ({
      'ceterms:occupationType': [
        {
          '@type': 'ceterms:CredentialAlignmentObject',
          'ceterms:codedNotation': '51-9051',
          'ceterms:targetNodeName': form.text('Kiln Operators'),
        },
      ],
    }),
  },
  { property: '`isPartOf`', kind: 'partOf', expected: other, on: (form) => ({ 'ceterms:isPartOf': [form.other()] }) },
  { property: '`isRequiredFor`', kind: 'partOf', expected: other, on: towards('ceterms:isRequiredFor') },
  onAnother('hasPart', 'partOf'),
  {
    property: '`isAdvancedStandingFor`',
    kind: 'advancedStanding',
    expected: other,
    on: towards('ceterms:isAdvancedStandingFor'),
  },
  onAnother('advancedStandingFrom', 'advancedStanding'),
  { property: '`isPreparationFor`', kind: 'preparation', expected: other, on: towards('ceterms:isPreparationFor') },
  { property: '`isRecommendedFor`', kind: 'preparation', expected: other, on: towards('ceterms:isRecommendedFor') },
  onAnother('preparationFrom', 'preparation'),
  {
    property: '`usesVerificationService`',
    kind: 'verification',
    expected: { value: 'https://verify.example/' },
    on: () => ({
      'ceterms:usesVerificationService': [
        { '@type': 'ceterms:VerificationServiceProfile', 'ceterms:verificationService': 'https://verify.example/' },
      ],
    }),
  },
  {
    property: '`Organization.hasVerificationService`',
    kind: 'verification',
    expected: { agent: 'Guild of Kilns', value: 'https://verify.example/' },
    beside: (form) =>
      organization(9, 'Guild of Kilns', {
        'ceterms:hasVerificationService': [
          {
            '@type': 'ceterms:VerificationServiceProfile',
            'ceterms:verificationService': ['https://verify.example/'],
            'ceterms:targetCredential': [form.self()],
          },
        ],
      }),
  },
  {
    property: '`dateEffective`',
    kind: 'effective',
    expected: { value: '2019-03-01' },
    on: () => ({ 'ceterms:dateEffective': '2019-03-01' }),
  },
  {
    property: '`estimatedDuration`',
    kind: 'duration',
    expected: { value: 'P6M' },
    on: () => ({
      'ceterms:estimatedDuration': [{ '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': 'P6M' }],
    }),
  },
  {
    property: '`estimatedCost`',
    kind: 'cost',
    expected: { amount: 250, value: 'USD AssessmentFee' },
    on: () => ({
      'ceterms:estimatedCost': [
        {
          '@type': 'ceterms:CostProfile',
          'ceterms:price': 250,
          'ceterms:currency': 'USD',
          'ceterms:directCostType': concept('costType:AssessmentFee'),
        },
      ],
    }),
  },
]

/** The documents of a row in one of the forms: the credential, what stands beside it, and all that they refer to. */
export function documents(row: Row, form: Forms): unknown[] {
  const credential = certification(row.on?.(form) ?? {})
  const beside = row.beside ? [form.wrap(graph(row.beside(form), ...form.blanks))] : []
  const known = [
    organization(8, 'Council of Clay', { '@type': 'ceterms:QACredentialOrganization' }),
    organization(9, 'Guild of Kilns'),
    certification({ '@id': resource(2), 'ceterms:ctid': ctid(2), 'ceterms:name': 'Master Potter' }),
    assessment({ '@id': resource(5) }),
    { '@id': resource(6), '@type': 'ceterms:Course', 'ceterms:name': { en: 'Firing I' } },
  ]
  const besides = new Set(beside.length ? idsIn(row.beside?.(form)) : [])
  const rest = known.filter((one) => !besides.has(String((one as Record<string, unknown>)['@id'])))
  return [form.wrap(graph(credential, ...form.blanks)), ...beside, ...rest.map((one) => graph(one))]
}

function idsIn(node: unknown): string[] {
  const id = (node as Record<string, unknown> | undefined)?.['@id']
  return typeof id === 'string' ? [id] : []
}
