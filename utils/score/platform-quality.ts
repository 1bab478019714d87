import type { Quality } from '../model/appraisal.ts'
import type { Evidence, EvidenceSource } from '../model/credential.ts'
import type { PlatformEvidence, PlatformProfile } from '../model/platform.ts'
import { evidencedType } from './facts.ts'
import { scoreEvidence } from './quality.ts'
import type { Rubric } from './rubric-schema.ts'

type Stated = Pick<Evidence, 'kind'> & Partial<Pick<Evidence, 'method' | 'proctored'>>

const COURSE: Stated = { kind: 'coursework' }

/** What a certificate of each kind is evidence of; nothing where each course sets it and the certificate does not tell. */
const STATED: Readonly<Record<PlatformEvidence, readonly Stated[]>> = {
  attended: [{ kind: 'participation' }],
  completed: [COURSE],
  varies: [],
  quizzed: [COURSE, { kind: 'assessment' }],
  graded: [COURSE, { kind: 'assessment' }],
  practical: [COURSE, { kind: 'assessment', method: 'performance' }],
  project: [COURSE, { kind: 'assessment', method: 'artifact' }],
  tested: [{ kind: 'assessment', method: 'exam', proctored: false }],
  proctored: [{ kind: 'assessment', method: 'exam', proctored: true }],
}

/** What is told of a kind of certificate is believed as far as text read off a page, whoever wrote that page. */
function evidenceOf(profile: PlatformProfile): Evidence[] {
  const [first] = profile.sources
  const source: EvidenceSource = {
    kind: 'pageText',
    label: profile.platform,
    url: first?.url ?? null,
    date: first?.date ?? null,
  }
  return STATED[profile.evidence].map(({ kind, method = null, proctored = null }) => {
    return { kind, agent: null, method, proctored, amount: null, value: null, source }
  })
}

/**
 * The quality of a course certificate that has no record of its own, by what its kind is evidence of: *Participation*
 * where nothing was assessed, else *Basic*, and never more, because what is told of a kind is known of no single
 * certificate. Never a number: far too little is known. Null where the kind does not tell what was asked.
 */
export function scoreProfile(profile: PlatformProfile, rubric: Rubric): Quality | null {
  const evidence = evidenceOf(profile)
  if (evidence.length === 0) return null
  const type = evidencedType(evidence, rubric)
  const told = scoreEvidence(evidence, type, rubric)
  const open = scoreEvidence(evidence, type, { ...rubric, gates: { ...rubric.gates, coverage: 0 } })
  const band = open.band === 'participation' ? 'participation' : 'basic'
  return { ...told, band, point: null, low: null, high: null, limited: true }
}
