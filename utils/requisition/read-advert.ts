import '../detect/lexicon/all.ts'
import { tokensOf } from '../detect/text/tokens.ts'
import { type AskedCredential, credentialsIn } from './credentials.ts'
import { type AskedDegree, type AskedLevel, type AskedYears, degreesIn, levelIn, yearsIn } from './schooling.ts'
import { type AskedSkill, type SkillsIn, skillsAsked } from './skills.ts'
import { statementsOf } from './statements.ts'
import { type AdvertTitle, titleOf } from './title.ts'

/** An advert is read so far; longer ones are none. UTF-16 code units. */
export const ADVERT_AT_MOST = 200_000

/** What an advert asks for; every part with its offsets in the text that was read. */
export type Advert = {
  title: AdvertTitle | null
  level: AskedLevel | null
  credentials: AskedCredential[]
  skills: AskedSkill[]
  degrees: AskedDegree[]
  years: AskedYears[]
  /** The text was longer than what is read. */
  cut: boolean
}

/**
 * What a pasted job advert asks for. Never throws; linear in the length of the text, of which the first 200,000 code units
 * are read.
 * @param skillsIn finds the skills of a vocabulary; without it none are found
 */
export function readAdvert(whole: string, skillsIn: SkillsIn = () => []): Advert {
  const text = whole.slice(0, ADVERT_AT_MOST)
  const statements = statementsOf(text)
  const title = titleOf(text)
  return {
    title,
    level: levelIn(title === null ? [] : tokensOf(text, title), statements),
    credentials: credentialsIn(text, statements),
    skills: skillsAsked(text, statements, skillsIn, title),
    degrees: degreesIn(statements),
    years: yearsIn(statements),
    cut: whole.length > text.length,
  }
}
