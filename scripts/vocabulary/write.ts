import { assemble } from '../../utils/registry/index/block.ts'
import {
  EDUCATION_CATEGORIES,
  KINDS,
  LANGUAGES,
  labelKey,
  pushVarint,
  RELATIONS,
  ROLES,
  RUN,
  UUID_KINDS,
  VOCABULARY,
} from '../../utils/skills/vocabulary-format.ts'
import type { Draft, DraftConcept } from './draft.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The bytes of a vocabulary, not yet gzipped: the same draft gives the same bytes. Throws when there are more concepts
 * than a number of two bytes tells apart, or more of one label than one byte counts.
 * @param date of the newest source, `YYYY-MM-DD`
 */
export function writeVocabulary(draft: Draft, date: string): Uint8Array<ArrayBuffer> {
  const concepts = [...draft.concepts.values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.code, b.code),
  )
  if (concepts.length > 65_535) throw new Error(`${concepts.length} concepts are too many`)
  const ids = new Map(concepts.map((concept, id) => [concept, id]))
  const counts = KINDS.map((kind) => concepts.filter((one) => one.kind === kind).length)
  const withUuid = concepts.filter(({ kind }) => UUID_KINDS.includes(kind))
  const others = concepts.filter(({ kind }) => !UUID_KINDS.includes(kind))
  const codes = others.map(({ kind, code }) => (kind.startsWith('technology') ? '' : code))
  return assemble(VOCABULARY, {
    meta: bytesOf(JSON.stringify({ date, counts })),
    uuids: Uint8Array.from(Buffer.from(withUuid.map(({ code }) => code.replaceAll('-', '')).join(''), 'hex')),
    codes: bytesOf(codes.join('\n')),
    facts: Uint8Array.from(concepts, ({ fact }) => fact),
    education: Uint16Array.from(
      concepts
        .filter(({ kind }) => kind === 'onet')
        .flatMap(({ education }) => education ?? Array.from({ length: EDUCATION_CATEGORIES }, () => 0))
        .map((share) => Math.round(share * 100)),
    ),
    ...writeLabels(draft, ids),
    ...writeLinks(draft, ids),
    ...writeContext(draft, concepts),
  })
}

type Ids = ReadonlyMap<DraftConcept, number>

function writeLabels(draft: Draft, ids: Ids) {
  const sorted = [...draft.labels]
    .map(([label, uses]) => ({ label, uses, key: labelKey(label) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.label, b.label))
  const sizes: number[] = []
  const bytes: number[] = []
  const useCounts: number[] = []
  const useConcepts: number[] = []
  const useMarks: number[] = []
  let before = new Uint8Array()
  let start = 0
  for (const [i, { label, uses }] of sorted.entries()) {
    if (i % RUN === 0 && i > 0) {
      sizes.push(bytes.length - start)
      start = bytes.length
    }
    const text = bytesOf(label)
    let shared = 0
    if (i % RUN > 0) while (shared < text.length && shared < before.length && text[shared] === before[shared]) shared++
    pushVarint(bytes, shared)
    pushVarint(bytes, text.length - shared)
    for (const byte of text.subarray(shared)) bytes.push(byte)
    before = new Uint8Array(text)
    if (uses.length > 255) throw new Error(`"${label}" names ${uses.length} concepts`)
    useCounts.push(uses.length)
    for (const { concept, language, role } of uses) {
      useConcepts.push(ids.get(concept) ?? 0)
      useMarks.push(LANGUAGES.indexOf(language) | (ROLES.indexOf(role) << 2))
    }
  }
  if (sorted.length > 0) sizes.push(bytes.length - start)
  return {
    labelSizes: Uint16Array.from(sizes),
    labelBytes: Uint8Array.from(bytes),
    useCounts: Uint8Array.from(useCounts),
    useConcepts: Uint16Array.from(useConcepts),
    useMarks: Uint8Array.from(useMarks),
  }
}

/** A relation: for each concept that it leads from, the step to it, how many it leads to, and the steps to those. */
function writeLinks(draft: Draft, ids: Ids) {
  const all: number[] = []
  const sizes = RELATIONS.map((relation) => {
    const start = all.length
    const rows = [...(draft.links.get(relation) ?? [])]
      .map(([from, ends]) => ({ from: ids.get(from) ?? 0, ends: [...ends].map((end) => ids.get(end) ?? 0) }))
      .sort((a, b) => a.from - b.from)
    let before = 0
    for (const { from, ends } of rows) {
      pushVarint(all, from - before)
      before = from
      pushSteps(all, ends)
    }
    return all.length - start
  })
  return { linkSizes: Uint32Array.from(sizes), links: Uint8Array.from(all) }
}

function pushSteps(out: number[], numbers: number[]): void {
  numbers.sort((a, b) => a - b)
  pushVarint(out, numbers.length)
  let before = 0
  for (const number of numbers) {
    pushVarint(out, number - before)
    before = number
  }
}

function writeContext(draft: Draft, concepts: readonly DraftConcept[]) {
  const stems = [...new Set([...draft.context.values()].flatMap((counts) => [...counts.keys()]))].sort(compare)
  const numbers = new Map(stems.map((stem, number) => [stem, number]))
  const out: number[] = []
  for (const { kind, code } of concepts) {
    if (kind !== 'soc') continue
    const rows = [...(draft.context.get(code) ?? [])]
      .map(([stem, count]) => [numbers.get(stem) ?? 0, count] as const)
      .sort((a, b) => a[0] - b[0])
    pushVarint(out, rows.length)
    let before = 0
    for (const [stem, count] of rows) {
      pushVarint(out, stem - before)
      pushVarint(out, count)
      before = stem
    }
  }
  return { contextStems: bytesOf(stems.join('\n')), context: Uint8Array.from(out) }
}
