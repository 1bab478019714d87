import type { LayerRun, RunGroup } from './layer-runs.ts'

/** In type sizes: baselines nearer than this are one line. */
const SAME_LINE = 0.35
/** In type sizes: gaps from here on may part cells, and are left to the layout. */
const CELL_GAP = 0.7
/** A space in the narrowest usual type, in type sizes. */
const SPACE = 0.28
/** Share of a run's width by which an estimate of it may be wrong. */
const ESTIMATE = 0.04
/** So many runs that begin at one edge are a column. */
const COLUMN_RUNS = 3

/**
 * In type sizes: runs further apart than this are two words, by the letters on both sides of the gap. Words seldom break
 * before a capital or beside a digit, and marks stand close to their words.
 */
const WORD_GAPS: [RegExp, number][] = [
  [/^[([{“‘/@#\\]|[,.;:!?)\]}’”%/]$/u, 0.22],
  [/^[-‐]|[-‐]$/u, 0.2],
  [/^\p{Lu}\p{Ll}$/u, 0.2],
  [/^(?:[\p{Ll}\p{N}]\p{Lu}|[,;:)][\p{L}\p{N}(]|\p{L}\p{N}|\p{N}\p{L}|.[–—•(]|[–—•].)$/u, 0.08],
]
const WORD_GAP = 0.15

/**
 * Runs with a space behind those that end a word, and wide enough to touch what follows them on the line: between words
 * the layout then finds neither gaps nor cells. Gaps wider than a space stay.
 */
export function withSpaces({ runs, measured }: RunGroup): LayerRun[] {
  const edges = countEdges(runs)
  const isColumn = (run: LayerRun) => (edges.get(Math.round(run.x)) ?? 0) >= COLUMN_RUNS
  return linesOf(runs).flatMap((line) =>
    line.map((run, at) => {
      const next = line[at + 1]
      return next === undefined ? run : upTo(run, next, measured || isColumn(next) ? 0 : ESTIMATE)
    }),
  )
}

function upTo(run: LayerRun, next: LayerRun, wrong: number): LayerRun {
  const size = Math.max(run.size, next.size)
  const gap = (next.x - run.x - run.width) / size
  const least = gap > SPACE ? Math.max(SPACE, gap - (wrong * run.width) / size) : gap
  if (least >= CELL_GAP) return { ...run, width: run.width + (gap - least) * size }
  const enough = gapBetween(run.text.trimEnd(), next.text.trimStart())
  // an estimate that reaches into the next run says nothing: the letters alone tell
  const apart = gap * size < -wrong * run.width && wrong > 0 ? enough < WORD_GAP : least > enough
  return { ...run, text: apart ? `${run.text} ` : run.text, width: Math.max(0, next.x - run.x) }
}

function gapBetween(before: string, after: string): number {
  const pair = ([...before.slice(-2)].at(-1) ?? '') + ([...after.slice(0, 2)][0] ?? '')
  return WORD_GAPS.find(([letters]) => letters.test(pair))?.[1] ?? WORD_GAP
}

/** From left to right, lines from top to bottom. */
function linesOf(runs: readonly LayerRun[]): LayerRun[][] {
  const lines: LayerRun[][] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    const base = line?.[0]
    if (line !== undefined && base !== undefined && base.y - run.y <= SAME_LINE * Math.max(base.size, run.size))
      line.push(run)
    else lines.push([run])
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}

function countEdges(runs: readonly LayerRun[]): Map<number, number> {
  const edges = new Map<number, number>()
  for (const { x } of runs) edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1)
  return edges
}
