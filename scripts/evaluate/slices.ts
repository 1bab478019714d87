import type { RegistryIndex } from '../../utils/registry/index/open.ts'
import { issuerWords } from '../../utils/registry/index/text.ts'
import { table } from '../bench/table.ts'
import { ctidOf, type GoldMention, type Judged, share } from './resolve-measures.ts'
import { askMiniSearch, buildMiniSearch, rowsOfIndex } from './rivals.ts'

/** How one side did on one mention: place of the right record among its first five (0-based, or −1), and whether it
 * accepted an answer and which. */
export type Outcome = { gold: GoldMention; rank: number; accepted: boolean; right: boolean }

const FIRST = 5

const isIssuerShort = ({ issuer, expectedIssuer }: GoldMention) =>
  issuer === null || (!!expectedIssuer && issuerWords(issuer).join('') !== issuerWords(expectedIssuer).join(''))

/** The kinds of mention on which no general library may do better; a mention may be of several. */
const SLICES: Record<string, (gold: GoldMention) => boolean> = {
  all: () => true,
  'human-written': ({ source }) => source.startsWith('human'),
  'acronym or abbreviation': ({ source }) => /acronym|abbr/.test(source),
  typo: ({ source }) => source.includes('typo'),
  'issuer missing or shortened': isIssuerShort,
}

/** Recall at 1 and 5, precision, recall and F1 of the accepted answers; shares 0–1. */
export function figuresOf(outcomes: readonly Outcome[]) {
  const positives = outcomes.filter(({ gold }) => gold.expected.length > 0)
  const right = outcomes.filter((one) => one.right).length
  const precision = share(right, outcomes.filter(({ accepted }) => accepted).length)
  const recall = share(right, positives.length)
  return {
    mentions: outcomes.length,
    recallAt1: share(positives.filter(({ rank }) => rank === 0).length, positives.length),
    recallAt5: share(positives.filter(({ rank }) => rank >= 0).length, positives.length),
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
  }
}

export type Answered = { gold: GoldMention; ids: string[]; score: number }

/** A library's answers with the threshold that gives the best F1 on these very mentions: better than it could do in
 * use, where the threshold is not known. */
export function atBestThreshold(answered: readonly Answered[]): Outcome[] {
  const outcomesAt = (threshold: number) =>
    answered.map(({ gold, ids, score }): Outcome => {
      const expected = new Set(gold.expected)
      const rank = ids.findIndex((id) => expected.has(id))
      const accepted = ids.length > 0 && score >= threshold
      return { gold, rank, accepted, right: accepted && rank === 0 }
    })
  let best: Outcome[] = outcomesAt(Number.POSITIVE_INFINITY)
  for (const threshold of new Set(answered.map(({ score }) => score))) {
    const outcomes = outcomesAt(threshold)
    if (figuresOf(outcomes).f1 > figuresOf(best).f1) best = outcomes
  }
  return best
}

function miniSearchOn(index: RegistryIndex, golds: readonly GoldMention[]): Outcome[] {
  const search = buildMiniSearch(rowsOfIndex(index))
  const answered = golds.map((gold) => {
    const found = askMiniSearch(search, gold).slice(0, FIRST)
    return { gold, ids: found.map(({ id }) => ctidOf(index.idOf(id))), score: found[0]?.score ?? 0 }
  })
  return atBestThreshold(answered)
}

const ours = (judged: readonly Judged[]): Outcome[] =>
  judged.map(({ gold, rank, right, resolution }) => ({
    gold,
    rank,
    right,
    accepted: resolution.credentialId !== null,
  }))

/** Each slice beside MiniSearch at its best: the figures of both, and whether ours is no worse in recall@1 and F1. */
export function compareSlices(index: RegistryIndex, judged: readonly Judged[]) {
  const mine = ours(judged)
  const theirs = miniSearchOn(
    index,
    judged.map(({ gold }) => gold),
  )
  return Object.entries(SLICES).map(([slice, belongs]) => {
    const touchstone = figuresOf(mine.filter(({ gold }) => belongs(gold)))
    const miniSearch = figuresOf(theirs.filter(({ gold }) => belongs(gold)))
    const noWorse = touchstone.recallAt1 >= miniSearch.recallAt1 && touchstone.f1 >= miniSearch.f1
    return { slice, touchstone, miniSearch, noWorse }
  })
}

export function slicesTable(slices: ReturnType<typeof compareSlices>): string {
  const cells = (of: ReturnType<typeof figuresOf>) =>
    [of.recallAt1, of.recallAt5, of.precision, of.recall, of.f1].map((value) => value.toFixed(3))
  return table(
    ['slice', 'mentions', 'by', 'R@1', 'R@5', 'P', 'R', 'F1'],
    slices.flatMap(({ slice, touchstone, miniSearch }) => [
      [slice, String(touchstone.mentions), 'Touchstone', ...cells(touchstone)],
      ['', '', 'MiniSearch', ...cells(miniSearch)],
    ]),
  )
}
