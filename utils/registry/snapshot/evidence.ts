import { z } from 'zod'
import { type Credential, credentialSchema, type Evidence } from '../../model/credential.ts'
import { assemble, viewsOf } from '../index/block.ts'
import { IndexError } from '../index/format.ts'
import type { Identity } from '../index/open.ts'
import { hash } from '../index/text.ts'
import { EVIDENCE } from './format.ts'

/**
 * A record as it lies in a shard. A registry's records are mostly absence and repetition, so what is null or empty is
 * left out, and each competency, piece of evidence and source stands once a shard.
 */
type Packed = {
  w?: string
  /** Rows of the shard's labels. */
  c?: number[]
  o?: string[]
  /** NAICS; parts from before it was read have none. */
  i?: string[]
  l?: string
  /** Rows of the shard's evidence. */
  e?: number[]
}

const rows = z.array(z.int().nonnegative())
const shardSchema = z.strictObject({
  records: z.array(
    z.strictObject({
      w: z.string().optional(),
      c: rows.optional(),
      o: z.array(z.string()).optional(),
      i: z.array(z.string()).optional(),
      l: z.string().optional(),
      e: rows.optional(),
    }),
  ),
  /** A label, or a label with its address. */
  labels: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
  /** `s`: row of the source. What is absent is null. */
  evidence: z.array(z.looseObject({ s: z.int().nonnegative() })),
  /** Most sources are the record itself: its address is left out. */
  sources: z.array(z.looseObject({})),
})

/** Texts in the order in which they were first met, each once. */
class Rows {
  readonly all: string[] = []
  readonly #rows = new Map<string, number>()
  row(text: string): number {
    const known = this.#rows.get(text)
    if (known !== undefined) return known
    const row = this.all.push(text) - 1
    this.#rows.set(text, row)
    return row
  }
}

function lean<T extends object>(value: T): Partial<T> {
  const kept = Object.entries(value).filter(([, field]) => field !== null)
  return Object.fromEntries(kept) as Partial<T>
}

/** A running mark over the ids of a shard's records: a shard of another snapshot is not taken for this one's. */
export const SEAL_START = 0x811c9dc5
export const seal = (before: number, id: string): number =>
  Math.imul(before ^ hash('i', id.toWellFormed()), 0x01000193) >>> 0

/** Collects the records of one shard. */
export class EvidenceWriter {
  readonly #first: number
  readonly #records: string[] = []
  readonly #labels = new Rows()
  readonly #evidence = new Rows()
  readonly #sources = new Rows()
  #seal = SEAL_START

  /** `first`: number of the first record in the snapshot. */
  constructor(first: number) {
    this.#first = first
  }
  get size(): number {
    return this.#records.length
  }
  add(credential: Credential): void {
    const { id, subjectWebpage, competencies, occupations, industries, level, evidence } = credential
    const packed: Packed = {
      ...(subjectWebpage !== null && { w: subjectWebpage }),
      ...(competencies.length > 0 && {
        c: competencies.map(({ label, uri }) => this.#labels.row(JSON.stringify(uri === null ? label : [label, uri]))),
      }),
      ...(occupations.length > 0 && { o: occupations }),
      ...(industries && industries.length > 0 && { i: industries }),
      ...(level !== null && { l: level }),
      ...(evidence.length > 0 && { e: evidence.map((one) => this.#row(one, id)) }),
    }
    this.#records.push(JSON.stringify(packed))
    this.#seal = seal(this.#seal, id)
  }
  #row({ source, ...rest }: Evidence, id: string): number {
    const { url, ...said } = source
    const s = this.#sources.row(JSON.stringify(url === id ? said : source))
    return this.#evidence.row(JSON.stringify({ ...lean(rest), s }))
  }
  /** The shard's bytes, unzipped. */
  finish(): Uint8Array<ArrayBuffer> {
    const lists = { records: this.#records, labels: this.#labels.all, evidence: this.#evidence.all }
    const text = Object.entries({ ...lists, sources: this.#sources.all })
      .map(([name, all]) => `"${name}":[${all.join(',')}]`)
      .join(',\n')
    return assemble(EVIDENCE, {
      head: Uint32Array.of(this.#first, this.#records.length, this.#seal),
      text: new TextEncoder().encode(`{${text}}`),
    })
  }
}

/** An open shard. */
export type EvidenceShard = {
  readonly first: number
  readonly size: number
  readonly seal: number
  /** The whole record; `record` counts from the snapshot's first. Throws `IndexError` where what lies there is none. */
  credential(record: number, identity: Identity): Credential
}

function parse(text: string): z.infer<typeof shardSchema> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = null
  }
  const checked = shardSchema.safeParse(json)
  if (!checked.success) throw new IndexError('layout', 'an evidence part of a snapshot cannot be read')
  return checked.data
}

/** Opens what `EvidenceWriter` gave. Throws `IndexError` for bytes that are anything else. */
export function openEvidence(bytes: ArrayBuffer): EvidenceShard {
  const views = viewsOf(EVIDENCE, bytes)
  const [first = 0, size = 0, sealed = 0] = views.head
  const { records, labels, evidence, sources } = parse(new TextDecoder().decode(views.text))
  if (views.head.length !== 3 || records.length !== size)
    throw new IndexError('layout', 'an evidence part of a snapshot is not of its stated size')

  function evidenceOf(row: number, id: string): unknown {
    const { s, ...said } = evidence[row] ?? { s: -1 }
    const source = sources[s]
    const filled = { agent: null, method: null, proctored: null, amount: null, value: null, ...said }
    return { ...filled, source: source && { ...source, url: source.url === undefined ? id : source.url } }
  }
  return {
    first,
    size,
    seal: sealed,
    credential(record, identity) {
      const packed = records[record - first]
      const checked = credentialSchema.safeParse({
        ...identity,
        subjectWebpage: packed?.w ?? null,
        competencies:
          packed?.c?.map((row) => {
            const label = labels[row]
            return Array.isArray(label) ? { label: label[0], uri: label[1] } : { label, uri: null }
          }) ?? [],
        occupations: packed?.o ?? [],
        ...(packed?.i && { industries: packed.i }),
        level: packed?.l ?? null,
        evidence: packed?.e?.map((row) => evidenceOf(row, identity.id)) ?? [],
      })
      if (!packed || !checked.success) throw new IndexError('layout', `record ${record} cannot be read`)
      return checked.data
    },
  }
}
