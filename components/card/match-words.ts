import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Candidate } from '../../utils/model/resolution.ts'
import { isWordKey, say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'

/** Records whose reasons are told; the rest is far behind. */
const MOST = 3

/** Why this record came up, and why it was not chosen where it was not: reasons in the order of their weight. */
function reasonsOf({ reasons }: Candidate): string {
  const keys = reasons.map((reason) => `match.reason.${reason}`).filter(isWordKey)
  return keys.map((key) => say(key)).join('; ')
}

/** The records that were compared with what the page says, each with what speaks for and against it. */
export function matchLines({ resolution }: Pick<Appraisal, 'resolution'>): { id: string; text: string }[] {
  const { outcome, candidates } = resolution
  return candidates.slice(0, outcome === 'match' ? 1 : MOST).map((one) => {
    const name = plain(one.name)
    const reasons = reasonsOf(one)
    const text = one.issuer
      ? say('card.detail.candidate', { name, issuer: plain(one.issuer), reasons })
      : say('card.detail.candidateNoIssuer', { name, reasons })
    return { id: one.credentialId, text }
  })
}
