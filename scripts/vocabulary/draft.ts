import {
  EDUCATION_CATEGORIES,
  type Kind,
  type Language,
  labelKey,
  type Relation,
  type Role,
} from '../../utils/skills/vocabulary-format.ts'

export type DraftConcept = { kind: Kind; code: string; fact: number; education: number[] | null }
export type DraftUse = { concept: DraftConcept; language: Language; role: Role }

/** A vocabulary on the way: concepts, what they are called, how they hang together. */
export class Draft {
  readonly concepts = new Map<string, DraftConcept>()
  /** By the label as it is written. */
  readonly labels = new Map<string, DraftUse[]>()
  readonly links = new Map<Relation, Map<DraftConcept, Set<DraftConcept>>>()
  /** How often a stem stands in what is published about a SOC code. */
  readonly context = new Map<string, Map<string, number>>()
  /** Keys of labels that must not get in, for measuring. */
  readonly #left: ReadonlySet<string>

  constructor(leftOut: ReadonlySet<string> = new Set()) {
    this.#left = leftOut
  }

  /** Whether a text must not get in as it stands. */
  isLeftOut(text: string): boolean {
    return this.#left.has(labelKey(text))
  }

  /** The concept of a code; it is made when there is none. */
  concept(kind: Kind, code: string): DraftConcept {
    const key = `${kind} ${code}`
    let concept = this.concepts.get(key)
    if (!concept) {
      concept = { kind, code, fact: 0, education: null }
      this.concepts.set(key, concept)
    }
    return concept
  }

  known(kind: Kind, code: string): DraftConcept | undefined {
    return this.concepts.get(`${kind} ${code}`)
  }

  /** The same concept by the same label counts once, by the first role. */
  name(concept: DraftConcept, label: string, language: Language, role: Role): void {
    const text = label.replace(/\s+/g, ' ').trim()
    if (text.length > 300 || labelKey(text) === '' || this.isLeftOut(text)) return
    const uses = entry(this.labels, text, () => [])
    const same = uses.find((use) => use.concept === concept && use.language === language)
    if (!same) uses.push({ concept, language, role })
    else if (role === 'reported' && same.role !== 'preferred') same.role = role
  }

  link(relation: Relation, from: DraftConcept | undefined, to: DraftConcept | undefined): void {
    if (!from || !to || from === to) return
    entry(
      entry(this.links, relation, () => new Map()),
      from,
      () => new Set(),
    ).add(to)
  }

  /** `percent` by category from 1. */
  educate(concept: DraftConcept, category: number, percent: number): void {
    if (!(category >= 1 && category <= EDUCATION_CATEGORIES) || !(percent >= 0 && percent <= 100)) return
    concept.education ??= Array.from({ length: EDUCATION_CATEGORIES }, () => 0)
    concept.education[category - 1] = percent
  }
}

/** What a map has under a key; made and kept when there is nothing. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const had = map.get(key)
  if (had !== undefined) return had
  const made = make()
  map.set(key, made)
  return made
}
