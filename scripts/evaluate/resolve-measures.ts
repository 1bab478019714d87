import { z } from 'zod'
import type { Resolution } from '../../utils/model/resolution.ts'
import { issuerWords } from '../../utils/registry/index/text.ts'
import type { Resolver } from '../../utils/resolve/resolve.ts'
import { UsageError } from '../cli.ts'
import { wilson } from './spans.ts'

const goldSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  issuer: z.string().nullable(),
  source: z.string(),
  /** CTIDs that are right; none = abstain. */
  expected: z.array(z.string()),
  expectedName: z.string().optional(),
  expectedIssuer: z.string().nullable().optional(),
})
export type GoldMention = z.infer<typeof goldSchema>

/** Labelled mentions, one JSON object a line. Throws `UsageError` naming the first line that is not one. */
export function parseGold(text: string): GoldMention[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [goldSchema.parse(JSON.parse(line))]
    } catch {
      throw new UsageError(`line ${i + 1} is not a labelled mention`)
    }
  })
}

export const round = (value: number, digits = 4) => Number(value.toFixed(digits))
export const ctidOf = (id: string) => /ce-[0-9a-f-]{36}/.exec(id)?.[0] ?? id
export const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** Value below which a share `q` of the numbers lies (nearest rank). */
export function percentile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? 0
}

/**
 * Whether a wrong link gives one issuer's credential another's standing. Judged without the resolver's own opinion: by
 * the label's issuer, else by whether the words of the stated issuer (or, with none stated, of the mention) and of the
 * record's issuer meet.
 */
function isWrongIssuer(gold: GoldMention, issuer: string | null): boolean {
  if (!issuer) return false
  const own = issuerWords(issuer)
  if (gold.expectedIssuer) return own.join('') !== issuerWords(gold.expectedIssuer).join('')
  const said = new Set(issuerWords(gold.issuer ?? gold.name))
  return !own.some((word) => said.has(word))
}

export type Judged = { gold: GoldMention; resolution: Resolution; right: boolean; rank: number; wrongIssuer: boolean }

/** One mention's answer against its label; `rank` is the place of a right candidate, 0-based, or −1. */
export function judge(gold: GoldMention, resolution: Resolution): Judged {
  const expected = new Set(gold.expected)
  const rank = resolution.candidates.findIndex((one) => expected.has(ctidOf(one.credentialId)))
  const accepted = resolution.credentialId !== null
  const right = accepted && expected.has(ctidOf(resolution.credentialId ?? ''))
  return {
    gold,
    resolution,
    right,
    rank,
    wrongIssuer: accepted && !right && isWrongIssuer(gold, resolution.candidates[0]?.issuer ?? null),
  }
}

function count(judged: readonly Judged[]) {
  const positives = judged.filter(({ gold }) => gold.expected.length > 0)
  const accepted = judged.filter(({ resolution }) => resolution.credentialId !== null)
  return {
    positives: positives.length,
    first: positives.filter(({ rank }) => rank === 0).length,
    amongFive: positives.filter(({ rank }) => rank >= 0).length,
    accepted: accepted.length,
    right: accepted.filter((one) => one.right).length,
    wrongIssuer: accepted.filter((one) => one.wrongIssuer).length,
  }
}

/** The measures of the labelled data's README. */
export function measure(judged: readonly Judged[]) {
  const { positives, first, amongFive, accepted, right, wrongIssuer } = count(judged)
  const precision = share(right, accepted)
  const recall = share(right, positives)
  return {
    mentions: judged.length,
    recallAt1: round(share(first, positives)),
    recallAt5: round(share(amongFive, positives)),
    precision: round(precision),
    recall: round(recall),
    f1: round(share(2 * precision * recall, precision + recall)),
    accepted,
    wrongIssuer,
  }
}

/** 95 % intervals of the measures; `wrongIssuer`'s is of its share of the accepted answers. */
export function intervals(judged: readonly Judged[]) {
  const { positives, first, amongFive, accepted, right, wrongIssuer } = count(judged)
  const of = (part: number, whole: number) => wilson(part, whole).map((bound) => round(bound))
  return {
    recallAt1: of(first, positives),
    recallAt5: of(amongFive, positives),
    precision: of(right, accepted),
    recall: of(right, positives),
    wrongIssuer: of(wrongIssuer, accepted),
  }
}

const toMention = (gold: GoldMention) => ({
  name: gold.name,
  issuer: gold.issuer,
  credentialId: null,
  url: null,
  flags: [],
})

/** Runs every mention through the resolver, one at a time, and times each. */
export function runAll(resolve: Resolver, golds: readonly GoldMention[]): { judged: Judged[]; times: number[] } {
  // Compiled code is what a running extension has: a first round is not counted.
  for (const gold of golds) resolve(toMention(gold))
  const times: number[] = []
  const judged = golds.map((gold) => {
    const start = performance.now()
    const resolution = resolve(toMention(gold))
    times.push(performance.now() - start)
    return judge(gold, resolution)
  })
  return { judged, times }
}
