import { type TrustedIssuer, trustedIssuerSchema } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'

/** One issuer while it is being typed. */
export type IssuerDraft = {
  issuer: string
  /** Parted by semicolons, as names may hold commas. */
  aliases: string
  /** Parted by commas or semicolons. */
  domain: string
  stance: TrustedIssuer['stance']
  reason: string
  /** Skills, occupations or fields, parted by commas or semicolons; empty: everything. */
  scope: string
  reviewer: string
  reviewBy: string
}

/** Parts of one scope, of the names and of the domains (`trustedIssuerSchema`); one more is refused there. */
const PARTS_MAX = 51

export const EMPTY_ISSUER: IssuerDraft = {
  issuer: '',
  aliases: '',
  domain: '',
  stance: 'trusted',
  reason: '',
  scope: '',
  reviewer: '',
  reviewBy: '',
}

const LISTS = { aliases: 'aliases', domain: 'domains', scope: 'scope' } as const
type ListField = keyof typeof LISTS

const written = (values: readonly string[], field: ListField) => values.join(field === 'aliases' ? '; ' : ', ')

/** What is typed of an entry that is there. */
export function toIssuerDraft(entry: TrustedIssuer): IssuerDraft {
  const { issuer, stance, reason, reviewer, reviewBy } = entry
  return {
    issuer,
    aliases: written(entry.aliases, 'aliases'),
    domain: written(entry.domains, 'domain'),
    stance,
    reason,
    scope: written(entry.scope, 'scope'),
    reviewer,
    reviewBy: reviewBy ?? '',
  }
}

/** The parts of a field; as they were where nothing else was typed, because a part may hold the sign that parts them. */
function partsOf(draft: IssuerDraft, field: ListField, before: TrustedIssuer | null): string[] {
  const old = before?.[LISTS[field]] ?? []
  if (draft[field] === written(old, field)) return old
  const sign = field === 'aliases' ? ';' : /[,;]/
  return draft[field].split(sign, PARTS_MAX).filter((part) => part.trim() !== '')
}

const WORDS = {
  issuer: 'options.trusted.needIssuer',
  aliases: 'options.trusted.badAlias',
  domain: 'options.trusted.badDomain',
  reviewBy: 'options.trusted.badDate',
} as const
type Field = keyof typeof WORDS
export type IssuerErrors = Partial<Record<Field, string>>

const FIELDS: Readonly<Record<string, Field>> = { aliases: 'aliases', domains: 'domain', reviewBy: 'reviewBy' }

/**
 * Checks the draft against the model. The schema decides; the words are ours.
 * @param before the entry that is edited: what a form has no field for stays as it is there
 */
export function fromIssuerDraft(
  draft: IssuerDraft,
  before: TrustedIssuer | null = null,
): { ok: true; entry: TrustedIssuer } | { ok: false; errors: IssuerErrors } {
  const parsed = trustedIssuerSchema.safeParse({
    ids: before?.ids ?? [],
    issuer: draft.issuer,
    aliases: partsOf(draft, 'aliases', before),
    domains: partsOf(draft, 'domain', before),
    stance: draft.stance,
    reason: draft.reason,
    scope: partsOf(draft, 'scope', before),
    reviewer: draft.reviewer,
    reviewBy: draft.reviewBy.trim() || null,
  })
  if (parsed.success) return { ok: true, entry: parsed.data }
  const errors: IssuerErrors = {}
  for (const { path } of parsed.error.issues) {
    const field = FIELDS[String(path[0])] ?? 'issuer'
    errors[field] = say(WORDS[field])
  }
  return { ok: false, errors }
}
