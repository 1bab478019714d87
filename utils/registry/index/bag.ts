import { hashOn, SEED } from './text.ts'

/** Longest bag: more words no name is read to have (`text.ts`). */
const ROOM = 64

/**
 * The words of a name, put in one by one, and the hash of their `bagKey`: without a list or string of its own, so that
 * it costs nothing to look a name up. Words beyond the first 64 are left out.
 */
export class Bag {
  readonly #words: string[] = new Array(ROOM).fill('')
  #size = 0
  get size(): number {
    return this.#size
  }
  clear(): void {
    this.#size = 0
  }
  /** Puts the word in its place by code units; a word that is there already changes nothing. */
  add(word: string): void {
    if (this.#size === ROOM) return
    let at = this.#size
    while (at > 0 && (this.#words[at - 1] ?? '') > word) at -= 1
    if (at > 0 && this.#words[at - 1] === word) return
    for (let i = this.#size; i > at; i -= 1) this.#words[i] = this.#words[i - 1] ?? ''
    this.#words[at] = word
    this.#size += 1
  }
  /** The same as `hash(salt, bagKey(words))`. */
  hash(salt: string): number {
    let h = hashOn(SEED, salt)
    for (let i = 0; i < this.#size; i += 1) {
      if (i > 0) h = hashOn(h, ' ')
      h = hashOn(h, this.#words[i] ?? '')
    }
    return h >>> 0
  }
}
