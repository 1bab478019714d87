import type { MentionInput } from '../../utils/resolve/query.ts'
import type { Resolver } from '../../utils/resolve/resolve.ts'

const to = (length: number, text: string) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Words without a digit, none like another. */
const different = (count: number) =>
  Array.from({ length: count }, (_, n) => `w${n}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')).join(
    ' ',
  )

/** Strings that nobody means and that a page may hold all the same. */
const STRINGS: readonly [what: string, text: string][] = [
  ['100 kB of one letter', to(100_000, 'a')],
  ['100 kB of a title', to(100_000, 'Certified Professional in Advanced Business Management and Project Leadership, ')],
  ['100 kB of different words', different(20_000).slice(0, 100_000)],
  ['100 kB of combining marks', `A${to(100_000, '\u0301')}`],
  ['100 kB of parentheses', to(100_000, '(')],
  ['10,000 times the same word', to(80_000, 'nursing ')],
  ['all stop words', to(2000, 'the of and in to for a an by with on at from or ')],
  ['all digits', to(2000, '4711')],
  ['digits in groups', to(2000, '101 202 303 ')],
  ['one letter', 'a'],
  ['letters apart', to(2000, 'a b c d e f g h i ')],
  ['the commonest words', to(2000, 'certificate certification associate professional management business ')],
  ['misspelt words', to(2000, 'certificaet managment profesional bussiness asociate enginering tecnology ')],
  ['codes', to(2000, 'SY0-601 AZ-900 CS0-002 PL-300 ')],
  ['issuers', to(2000, 'Microsoft Google University College Amazon IBM Coursera ')],
]

/** Each is asked so often, and the slowest counts. */
const TRIES = 5

export type OddTimes = { what: string; name: number; issuer: number; both: number; link: number }

/**
 * How long each string takes at most as a name, as an issuer, as both, and as a link with an id; milliseconds. The
 * resolver should have answered some mentions before.
 */
export function timeOddStrings(resolve: Resolver): OddTimes[] {
  const slowest = (mention: Partial<MentionInput>): number => {
    let most = 0
    for (let turn = 0; turn < TRIES; turn += 1) {
      const start = performance.now()
      resolve({ name: 'Nursing', issuer: null, credentialId: null, url: null, flags: [], ...mention })
      most = Math.max(most, performance.now() - start)
    }
    return most
  }
  return STRINGS.map(([what, text]) => ({
    what,
    name: slowest({ name: text }),
    issuer: slowest({ issuer: text }),
    both: slowest({ name: text, issuer: text }),
    link: slowest({ url: `https://${text}`, credentialId: text }),
  }))
}
