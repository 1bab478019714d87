import type { Credential } from '../../model/credential.ts'
import { fold } from '../index/text.ts'
import { variants } from './query.ts'
import type { SearchTerms } from './terms.ts'

/** How alike a record and what was searched for are; each from 0 to 1. */
export type Likeness = {
  name: number
  /** Null where one of the two names no issuer. */
  issuer: number | null
  total: number
}

/** From here on a name counts as the same, and an issuer as the same. */
export const SAME = { name: 0.9, issuer: 0.6 } as const

/** The share of a name in `total`, and what it keeps where the issuer cannot be compared. */
const NAME_SHARE = 0.65
const WITHOUT_ISSUER = 0.8

/** Words of an organisation's name that do not tell it from another. */
const LEGAL = new Set([
  'the',
  'of',
  'inc',
  'llc',
  'ltd',
  'limited',
  'gmbh',
  'corp',
  'corporation',
  'company',
  'co',
  'plc',
])

/** Word parts as they are compared: folded, `+` and `#` kept (C++, Security+). */
function words(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(/[^\p{L}\p{N}+#]+/u)
      .filter((word) => word !== ''),
  )
}

/** Twice what they share over what both have (Dice): 1 = the same words. */
function overlap(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}

function best(wanted: Set<string>[], given: Set<string>[]): number {
  return Math.max(0, ...wanted.flatMap((a) => given.map((b) => overlap(a, b))))
}

const issuerWords = (text: string) => new Set([...words(text)].filter((word) => !LEGAL.has(word)))

/** The first letters of an issuer's words, as people shorten it: PMI for Project Management Institute. */
const initials = (text: string) => [...issuerWords(text)].map((word) => word.charAt(0)).join('')

function issuerLikeness(wanted: string, issuer: NonNullable<Credential['issuer']>): number {
  const names = [issuer.name, ...issuer.alternateNames]
  const plain = [...issuerWords(wanted)].join('')
  const short = names.some((name) => {
    const first = initials(name)
    return (
      (first.length > 1 && first === plain) ||
      (plain.length > 0 && [...issuerWords(name)].join('') === initials(wanted))
    )
  })
  if (short) return 0.9
  return best([issuerWords(wanted)], names.map(issuerWords))
}

/**
 * Likeness of a record to what was searched for: shared words of the best pair of names, shared words of the issuers'
 * names. An issuer that is another keeps the total at one half at most: the issuer decides identity.
 */
export function likeness(terms: SearchTerms, credential: Credential): Likeness {
  const given = [credential.name, ...credential.alternateNames].flatMap(variants).map(words)
  const codes = credential.codes.map(words)
  const name = best(variants(terms.name).map(words), [...given, ...codes])
  if (terms.issuer === null || credential.issuer === null) return { name, issuer: null, total: name * WITHOUT_ISSUER }
  const issuer = issuerLikeness(terms.issuer, credential.issuer)
  const total = name * NAME_SHARE + issuer * (1 - NAME_SHARE)
  return { name, issuer, total: issuer < SAME.issuer ? Math.min(total, 0.5) : total }
}

export type Ranked = {
  credential: Credential
  likeness: Likeness
  /** Name and issuer are the same; where no issuer is stated, it is the only record of that name. */
  sure: boolean
}

/**
 * Records in order of likeness, the unlike ones left out. Equal ones by name and id, so that the order is always one.
 * @param complete these are all records that bear the name, so that one of them can be known to be the only one.
 */
export function rank(terms: SearchTerms, credentials: readonly Credential[], complete: boolean): Ranked[] {
  const all = credentials.map((credential) => ({ credential, likeness: likeness(terms, credential) }))
  const near = all.filter((each) => each.likeness.name >= 0.3)
  const sameName = near.filter((each) => each.likeness.name >= SAME.name)
  const sure = ({ likeness: { name, issuer } }: { likeness: Likeness }) =>
    issuer === null
      ? name === 1 && complete && terms.issuer === null && sameName.length === 1
      : name >= SAME.name && issuer >= SAME.issuer
  return near
    .map((each) => ({ ...each, sure: sure(each) }))
    .sort((a, b) => b.likeness.total - a.likeness.total || compare(a.credential, b.credential))
}

function compare(a: Credential, b: Credential): number {
  const [x, y] = [`${a.name} ${a.id}`, `${b.name} ${b.id}`]
  return x < y ? -1 : x > y ? 1 : 0
}
