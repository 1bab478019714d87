import type { Views } from '../registry/index/block.ts'
import { type ContextWord, createRanker, type KnownTitle } from './occupations.ts'
import type { Concepts } from './vocabulary-concepts.ts'
import { VarintReader, type VOCABULARY } from './vocabulary-format.ts'
import type { Labels } from './vocabulary-labels.ts'
import type { Links } from './vocabulary-links.ts'

/** `exact`: a title that the tables have. `score`: nats above the next in rank beyond those given; only for comparison. */
export type OccupationHit = { soc: string; title: string; exact: boolean; score: number }
type Ranked = Omit<OccupationHit, 'title'> & { id: number }

/** What a title of each table says: official and reported titles more, another classification's less. */
const TITLE_WEIGHT = { preferred: 2, reported: 2, other: 1, esco: 0.5, escoLoose: 0.3 } as const

/**
 * Ranks SOC codes for job titles. What it knows is learnt from the vocabulary's titles when it is first asked (one to
 * two seconds), then an answer takes a millisecond or two.
 */
export function createAsk(views: Views<typeof VOCABULARY>, concepts: Concepts, labels: Labels, links: Links) {
  const [first, end] = concepts.range('soc')
  /** SOC codes of a concept with the weight of its titles. */
  const socsOf = (id: number): { soc: number; weight: number | null }[] => {
    const kind = concepts.kindOf(id)
    if (kind === 'soc') return [{ soc: id, weight: null }]
    if (kind === 'onet')
      return links.from('broader', id).flatMap((soc) => (soc >= first && soc < end ? [{ soc, weight: null }] : []))
    if (kind !== 'esco-occupation') return []
    return [
      ...links.from('esco-soc', id).map((soc) => ({ soc, weight: TITLE_WEIGHT.esco })),
      ...links.from('esco-soc-loose', id).map((soc) => ({ soc, weight: TITLE_WEIGHT.escoLoose })),
    ]
  }

  function* titles(): Generator<KnownTitle> {
    for (const { label, uses } of labels.all()) {
      const best = new Map<number, KnownTitle>()
      for (const { concept, language, role } of uses) {
        if (language !== 'en') continue
        for (const { soc, weight } of socsOf(concept)) {
          const own = weight ?? (role === 'preferred' || role === 'reported' ? TITLE_WEIGHT[role] : TITLE_WEIGHT.other)
          const one = { title: label, occupation: soc - first, weight: own, reported: role === 'reported' }
          const kept = best.get(soc)
          if (!kept) best.set(soc, one)
          else {
            kept.weight = Math.max(kept.weight, own)
            kept.reported ||= one.reported
          }
        }
      }
      yield* best.values()
    }
  }

  function* context(): Generator<ContextWord> {
    const stems = new TextDecoder().decode(views.contextStems).split('\n')
    const reader = new VarintReader(views.context)
    for (let occupation = 0; reader.at < views.context.length; occupation++) {
      let stem = 0
      for (let many = reader.next(); many > 0; many--) {
        stem += reader.next()
        yield { stem: stems[stem] ?? '', occupation, count: reader.next() }
      }
    }
  }

  /** SOC's minor groups, as far as four characters tell. */
  const groups = (): Uint16Array => {
    const numbers = new Map<string, number>()
    return Uint16Array.from({ length: end - first }, (_, row) => {
      const group = concepts.at(first + row).code.slice(0, 4)
      if (!numbers.has(group)) numbers.set(group, numbers.size)
      return numbers.get(group) ?? 0
    })
  }

  let ranker: ReturnType<typeof createRanker> | null = null

  /** @param exact concepts that the title names as it stands: theirs come first */
  return (title: string, exact: readonly number[], k: number): Ranked[] => {
    ranker ??= createRanker([...titles()], context(), groups())
    const sure = new Set(exact.flatMap((id) => socsOf(id).map(({ soc }) => soc)))
    const scores = ranker(title)
    if (!scores && sure.size === 0) return []
    const scoreOf = (row: number): number => scores?.[row] ?? 0
    const rows = Array.from({ length: end - first }, (_, row) => row).filter((row) =>
      isDetailed(concepts.at(first + row).code),
    )
    rows.sort((a, b) => Number(sure.has(first + b)) - Number(sure.has(first + a)) || scoreOf(b) - scoreOf(a) || a - b)
    const beyond = scoreOf(rows[k] ?? -1)
    return rows.slice(0, k).map((row) => ({
      id: first + row,
      soc: concepts.at(first + row).code,
      exact: sure.has(first + row),
      score: scoreOf(row) - beyond,
    }))
  }
}

/** SOC's groups end in 0; what people work as does not. */
const isDetailed = (soc: string): boolean => !soc.endsWith('0')
