import { z } from 'zod'
import type { Views } from '../registry/index/block.ts'
import { IndexError } from '../registry/index/format.ts'
import { ESCO, KINDS, type Kind, UUID_KINDS, VOCABULARY } from './vocabulary-format.ts'

const metaSchema = z.object({ date: z.iso.date(), counts: z.array(z.int().min(0).max(65_535)).length(KINDS.length) })

/** What stands before the code of an ESCO kind in its URI. */
const PATH: Partial<Record<Kind, string>> = {
  'esco-skill': 'skill/',
  'esco-occupation': 'occupation/',
  'esco-group': '',
}

/** The concepts of a vocabulary: kinds one after the other, sorted within each. */
export class Concepts {
  readonly count: number
  readonly date: string
  readonly #uuids: Uint8Array
  readonly #starts: number[] = []
  readonly #codes: string[]
  /** Number of the first code in `#codes`, or of the first UUID, of each kind. */
  readonly #first: number[] = []

  /** Throws `IndexError` when the head is not what it should be. */
  constructor(views: Views<typeof VOCABULARY>) {
    const meta = metaSchema.safeParse(jsonOf(views.meta))
    if (!meta.success) throw new IndexError('layout', `${VOCABULARY.what}: its head is not right`)
    this.date = meta.data.date
    this.#uuids = views.uuids
    this.#codes = new TextDecoder().decode(views.codes).split('\n')
    let start = 0
    let uuids = 0
    let codes = 0
    for (const [k, count] of meta.data.counts.entries()) {
      const withUuid = UUID_KINDS.includes(KINDS[k] ?? 'soc')
      this.#starts.push(start)
      this.#first.push(withUuid ? uuids : codes)
      start += count
      if (withUuid) uuids += count
      else codes += count
    }
    this.count = start
    this.#starts.push(start)
    if (views.uuids.length !== uuids * 16 || this.#codes.length !== Math.max(1, codes) || views.facts.length !== start)
      throw new IndexError('layout', `${VOCABULARY.what}: its concepts do not add up`)
  }

  kindOf(id: number): Kind {
    let kind = 0
    while (kind < KINDS.length - 1 && id >= (this.#starts[kind + 1] ?? 0)) kind++
    return KINDS[kind] ?? 'soc'
  }

  /** Its place within its kind. */
  rowOf(id: number): number {
    return id - (this.#starts[KINDS.indexOf(this.kindOf(id))] ?? 0)
  }

  /** `code` is empty where the concept has none. */
  at(id: number): { kind: Kind; code: string } {
    const kind = this.kindOf(id)
    const path = PATH[kind]
    const code = this.#code(kind, this.rowOf(id))
    return { kind, code: path === undefined ? code : ESCO + path + code }
  }

  #code(kind: Kind, row: number): string {
    const first = this.#first[KINDS.indexOf(kind)] ?? 0
    return UUID_KINDS.includes(kind) ? uuidAt(this.#uuids, first + row) : (this.#codes[first + row] ?? '')
  }

  /** The concept of a kind by its code, whole URI or path; -1 when there is none. */
  find(kind: Kind, code: string): number {
    const path = PATH[kind]
    const wanted = path === undefined ? code : pathOf(code).slice(path.length)
    const [at, found] = this.#search(kind, wanted)
    return found ? at : -1
  }

  /** A skill or skill group of ESCO by its URI, with http or https, with and without the last slash; -1 when there is none. */
  findUri(uri: string): number {
    if (!/^\s{0,9}https?:\/\/data\.europa\.eu\/esco\//i.test(uri)) return -1
    const skill = this.find('esco-skill', uri)
    return skill >= 0 ? skill : this.find('esco-group', uri)
  }

  /** Concepts of a kind whose code begins so. */
  startingWith(kind: Kind, prefix: string): number[] {
    const found: number[] = []
    const end = this.#starts[KINDS.indexOf(kind) + 1] ?? 0
    if (prefix === '') return found
    for (let id = this.#search(kind, prefix)[0]; id < end && this.at(id).code.startsWith(prefix); id++) found.push(id)
    return found
  }

  /** Ids of a kind, from and to (without). */
  range(kind: Kind): [from: number, to: number] {
    const k = KINDS.indexOf(kind)
    return [this.#starts[k] ?? 0, this.#starts[k + 1] ?? 0]
  }

  #search(kind: Kind, code: string): [at: number, found: boolean] {
    const [from, to] = this.range(kind)
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#code(kind, middle - from) < code) low = middle + 1
      else high = middle
    }
    return [low, low < to && this.#code(kind, low - from) === code]
  }
}

/** `http://data.europa.eu/esco/skill/…` → `skill/…`. */
function pathOf(uri: string): string {
  return uri
    .trim()
    .replace(/^https?:\/\/data\.europa\.eu\/esco\//i, '')
    .replace(/\/$/, '')
}

function uuidAt(bytes: Uint8Array, row: number): string {
  const hex = Array.from(bytes.subarray(row * 16, row * 16 + 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
