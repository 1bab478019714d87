import type { RegistryIndex } from '../../utils/registry/index/open.ts'
import { issuerWords } from '../../utils/registry/index/text.ts'
import { table } from '../bench/table.ts'
import { ctidOf, type GoldMention, type Judged, share } from './resolve-measures.ts'
import { askMiniSearch, buildMiniSearch, rowsOfIndex } from './rivals.ts'

/** How one side did on one mention: place of the right record among its first five (0-based, or −1), and whether it
 * accepted an answer and which. */
export type Outcome = { gold: GoldMention; rank: number; accepted: boolean; right: boolean }

const FIRST = 5

/** Whether the label says that the name was altered in one of these ways (`noised:abbr+typo`). */
const altered = ({ source }: GoldMention, ...ways: string[]) => {
  const own = source.slice(source.indexOf(':') + 1).split('+')
  return ways.some((way) => own.includes(way))
}

const issuerLetters = (issuer: string) => issuerWords(issuer).join('')

/** None is stated, or with fewer letters than the record's own. */
function isIssuerShort(gold: GoldMention): boolean {
  const { issuer, expectedIssuer } = gold
  if (issuer === null || altered(gold, 'issuer-short')) return true
  return !!expectedIssuer && issuerLetters(issuer).length < issuerLetters(expectedIssuer).length
}

/** The kinds of mention on which no general library may do better; a mention may be of several. */
const SLICES: Record<string, (gold: GoldMention) => boolean> = {
  all: () => true,
  'human-written': ({ source }) => source.startsWith('human'),
  'acronym or abbreviation': (gold) => altered(gold, 'acronym', 'acronym-first', 'abbr', 'abbrev'),
  typo: (gold) => altered(gold, 'typo'),
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

function miniSearchOn(index: RegistryIndex, golds: readonly GoldMention[]): Answered[] {
  const search = buildMiniSearch(rowsOfIndex(index))
  return golds.map((gold) => {
    const found = askMiniSearch(search, gold).slice(0, FIRST)
    return { gold, ids: found.map(({ id }) => ctidOf(index.idOf(id))), score: found[0]?.score ?? 0 }
  })
}

const ours = (judged: readonly Judged[]): Outcome[] =>
  judged.map(({ gold, rank, right, resolution }) => ({
    gold,
    rank,
    right,
    accepted: resolution.credentialId !== null,
  }))

/**
 * Each slice that has mentions beside MiniSearch: the figures of both with one rule for the whole set, MiniSearch's F1
 * with the threshold that is best for that slice alone (`ownF1`), and whether ours is no worse in recall@1, recall@5
 * and either F1.
 */
export function compareSlices(index: RegistryIndex, judged: readonly Judged[]) {
  const mine = ours(judged)
  const golds = judged.map(({ gold }) => gold)
  const answered = miniSearchOn(index, golds)
  const theirs = atBestThreshold(answered)
  return Object.entries(SLICES).flatMap(([slice, belongs]) => {
    const inSlice = ({ gold }: { gold: GoldMention }) => belongs(gold)
    if (!golds.some(belongs)) return []
    const touchstone = figuresOf(mine.filter(inSlice))
    const miniSearch = figuresOf(theirs.filter(inSlice))
    const ownF1 = figuresOf(atBestThreshold(answered.filter(inSlice))).f1
    const noWorse =
      touchstone.recallAt1 >= miniSearch.recallAt1 &&
      touchstone.recallAt5 >= miniSearch.recallAt5 &&
      touchstone.f1 >= Math.max(miniSearch.f1, ownF1)
    return [{ slice, touchstone, miniSearch, ownF1, noWorse }]
  })
}

export type Slices = ReturnType<typeof compareSlices>

export const isNoWorse = (slices: Slices): boolean => slices.every(({ noWorse }) => noWorse)

export function slicesTable(slices: Slices): string {
  const cells = (of: ReturnType<typeof figuresOf>) =>
    [of.recallAt1, of.recallAt5, of.precision, of.recall, of.f1].map((value) => value.toFixed(3))
  const rows = slices.flatMap(({ slice, touchstone, miniSearch, ownF1 }) => [
    [slice, String(touchstone.mentions), 'Touchstone', ...cells(touchstone), ''],
    ['', '', 'MiniSearch', ...cells(miniSearch), ownF1.toFixed(3)],
  ])
  return [
    table(['slice', 'mentions', 'by', 'R@1', 'R@5', 'P', 'R', 'F1', 'own best F1'], rows),
    `no worse on any slice: ${isNoWorse(slices) ? 'yes' : 'no'}`,
  ].join('\n')
}
