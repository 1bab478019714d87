import type { CredentialSummary, QualityDimension } from '../model/appraisal.ts'
import type { Credential } from '../model/credential.ts'
import { countedEvidence } from './facts.ts'
import { measure } from './measure.ts'
import { neutralFacts } from './neutral.ts'
import { rowWords } from './reasons.ts'
import type { Rubric } from './rubric-schema.ts'

/** Which dimensions stand under which heading of the card. */
const HEADINGS = {
  designed: ['competencies'],
  delivered: ['rigour'],
  recognised: ['assurance', 'market', 'stack'],
} as const satisfies Record<string, readonly QualityDimension[]>

const MAX_LINE = 400
const MAX_FACTS = 12

/** What the card says a credential is; a heading under which nothing is published is null. */
export function summarise(credential: Credential, rubric: Rubric): CredentialSummary {
  const evidence = countedEvidence(credential, rubric)
  // What it was made for is part of its design; what else the market says of it is recognition.
  const occupation = evidence.filter((one) => one.kind === 'occupation')
  const rest = evidence.filter((one) => one.kind !== 'occupation')
  const line = (dimensions: readonly QualityDimension[], also: string[] = []) => {
    const text = [...dimensions.flatMap((dimension) => rowWords(measure(rest, dimension, rubric))), ...also].join(' ')
    if (text === '') return null
    return text.length <= MAX_LINE ? text : `${text.slice(0, MAX_LINE - 1)}…`
  }
  const { id, ctid, name, type, subjectWebpage } = credential
  const facts = neutralFacts(credential).slice(0, MAX_FACTS)
  return {
    id,
    ctid,
    name,
    issuer: credential.issuer?.name ?? null,
    type,
    subjectWebpage,
    designed: line(HEADINGS.designed, rowWords(measure(occupation, 'market', rubric))),
    delivered: line(HEADINGS.delivered),
    recognised: line(HEADINGS.recognised),
    ...(facts.length > 0 && { facts }),
  }
}
