import { viewsOf } from '../registry/index/block.ts'
import { createAsk, type OccupationHit } from './vocabulary-ask.ts'
import { Concepts } from './vocabulary-concepts.ts'
import {
  BACHELOR,
  EDUCATION_CATEGORIES,
  FACTS,
  type Kind,
  type Language,
  labelKey,
  type Relation,
  ROLES,
  type Role,
  VOCABULARY,
} from './vocabulary-format.ts'
import { Labels } from './vocabulary-labels.ts'
import { Links } from './vocabulary-links.ts'

/** `code`: the whole URI of what ESCO has, an O*NET-SOC, SOC, ISCO, NAICS or CIP code, or a technology's name. */
export type Concept = { kind: Kind; code: string; label: string }

/** How a text names a concept. `uri` is surest; `short`: a form made from a label, such as its acronym. */
export type Via = 'uri' | Role
export type SkillHit = Concept & { via: Via; language: Language }
export type TechnologyLink = Concept & { hot: boolean; inDemand: boolean }

export type OccupationSkills = { essential: Concept[]; optional: Concept[]; technologies: TechnologyLink[] }

/** `shares`: per cent that name each of O*NET's twelve categories of required education, lowest first. */
export type Education = { shares: readonly number[]; bachelorOrMore: number }

export type Vocabulary = {
  date: string
  /** ESCO skills and skill groups and O*NET technologies: by URI, else by label. Surest first. */
  skillsOf: (text: string, language?: Language) => SkillHit[]
  /** Any concept by a label of it. */
  named: (label: string, kinds: readonly Kind[], language?: Language) => SkillHit[]
  concept: (kind: Kind, code: string) => Concept | null
  names: (concept: Concept, language?: Language) => { label: string; language: Language; role: Role }[]
  broader: (concept: Concept) => Concept[]
  narrower: (concept: Concept) => Concept[]
  /** Skills that a skill needs, or is helped by. */
  skillsBehind: (concept: Concept) => { essential: Concept[]; optional: Concept[] }
  /** Ranked SOC codes for a job title, likeliest first; none when no word of it is known. */
  occupationsOf: (title: string, k?: number) => OccupationHit[]
  /** By SOC, O*NET-SOC code or ESCO occupation's URI. */
  skillsOfOccupation: (code: string) => OccupationSkills
  /** ESCO and O*NET occupations in which a skill or technology is used. */
  occupationsWith: (concept: Concept) => { essential: Concept[]; optional: Concept[] }
  isHot: (concept: Concept) => boolean
  /** O*NET's job zone, 1 (little preparation) to 5, or null; by SOC or O*NET-SOC code. */
  jobZone: (code: string) => number | null
  education: (code: string) => Education | null
  iscoOf: (soc: string) => Concept[]
  socsOfIsco: (isco: string) => Concept[]
  /** ESCO occupations of a SOC code; `sure`: the crosswalk is sure of it. */
  escoOf: (soc: string) => (Concept & { sure: boolean })[]
  socsOfEsco: (uri: string) => (Concept & { sure: boolean })[]
  /** By CIP 2020 code of any length: `11.0701`, `11.07`, `11`. */
  socsOfCip: (cip: string) => Concept[]
}

const SKILLS: readonly Kind[] = ['esco-skill', 'technology', 'esco-group']

/**
 * Opens a compiled vocabulary; nothing is parsed but its head. Throws `IndexError` for bytes that are no whole vocabulary.
 * @param bytes inflated; see `inflateVocabulary`
 */
