import type { RegistryIndex } from '../../utils/registry/index/open.ts'
import { bagKey, hash, words } from '../../utils/registry/index/text.ts'
import { cleanMention } from '../../utils/resolve/clean.ts'
import { createIssuerReader } from '../../utils/resolve/issuers.ts'
import { createRanker } from '../../utils/resolve/rank.ts'
import type { Rules } from '../../utils/resolve/rules.ts'
import { createVocabulary } from '../../utils/resolve/vocabulary.ts'
import { ctidOf, type GoldMention } from '../evaluate/resolve-measures.ts'
import type { Example } from './logistic.ts'
import { WEIGHTS } from './weights.ts'

/** A labelled mention in its fold, with its candidates as examples. */
export type Folded<G extends GoldMention> = { gold: G; fold: number; examples: Example[] }

/** Candidates of a mention that are learnt from, best first. */
const CANDIDATES = 8

/** What must not be both learnt from and tested on: a record with all its mentions, or all mentions of one wording. */
const groupOf = (gold: GoldMention & { record?: string }) =>
  gold.record ?? [...gold.expected].sort()[0] ?? bagKey(words(gold.name).map((word) => word.text))

export const foldOf = (gold: GoldMention & { record?: string }, folds: number): number =>
  hash('fold', groupOf(gold)) % folds

/**
 * Reads the candidates of labelled mentions through the resolver's own ranking. A mention's right candidates count 1
 * together and its wrong ones 1 together, however many there are.
 */
export function createExampleReader(index: RegistryIndex, rules: Rules) {
  const vocabulary = createVocabulary(index, rules)
  const { read, rank } = createRanker(index, rules, vocabulary, createIssuerReader(index, rules))

  return (gold: GoldMention): Example[] => {
    const mention = cleanMention({ name: gold.name, issuer: gold.issuer, credentialId: null, url: null, flags: [] })
    const [query] = read(mention)
    const expected = new Set(gold.expected)
    const near = rank(query, mention).scored.slice(0, CANDIDATES)
    const isRight = near.map(({ record }) => expected.has(ctidOf(index.idOf(record))))
    const rights = isRight.filter(Boolean).length
    return near.map(({ features }, i): Example => {
      const right = isRight[i] ?? false
      const seen = features.map(([weight, value]) => [WEIGHTS.indexOf(weight), value] as const)
      return {
        seen: [[WEIGHTS.indexOf('bias'), 1] as const, ...seen.filter(([, value]) => value !== 0)],
        right,
        counts: 1 / (right ? rights : near.length - rights),
      }
    })
  }
}
