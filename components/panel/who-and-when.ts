import { dayWords } from '../../utils/model/dates.ts'
import type { Mention } from '../../utils/model/mention.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'

/** Between the parts of a line; it never begins one. */
export const SEPARATOR = '\u00a0· '

/** A date's words never part at a line's end. */
const whole = (words: string) => words.replaceAll(' ', '\u00a0')

/** A row's second line: who and when, as the page states it. @param expired by the appraisal's flags. */
export function whoAndWhen(mention: Pick<Mention, 'issuer' | 'issued' | 'expires'>, expired: boolean): string {
  const parts: string[] = []
  if (mention.issuer) parts.push(plain(mention.issuer, 120))
  if (mention.expires)
    parts.push(whole(say(expired ? 'panel.row.expired' : 'panel.row.until', { date: dayWords(mention.expires) })))
  else if (mention.issued) parts.push(whole(say('panel.row.issued', { date: dayWords(mention.issued) })))
  return parts.join(SEPARATOR)
}
