import '../detect/lexicon/all.ts'
import { type AskedCredential, credentialsIn } from './credentials.ts'
import { statementsOf } from './statements.ts'

/** An advert is read so far; longer ones are none. UTF-16 code units. */
export const ADVERT_AT_MOST = 200_000

export type Advert = {
  credentials: AskedCredential[]
  /** The text was longer than what is read. */
  cut: boolean
}

/** What a pasted job advert asks for. Never throws; linear in the length of the text. */
export function readAdvert(whole: string): Advert {
  const text = whole.slice(0, ADVERT_AT_MOST)
  const statements = statementsOf(text)
  return { credentials: credentialsIn(text, statements), cut: whole.length > text.length }
}
