import { type TrustedIssuer, trustedIssuerSchema } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'

/** One issuer while it is being typed. */
export type IssuerDraft = {
  issuer: string
  domain: string
  stance: TrustedIssuer['stance']
  reason: string
  /** Skills, occupations or fields, parted by commas or semicolons; empty: everything. */
  scope: string
  reviewBy: string
}

/** Parts of one scope (`trustedIssuerSchema`). */
const SCOPE_MAX = 50

export const EMPTY_ISSUER: IssuerDraft = {
  issuer: '',
  domain: '',
  stance: 'trusted',
  reason: '',
  scope: '',
  reviewBy: '',
}

type Field = 'issuer' | 'domain' | 'reviewBy'

const WORDS = {
  issuer: 'options.trusted.needIssuer',
  domain: 'options.trusted.badDomain',
  reviewBy: 'options.trusted.badDate',
} as const

/** Checks the draft against the model. The schema decides; the words are ours. */
export function fromIssuerDraft(
  draft: IssuerDraft,
): { ok: true; entry: TrustedIssuer } | { ok: false; errors: Partial<Record<Field, string>> } {
  const domain = draft.domain.trim()
  const parsed = trustedIssuerSchema.safeParse({
    issuer: draft.issuer,
    domains: domain ? [domain] : [],
    stance: draft.stance,
    reason: draft.reason,
    scope: draft.scope.split(/[,;]/, SCOPE_MAX).filter((part) => part.trim() !== ''),
    reviewBy: draft.reviewBy.trim() || null,
  })
  if (parsed.success) return { ok: true, entry: parsed.data }
  const errors: Partial<Record<Field, string>> = {}
  for (const { path } of parsed.error.issues) {
    const field: Field = path[0] === 'domains' ? 'domain' : path[0] === 'reviewBy' ? 'reviewBy' : 'issuer'
    errors[field] = say(WORDS[field])
  }
  return { ok: false, errors }
}
