import { widthOf } from './letter-widths.ts'

/** How wide a run may be and a space in it, in points. */
export type Guess = { width: number; space: number; measured: boolean }
export type Guessed = { x: number; text: string; guesses: Guess[] }

/** In type sizes: a space of Helvetica's, and a letter where all are laid out alike. */
const SPACE = 0.278
const LETTER = 0.5
/** A letter of a monospaced type, in type sizes; and how wide text in a serif type is, to one without. */
const MONOSPACE = 0.6
const SERIF = 0.9

/** Pairs of neighbours that tell something, and as many as are asked. */
const PAIRS_AT_LEAST = 6
const PAIRS_AT_MOST = 300
/** In spaces: so far from touching or from a space is good, in the mean; further off counts no more than this. */
const GOOD = 0.15
const OFF_AT_MOST = 1
/** Share of the first guess's error that another must stay below. */
const BETTER = 0.6
/** In spaces by the first guess: neighbours further apart stand in other cells or columns. */
const FAR = 9
/** Factors by which all widths are tried. */
const FACTORS = Array.from({ length: 51 }, (_, step) => 0.75 + step / 100)

/**
 * The ways to tell a run's width, the likeliest first: as it is shown, by the type and the factor that the style names, by
 * the type alone, by the number of letters.
 * @param shown in points; null where nothing is. @param size of the type, points.
 */
export function guessesOf(text: string, style: string, size: number, shown: number | null): Guess[] {
  const scale = /--scale-x\s{0,9}:\s{0,9}([\d.]{1,9})|scaleX\(\s{0,9}([\d.]{1,9})/.exec(style)
  const factor = Number(scale?.[1] ?? scale?.[2] ?? 1) || 1
  const mono = /monospace/.test(style)
  const em = mono ? size : size * (/(?<!sans-)serif/.test(style) ? SERIF : 1)
  const width = mono ? MONOSPACE * text.length : widthOf(text)
  const guess = (by: number) => ({ width: width * by, space: (mono ? MONOSPACE : SPACE) * by, measured: false })
  return [
    ...(shown === null || width === 0 ? [] : [{ ...guess(shown / width), measured: true }]),
    guess(em * factor),
    guess(em),
    { width: LETTER * text.length * size, space: LETTER * size, measured: false },
  ]
}

/**
 * The guess, by its place in the list, and the factor by which most runs touch their neighbours or leave a space before
 * them. The first one as it is, unless another is much better: what lays a page out need not know the widths of its type.
 * @param lines runs from left to right, all with as many guesses.
 */
export function fitOf(lines: readonly (readonly Guessed[])[]): { guess: number; factor: number } {
  const pairs = lines.flatMap((line) =>
    line.flatMap((run, at) => (line[at + 1] === undefined ? [] : [{ run, apart: (line[at + 1]?.x ?? 0) - run.x }])),
  )
  const asked = pairs.filter(({ run, apart }) => gapOf(run, apart, 0, 1) < FAR).slice(0, PAIRS_AT_MOST)
  const usual = { guess: 0, factor: 1, off: offOf(asked, 0, 1) }
  if (asked.length < PAIRS_AT_LEAST || usual.off <= GOOD) return usual
  let best = { ...usual, off: BETTER * usual.off }
  const count = Math.min(...asked.map(({ run }) => run.guesses.length))
  for (let guess = 0; guess < count; guess++) {
    for (const factor of FACTORS) {
      const off = offOf(asked, guess, factor)
      if (off < best.off) best = { guess, factor, off }
    }
  }
  return best
}

function offOf(pairs: readonly { run: Guessed; apart: number }[], at: number, factor: number): number {
  let sum = 0
  for (const { run, apart } of pairs) {
    const gap = gapOf(run, apart, at, factor)
    sum += Math.min(Math.abs(gap), Math.abs(gap - 1), OFF_AT_MOST)
  }
  return sum / pairs.length
}

/** The gap behind a run in spaces, by a guess of its width. */
function gapOf(run: Guessed, apart: number, at: number, factor: number): number {
  const { width = 0, space = 1 } = run.guesses[at] ?? {}
  return (apart - factor * width) / (factor * space)
}
