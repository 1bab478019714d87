import type { Appraisal } from '../model/appraisal.ts'
import { dayWords } from '../model/dates.ts'
import { say } from '../model/words.ts'
import { plain } from '../overlay/plain.ts'
import type { ReportEntry } from './schema.ts'

const distinct = (names: string[]) => [...new Set(names)].join(', ')

/** Which required credential this is, else which welcome one, with what its dates say; null where it is none. */
function meetsWords({ mention, relevance, flags }: Appraisal): string | null {
  const all = relevance?.meets ?? []
  const musts = all.filter(({ need }) => need !== 'nice')
  const key = musts.length > 0 ? 'meets' : 'welcome'
  const name = distinct((musts.length > 0 ? musts : all).map((one) => plain(one.name, 120)))
  if (name === '') return null
  if (flags.includes('notYetValid')) return say(`card.job.${key}NotYet`, { name })
  if (!flags.includes('expired')) return say(`card.job.${key}`, { name })
  return say(`card.job.${key}Ended`, { name, date: mention.expires === null ? '' : dayWords(mention.expires) }).trim()
}

/** How far a credential bears on the role, and by what; null without a role. */
export function roleOf(appraisal: Appraisal): ReportEntry['role'] {
  const { relevance } = appraisal
  if (relevance === null) return null
  const { band, meets, reasons } = relevance
  const matchedSkills = relevance.matchedSkills.map(({ skill, by }) => ({ skill: plain(skill), by: plain(by) }))
  const skills = distinct(matchedSkills.map(({ skill }) => skill))
  const occupation = reasons.find(({ part, points }) => part === 'occupation' && points > 0)
  const bears = band === 'direct' || band === 'related'
  const by = skills || plain(occupation?.text ?? '', 600)
  const words = [
    bears && by ? say('card.job.bandSkills', { band: say(`card.job.${band}`), skills: by }) : say(`card.job.${band}`),
    meetsWords(appraisal),
  ].filter((part) => part !== null)
  return {
    band,
    known: band !== 'unknown',
    words: plain(words.map((part) => part.replace(/\.$/, '')).join('. '), 2000),
    matchedSkills,
    meets: meets.map(({ name, issuer, need }) => ({
      name: plain(name),
      issuer: issuer && plain(issuer),
      need: need ?? 'must',
    })),
  }
}
