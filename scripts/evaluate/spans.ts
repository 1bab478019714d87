/** A labelled or predicted stretch of a text. Offsets in UTF-16 code units. */
export type Span = { start: number; end: number; text: string }
export type LabelledSpan = Span & { optional: boolean }
export type Counts = { tp: number; fp: number; fn: number }
export type Outcome = Counts & { wrong: { text: string }[]; missed: { text: string }[] }

/** Code units that two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

type Relation<P, L> = {
  matches: (a: P, b: L) => boolean
  /** A prediction without a match that is arguable, so that it counts neither way. */
  dropped: (a: P, optional: L[], required: L[]) => boolean
}

/**
 * Predictions against labels, by the measure of the labelled data: a match shares at least half of the shorter span, one
 * to one (as many pairs as possible); required labels count, predictions that touch only optional ones are dropped.
 */
export function compareSpans(predicted: Span[], labels: LabelledSpan[]): Outcome {
  return compare(predicted, labels, {
    dropped: (a, optional, required) =>
      optional.some((b) => overlap(a, b) > 0) && !required.some((b) => overlap(a, b) > 0),
    matches: (a, b) => overlap(a, b) > 0 && 2 * overlap(a, b) >= Math.min(a.end - a.start, b.end - b.start),
  })
}

function compare<P extends { text: string }, L extends { text: string; optional: boolean }>(
  predicted: P[],
  labels: L[],
  relation: Relation<P, L>,
): Outcome {
  const required = labels.filter((label) => !label.optional)
  const optional = labels.filter((label) => label.optional)
  const pairing = bestPairing(predicted, required, relation.matches)
  const paired = new Set(pairing.values())
  const wrong = predicted.filter((span) => !paired.has(span) && !relation.dropped(span, optional, required))
  const missed = required.filter((label) => !pairing.has(label))
  return { tp: pairing.size, fp: wrong.length, fn: missed.length, wrong, missed }
}

/** Label → prediction, a largest one-to-one pairing (augmenting paths; both lists are short). */
function bestPairing<P, L>(predicted: P[], labels: L[], matches: (a: P, b: L) => boolean): Map<L, P> {
  const pairing = new Map<L, P>()
  const place = (span: P, seen: Set<L>): boolean =>
    labels.some((label) => {
      if (seen.has(label) || !matches(span, label)) return false
      seen.add(label)
      const holder = pairing.get(label)
      if (holder !== undefined && !place(holder, seen)) return false
      pairing.set(label, span)
      return true
    })
  for (const span of predicted) place(span, new Set())
  return pairing
}

/** The words of a text, folded; what PDF extractors disagree about (spaces, signs) is not in them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/**
 * Names read from another text of the same document (its PDF) against labels, matched by words, because offsets and
 * reading order differ: a pair shares at least half of the shorter one's words, one to one.
 */
export function compareByWords(predicted: string[], labels: LabelledSpan[]): Outcome {
  // both sides become bags of words; sharing is counted with multiplicity
  const named = predicted.map((text) => ({ text, words: wordsOf(text) }))
  const labelled = labels.map((label) => ({ ...label, words: wordsOf(label.text) }))
  const matches = (a: { words: string[] }, b: { words: string[] }) => {
    const shared = sharedWords(a.words, b.words)
    return shared > 0 && 2 * shared >= Math.min(a.words.length, b.words.length)
  }
  // without offsets a prediction can look like a required label that stands elsewhere: an optional match is enough
  const dropped = (a: { words: string[] }, optional: { words: string[] }[]) => optional.some((b) => matches(a, b))
  return compare(named, labelled, { matches, dropped })
}

function sharedWords(a: string[], b: string[]): number {
  const left = [...b]
  return a.filter((word) => {
    const at = left.indexOf(word)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  }).length
}

/** Precision, recall and F1 of counts; 1 where nothing was asked or answered. */
export function rates({ tp, fp, fn }: Counts): { precision: number; recall: number; f1: number } {
  const precision = tp + fp === 0 ? 1 : tp / (tp + fp)
  const recall = tp + fn === 0 ? 1 : tp / (tp + fn)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** Normal quantile of a 95 % interval. */
const Z = 1.96

/** The 95 % interval of a share by Wilson's score; 0 to 1 where nothing was counted. */
export function wilson(hits: number, all: number): [number, number] {
  if (all === 0) return [0, 1]
  const share = hits / all
  const square = Z * Z
  const middle = (share + square / (2 * all)) / (1 + square / all)
  const half = (Z / (1 + square / all)) * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
