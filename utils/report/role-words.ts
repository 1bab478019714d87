import type { Appraisal } from '../model/appraisal.ts'
import { say } from '../model/words.ts'
import { meetsWords } from '../overlay/meets-words.ts'
import { plain } from '../overlay/plain.ts'
import type { ReportEntry } from './schema.ts'

const distinct = (names: string[]) => [...new Set(names)].join(', ')

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
    meetsWords(appraisal, (names) => distinct(names.map((name) => plain(name, 120)))),
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