export function openVocabulary(bytes: ArrayBuffer): Vocabulary {
  const views = viewsOf(VOCABULARY, bytes)
  const concepts = new Concepts(views)
  const labels = new Labels(views)
  const links = new Links(views, concepts.count)

  const conceptAt = (id: number): Concept => {
    const names = labels.of(id, concepts.count)
    const label = (names.find(({ language }) => language === 'en') ?? names[0])?.label ?? ''
    const { kind, code } = concepts.at(id)
    return { kind, code: code === '' ? label : code, label }
  }
  const idOf = ({ kind, code }: { kind: Kind; code: string }): number => {
    if (kind !== 'technology' && kind !== 'technology-class') return concepts.find(kind, code)
    return usesOf(code, [kind]).find(({ text }) => text === code)?.concept ?? -1
  }
  const usesOf = (text: string, kinds: readonly Kind[]) => {
    const key = labelKey(text)
    if (key === '') return []
    const [from, to] = labels.find(key)
    return Array.from({ length: to - from }, (_, i) => from + i)
      .flatMap((label) => labels.uses(label).map((use) => ({ ...use, text: labels.text(label) })))
      .filter(({ concept }) => kinds.includes(concepts.kindOf(concept)))
  }
  const named = (text: string, kinds: readonly Kind[], language?: Language): SkillHit[] => {
    const uses = usesOf(text, kinds).filter((use) => language === undefined || use.language === language)
    // The same concept by several labels of one key counts once, by its best.
    uses.sort(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        kinds.indexOf(concepts.kindOf(a.concept)) - kinds.indexOf(concepts.kindOf(b.concept)) ||
        a.concept - b.concept,
    )
    const seen = new Set<number>()
    return uses.flatMap(({ concept, role, language }) => {
      if (seen.has(concept)) return []
      seen.add(concept)
      return [{ ...conceptAt(concept), via: role, language }]
    })
  }
  const linked = (relation: Relation, id: number) => (id < 0 ? [] : links.from(relation, id).map(conceptAt))
  const linking = (relation: Relation, id: number) => (id < 0 ? [] : links.to(relation, id).map(conceptAt))
  const unique = (all: number[]): number[] => [...new Set(all)]

  const occupationIds = (code: string): number[] => {
    if (code.includes('/')) return [concepts.find('esco-occupation', code)].filter((id) => id >= 0)
    const onet = concepts.find('onet', code)
    if (onet >= 0) return [onet]
    const soc = concepts.find('soc', code)
    if (soc < 0) return []
    const sure = links.to('esco-soc', soc)
    const esco = sure.length > 0 ? sure : links.to('esco-soc-loose', soc)
    return [...onetIds(code), ...esco]
  }
  /** The O*NET occupations of a code: itself, or those within a SOC code, the general one first. */
  const onetIds = (code: string): number[] => {
    const own = concepts.find('onet', code)
    if (own >= 0) return [own]
    const soc = concepts.find('soc', code)
    return soc < 0 ? [] : links.to('broader', soc).filter((id) => concepts.kindOf(id) === 'onet')
  }

  const ask = createAsk(views, concepts, labels, links)

  return {
    date: concepts.date,
    skillsOf: (text, language) => {
      const byUri = concepts.findUri(text)
      if (byUri >= 0) return [{ ...conceptAt(byUri), via: 'uri', language: language ?? 'en' }]
      return named(text, SKILLS, language)
    },
    named,
    concept: (kind, code) => {
      const id = idOf({ kind, code })
      return id < 0 ? null : conceptAt(id)
    },
    names: (concept, language) => {
      const id = idOf(concept)
      if (id < 0) return []
      return labels.of(id, concepts.count).filter((name) => language === undefined || name.language === language)
    },
    broader: (concept) => linked('broader', idOf(concept)),
    narrower: (concept) => linking('broader', idOf(concept)),
    skillsBehind: (concept) => {
      const id = idOf(concept)
      return { essential: linked('skill-essential', id), optional: linked('skill-optional', id) }
    },
    occupationsOf: (title, k = 3) => {
      const known = usesOf(title, ['onet', 'soc', 'esco-occupation'])
      const own = known.filter(({ concept }) => concepts.kindOf(concept) !== 'esco-occupation')
      // English titles of ESCO are among those that were learnt from; another language's are only known as they stand.
      const exact = own.length > 0 ? own : known.filter(({ language }) => language !== 'en')
      return ask(title, unique(exact.map(({ concept }) => concept)), k).map((hit) => ({
        ...hit,
        title: conceptAt(hit.id).label,
      }))
    },
    skillsOfOccupation: (code) => {
      const ids = occupationIds(code)
      const essential = unique(ids.flatMap((id) => links.from('essential', id)))
      const optional = unique(ids.flatMap((id) => links.from('optional', id))).filter((id) => !essential.includes(id))
      const wanted = new Set(ids.flatMap((id) => links.from('in-demand', id)))
      const technologies = unique(ids.flatMap((id) => links.from('technology', id)))
      return {
        essential: essential.map(conceptAt),
        optional: optional.map(conceptAt),
        technologies: technologies.map((id) => ({
          ...conceptAt(id),
          hot: (views.facts[id] ?? 0) === FACTS.hot,
          inDemand: wanted.has(id),
        })),
      }
    },
    occupationsWith: (concept) => {
      const id = idOf(concept)
      return {
        essential: linking('essential', id),
        optional: [...linking('optional', id), ...linking('technology', id)],
      }
    },
    isHot: (concept) => concept.kind === 'technology' && views.facts[idOf(concept)] === FACTS.hot,
    jobZone: (code) => {
      for (const id of onetIds(code)) if (views.facts[id]) return views.facts[id] ?? null
      return null
    },
    education: (code) => {
      for (const id of onetIds(code)) {
        const row = concepts.rowOf(id) * EDUCATION_CATEGORIES
        const shares = Array.from(views.education.subarray(row, row + EDUCATION_CATEGORIES), (share) => share / 100)
        const sum = (all: number[]) => all.reduce((total, share) => total + share, 0)
        if (sum(shares) > 0) return { shares, bachelorOrMore: sum(shares.slice(BACHELOR - 1)) }
      }
      return null
    },
    iscoOf: (soc) => linked('soc-isco', concepts.find('soc', soc)),
    socsOfIsco: (isco) => linking('soc-isco', concepts.find('isco', isco)),
    escoOf: (soc) => {
      const id = concepts.find('soc', soc)
      return [
        ...linking('esco-soc', id).map((one) => ({ ...one, sure: true })),
        ...linking('esco-soc-loose', id).map((one) => ({ ...one, sure: false })),
      ]
    },
    socsOfEsco: (uri) => {
      const id = concepts.find('esco-occupation', uri)
      return [
        ...linked('esco-soc', id).map((one) => ({ ...one, sure: true })),
        ...linked('esco-soc-loose', id).map((one) => ({ ...one, sure: false })),
      ]
    },
    socsOfCip: (cip) =>
      unique(concepts.startingWith('cip', cip).flatMap((id) => links.from('cip-soc', id))).map(conceptAt),
  }
}

/** Inflates the committed file (`public/vocabulary.bin.gz`). Rejects when the bytes are no gzip. */
export async function inflateVocabulary(packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}
