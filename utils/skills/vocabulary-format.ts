import type { Block } from '../registry/index/block.ts'

/** "TVOC". The version is raised with every change of layout, of `KINDS`, of `RELATIONS` or of `labelKey`. */
export const VOCABULARY = {
  magic: 0x434f5654,
  version: 1,
  what: 'a vocabulary',
  sections: [
    ['meta', 'u8'], // JSON: date, sources, how many concepts of each kind
    ['uuids', 'u8'], // 16 a concept of UUID_KINDS, sorted within its kind
    ['codes', 'u8'], // UTF-8, a line a concept of the other kinds, sorted by code units within its kind
    ['facts', 'u8'], // a byte a concept: see FACTS
    ['education', 'u16'], // 12 an O*NET occupation: hundredths of a per cent a category; all 0 where none was asked
    ['labelSizes', 'u16'], // bytes of each run of RUN labels
    ['labelBytes', 'u8'], // sorted by key: bytes shared with the label before, bytes of its own, those bytes
    ['useCounts', 'u8'], // a label: how many concepts it names
    ['useConcepts', 'u16'],
    ['useMarks', 'u8'], // language | role << 2
    ['linkSizes', 'u32'], // bytes of each relation
    ['links', 'u8'], // see `writeLinks`
    ['contextStems', 'u8'], // UTF-8, a line a stem, sorted
    ['context', 'u8'], // a SOC code: how many stems; steps between their numbers and how often each
  ],
} as const satisfies Block

/** Labels in one run: the first is whole, each other leans on the one before. */
export const RUN = 16

/** In file order. ESCO's skills and occupations have UUIDs, a technology has no code but its name. */
export const KINDS = [
  'esco-skill',
  'esco-occupation',
  'esco-group',
  'onet',
  'soc',
  'isco',
  'naics',
  'cip',
  'technology',
  'technology-class',
] as const
export type Kind = (typeof KINDS)[number]
export const UUID_KINDS: readonly Kind[] = ['esco-skill', 'esco-occupation']

export const RELATIONS = [
  'broader',
  'essential', // occupation → skill
  'optional',
  'skill-essential', // skill → skill
  'skill-optional',
  'technology', // O*NET occupation → technology
  'in-demand', // those of them that adverts of the occupation ask for often
  'esco-soc', // ESCO occupation → SOC, both about the same work
  'esco-soc-loose', // the same, less sure
  'soc-isco',
  'cip-soc',
] as const
export type Relation = (typeof RELATIONS)[number]

export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** `short`: a form made from a label (its acronym, the words before a parenthesis). `reported`: said by people who do
 * the work. */
export const ROLES = ['preferred', 'alternative', 'hidden', 'short', 'reported'] as const
export type Role = (typeof ROLES)[number]

/** What `facts` says: of an ESCO skill, of a technology; of an O*NET occupation it is the job zone, 1–5, or 0. */
export const FACTS = { knowledge: 1, hot: 1 } as const

/** O*NET's categories of required education, 1–12, and the first that is a bachelor's degree. */
export const EDUCATION_CATEGORIES = 12
export const BACHELOR = 6

export const ESCO = 'http://data.europa.eu/esco/'

const MAX_LABEL = 300

/**
 * The form under which two spellings of a label are the same: case, width, accents and punctuation out; what tells
 * `C++`, `C#`, `.NET` and `Node.js` apart stays. The file is sorted by it.
 */
export function labelKey(label: string): string {
  return label
    .slice(0, MAX_LABEL)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replace(/\.+(?=\s|$)/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Appends a number of up to 32 bits, seven bits a byte, low ones first. */
export function pushVarint(out: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    out.push((rest & 127) | 128)
    rest >>>= 7
  }
  out.push(rest)
}

/** Reads the numbers of `pushVarint` one after the other; 0 beyond the end. */
export class VarintReader {
  at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  next(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value >>> 0
  }
}
