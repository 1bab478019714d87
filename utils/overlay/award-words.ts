import type { Appraisal } from '../model/appraisal.ts'
import { dayWords } from '../model/dates.ts'
import type { Verdict } from '../model/resolution.ts'
import { say, type WordKey } from '../model/words.ts'
import { hidesDates } from './masked.ts'

/** Something said, and whether it says that nothing is known. */
export type Said = { text: string; unknown: boolean }

function datesWords(appraisal: Pick<Appraisal, 'mention' | 'flags'>): Said {
  const { mention, flags } = appraisal
  const { expires, issued } = mention
  const said = (key: WordKey, date: string) => ({ text: say(key, { date: dayWords(date) }), unknown: false })
  if (flags.includes('expired')) {
    return expires
      ? said('card.current.expired', expires)
      : { text: say('card.current.expiredUndated'), unknown: false }
  }
  if (flags.includes('notYetValid') && issued) return said('card.current.notYet', issued)
  if (hidesDates(appraisal)) return { text: say('views.blind.dates'), unknown: true }
  if (expires) return said('card.current.until', expires)
  if (issued) return said('card.current.issued', issued)
  return { text: say('card.current.undated'), unknown: true }
}

/** Whether it is in date and still awarded, for card and report. */
export function currentWords(appraisal: Pick<Appraisal, 'mention' | 'flags'>): Said {
  // What the issuer did to the credential is said instead of the holder's dates; those stand on the page.
  for (const flag of ['suspended', 'ended', 'retired'] as const)
    if (appraisal.flags.includes(flag)) return { text: say(`card.current.${flag}`), unknown: false }
  return datesWords(appraisal)
}

const AWARD_UNKNOWN: ReadonlySet<Verdict> = new Set<Verdict>([
  'not_checked',
  'not_checkable',
  'status_unknown',
  'none',
  'unsigned',
  'malformed',
])

type Awarded = Pick<Appraisal, 'mention' | 'verification'>

/**
 * What was checked of the award itself. What the dates say has its own line: then it is by what there is to check by, the
 * link's proof or the id, that this is told.
 */
function checkedWords({ mention, verification }: Awarded): Exclude<Verdict, 'expired' | 'not_yet_valid'> {
  const { verdict, checks } = verification
  if (verdict !== 'expired' && verdict !== 'not_yet_valid') return verdict
  if (mention.url === null && mention.credentialId === null) return 'none'
  const proof = checks.find((check) => check.name === 'proof')
  return proof?.result === 'not_checked' ? 'not_checked' : 'not_checkable'
}

/** What is known of this award, as against its kind, for card and report. */
export function awardWords(appraisal: Awarded): Said {
  const shown = checkedWords(appraisal)
  return { text: say(`card.award.${shown}`), unknown: AWARD_UNKNOWN.has(shown) }
}
