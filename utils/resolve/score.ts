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
  alignment: Alignment
  found: Found
  reasons: string[]
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** Feature values → one term each, in a fixed order. */
function nameTerms(w: Model['weights'], a: Alignment, found: Found): [string, number][] {
  const terms: [string, number][] = [
    ['name-mention-rest', w.mentionUnmatched * a.mentionUnmatched],
    ['name-record-rest', w.recordUnmatched * a.recordUnmatched],
    ['name-exact', a.exact ? w.exact : 0],
    ['acronym', a.acronym ? w.acronym : 0],
    ['typo', w.typo * a.typos],
    ['level-differs', a.levelConflict ? w.levelConflict : 0],
    ['level-missing', a.levelMissing ? w.levelMissing : 0],
    ['number-differs', a.numberConflict ? w.numberConflict : 0],
    ['number-extra', a.numberExtra ? w.numberExtra : 0],
    ['edition-not-stated', a.editionMissing ? w.editionMissing : 0],
    ['record-is-about-it', a.modifierRecord ? w.modifierRecord : 0],
    ['mention-is-about-it', a.modifierMention ? w.modifierMention : 0],
    ['word-differs', a.wordDiffers ? w.wordDiffers : 0],
    ['mention-says-more', a.mentionWord ? w.mentionWord : 0],
    ['record-says-more', a.recordWord ? w.recordWord : 0],
    ['same-order', a.sameOrder ? w.sameOrder : 0],
    ['code', found.code ? w.code : 0],
    ['url', found.url ? w.url : 0],
    ['ctid', found.ctid ? w.ctid : 0],
  ]
  return terms
}

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

  const issuerTerm = (standing: Standing, grade: number): [string, number] => {
    switch (standing) {
      case 'agrees':
        if (grade < AGREES.platform) return ['issuer-partly', w.issuerPartly]
        return [grade >= AGREES.initials ? 'issuer-agrees' : 'issuer-related', w.issuerAgrees * grade]
      case 'inName':
        return ['issuer-in-name', w.issuerInName * grade]
      case 'missing':
        return ['issuer-not-stated', w.issuerMissing]
      case 'unknown':
        return ['issuer-not-in-record', w.issuerUnknown]
      default:
        return ['issuer-differs', w.issuerDiffers]
    }
  }

  return (query: Query, found: Found, alignment: Alignment): Scored => {
    const issuerRow = index.views.recordIssuers[found.record] ?? NONE
    const { standing, grade } = standingOf(query, issuerRow, found.record)
    const certified = index.views.recordKinds[found.record] === 1 ? w.certification : 0
    const name = nameTerms(w, alignment, found)
    const issuer = issuerTerm(standing, grade)
    const z = name.reduce((sum, [, term]) => sum + term, w.bias)
    const terms = [...name, issuer]
    const reasons = terms
      .filter(([, term]) => Math.abs(term) >= 0.05)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([key]) => key)
    if (query.known) reasons.unshift('known-title')
    if (standing === 'agrees' && issuers.isPlatform(issuerRow)) reasons.push('platform')
    return {
      record: found.record,
      issuerRow,
      standing,
      grade,
      logOdds: z + issuer[1] + certified,
      probability: sigmoid(z + issuer[1] + certified),
      nameProbability: sigmoid(z),
      alignment,
      found,
      reasons,
    }
  }
}
