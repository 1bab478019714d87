import type { Views } from '../registry/index/block.ts'
import { RELATIONS, type Relation, VarintReader, type VOCABULARY } from './vocabulary-format.ts'
import { sums } from './vocabulary-labels.ts'

type Side = { starts: Uint32Array; ends: Uint16Array }

/** The links between concepts; a relation is read when it is first asked for. */
export class Links {
  readonly #views: Views<typeof VOCABULARY>
  readonly #concepts: number
  readonly #starts: Uint32Array
  readonly #sides = new Map<string, Side>()

  constructor(views: Views<typeof VOCABULARY>, concepts: number) {
    this.#views = views
    this.#concepts = concepts
    this.#starts = sums(views.linkSizes)
  }

  /** Concepts that a concept is linked to, ascending. */
  from(relation: Relation, concept: number): readonly number[] {
    return slice(this.#side(relation, false), concept)
  }

  /** Concepts that are linked to a concept, ascending. */
  to(relation: Relation, concept: number): readonly number[] {
    return slice(this.#side(relation, true), concept)
  }

  #side(relation: Relation, reversed: boolean): Side {
    const name = `${relation} ${reversed}`
    let side = this.#sides.get(name)
    if (!side) {
      side = this.#read(relation, reversed)
      this.#sides.set(name, side)
    }
    return side
  }

  #read(relation: Relation, reversed: boolean): Side {
    const number = RELATIONS.indexOf(relation)
    const bytes = this.#views.links.subarray(this.#starts[number], this.#starts[number + 1])
    const pairs: [number, number][] = []
    const reader = new VarintReader(bytes)
    let from = 0
    while (reader.at < bytes.length) {
      from += reader.next()
      let to = 0
      for (let many = reader.next(); many > 0 && reader.at < bytes.length; many--) {
        to += reader.next()
        pairs.push(reversed ? [to, from] : [from, to])
      }
    }
    const many = new Uint32Array(this.#concepts)
    for (const [near] of pairs) many[near] = (many[near] ?? 0) + 1
    const starts = sums(many)
    const next = starts.slice()
    const ends = new Uint16Array(pairs.length)
    for (const [near, far] of pairs) {
      const at = next[near] ?? 0
      next[near] = at + 1
      ends[at] = far
    }
    return { starts, ends }
  }
}

const slice = ({ starts, ends }: Side, concept: number): number[] =>
  Array.from(ends.subarray(starts[concept] ?? 0, starts[concept + 1] ?? 0))
