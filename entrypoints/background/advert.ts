import {
  ADVERT_LENGTH,
  type AdvertRead,
  OCCUPATIONS_AT_MOST,
  type Occupation,
  type ReadPart,
} from '../../utils/messages/advert.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import { say } from '../../utils/model/words.ts'
import { type LintFacts, lintAdvert } from '../../utils/requisition/lints.ts'
import { type Advert, readAdvert } from '../../utils/requisition/read-advert.ts'
import { createSkillsIn } from '../../utils/requisition/skills.ts'
import { toRequisition } from '../../utils/requisition/to-requisition.ts'
import type { Vocabulary } from '../../utils/skills/vocabulary.ts'
import { advertFacts } from './advert-facts.ts'
import type { Engine } from './engine.ts'
import type { VocabularySource } from './vocabulary.ts'

/** What is shown about the words that were read, and of the words themselves, UTF-16 code units. */
const AROUND = 60
const WORDS_AT_MOST = 300
/** As many as one answer holds. */
const READ_AT_MOST = 1000
const ABOUT_AT_MOST = 100

type Place = { start: number; end: number }

/** The words at a place with the rest of their line, as far as it is near. */
function wordsAt(text: string, { start, end }: Place): Pick<ReadPart, 'before' | 'words' | 'after'> {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return {
    // A list's mark says nothing.
    before: before.slice(before.lastIndexOf('\n') + 1).replace(/^\s{0,60}(?:[-–•*·]\s{1,60})?/u, ''),
    words: text.slice(start, end).slice(0, WORDS_AT_MOST),
    after: (after.split('\n', 1)[0] ?? '').trimEnd(),
  }
}

/** What words were taken for, or null where they say it themselves. */
function unlessSame(text: string, { start, end }: Place, as: string): string | null {
  return as.toLowerCase() === text.slice(start, end).toLowerCase() ? null : as
}

/** Everything that was read, in the order of the text. */
function partsOf(text: string, advert: Advert, taken: { skills: number; names: ReadonlySet<string> }): ReadPart[] {
  const { title, level } = advert
  const part = (place: Place, what: ReadPart['what'], more: Partial<ReadPart> = {}) => ({
    start: place.start,
    part: { what, ...wordsAt(text, place), as: null, need: null, used: true, ...more },
  })
  const all = [
    ...(title ? [part(title, 'title')] : []),
    ...(level ? [part(level, 'level', { as: unlessSame(text, level, say(`options.role.level.${level.level}`)) })] : []),
    ...advert.skills.map((one, at) => {
      const as = unlessSame(text, one, one.label.slice(0, WORDS_AT_MOST))
      return part(one, 'skill', { as, need: one.need, used: at < taken.skills })
    }),
    ...advert.credentials.map((one) => {
      const used = taken.names.has(one.name.slice(0, WORDS_AT_MOST).trim())
      return part(one, 'credential', { need: one.orElse ? 'nice' : one.need, used })
    }),
    ...advert.degrees.map((one) => part(one, 'degree', { need: one.need, used: false })),
    ...advert.years.map((one) => part(one, 'years', { need: one.need, used: false })),
  ]
  return all
    .sort((a, b) => a.start - b.start)
    .slice(0, READ_AT_MOST)
    .map((one) => one.part)
}

/** How many say that the occupation needs a bachelor's degree, where a table has the title as it stands. */
function bachelorOrMore(title: string | undefined, vocabulary: Vocabulary): number | null {
  const [first] = title === undefined ? [] : vocabulary.occupationsOf(title, 1)
  return first?.exact ? (vocabulary.education(first.soc)?.bachelorOrMore ?? null) : null
}

/**
 * What a pasted job advert asks for, for a role that is then put right by hand.
 * @param text at most `ADVERT_LENGTH`; what is longer is not read to its end
 * @param known what is known of the certifications and skills that were read
 */
export async function advertRead(
  text: string,
  vocabulary: Vocabulary,
  known: (advert: Advert) => Promise<LintFacts>,
): Promise<AdvertRead> {
  const advert = readAdvert(text, createSkillsIn(vocabulary))
  const { skills, requires } = toRequisition(advert, 'advert', '')
  const names = new Set(requires.flatMap(({ name, equivalents }) => [name, ...equivalents.map((one) => one.name)]))
  const share = advert.degrees.length > 0 ? bachelorOrMore(advert.title?.text, vocabulary) : null
  const lints = lintAdvert(text, advert, { ...(await known(advert)), bachelorOrMore: share })
  return {
    title: advert.title?.text ?? null,
    level: advert.level?.level ?? null,
    skills,
    requires,
    read: partsOf(text.slice(0, ADVERT_LENGTH), advert, { skills: skills.length, names }),
    lints: lints.slice(0, READ_AT_MOST).map(({ key, params, places, source }) => ({
      text: say(key, params),
      about: [...new Set(places.map((place) => wordsAt(text, place).words))].slice(0, ABOUT_AT_MOST),
      source,
    })),
  }
}

/** SOC codes for a job title, likeliest first: proposals to a person. */
export function occupationsFor(title: string, vocabulary: Vocabulary): Occupation[] {
  if (title.trim() === '') return []
  return vocabulary.occupationsOf(title, OCCUPATIONS_AT_MOST).map(({ soc, title: name }) => ({
    code: soc,
    title: name.slice(0, WORDS_AT_MOST),
  }))
}

type Messages = 'ui>bg advert' | 'ui>bg occupations'

export function advertHandlers(
  vocabulary: VocabularySource,
  engine: () => Promise<Engine>,
): Pick<Handlers<'ui'>, Messages> {
  const today = () => new Date().toISOString().slice(0, 10)
  return {
    async 'ui>bg advert'({ text }) {
      const [words, asked] = await Promise.all([vocabulary(), engine()])
      return advertRead(text, words, (advert) => advertFacts(advert, asked, today()))
    },
    'ui>bg occupations': async ({ title }) => occupationsFor(title, await vocabulary()),
  }
}
