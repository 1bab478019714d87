import { spokenLanguage } from '../../utils/model/words.ts'

/** A moment of today as a clock shows it here, in the language that is spoken. @param instant ISO 8601 */
export function timeWords(instant: string): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { timeStyle: 'short' }).format(new Date(instant))
}
