import { isLevel, piecesOf, stemOf, titleWords } from './titles.ts'
import { sums } from './vocabulary-labels.ts'

/** What a title is read as. Each kind has its own share in the answer. */
const FEATURES = ['word', 'stem', 'pair', 'last', 'first', 'piece', 'context'] as const
type Feature = (typeof FEATURES)[number]

/** How much each kind counts; fitted on reported titles whose strings were taken out of every table. */
const WEIGHT: Record<Feature, number> = {
  word: 1,
  stem: 1,
  pair: 1.2,
  last: 0.7,
  first: 0.3,
  piece: 0.15,
  context: 0.9,
}
const LEVEL_WEIGHT = 0.5
/** How many unseen titles every occupation is taken to have. */
const SMOOTHING = 100
const PRIOR = { titles: 0.3, reported: 1.5 }

/** A title as the tables have it. `weight`: how much it says about the occupation. */
export type KnownTitle = { title: string; occupation: number; weight: number; reported: boolean }
/** How often a stem stands in what is published about an occupation. */
export type ContextWord = { stem: string; occupation: number; count: number }

/** Counts of one feature, an occupation a row. */
class Counter {
  readonly ids = new Map<string, number>()
  readonly #kinds: number[] = []
  readonly #events: { feature: number[]; occupation: number[]; count: number[] } = {
    feature: [],
    occupation: [],
    count: [],
  }

  add(kind: number, name: string, occupation: number, count: number): void {
    const key = FEATURES_KEY[kind] + name
    let id = this.ids.get(key)
    if (id === undefined) {
      id = this.#kinds.push(kind) - 1
      this.ids.set(key, id)
    }
    this.#events.feature.push(id)
    this.#events.occupation.push(occupation)
    this.#events.count.push(count)
  }

  /** Postings by feature; those of one occupation are added up. */
  finish(occupations: number) {
    const { feature, occupation, count } = this.#events
    const many = new Uint32Array(this.#kinds.length)
    for (const id of feature) many[id] = (many[id] ?? 0) + 1
    const starts = sums(many)
    const next = starts.slice()
    const order = new Uint32Array(feature.length)
    for (const [event, id] of feature.entries()) {
      const at = next[id] ?? 0
      next[id] = at + 1
      order[at] = event
    }
    const sum = new Float32Array(occupations)
    const who = new Uint16Array(feature.length)
    const size = new Float32Array(feature.length)
    const ends = new Uint32Array(this.#kinds.length + 1)
    const totals = FEATURES.map(() => new Float32Array(occupations))
    let filled = 0
    for (const [id, kind] of this.#kinds.entries()) {
      const touched: number[] = []
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++) {
        const event = order[at] ?? 0
        const row = occupation[event] ?? 0
        if (sum[row] === 0) touched.push(row)
        sum[row] = (sum[row] ?? 0) + (count[event] ?? 0)
      }
      const total = totals[kind] ?? new Float32Array()
      for (const row of touched) {
        const value = sum[row] ?? 0
        who[filled] = row
        size[filled++] = value
        total[row] = (total[row] ?? 0) + value
        sum[row] = 0
      }
      ends[id + 1] = filled
    }
    return { starts: ends, who: who.slice(0, filled), size: size.slice(0, filled), totals, kinds: this.#kinds }
  }
}

const FEATURES_KEY = FEATURES.map((_, kind) => String.fromCharCode(kind + 1))
const KIND = Object.fromEntries(FEATURES.map((name, kind) => [name, kind])) as Record<Feature, number>

type Word = { word: string; stem: string; pieces: string[]; weight: number }
const words = new Map<string, Word>()
const MAX_KEPT = 50_000

function wordOf(word: string): Word {
  let kept = words.get(word)
  if (!kept) {
    if (words.size >= MAX_KEPT) words.clear()
    kept = { word, stem: stemOf(word), pieces: piecesOf(word), weight: isLevel(word) ? LEVEL_WEIGHT : 1 }
    words.set(word, kept)
  }
  return kept
}

/** Calls back with every feature of a title and how much it counts. */
function readTitle(title: string, each: (kind: number, name: string, weight: number) => void): void {
  const all = titleWords(title).map(wordOf)
  for (const [i, { word, stem, pieces, weight }] of all.entries()) {
    each(KIND.word, word, weight)
    each(KIND.stem, stem, weight)
    for (const piece of pieces) each(KIND.piece, piece, weight)
    const after = all[i + 1]
    if (after) each(KIND.pair, `${stem} ${after.stem}`, Math.min(weight, after.weight))
  }
  const [first] = all
  const last = all.at(-1)
  if (first) each(KIND.first, first.stem, first.weight)
  if (last) each(KIND.last, last.stem, last.weight)
}

/**
 * Learns which words go with which occupation and ranks occupations for a title. Each word, stem, pair of neighbours,
 * first and last word and run of letters is weighed by how much oftener it stands in an occupation's titles than in all
 * titles; words of what is published about the occupation count too, and occupations whose workers reported many titles
 * come before catch-alls.
 * @returns a function from a title to a number an occupation, in nats, higher is likelier; null when it knows no word
 */
export function createRanker(
  known: Iterable<KnownTitle>,
  context: Iterable<ContextWord>,
  occupations: number,
): (title: string) => Float64Array | null {
  const counter = new Counter()
  const titles = new Float64Array(occupations)
  const reported = new Float64Array(occupations)
  for (const one of known) {
    titles[one.occupation] = (titles[one.occupation] ?? 0) + one.weight
    if (one.reported) reported[one.occupation] = (reported[one.occupation] ?? 0) + 1
    readTitle(one.title, (kind, name) => counter.add(kind, name, one.occupation, one.weight))
  }
  for (const { stem, occupation, count } of context) counter.add(KIND.context, stem, occupation, count)
  const { starts, who, size, totals, kinds } = counter.finish(occupations)
  const { ids } = counter
  const sumOf = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0)
  const everything = totals.map(sumOf)
  const absent = totals.map((total) => Float64Array.from(total, (value) => Math.log(SMOOTHING / (value + SMOOTHING))))
  const prior = Float64Array.from(
    titles,
    (count, row) => PRIOR.titles * Math.log(count + 3) + PRIOR.reported * Math.log((reported[row] ?? 0) + 0.5),
  )

  return (title) => {
    const scores = prior.slice()
    let any = false
    const weigh = (kind: number, name: string, weight: number): void => {
      const id = ids.get(FEATURES_KEY[kind] + name)
      if (id === undefined) return
      any = true
      const share = weight * WEIGHT[FEATURES[kind] ?? 'word']
      const from = starts[id] ?? 0
      const to = starts[id + 1] ?? from
      let all = 0
      for (let at = from; at < to; at++) all += size[at] ?? 0
      const expected = (SMOOTHING * all) / (everything[kinds[id] ?? 0] ?? 1)
      const missing = absent[kind] ?? prior
      for (let row = 0; row < occupations; row++) scores[row] = (scores[row] ?? 0) + share * (missing[row] ?? 0)
      for (let at = from; at < to; at++) {
        const row = who[at] ?? 0
        scores[row] = (scores[row] ?? 0) + share * Math.log(1 + (size[at] ?? 0) / expected)
      }
    }
    readTitle(title, (kind, name, weight) => {
      weigh(kind, name, weight)
      if (kind === KIND.stem) weigh(KIND.context, name, weight)
    })
    return any ? scores : null
  }
}
