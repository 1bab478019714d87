import type { Query } from './query.ts'
import type { Model } from './schemas.ts'
import type { Scored } from './score.ts'

export type Decision = {
  outcome: 'match' | 'ambiguous' | 'lookalike' | 'none'
  accepted: Scored | null
  /** Best first. */
  shown: Scored[]
  /** Why an answer was withheld. */
  withheld: string | null
}

/** What makes two candidates one to a reader. */
export type Sameness = {
  /** One issuer, whichever record of it. */
  issuer(a: Scored, b: Scored): boolean
  /** One credential: same issuer, same name but for marks, order and short forms. */
  title(a: Scored, b: Scored): boolean
}

const SHOWN = 5

/** The abstain rule. `scored` best first, `size` the number of credentials searched. Pure. */
export function decide(query: Query, scored: readonly Scored[], model: Model, same: Sameness, size: number): Decision {
  const rule = model.abstain
  const shown = scored.filter((one) => one.probability >= rule.shown).slice(0, SHOWN)
  const best = scored[0]
  if (!best) return { outcome: 'none', accepted: null, shown: [], withheld: null }
  const withheld = best.probability >= rule.accept ? whyNot(query, best, scored, model, same, size) : 'not-sure'
  if (withheld === null) return { outcome: 'match', accepted: best, shown, withheld }
  const alike = query.issuerGiven
    ? scored.filter((one) => one.standing === 'differs' && one.nameProbability >= rule.lookalikeName)
    : []
  const own = best.standing !== 'differs' && best.probability >= rule.ambiguous
  if (!own && alike.length > 0) {
    const owners = [...alike].sort((a, b) => b.nameProbability - a.nameProbability)
    return { outcome: 'lookalike', accepted: null, shown: owners.slice(0, SHOWN), withheld: 'issuer-differs' }
  }
  return { outcome: own ? 'ambiguous' : 'none', accepted: null, shown, withheld }
}

/** The reason for which a probable answer is still not given, or null. */
function whyNot(
  query: Query,
  best: Scored,
  scored: readonly Scored[],
  model: Model,
  same: Sameness,
  size: number,
): string | null {
  const rule = model.abstain
  if (query.confusable) return 'confusable'
  if (best.standing === 'differs' || best.standing === 'unknown') return 'issuer-differs'
  const rival = scored.find((one) => one !== best && !same.title(best, one))
  if (rival && best.logOdds - rival.logOdds < rule.margin) return 'several-fit'
  if (query.issuer.stated || best.found.url || best.found.ctid) return null
  if (best.standing === 'inName' || best.found.code) return null
  if (query.vendorFirst) return 'issuer-in-name-differs'
  // That nobody else awards the name can be seen only where much is seen; else it must be the whole name.
  if (size < rule.worldlyFrom && !best.alignment.whole) return 'name-not-whole'
  // Nobody is named: only a name that is one issuer's, and telling enough to be nobody else's.
  const rivals = scored.filter(
    (one) => !same.issuer(one, best) && one.nameProbability >= best.nameProbability * rule.rivalName,
  )
  if (rivals.length > 0) return 'several-issuers'
  const says = query.words.some((word) => word.class === 'filler' || word.level !== null || word.acronym)
  const enough = says ? rule.distinctiveMass : rule.distinctiveMassPlain
  return best.alignment.mass >= enough ? null : 'name-too-general'
}
