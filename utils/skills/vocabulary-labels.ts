import type { Views } from '../registry/index/block.ts'
import {
  LANGUAGES,
  type Language,
  labelKey,
  ROLES,
  type Role,
  RUN,
  VarintReader,
  type VOCABULARY,
} from './vocabulary-format.ts'

/** One concept that a label names, and how. */
export type Use = { concept: number; language: Language; role: Role }

/** The labels of a vocabulary, found by key without being read first. */
export class Labels {
  readonly count: number
  readonly #views: Views<typeof VOCABULARY>
  readonly #starts: Uint32Array
  readonly #useStarts: Uint32Array
  readonly #decoder = new TextDecoder()
  #byConcept: { starts: Uint32Array; labels: Uint32Array; marks: Uint8Array } | null = null

  constructor(views: Views<typeof VOCABULARY>) {
    this.#views = views
    this.count = views.useCounts.length
    this.#starts = sums(views.labelSizes)
    this.#useStarts = sums(views.useCounts)
  }

  /** Labels of one run, in order. */
  #run(run: number): string[] {
    const bytes = this.#views.labelBytes
    const reader = new VarintReader(bytes, this.#starts[run] ?? 0)
    const labels: string[] = []
    const buffer = new Uint8Array(MAX_BYTES)
    const many = Math.min(RUN, this.count - run * RUN)
    for (let i = 0; i < many; i++) {
      const shared = Math.min(reader.next(), MAX_BYTES)
      const own = Math.min(reader.next(), MAX_BYTES - shared)
      buffer.set(bytes.subarray(reader.at, reader.at + own), shared)
      reader.at += own
      labels.push(this.#decoder.decode(buffer.subarray(0, shared + own)))
    }
    return labels
  }

  /** The first label of a run stands whole. */
  #first(run: number): string {
    const bytes = this.#views.labelBytes
    const reader = new VarintReader(bytes, (this.#starts[run] ?? 0) + 1)
    const own = reader.next()
    return this.#decoder.decode(bytes.subarray(reader.at, reader.at + own))
  }

  /** Numbers of the labels with this key, from and to (without); both the same where there is none. */
  find(key: string): [from: number, to: number] {
    let low = 0
    let high = this.#views.labelSizes.length
    // The last run that begins before the key: labels of one key may begin in it.
    while (low < high) {
      const middle = (low + high) >> 1
      if (labelKey(this.#first(middle)) < key) low = middle + 1
      else high = middle
    }
    let from = -1
    for (let run = Math.max(0, low - 1); run * RUN < this.count; run++) {
      for (const [i, label] of this.#run(run).entries()) {
        const at = run * RUN + i
        const mine = labelKey(label)
        if (mine === key && from < 0) from = at
        if (mine > key) return from < 0 ? [at, at] : [from, at]
      }
    }
    return from < 0 ? [this.count, this.count] : [from, this.count]
  }

  /** What a label names. */
  uses(label: number): Use[] {
    const from = this.#useStarts[label] ?? 0
    const to = this.#useStarts[label + 1] ?? from
    return Array.from({ length: to - from }, (_, i) => ({
      concept: this.#views.useConcepts[from + i] ?? 0,
      ...markOf(this.#views.useMarks[from + i] ?? 0),
    }))
  }

  text(label: number): string {
    return this.#run(Math.floor(label / RUN))[label % RUN] ?? ''
  }

  /** Every label with what it names, in order. */
  *all(): Generator<{ label: string; uses: Use[] }> {
    for (let run = 0; run * RUN < this.count; run++)
      for (const [i, label] of this.#run(run).entries()) yield { label, uses: this.uses(run * RUN + i) }
  }

  /** The names of a concept, preferred ones first. */
  of(concept: number, concepts: number): { label: string; language: Language; role: Role }[] {
    this.#byConcept ??= this.#reverse(concepts)
    const { starts, labels, marks } = this.#byConcept
    const names = []
    for (let at = starts[concept] ?? 0; at < (starts[concept + 1] ?? 0); at++)
      names.push({ label: labels[at] ?? 0, ...markOf(marks[at] ?? 0) })
    names.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.label - b.label)
    return names.map((name) => ({ ...name, label: this.text(name.label) }))
  }

  #reverse(concepts: number) {
    const { useConcepts, useMarks, useCounts } = this.#views
    const many = new Uint32Array(concepts)
    for (const concept of useConcepts) many[concept] = (many[concept] ?? 0) + 1
    const starts = sums(many)
    const next = starts.slice()
    const labels = new Uint32Array(useConcepts.length)
    const marks = new Uint8Array(useConcepts.length)
    let use = 0
    for (const [label, count] of useCounts.entries())
      for (const end = use + count; use < end; use++) {
        const concept = useConcepts[use] ?? 0
        const at = next[concept] ?? 0
        next[concept] = at + 1
        labels[at] = label
        marks[at] = useMarks[use] ?? 0
      }
    return { starts, labels, marks }
  }
}

/** More bytes than a label has: 300 characters, four bytes each. */
const MAX_BYTES = 1200

const markOf = (mark: number): { language: Language; role: Role } => ({
  language: LANGUAGES[mark & 3] ?? 'en',
  role: ROLES[mark >> 2] ?? 'alternative',
})

/** Where each begins, one more than there are. */
export function sums(sizes: Uint8Array | Uint16Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  let sum = 0
  for (const [i, size] of sizes.entries()) {
    starts[i] = sum
    sum += size
  }
  starts[sizes.length] = sum
  return starts
}
