import { round } from './resolve-measures.ts'

/** A labelled credential with the points that were worked out for it. */
export type Scored = { issuer: string; label: 0 | 1; kind: string; point: number }

/** Draws for an interval; seeded, so that the same file gives the same bounds. */
const DRAWS = 1000

/**
 * The share of pairs (one of label 1, one of label 0) in which the first has more points; a tie is half a pair. Null
 * where one of the labels is missing.
 */
export function auc(scored: readonly Scored[]): number | null {
  const sorted = [...scored].sort((a, b) => a.point - b.point)
  const positives = sorted.filter(({ label }) => label === 1).length
  const negatives = sorted.length - positives
  if (positives === 0 || negatives === 0) return null
  let won = 0
  let below = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && sorted[end]?.point === sorted[start]?.point) end++
    const tied = sorted.slice(start, end)
    const up = tied.filter(({ label }) => label === 1).length
    const down = tied.length - up
    won += up * (below + down / 2)
    below += down
    start = end
  }
  return won / (positives * negatives)
}

/**
 * The same inside each issuer that has both labels. Random draws of the population are left out: the data's README says
 * that good certifications are among them, and those of the same issuer are likely to be.
 */
export function aucByIssuer(
  scored: readonly Scored[],
): { issuer: string; positives: number; n: number; auc: number }[] {
  const groups = groupsOf(scored)
  return [...groups].flatMap(([issuer, own]) => {
    const area = auc(own)
    const positives = own.filter(({ label }) => label === 1).length
    return area === null ? [] : [{ issuer, positives, n: own.length, auc: area }]
  })
}

function groupsOf(scored: readonly Scored[]): Map<string, Scored[]> {
  return Map.groupBy(
    scored.filter(({ kind }) => kind !== 'population'),
    ({ issuer }) => issuer,
  )
}

/** The mean of {@link aucByIssuer}: each issuer counts alike, however many credentials it has. Null without any. */
export function aucWithinIssuer(scored: readonly Scored[]): number | null {
  const areas = aucByIssuer(scored)
  return areas.length === 0 ? null : areas.reduce((sum, one) => sum + one.auc, 0) / areas.length
}

/** Numbers 0–1 that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/** As many again, drawn with replacement; label by label, so that no draw is without one of them. */
function redrawn(scored: readonly Scored[], random: () => number): Scored[] {
  const draw = (own: readonly Scored[]) => own.map(() => own[Math.floor(random() * own.length)] as Scored)
  return [0, 1].flatMap((label) => draw(scored.filter((one) => one.label === label)))
}

/** The middle 95 % of what `figure` is over redrawn data; null where it cannot be had. */
function interval(draw: () => readonly Scored[], figure: (scored: readonly Scored[]) => number | null) {
  const values: number[] = []
  for (let i = 0; i < DRAWS; i++) {
    const value = figure(draw())
    if (value !== null) values.push(value)
  }
  if (values.length === 0) return null
  values.sort((a, b) => a - b)
  const at = (q: number) => round(values[Math.round(q * (values.length - 1))] ?? 0)
  return [at(0.025), at(0.975)] as const
}

/**
 * 95 % bootstrap intervals. Over all: credentials are redrawn. Within issuer: issuers are redrawn and their credentials
 * with them, because what is asked is how it would be for other issuers.
 */
export function bootstrap(scored: readonly Scored[]) {
  const random = seeded(6)
  const own = [...groupsOf(scored).values()].filter((group) => auc(group) !== null)
  const redrawIssuers = () =>
    own.flatMap((_, i) => {
      const group = own[Math.floor(random() * own.length)] ?? []
      return redrawn(group, random).map((one) => ({ ...one, issuer: String(i) }))
    })
  return {
    aucAll: auc(scored) === null ? null : interval(() => redrawn(scored, random), auc),
    aucWithinIssuer: own.length === 0 ? null : interval(redrawIssuers, aucWithinIssuer),
  }
}
