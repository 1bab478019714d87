import type { Credential } from '../../utils/model/credential.ts'
import { openIndex } from '../../utils/registry/index/open.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'
import { createResolver } from '../../utils/resolve/resolve.ts'
import { ctidOf, type GoldMention, type Judged, measure, round, runAll } from './resolve-measures.ts'
import { wilson } from './spans.ts'

/** A mention, and the records other than the right ones that come first for it. */
type Asked = { gold: GoldMention; near: ReadonlySet<string> }

const disturbs = (a: Asked, b: Asked) => b.gold.expected.some((ctid) => a.near.has(ctid))

/**
 * The mentions with right records, in rounds: of one round, nobody's right records are among those that come first for
 * another. What is taken away for the one is then what tempts no other, as few indexes as there are rounds.
 */
export function roundsOf(judged: readonly Judged[]): GoldMention[][] {
  const rounds: Asked[][] = []
  for (const { gold, resolution } of judged) {
    if (gold.expected.length === 0) continue
    const first = resolution.candidates.map(({ credentialId }) => ctidOf(credentialId))
    const asked: Asked = { gold, near: new Set(first.filter((ctid) => !gold.expected.includes(ctid))) }
    const round = rounds.find((own) => !own.some((one) => disturbs(one, asked) || disturbs(asked, one)))
    if (round) round.push(asked)
    else rounds.push([asked])
  }
  return rounds.map((round) => round.map(({ gold }) => gold))
}

/**
 * What is answered when the right records are not in the index: the commonest case in life, and nothing should be.
 * `judged` are the answers of the whole registry, `credentials` its records. An accepted answer is a wrong link; it is
 * one to a wrong issuer by the label's own issuer. `acceptedShare`: its 95 % interval, 0–1.
 */
export function runWithoutRight(credentials: readonly Credential[], judged: readonly Judged[]) {
  const answers = roundsOf(judged).flatMap((golds) => {
    const gone = new Set(golds.flatMap(({ expected }) => expected))
    const left = credentials.filter(({ ctid }) => ctid === null || !gone.has(ctid))
    const index = openIndex(expandIndex(writeSnapshot(left).search.buffer, { source: 'file', date: null }))
    const asked = golds.map((gold) => ({ ...gold, expected: [] }))
    return runAll(createResolver(index), asked).judged
  })
  const { mentions, accepted, wrongIssuer } = measure(answers)
  const acceptedShare = wilson(accepted, mentions).map((bound) => round(bound))
  return { judged: answers, summary: { mentions, accepted, acceptedShare, wrongIssuer } }
}
