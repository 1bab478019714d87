import type { Appraisal } from '../model/appraisal.ts'
import { dayWords } from '../model/dates.ts'
import { say } from '../model/words.ts'

/**
 * Which required credential is named or stood in for, else which welcome one; where the award is out of date, with that,
 * as a fact and not as a lack. Null where it is none of them.
 * @param named how the names of those credentials are said, each once, as the role has them
 */
export function meetsWords(
  { mention, relevance, flags }: Pick<Appraisal, 'mention' | 'relevance' | 'flags'>,
  named: (names: string[]) => string,
): string | null {
  const all = relevance?.meets ?? []
  const musts = all.filter(({ need }) => need !== 'nice')
  const wanted = musts.length > 0 ? musts : all
  const [first] = wanted
  if (first === undefined) return null
  const key = musts.length > 0 ? (first.instead ? 'instead' : 'meets') : first.instead ? 'welcomeInstead' : 'welcome'
  const name = named([...new Set(wanted.map((one) => one.name))])
  if (flags.includes('notYetValid')) return say(`card.job.${key}NotYet`, { name })
  if (!flags.includes('expired')) return say(`card.job.${key}`, { name })
  return say(`card.job.${key}Ended`, { name, date: mention.expires === null ? '' : dayWords(mention.expires) }).trim()
}
