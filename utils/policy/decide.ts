import type { QualityBand, TrustedMark } from '../model/appraisal.ts'
import type { Credential } from '../model/credential.ts'
import type { TrustedList } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import { decisive, type IssuerLike, type Ruling, type TrustedAbout, trustedRulings } from './matcher.ts'

/** Whose list it is; who comes first decides: the organisation's policy, a list that somebody keeps, one's own. */
export const TIERS = ['managed', 'subscribed', 'own'] as const
export type Tier = (typeof TIERS)[number]

/** A list and whose it is. That is never the file's own word: it is known from where the file came. */
export type TieredList = { tier: Tier; list: TrustedList }

/** A line of a list, as a person finds it again. `line`: which entry, from 1. */
export type ListLine = { tier: Tier; list: string; version: number; line: number }

/** What was decided, by which line of which list, what told the issuer there, and which lines had no say. */
export type Decision = ListLine & {
  mark: TrustedMark
  by: Ruling['by']
  /** False: the line is about other credentials of the issuer (its scope stands in the mark). */
  applies: boolean
  overruled: (ListLine & { stance: TrustedMark['stance'] })[]
}

export type Decider = (issuer: IssuerLike | null, today: string, about?: TrustedAbout) => Decision | null

/** The lists in their order of precedence; within a tier as they were given. */
export function byTier(lists: readonly TieredList[]): TieredList[] {
  return TIERS.flatMap((tier) => lists.filter((one) => one.tier === tier))
}

/** Looks issuers up in all lists, the highest that speaks of one decides. Made once; asking costs no walk of the lists. */
export function decider(lists: readonly TieredList[]): Decider {
  const ordered = byTier(lists)
  const rulings = trustedRulings(ordered.map((one) => one.list))
  const lineOf = ({ list, entry }: Ruling): ListLine => {
    const { tier, list: from } = ordered[list] ?? { tier: 'own' as const, list: null }
    return { tier, list: from?.name ?? '', version: from?.version ?? 1, line: entry + 1 }
  }
  return (issuer, today, about) => {
    const all = rulings(issuer, today, about)
    const chosen = decisive(all)
    if (chosen === null) return null
    const others = all.filter((one) => one !== chosen && !one.elsewhere)
    const overruled = others.map((one) => ({ ...lineOf(one), stance: one.mark.stance }))
    return { ...lineOf(chosen), mark: chosen.mark, by: chosen.by, applies: !chosen.elsewhere, overruled }
  }
}

/**
 * What the lists say of a credential, and which line of which list decided; null where none speaks of its issuer. For many
 * credentials, make a `decider` once.
 *
 * @param today YYYY-MM-DD
 */
export function decide(lists: readonly TieredList[], credential: Credential, today: string): Decision | null {
  const { name, alternateNames, competencies, occupations, issuer } = credential
  const labels = [name, ...alternateNames, ...competencies.map((one) => one.label)]
  return decider(lists)(issuer, today, { labels, occupations })
}

/** `moved`: what to say wherever the band is shown; null where the band is the evidence's own. */
export type ListedBand = { band: QualityBand; moved: { from: QualityBand; words: string } | null }

const LADDER: readonly QualityBand[] = ['basic', 'solid', 'strong']
const STEP: Readonly<Record<TrustedMark['stance'], number>> = { trusted: 1, recognised: 0, review: 0, notAccepted: -1 }

/**
 * The band to show. Without the organisation's policy `listAffectsBand` it is always the evidence's. With it, a trusted
 * issuer's goes up a step and that of one that is not accepted down a step, between *basic* and *strong*; the points never
 * move. A line about other credentials of the issuer moves nothing, and no list changes *participation*, which says what
 * had to be done, or *insufficient*, which says that nothing is known.
 */
export function listedBand(band: QualityBand, decision: Decision | null, listAffectsBand: boolean): ListedBand {
  const at = LADDER.indexOf(band)
  if (!listAffectsBand || !decision?.applies || at < 0) return { band, moved: null }
  const to = LADDER[Math.min(LADDER.length - 1, Math.max(0, at + STEP[decision.mark.stance]))] ?? band
  if (to === band) return { band, moved: null }
  const { list, line } = decision
  const words = say('policy.band.moved', { list, line, from: say(`card.band.${band}`) })
  return { band: to, moved: { from: band, words } }
}
