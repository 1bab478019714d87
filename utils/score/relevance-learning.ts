import type { Credential } from '../model/credential.ts'
import type { Mention } from '../model/mention.ts'
import { say } from '../model/words.ts'
import type { Vocabulary } from '../skills/vocabulary.ts'
import { firstDay, lastDay } from '../verify/dates.ts'

/** What was learnt: a credential's record with the date that the page states. */
export type Learned = Pick<Credential, 'name' | 'occupations' | 'competencies'> & Pick<Mention, 'issued'>
type Asked = Pick<Vocabulary, 'named' | 'occupationsOf' | 'skillsOf' | 'skillsOfOccupation'>

/** A title's likeliest readings: learning that fits any of them is in its field. */
const READINGS = 3
const RECENT_YEARS = 3
/** Fewer skills that are known say too little of a field. */
const FEWEST_SKILLS = 3
const MOST_TITLES = 20
const MOST_NAMES = 2
const LONGEST_NAME = 120
const OCCUPATIONS = ['onet', 'soc', 'esco-occupation'] as const

/**
 * One neutral line where what was learnt lately is in another field than the earlier job titles, else null: it names the
 * credentials and says nothing of the person. No score reads it. Null as well where a title's field is not known, or
 * where the credentials do not tell theirs.
 * @param today YYYY-MM-DD
 */
export function learningNote(
  learned: readonly Learned[],
  earlierTitles: readonly string[],
  vocabulary: Asked,
  today: string,
): string | null {
  const recent = learned.filter(({ issued }) => issued !== null && isRecent(issued, today))
  if (recent.length === 0 || earlierTitles.length === 0) return null
  if (!areMostlyTitles(earlierTitles, vocabulary)) return null
  const read = earlierTitles.slice(0, MOST_TITLES).map((title) => vocabulary.occupationsOf(title, READINGS))
  if (read.some((hits) => hits.length === 0)) return null
  const earlier = new Set(read.flat().map(({ soc }) => soc))
  const fields = new Set([...earlier].map(fieldOf))
  // Looked up only where a credential does not state its occupations.
  let known: Set<string> | null = null
  const skills = () => {
    known ??= skillsOf(earlier, vocabulary)
    return known
  }
  const other = recent.filter((one) => isOther(one, fields, skills, vocabulary))
  if (other.length === 0) return null
  const names = [...new Set(other.map(({ name }) => name.slice(0, LONGEST_NAME)))].sort()
  const [shown, more] = [names.slice(0, MOST_NAMES).join('; '), names.length - MOST_NAMES]
  return say('relevance.learning', { names: more > 0 ? say('score.by.more', { names: shown, more }) : shown })
}

/** Half of what stands for titles are such as they stand; lines that were taken for titles wrongly hardly are. */
function areMostlyTitles(titles: readonly string[], vocabulary: Asked): boolean {
  const known = titles.filter((title) => vocabulary.named(title, OCCUPATIONS).length > 0)
  return 2 * known.length >= titles.length
}

/** SOC's major group. */
const fieldOf = (soc: string): string => soc.slice(0, 2)

function isRecent(issued: string, today: string): boolean {
  const from = `${Number(today.slice(0, 4)) - RECENT_YEARS}${today.slice(4)}`
  return lastDay(issued) >= from && firstDay(issued) <= today
}

function skillsOf(codes: ReadonlySet<string>, vocabulary: Asked): Set<string> {
  const all = [...codes].map((code) => vocabulary.skillsOfOccupation(code))
  return new Set(
    all.flatMap(({ essential, optional, technologies }) =>
      [...essential, ...optional, ...technologies].map(({ code }) => code),
    ),
  )
}

function isOther(
  { occupations, competencies }: Learned,
  fields: ReadonlySet<string>,
  earlier: () => ReadonlySet<string>,
  vocabulary: Asked,
): boolean {
  if (occupations.length > 0) return !occupations.some((code) => fields.has(fieldOf(code)))
  const known = competencies
    .map(({ label, uri }) => vocabulary.skillsOf(uri ?? label).concat(uri === null ? [] : vocabulary.skillsOf(label)))
    .filter((hits) => hits.length > 0)
  return known.length >= FEWEST_SKILLS && !known.some((hits) => hits.some(({ code }) => earlier().has(code)))
}
