import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openIndex } from '../../utils/registry/index/open.ts'
import { createIssuerReader } from '../../utils/resolve/issuers.ts'
import { createRanker } from '../../utils/resolve/rank.ts'
import { loadRules } from '../../utils/resolve/rules.ts'
import { createVocabulary } from '../../utils/resolve/vocabulary.ts'
import type { Query } from './corpus.ts'
import { timed } from './table.ts'

/** Rounds before the one that counts, so that all code is compiled. */
const WARM = 5

/** What finding candidates alone takes of a mention, which has been read before: microseconds and bytes of heap. */
export function candidateCost(bytes: ArrayBuffer, queries: readonly Query[]): string {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const index = openIndex(bytes)
  const rules = loadRules()
  const ranker = createRanker(index, rules, createVocabulary(index, rules), createIssuerReader(index, rules))
  const asked = queries.map((query) => {
    const mention = { ...query, credentialId: null, url: null, flags: [] }
    return { mention, query: ranker.read(mention)[0] }
  })
  const round = () => {
    let found = 0
    for (const { query, mention } of asked) found += ranker.find(query, mention).size
    return found
  }
  for (let turn = 0; turn < WARM; turn += 1) round()
  collect()
  const before = process.memoryUsage().heapUsed
  const { value, took } = timed(round)
  const grown = process.memoryUsage().heapUsed - before
  const mean = (sum: number) => Math.round(sum / asked.length)
  return `Candidates alone: ${mean(took * 1000)} µs, ${mean(grown)} bytes of heap and ${mean(value)} records a mention`
}
