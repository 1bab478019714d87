import fc from 'fast-check'
import type { Credential, Evidence, EvidenceKind, EvidenceSource } from '../../../utils/model/credential.ts'

export function source(kind: EvidenceSource['kind'] = 'issuerStructured', label = 'CTDL record'): EvidenceSource {
  return { kind, label, url: null, date: null }
}

export function evidence(kind: EvidenceKind, more: Partial<Evidence> = {}): Evidence {
  return { kind, agent: null, method: null, proctored: null, amount: null, value: null, source: source(), ...more }
}

export function credential(pieces: Evidence[], more: Partial<Credential> = {}): Credential {
  return {
    id: 'urn:touchstone:test',
    ctid: null,
    type: 'Certification',
    name: 'Certified Lighthouse Keeper',
    alternateNames: [],
    issuer: { id: null, name: 'Guild of Lamps', alternateNames: [], domains: ['lamps.example'] },
    codes: [],
    subjectWebpage: null,
    competencies: [],
    occupations: [],
    level: null,
    evidence: pieces,
    ...more,
  }
}

const KINDS: EvidenceKind[] = [
  'accreditedBy',
  'approvedBy',
  'recognizedBy',
  'regulatedBy',
  'creditRecommendation',
  'endorsedBy',
  'assessment',
  'experience',
  'prerequisite',
  'coursework',
  'participation',
  'status',
  'renewal',
  'retired',
  'supersededBy',
  'process',
  'competencies',
  'outcomes',
  'publicDemand',
  'occupation',
  'partOf',
  'advancedStanding',
  'creditValue',
  'openStandard',
]

const VALUES = [
  'Active',
  'Deprecated',
  'Suspended',
  'TeachOut',
  'framework',
  'list',
  'keywords',
  'review',
  'application',
]

/** Any piece of evidence, sensible or not. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom(...KINDS),
  agent: fc.option(fc.constantFrom('Board of Wicks', 'Tide Council', 'Fog Institute'), { nil: null }),
  method: fc.constantFrom('exam', 'performance', 'artifact', null),
  proctored: fc.constantFrom(true, false, null),
  amount: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
  value: fc.option(fc.constantFrom(...VALUES), { nil: null }),
  source: fc
    .constantFrom<EvidenceSource['kind']>('registryEdge', 'publicList', 'issuerStructured', 'textMention', 'pageText')
    .map((kind) => source(kind)),
})

export const someEvidence = fc.array(anyEvidence, { maxLength: 12 })

/** Whole hundredths: sums of decimals are compared as the integers that they stand for. */
export const cents = (points: number) => Math.round(points * 100)
