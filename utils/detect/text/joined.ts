import { foldText } from '../grammar/words.ts'
import { nameAt } from './known.ts'
import { isIssuerName } from './piece-words.ts'
import { isKnownTitle, isShort } from './titles.ts'
import { type Chunk, tokensOf } from './tokens.ts'
import { isAcronym, wordSet } from './words.ts'

/** Longer texts are no joined names. UTF-16 code units. */
const LONGEST = 160
/** "RHCSA/RHCE", "CSPO & PMP", "CCNA and CCNP", "A+, Network+". */
const JOINT = /\s?\/\s?|,\s|\s(?:&|\+|and|und|et|y|e|en|och|i)\s/gu
/** What says that the names before it or behind it are held: it stays with its neighbour. */
const LEAD =
  /^(?:\S+ ){0,2}?(?:certified|zertifiziert|certifiée?|certificad[ao]|certificat[ao]|gecertificeerd) (?:(?:in|as|en|em|a|an) ){0,2}/iu
const TAIL = / (?:certified|certifications?|certificates?|licen[cs]es?|credentials?|cert(?:s|\.)?)$/iu

/**
 * The names in a stretch that is nothing but known credentials joined by signs or *and*, or null: such a stretch names
 * each of them. What one card certifies (*CPR/First Aid/AED*) is one.
 */
export function joinedNames(text: string, chunk: Chunk): Chunk[] | null {
  const raw = text.slice(chunk.start, chunk.end)
  if (raw.length > LONGEST || /[()|\n]/.test(raw)) return null
  const from = LEAD.exec(raw)?.[0].length ?? 0
  const to = raw.length - (TAIL.exec(raw)?.[0].length ?? 0)
  const parts = partsOf(raw, from, to)
  const values = parts.map(({ start, end }) => raw.slice(start, end))
  const cued = from > 0 || to < raw.length
  if (values.length < 2 || !values.every((one) => isName(one) && (!cued || isSure(one)))) return null
  if (values.every(isCompanion) || values.some((one, at) => at > 0 && isShort(one, values[at - 1] ?? ''))) return null
  return parts.map(({ start, end }, at) => ({
    start: chunk.start + (at === 0 ? 0 : start),
    end: at === parts.length - 1 ? chunk.end : chunk.start + end,
  }))
}

function partsOf(raw: string, from: number, to: number): Chunk[] {
  const parts: Chunk[] = []
  let start = from
  for (const match of raw.slice(0, to).matchAll(JOINT)) {
    if (match.index < start || isWhole(raw, match.index)) continue
    parts.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return [...parts, { start, end: to }].filter(({ start, end }) => end > start)
}

/** The slash of "OTR/L" belongs to its letters. */
function isWhole(raw: string, at: number): boolean {
  if (raw[at] !== '/') return false
  const before =
    raw
      .slice(0, at)
      .split(/[\s,/]/u)
      .at(-1) ?? ''
  const [after = ''] = /^[^\s,/]*/u.exec(raw.slice(at + 1)) ?? []
  return isAcronym(`${before}/${after}`)
}

const isName = (value: string) => isKnownTitle(value) || isKnownTitle(withoutVendor(value))

/** "CompTIA A+" → "A+". */
function withoutVendor(value: string): string {
  const [first = '', ...rest] = value.split(' ')
  return rest.length > 0 && isIssuerName(first) ? rest.join(' ') : value
}

/** By its own name or letters, not only by what it is about: "AdWords & Analytics certified" is one. */
function isSure(value: string): boolean {
  const tokens = tokensOf(value, { start: 0, end: value.length })
  return tokens.some((token, at) => isAcronym(token.core) || nameAt(tokens, at) > 0)
}

const isCompanion = (value: string) => wordSet('companions').has(foldText(value))

/** The vendor that stands before the first of several joined names, which awards them all; else null. */
export function sharedVendor(name: string): string | null {
  const [first = '', ...rest] = name.split(' ')
  return rest.length > 0 && isIssuerName(first) && isKnownTitle(rest.join(' ')) ? first : null
}
