import fc from 'fast-check'
import {
  type Credential,
  type Evidence,
  evidenceKindSchema,
  type Issuer,
  sourceKindSchema,
} from '../../../utils/model/credential.ts'

const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((one) => one.slice(0, maxLength))
    .filter((one) => one.isWellFormed())
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const uuid = fc.uuid().map((one) => `ce-${one}`)
const prefix = fc.constantFrom('https://credentialengineregistry.org/resources/', 'http://other.example/r/', '')

/** Ids and CTIDs as they are met, and as nobody would expect them. */
const identifiers = fc.oneof(
  fc.tuple(prefix, uuid).map(([before, ctid]) => ({ id: before + ctid, ctid })),
  fc.record({ id: text(80), ctid: fc.constant(null) }),
  fc.record({ id: text(80), ctid: uuid }),
  uuid.map((id) => ({ id, ctid: null })),
  fc.tuple(prefix, uuid).map(([before, one]) => ({ id: before + one.toUpperCase(), ctid: one })),
  fc.constant({ id: 'urn:odd', ctid: `ce-${'-'.repeat(36)}` }),
)

const issuer: fc.Arbitrary<Issuer> = fc.record({
  id: orNull(fc.constantFrom('urn:a', 'urn:b', 'urn:c')),
  name: fc.oneof(fc.constantFrom('Halden', 'Halden Institute', 'Ærø Skole'), text(40)),
  alternateNames: fc.array(text(20), { maxLength: 2 }),
  domains: fc.array(fc.domain(), { maxLength: 2 }),
})

const url = fc.oneof(fc.webUrl(), fc.constantFrom('not a link', ''))
const evidence = (id: string): fc.Arbitrary<Evidence> =>
  fc.record({
    kind: fc.constantFrom(...evidenceKindSchema.options),
    agent: orNull(text(30)),
    method: orNull(fc.constantFrom('exam', 'performance', 'artifact')),
    proctored: orNull(fc.boolean()),
    amount: orNull(fc.integer({ min: -5, max: 1000 })),
    value: orNull(fc.oneof(fc.constantFrom('Active', ''), text(30))),
    source: fc.record({
      kind: fc.constantFrom(...sourceKindSchema.options),
      label: fc.constantFrom('CTDL record', 'A list'),
      url: orNull(fc.oneof(fc.constant(id), fc.webUrl())),
      date: orNull(fc.constantFrom('2026', '2026-01', '2026-01-31')),
    }),
  })

const industries = fc.array(fc.constantFrom('541512', '31'), { maxLength: 2 })

const credential: fc.Arbitrary<Credential> = identifiers
  .chain(({ id, ctid }) =>
    fc.record({
      id: fc.constant(id),
      ctid: fc.constant(ctid),
      type: fc.constantFrom('Certification', 'License', 'DigitalBadge', 'Certificate'),
      name: fc.oneof(fc.constantFrom('Certified Rigger (CR)', 'Certified Rigger', 'Ærø – 証明書'), text(60)),
      alternateNames: fc.array(text(30), { maxLength: 3 }),
      issuer: orNull(issuer),
      codes: fc.array(text(12), { maxLength: 3 }),
      subjectWebpage: orNull(url),
      competencies: fc.array(fc.record({ label: text(20), uri: orNull(fc.webUrl()) }), { maxLength: 3 }),
      occupations: fc.array(fc.constantFrom('15-1212', '51-9051.00'), { maxLength: 2 }),
      level: orNull(fc.constantFrom('AdvancedLevel', 'BeginnerLevel')),
      evidence: fc.array(evidence(id), { maxLength: 4 }),
    }),
  )
  .chain((one) => industries.map((codes) => (codes.length > 0 ? { ...one, industries: codes } : one)))

/** Credentials with ids of their own. */
export const credentials = fc.uniqueArray(credential, { maxLength: 30, selector: (one) => one.id })
