import { FEATURES, featureKey } from './title-features.ts'
import { sums } from './vocabulary-labels.ts'

/** Counts of one feature, an occupation a row. */
export class FeatureCounts {
  readonly ids = new Map<string, number>()
  readonly #kinds: number[] = []
  readonly #events: { feature: number[]; occupation: number[]; count: number[] } = {
    feature: [],
    occupation: [],
    count: [],
  }

  add(kind: number, name: string, occupation: number, count: number): void {
    const key = featureKey(kind, name)
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
