import { issuerKey, issuerWords, mentionWords } from '../registry/index/text.ts'
import type { IssuerReader } from './issuers.ts'
import type { Query } from './query.ts'
import type { Rules } from './rules.ts'
import { createSpans, placesOf } from './spans.ts'

/** Who else may rightly be named beside a name that is a record's. */
export type Awards = {
  /** The stated issuer holds, or held, the examinations of this name for the record's issuer. */
  examines(query: Query, row: number): boolean
  /** Several bodies, each in its own right, award what goes by this name; the record's issuer is one of them. */
  shared(query: Query, row: number): boolean
  /** The name is that of a scheme whose one owner is somebody else than the record's issuer. */
  foreign(query: Query, row: number): boolean
}

type Award = { names: string[][]; owners: ReadonlySet<string>; bodies: ReadonlySet<string> }

const wordsOf = (name: string) => mentionWords(name).map((word) => word.text)

/** Reads `institutes` and `shared` of the issuer facts (`issuers.json`) against one index. */
export function createAwards(rules: Rules, issuers: IssuerReader): Awards {
  const spansOf = createSpans(rules)
  const keysOf = (names: readonly string[]) => new Set(names.map((name) => issuerKey(issuerWords(name))))
  const read = (names: readonly string[], owners: readonly string[], bodies: readonly string[]): Award => ({
    names: names.map(wordsOf),
    owners: keysOf(owners),
    bodies: keysOf(bodies),
  })
  const institutes = rules.issuers.institutes.map(({ owner, names, bodies }) => read(names, [owner], bodies))
  const shared = rules.issuers.shared.map(({ names, bodies }) => read(names, bodies, bodies))
  /** Whether one of the names, or it without the words that only lengthen it, is one of these bodies. */
  const isOf = (bodies: ReadonlySet<string>, names: readonly (readonly string[])[]) =>
    spansOf(names).some((span) => bodies.has(issuerKey(span)))
  const carries = (query: Query, { names }: Award) => placesOf(query.texts, names).size > 0
  const found = (all: readonly Award[], query: Query, row: number) =>
    all.filter((award) => carries(query, award) && isOf(award.owners, issuers.formsOf(row)))

  return {
    examines: (query, row) => found(institutes, query, row).some(({ bodies }) => isOf(bodies, query.issuer.names)),
    shared: (query, row) => found(shared, query, row).length > 0,
    foreign: (query, row) =>
      institutes.some((award) => carries(query, award) && !isOf(award.owners, issuers.formsOf(row))),
  }
}
