import type { Comparison } from './differs.ts'
import { AGREES } from './issuers.ts'
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

/** What the rule asks of two names or two candidates. */
export type Judge = {
  /** One issuer, whichever record of it. */
  sameIssuer(a: Scored, b: Scored): boolean
  /** Its issuer is called just as the mention states it, letter by letter. */
  statedAs(one: Scored): boolean
  /** One credential: same issuer, same name but for marks, order and short forms. */
  sameTitle(a: Scored, b: Scored): boolean
  /** The mention's name beside the record's. */
  compare(one: Scored): Comparison
}

const SHOWN = 5
/** Letters of a short form that hardly two bodies use. */
const MIN_SHORT = 4
/** Candidates whose names are compared word by word. */
const COMPARED = 8

/** The abstain rule. `scored` best first, `size` the number of credentials that were seen of the world's. Pure. */
export function decide(query: Query, scored: readonly Scored[], model: Model, judge: Judge, size: number): Decision {
  const rule = model.abstain
  const first = scored[0]
  if (!first) return { outcome: 'none', accepted: null, shown: [], withheld: null }
  const probable = scored.slice(0, COMPARED).filter((one) => one.probability >= rule.accept)
  const best = probable.find((one) => differenceOf(judge, one) === null) ?? first
  const shown = [best, ...scored.filter((one) => one !== best)]
    .filter((one) => one.probability >= rule.shown)
    .slice(0, SHOWN)
  // Letters that imitate others are always told, whatever was found by them.
  if (query.confusable)
    return { outcome: shown.length > 0 ? 'ambiguous' : 'none', accepted: null, shown, withheld: 'confusable' }
  const withheld =
    best.probability >= rule.accept
      ? (differenceOf(judge, best) ?? whyNot(query, best, scored, model, judge, size))
      : 'not-sure'
  if (withheld === null) return { outcome: 'match', accepted: best, shown, withheld }
  const own = best.standing !== 'differs' && best.probability >= rule.ambiguous
  if (own || !query.issuerGiven) return { outcome: own ? 'ambiguous' : 'none', accepted: null, shown, withheld }
  return withoutIssuer(query, scored, model, judge, size) ?? { outcome: 'none', accepted: null, shown, withheld }
}

/** An exact page or id is the record's, whatever it is called. */
const differenceOf = (judge: Judge, one: Scored) =>
  one.found.ctid || one.found.url ? null : judge.compare(one).difference

/** A short form that is all that is said is a mark only when it is long or made so ("Network+", "AZ-900"). */
const marked = (query: Query) =>
  query.words.some(
    (word) =>
      (word.class === 'plain' && word.text.length >= MIN_SHORT) || word.text.endsWith('+') || query.codeWords.has(word),
  )

/** What is to be said when the stated issuer awards nothing of this name: whose it is, where that is beyond doubt. */
function withoutIssuer(
  query: Query,
  scored: readonly Scored[],
  model: Model,
  judge: Judge,
  size: number,
): Decision | null {
  const rule = model.abstain
  // The owner of a known title needs no record to be its owner.
  if (query.known) return null
  const alike = scored
    .filter((one) => one.standing === 'differs' && one.nameProbability >= rule.lookalikeName)
    .sort((a, b) => b.nameProbability - a.nameProbability)
    .slice(0, COMPARED)
    .map((one) => ({ one, comparison: judge.compare(one) }))
    .filter(
      ({ comparison: { difference, licence, statedBrand, shared } }) =>
        difference === null && !licence && !statedBrand && !shared,
    )
  const owners = alike.filter(({ one }) => !judge.sameIssuer(one, alike[0]?.one ?? one)).length + 1
  // "Same name, other issuer" is an accusation: a name that anybody might give says nothing.
  const distinctive = alike.filter(({ one, comparison }) => {
    const { mark, whole, content, marker, branded } = comparison
    if (query.famous.has(one.issuerRow) || (mark && (content > 1 || marked(query)))) return true
    if (branded && content >= rule.lookalikeWords) return true
    if (!whole || owners > 1 || (size >= rule.worldlyFrom && one.alignment.mass < rule.distinctiveMass)) return false
    if (marker) return content >= rule.lookalikeWords
    return !comparison.platform && content >= rule.lookalikeWordsPlain
  })
  if (distinctive.length === 0) return null
  const partner = distinctive.some(
    ({ one, comparison }) => comparison.ownerNamed || comparison.taught || one.found.ctid || one.found.url,
  )
  return {
    outcome: partner ? 'ambiguous' : 'lookalike',
    accepted: null,
    shown: distinctive.map(({ one }) => one).slice(0, SHOWN),
    withheld: 'issuer-differs',
  }
}

/** The reason for which a probable answer is still not given, or null. */
function whyNot(
  query: Query,
  best: Scored,
  scored: readonly Scored[],
  model: Model,
  judge: Judge,
  size: number,
): string | null {
  const rule = model.abstain
  if (best.standing === 'differs' || best.standing === 'unknown') return 'issuer-differs'
  // A name that only begins like the owner's may be a chapter's, a partner's or a stranger's.
  const exact = best.found.url || best.found.ctid
  if (best.standing === 'agrees' && best.grade < AGREES.platform && !exact) return 'issuer-partly'
  const isRival = (one: Scored) =>
    one !== best &&
    best.logOdds - one.logOdds < rule.margin &&
    !judge.sameTitle(best, one) &&
    !(judge.statedAs(best) && !judge.statedAs(one))
  if (scored.some((one) => isRival(one) && differenceOf(judge, one) === null)) return 'several-fit'
  if (!query.issuerGiven && !exact && !best.found.code) {
    // A short form that is known as one body's may be another's as well.
    const { shared, branded, foreign } = judge.compare(best)
    if ((shared && !branded) || foreign) return 'several-issuers'
    // A title that is somebody's is not taken for a stranger's of the same name.
    if (query.owned && !query.famous.has(best.issuerRow)) return 'several-issuers'
  }
  if (query.issuer.stated || exact) return null
  if (best.standing === 'inName' || best.found.code) return null
  if (query.vendorFirst) return 'issuer-in-name-differs'
  // That nobody else awards the name can be seen only where much is seen; else it must be the whole name.
  if (size < rule.worldlyFrom && !best.alignment.whole) return 'name-not-whole'
  // Nobody is named: only a name that is one issuer's, and telling enough to be nobody else's.
  // A short form that the best one has and another lacks tells them apart.
  const short = judge.compare(best).short
  const rivals = scored.filter(
    (one) =>
      !judge.sameIssuer(one, best) &&
      one.nameProbability >= best.nameProbability * rule.rivalName &&
      (!short || judge.compare(one).short),
  )
  if (rivals.length > 0) return 'several-issuers'
  const enough = query.saysCredential ? rule.distinctiveMass : rule.distinctiveMassPlain
  return best.alignment.mass >= enough ? null : 'name-too-general'
}
