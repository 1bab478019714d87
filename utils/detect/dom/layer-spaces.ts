import type { LayerRun } from './layer-runs.ts'

/** In type sizes: gaps from here on may part cells, and are left to the layout. */
const CELL_GAP = 0.7
/** Share of a run's width by which an estimate of it may be wrong. */
const ESTIMATE = 0.04
/** So many runs that begin at one edge are a column. */
const COLUMN_RUNS = 3

/**
 * In spaces: runs further apart than this are two words, by the letters on both sides of the gap. Words seldom break
 * before a capital or beside a digit, and marks stand close to their words.
 */
const WORD_GAPS: [RegExp, number][] = [
  [/^[([{“‘/@#\\]|[,.;:!?)\]}’”%/]$/u, 0.8],
  [/^[-‐]|[-‐]$/u, 0.7],
  [/^\p{Lu}\p{Ll}$/u, 0.7],
  [/^(?:[\p{Ll}\p{N}]\p{Lu}|[,;:)][\p{L}\p{N}(]|\p{L}\p{N}|\p{N}\p{L}|.[–—•(]|[–—•].)$/u, 0.3],
]
const WORD_GAP = 0.55

/**
 * Runs with a space behind those that end a word, and wide enough to touch what follows them on the line: between words
 * the layout then finds neither gaps nor cells. Gaps wider than a space stay.
 * @param lines runs from left to right.
 */
export function withSpaces(lines: readonly LayerRun[][]): LayerRun[] {
  const edges = new Map<number, number>()
  for (const { x } of lines.flat()) edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1)
  const isColumn = (run: LayerRun) => (edges.get(Math.round(run.x)) ?? 0) >= COLUMN_RUNS
  return lines.flatMap((line) =>
    line.map((run, at) => {
      const next = line[at + 1]
      return next === undefined ? run : upTo(run, next, run.sure || isColumn(next) ? 0 : ESTIMATE)
    }),
  )
}

function upTo(run: LayerRun, next: LayerRun, wrong: number): LayerRun {
  const space = Math.max(run.space, next.space)
  const gap = next.x - run.x - run.width
  const least = gap > space ? Math.max(space, gap - wrong * run.width) : gap
  if (least >= CELL_GAP * Math.max(run.size, next.size)) return { ...run, width: run.width + gap - least }
  const enough = gapBetween(run.text.trimEnd(), next.text.trimStart())
  // an estimate that reaches into the next run says nothing: the letters alone tell
  const apart = gap < -wrong * run.width && wrong > 0 ? enough < WORD_GAP : least > enough * space
  return { ...run, text: apart ? `${run.text} ` : run.text, width: Math.max(0, next.x - run.x) }
}

function gapBetween(before: string, after: string): number {
  const pair = ([...before.slice(-2)].at(-1) ?? '') + ([...after.slice(0, 2)][0] ?? '')
  return WORD_GAPS.find(([letters]) => letters.test(pair))?.[1] ?? WORD_GAP
}
