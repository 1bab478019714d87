import { NONE } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { words } from '../registry/index/text.ts'
import type { Alignment } from './align.ts'
import type { Found } from './candidates.ts'
import { AGREES, type IssuerReader } from './issuers.ts'
import type { Query } from './query.ts'
import type { Rules } from './rules.ts'
import type { Model } from './schemas.ts'
import { createSpans } from './spans.ts'

/** How the issuers stand to one another. */
export type Standing = 'agrees' | 'inName' | 'missing' | 'unknown' | 'differs'

export type Scored = {
  record: number
  issuerRow: number
  standing: Standing
  /** 0–1 how well the issuers agree. */
  grade: number
  /** Log-odds behind the probability: leads are compared here, where nothing saturates. */
  logOdds: number
  probability: number
  /** The same without a word of the issuer: how well the names alone agree. */
  nameProbability: number
  /** What the log-odds are the weighted sum of, but for the bias. */
  features: readonly Feature[]
  alignment: Alignment
  found: Found
  reasons: string[]
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** What was seen of a candidate: the weight that it counts with, its value, and the reason it is shown as. */
export type Feature = readonly [weight: keyof Model['weights'], value: number, reason: string]

const flag = (is: boolean) => (is ? 1 : 0)

/** What the names say, in a fixed order. */
const nameFeatures = (a: Alignment, found: Found): Feature[] => [
  ['mentionUnmatched', a.mentionUnmatched, 'name-mention-rest'],
  ['recordUnmatched', a.recordUnmatched, 'name-record-rest'],
  ['exact', flag(a.exact), 'name-exact'],
  ['acronym', flag(a.acronym), 'acronym'],
  ['typo', a.typos, 'typo'],
  ['levelConflict', flag(a.levelConflict), 'level-differs'],
  ['levelMissing', flag(a.levelMissing), 'level-missing'],
  ['numberConflict', flag(a.numberConflict), 'number-differs'],
  ['numberExtra', flag(a.numberExtra), 'number-extra'],
  ['editionMissing', flag(a.editionMissing), 'edition-not-stated'],
  ['modifierRecord', flag(a.modifierRecord), 'record-is-about-it'],
  ['modifierMention', flag(a.modifierMention), 'mention-is-about-it'],
  ['wordDiffers', flag(a.wordDiffers), 'word-differs'],
  ['mentionWord', flag(a.mentionWord), 'mention-says-more'],
  ['recordWord', flag(a.recordWord), 'record-says-more'],
  ['sameOrder', flag(a.sameOrder), 'same-order'],
  ['code', flag(found.code), 'code'],
  ['url', flag(found.url), 'url'],
  ['ctid', flag(found.ctid), 'ctid'],
]

/** What the issuers say. */
function issuerFeature(standing: Standing, grade: number): Feature {
  switch (standing) {
    case 'agrees':
      if (grade < AGREES.platform) return ['issuerPartly', 1, 'issuer-partly']
      return ['issuerAgrees', grade, grade >= AGREES.initials ? 'issuer-agrees' : 'issuer-related']
    case 'inName':
      return ['issuerInName', grade, 'issuer-in-name']
    case 'missing':
      return ['issuerMissing', 1, 'issuer-not-stated']
    case 'unknown':
      return ['issuerUnknown', 1, 'issuer-not-in-record']
    default:
      return ['issuerDiffers', 1, 'issuer-differs']
  }
}

/** Terms smaller than this are no reason. */
const TELLING = 0.05

export function createScorer(index: RegistryIndex, rules: Rules, issuers: IssuerReader) {
  const { model } = rules
  const w = model.weights
  const spansOf = createSpans(rules)

  /** An owner's certificate comes through the platform that delivers for it; no examination, no badge about it does. */
  const isDelivered = (query: Query, row: number, record: number) =>
    query.delivered.has(row) && /Certificate/.test(index.typeOf(record))

  /** A record without an issuer may name it: "RSL Level 3 Diploma in …" is how regulators list an awarding body's titles. */
  const leadsWith = (names: readonly (readonly string[])[], record: number) => {
    const name = words(index.nameOf(record)).map((word) => word.text)
    return spansOf(names).some((own) => own.every((word, i) => word === name[i]))
  }

  function standingOf(query: Query, row: number, record: number): { standing: Standing; grade: number } {
    const agreed = query.issuer.rows.get(row)
    if (query.issuer.stated) {
      if (agreed !== undefined) return { standing: 'agrees', grade: agreed }
      if (isDelivered(query, row, record)) return { standing: 'agrees', grade: AGREES.platform }
      if (row !== NONE) return { standing: 'differs', grade: 0 }
      return leadsWith(query.issuer.names, record)
        ? { standing: 'agrees', grade: AGREES.tail }
        : { standing: 'unknown', grade: 0 }
    }
    if (query.inName.has(row)) return { standing: 'inName', grade: query.inName.get(row) ?? 0 }
    if (
      row === NONE &&
      query.vendorFirst &&
      leadsWith(
        [...query.vendorOf.values()].map((own) => [...own]),
        record,
      )
    )
      return { standing: 'inName', grade: AGREES.tail }
    return { standing: 'missing', grade: 0 }
  }

  const termOf = ([weight, value]: Feature) => w[weight] * value
  const sum = (features: readonly Feature[]) => features.reduce((total, one) => total + termOf(one), 0)

  return (query: Query, found: Found, alignment: Alignment): Scored => {
    const issuerRow = index.views.recordIssuers[found.record] ?? NONE
    const { standing, grade } = standingOf(query, issuerRow, found.record)
    const name = nameFeatures(alignment, found)
    const issuer = issuerFeature(standing, grade)
    const kind: Feature = ['certification', flag(index.views.recordKinds[found.record] === 1), 'certification']
    const nameOdds = w.bias + sum(name)
    const logOdds = nameOdds + termOf(issuer) + termOf(kind)
    const reasons = [...name, issuer]
      .map((one) => ({ reason: one[2], term: Math.abs(termOf(one)) }))
      .filter(({ term }) => term >= TELLING)
      .sort((a, b) => b.term - a.term)
      .map(({ reason }) => reason)
    if (query.known) reasons.unshift('known-title')
    if (standing === 'agrees' && issuers.isPlatform(issuerRow)) reasons.push('platform')
    return {
      record: found.record,
      issuerRow,
      standing,
      grade,
      logOdds,
      probability: sigmoid(logOdds),
      nameProbability: sigmoid(nameOdds),
      features: [...name, issuer, kind],
      alignment,
      found,
      reasons,
    }
  }
}
