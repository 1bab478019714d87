import type { Appraisal, OwnNote } from '../../utils/model/appraisal.ts'
import { safeUrl } from '../../utils/model/safe-url.ts'
import { say } from '../../utils/model/words.ts'
import { awardWords, currentWords } from '../../utils/overlay/award-words.ts'
import { inSentence } from '../../utils/overlay/chip-view.ts'
import { meetsWords } from '../../utils/overlay/meets-words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { areasOf } from '../shared/areas.ts'

export type LineKey = 'designed' | 'delivered' | 'recognised' | 'current' | 'award' | 'job' | 'notKnown' | 'own'

export type CardLine = {
  key: LineKey
  text: string
  /** Shown with the dashed mark: nothing is known here. */
  unknown: boolean
  /** The whole text where `text` is cut. */
  full: string | null
  /** Where the person may look for themselves; https only. */
  link: { url: string; text: string } | null
}

/** The first `words` words of a text, and at most `characters` of it. */
export function shorten(text: string, words: number, characters: number): string {
  const one = plain(text, 2000)
  const parts = one.split(' ')
  if (parts.length <= words && one.length <= characters) return one
  const cut = plain(parts.slice(0, words).join(' '), characters - 1)
    // Half a bracket says nothing.
    .replace(/ \([^()]{0,200}$/u, '')
    .replace(/[\s,;:.…]+$/u, '')
  return `${cut}…`
}

function line(key: LineKey, text: string, words: number, unknown = false): CardLine {
  const short = shorten(text, words, words * 11)
  return { key, text: short, unknown, full: short === plain(text, 2000) ? null : plain(text, 600), link: null }
}

/** Words that a line may have: with titles, pills and headings, at most 90 stand before *Why?*. */
const WORDS = { published: 9, current: 8, award: 6, job: 14, notKnown: 8, own: 9 } as const

function published(key: 'designed' | 'delivered' | 'recognised', text: string | null): CardLine {
  return text ? line(key, text, WORDS.published) : line(key, say('card.notPublished'), WORDS.published, true)
}

function currentLine(appraisal: Appraisal): CardLine {
  const { text, unknown } = currentWords(appraisal)
  return line('current', text, WORDS.current, unknown)
}

function awardLine(appraisal: Appraisal): CardLine {
  const { mention, verification } = appraisal
  const url = safeUrl(mention.url)
  const { text, unknown } = awardWords(appraisal)
  const said = line('award', text, WORDS.award, unknown)
  // A host that imitates the issuer's is named under *Why?*, never offered for a visit.
  const imitated = verification.checks.some((check) => check.name === 'host' && check.result === 'fail')
  if (url === null || imitated) return said
  const host = new URL(url).hostname.replace(/^www\./, '')
  return { ...said, link: { url, text: say('card.award.link', { host: plain(host, 40) }) } }
}

/** A list in a sentence: the first few, and how many more there are. */
function some(names: string[], most: number): string {
  const list = names.slice(0, most).join(', ')
  return names.length > most ? say('card.andMore', { list, n: names.length - most }) : list
}

function jobLine(appraisal: Appraisal): CardLine | null {
  const { relevance } = appraisal
  if (relevance === null) return null
  const meets = meetsWords(appraisal, (names) => some([...new Set(names.map((name) => shorten(name, 6, 60)))], 1))
  if (meets !== null) return line('job', meets, WORDS.job)
  const band = say(`card.job.${relevance.band}`)
  const skills = [...new Set(relevance.matchedSkills.map(({ skill }) => skill))]
  const bears = relevance.band === 'direct' || relevance.band === 'related'
  if (!bears) return line('job', band, WORDS.job, relevance.band === 'unknown')
  // Without a shared skill it is the occupation that links them: said, because the pill above has the band already.
  const occupation = relevance.reasons.find(({ part, points }) => part === 'occupation' && points > 0)
  if (skills.length === 0) return line('job', occupation?.text ?? band, WORDS.job)
  return line('job', say('card.job.bandSkills', { band, skills: some(skills, 2) }), WORDS.job)
}

function notKnownLine({ quality }: Appraisal): CardLine | null {
  if (quality === null) return null
  const areas = areasOf(quality).filter((area) => area.reach === null)
  if (areas.length === 0) return null
  const names = areas.map(({ dimension }) => inSentence(say(`card.area.${dimension}`)))
  return line('notKnown', some(names, 3), WORDS.notKnown, true)
}

/** The person's own band and remark, in one sentence. */
export function ownWords({ band, text }: OwnNote): string {
  const said = plain(text, 1000)
  if (band === null) return said
  const words = say(`card.band.${band}`)
  return said === '' ? words : say('judge.note.said', { band: words, text: said })
}

const HEADINGS = ['designed', 'delivered', 'recognised'] as const

/** On every card. Without a record they say so; what a platform asks for its kind of certificate is known of *Delivered*. */
function headings({ credential, resolution, platformProfile }: Appraisal): CardLine[] {
  const record = resolution.outcome === 'match' ? credential : null
  return HEADINGS.map((key) => {
    if (record) return published(key, record[key])
    if (platformProfile && key === 'delivered') return line(key, platformProfile.text, WORDS.published)
    return line(key, say('card.notKnownHere'), WORDS.published, true)
  })
}

/** The card's lines in the order in which a hurried reader asks. */
export function cardLines(appraisal: Appraisal): CardLine[] {
  // A record that was looked up by its name is nobody's award: no dates and no proof are missing.
  const award = appraisal.mention.source.by !== 'catalogue'
  return [
    ...headings(appraisal),
    award || appraisal.flags.includes('ended') || appraisal.flags.includes('retired') ? currentLine(appraisal) : null,
    award ? awardLine(appraisal) : null,
    jobLine(appraisal),
    notKnownLine(appraisal),
    appraisal.own ? line('own', ownWords(appraisal.own), WORDS.own) : null,
  ].filter((each) => each !== null)
}
