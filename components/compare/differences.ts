import type { Appraisal, NeutralFact, QualityDimension } from '../../utils/model/appraisal.ts'
import { type CountKey, say, sayCount, spokenLanguage } from '../../utils/model/words.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import { kindWords } from '../../utils/overlay/what-words.ts'

const LETTERS = ['A', 'B', 'C', 'D'] as const

/** What a column is called in the sentences. @param at from 0, at most 3 */
export const letterOf = (at: number): string => LETTERS[at] ?? ''

const matched = ({ resolution }: Appraisal) => resolution.outcome === 'match'

/** Something is known there, and it speaks for the credential. */
const has = (dimension: QualityDimension) => (appraisal: Appraisal) =>
  (appraisal.quality?.reasons ?? []).some((one) => one.dimension === dimension && one.known > 0 && one.points > 0)

const states = (about: NeutralFact['about']) => (appraisal: Appraisal) =>
  matched(appraisal) && (appraisal.credential?.facts ?? []).some((fact) => fact.about === about)

const flagged =
  (...flags: Appraisal['flags']) =>
  (appraisal: Appraisal) =>
    flags.some((flag) => appraisal.flags.includes(flag))

/** What can be so of some and not of others, in the order in which it is said. */
const ONLY: readonly [base: CountKey, holds: (appraisal: Appraisal) => boolean][] = [
  ['compare.only.record', matched],
  ['compare.only.assurance', has('assurance')],
  ['compare.only.rigour', has('rigour')],
  ['compare.only.competencies', has('competencies')],
  ['compare.only.market', has('market')],
  ['compare.only.stack', has('stack')],
  ['compare.only.verified', ({ verification }) => verification.verdict.startsWith('verified')],
  ['compare.only.expired', flagged('expired')],
  ['compare.only.retired', flagged('retired', 'ended')],
  ['compare.only.direct', ({ relevance }) => relevance?.band === 'direct'],
  ['compare.only.duration', states('duration')],
  ['compare.only.cost', states('cost')],
]

/** *A: certification; B and C: badge*, or null where all are the same. */
function unlike(chosen: readonly Appraisal[], words: (appraisal: Appraisal) => string, list: Intl.ListFormat) {
  const groups = new Map<string, string[]>()
  chosen.forEach((one, at) => {
    const said = words(one)
    groups.set(said, [...(groups.get(said) ?? []), letterOf(at)])
  })
  if (groups.size < 2) return null
  return [...groups].map(([said, letters]) => `${list.format(letters)}: ${said}`).join('; ')
}

/**
 * How a few credentials differ, as sentences: *Only A …*. Each says what is known here; none says which is better. Empty
 * where nothing known tells them apart.
 */
export function differences(chosen: readonly Appraisal[]): string[] {
  const list = new Intl.ListFormat(spokenLanguage(), { type: 'conjunction' })
  const bands = unlike(chosen, (one) => faceOf(one).words, list)
  const kinds = unlike(
    chosen.filter(matched).length === chosen.length ? chosen : [],
    ({ credential }) => kindWords(credential?.type ?? ''),
    list,
  )
  const only = ONLY.flatMap(([base, holds]) => {
    const letters = chosen.flatMap((one, at) => (holds(one) ? [letterOf(at)] : []))
    if (letters.length === 0 || letters.length === chosen.length) return []
    return [sayCount(base, letters.length, { who: list.format(letters) })]
  })
  return [
    ...(bands === null ? [] : [say('compare.differ.band', { list: bands })]),
    ...(kinds === null ? [] : [say('compare.differ.kind', { list: kinds })]),
    ...only,
  ]
}
