import type { Appraisal, NeutralFact, QualityDimension } from '../../utils/model/appraisal.ts'
import { type CountKey, say, sayCount, spokenLanguage } from '../../utils/model/words.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
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

/** Where a sentence ends: not after the letters of an abbreviation. */
const SENTENCE_END = /(?<=[\p{Ll}\d)]{2}\.)\s+(?=\p{Lu})/u
const MOST_SAID = 140

/**
 * What the records say of one heading beyond what they share: *B: Experience required*. Null where they share nothing:
 * then the rows themselves tell it. It says what is written of one, never that it does not hold of another.
 */
function beyondShared(chosen: readonly Appraisal[], heading: 'designed' | 'delivered' | 'recognised'): string | null {
  const said = chosen.map((one) => (matched(one) && one.credential?.[heading]?.split(SENTENCE_END)) || [])
  const [first = []] = said
  const shared = new Set(first.filter((sentence) => said.every((sentences) => sentences.includes(sentence))))
  if (shared.size === 0) return null
  const own = said.flatMap((sentences, at) => {
    const text = sentences.filter((sentence) => !shared.has(sentence)).join(' ')
    return text === '' ? [] : [`${letterOf(at)}: ${plain(text, MOST_SAID).replace(/\.$/, '')}`]
  })
  if (own.length === 0) return null
  return say('compare.differ.line', { line: say(`card.line.${heading}`), list: own.join('; ') })
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
    ...(['designed', 'delivered', 'recognised'] as const).flatMap((heading) => beyondShared(chosen, heading) ?? []),
  ]
}
