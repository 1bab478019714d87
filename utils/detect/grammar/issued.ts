import { fieldWords, findPhrase } from './words.ts'

/** Longer lines say more than that. UTF-16 code units. */
const LONGEST = 80

/** True for a line that begins with an issue and its date, as no line of a job or a course does: "Issued: 11/04/19". */
export function opensIssued(line: string): boolean {
  if (line.length > LONGEST) return false
  const start = /^[\s•*·(–-]*/u.exec(line.slice(0, 12))?.[0].length ?? 0
  const rest = line.slice(start)
  const word = findPhrase(rest, fieldWords('issued'))
  return word?.start === 0 && /^\s?:?\s?(?:\p{L}{2,9}\.? )?\d/u.test(rest.slice(word.end))
}
