import { foldText } from '../grammar/words.ts'
import { soundsKnown } from './known.ts'
import { phrasesOf } from './phrases.ts'
import { isBrand, isIssuerName, itemWords, namesIssuers } from './piece-words.ts'
import type { Mark, Segment } from './pieces.ts'
import { isKnownTitle } from './titles.ts'
import { tokensOf } from './tokens.ts'
import { isIn, wordSet } from './words.ts'

/** What the items of one list show of each other. */
export type ListForm = {
  /** Folded texts that several items share beside texts in which they differ: their issuers. */
  issuers: Set<string>
  /** Marks before the second text of items that have a date: what such a mark parts is an issuer elsewhere too. */
  marks: Set<Mark>
}

/** An item's evidence that a text is an issuer: 3 = it is known or said to be one, 2 = a word like *Board* is in it. */
const KNOWN = 3
export const WORDED = 2
/** Longest issuer, in words, that a dash alone makes one. */
const PAIR_WORDS = 4

/** True for a text with a credential's word or name in it. */
export const isCued = (value: string) => {
  const tokens = tokensOf(value, { start: 0, end: value.length })
  return phrasesOf(tokens).length > 0 || soundsKnown(tokens)
}

/** Which of the texts is the issuer: an index, -1 (beyond them) for none, null where the texts look like a list of names. */
export function issuerAt(texts: Segment[], form: ListForm, fields: boolean): number | null {
  const ranks = texts.map((one) => (one.mark === 'by' ? KNOWN + 1 : issuerRank(one.value, form)))
  if (texts.length === 1) return fields ? -1 : null
  const by = texts.findIndex(({ mark }) => mark === 'by')
  if (by > 0) return by
  if (leadsWithIssuer(texts, ranks)) return 0
  const cued = texts.map(({ value }, at) => (ranks[at] ?? 0) < WORDED && isCued(value))
  // two names with a comma between them are two credentials
  if (texts.some(({ mark }, at) => at > 0 && mark === 'comma' && cued[at] && cued[at - 1])) return null
  const vendor = texts.findIndex(({ value }, at) => at > 0 && isVendor(value, texts[0]?.value ?? ''))
  const known = vendor > 0 ? vendor : ranks.findIndex((rank, at) => at > 0 && rank >= WORDED)
  if (known > 0) return fields || known === texts.length - 1 ? known : null
  const last = texts.length - 1
  const lastCued = cued.lastIndexOf(true)
  const strong = texts.findIndex(({ mark }, at) => at > lastCued && at > 0 && mark === 'strong')
  const guess = lastCued >= 0 && lastCued < last ? lastCued + 1 : strong > 0 ? strong : lastCued === last ? -1 : last
  const segment = texts[guess]
  if (segment === undefined) return fields ? -1 : null
  if (!fields && !isPair(texts, cued, form)) return null
  if (looksNamed(segment.value)) return guess
  return fields && texts.length === 2 && !/\d$/.test(segment.value) ? null : -1
}

/** Two texts without any date: issuer behind name where the list has that form, or behind a dash or bar after a known sort of name. */
function isPair(texts: Segment[], cued: boolean[], form: ListForm): boolean {
  const [, second] = texts
  if (texts.length !== 2 || second === undefined) return false
  if (form.marks.has(second.mark)) return true
  return (
    second.mark === 'strong' && cued[0] === true && cued[1] === false && second.value.split(/\s+/u).length <= PAIR_WORDS
  )
}

/** An issuer's name begins with a capital and is short. */
const looksNamed = (value: string) =>
  /^[^\p{L}]{0,2}(?:the |der |die |das |la |le |el |il )?[\p{Lu}\p{Lo}\d]/u.test(value) &&
  value.split(/\s+/u).length <= 10 &&
  !/\d$/.test(value)

/** "Coursera – Deep Learning – 2021": a known issuer that opens the item, and no second one behind it. */
function leadsWithIssuer(texts: Segment[], ranks: number[]): boolean {
  const [head, next] = texts
  if (head === undefined || next === undefined || texts.length > 3) return false
  if ((ranks[1] ?? 0) >= WORDED || isVendor(next.value, head.value)) return false
  if (ranks[0] === KNOWN || (isBrand(head.value) && next.mark === 'strong' && isCued(next.value))) return true
  // "American Board of Internal Medicine, Board Certified"
  if (ranks[0] === WORDED && texts.length === 2 && isCued(next.value) && !isCued(head.value)) return true
  const last = foldText(head.value).split(' ').at(-1) ?? ''
  return (
    ranks[0] === WORDED && wordSet('issuerWords').has(last) && !itemWords('levels').has(last) && next.mark === 'strong'
  )
}

/** `value` stands as whole words in the name ("CompTIA" of "CompTIA Security+"), at its start. */
function isVendor(value: string, name: string): boolean {
  const [short, long] = [foldText(value), foldText(name)]
  return short.length > 1 && long.startsWith(`${short} `)
}

/** How much a text looks like an issuer: 0 – 3. */
export function issuerRank(value: string, form: ListForm | null): number {
  if (isIssuerName(value) || namesIssuers(value) || form?.issuers.has(foldText(value))) return KNOWN
  const tokens = tokensOf(value, { start: 0, end: value.length })
  const last = tokens.at(-1)
  if (isKnownTitle(value)) return 0
  if (last === undefined || isIn('nounCues', last) || isIn('cards', last) || isIn('adjectiveCues', last)) return 0
  if (tokens.some((token) => isIn('issuerWords', token))) return WORDED
  return !isCued(value) && tokens.some((token) => itemWords('bodyWords').has(token.lower)) ? WORDED - 1 : 0
}
