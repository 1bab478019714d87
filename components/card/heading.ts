import type { Appraisal, Relevance, TrustedMark } from '../../utils/model/appraisal.ts'
import type { PlatformProfile } from '../../utils/model/platform.ts'
import { say } from '../../utils/model/words.ts'
import { bandWordsWithin } from '../../utils/overlay/band-words.ts'
import type { ChipShape, Face } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { kindWords, whatWords } from '../../utils/overlay/what-words.ts'
import { shorten } from './lines.ts'

export type Pill = { shape: ChipShape | null; tone: ChipShape | 'listed'; text: string }

export type Heading = {
  title: string
  /** The whole title where `title` is cut. */
  fullTitle: string | null
  by: string | null
  pills: Pill[]
  /** One sentence, where the band and lines do not say it all. */
  what: string | null
}

/** Room for a band with all its additions, characters. */
const PILL_LIMIT = 60

const JOB_TONE: Readonly<Record<Relevance['band'], ChipShape>> = {
  direct: 'solid',
  related: 'basic',
  notLinked: 'none',
  unknown: 'none',
}

/** The platform is not the issuer: *Google via Coursera*. */
function viaWords({ platform, issuer }: PlatformProfile): string {
  const by = shorten(issuer ?? '', 7, 70)
  const same = platform.toLowerCase().includes(by.toLowerCase())
  return same ? platform : say('card.platform.via', { issuer: by, platform })
}

function byWords({ mention, credential, platformProfile, resolution }: Appraisal): string | null {
  if (platformProfile) return viaWords(platformProfile)
  const record = resolution.outcome === 'match' ? credential : null
  const issuer = shorten(record?.issuer ?? mention.issuer ?? '', 7, 70)
  if (!record) return issuer || null
  const kind = kindWords(record.type)
  return issuer ? say('card.kind.from', { kind, issuer }) : kind
}

function pillsOf(appraisal: Appraisal, state: Face): Pill[] {
  const { resolution, relevance, trusted, flags } = appraisal
  // What ended, and a course told by its platform, keep their band beside them.
  const pills: Pill[] = [state, state.beside]
    .filter((one) => one !== null)
    .map(({ shape, words }) => ({ shape, tone: shape, text: words }))
  // By which line of which list is said in the sentence below.
  const band = state.beside ? pills[1] : pills[0]
  if (appraisal.listed && band) band.text = bandWordsWithin(appraisal, PILL_LIMIT)
  if (flags.includes('confusable') && state.words !== say('chip.confusable')) {
    pills.push({ shape: null, tone: 'none', text: say('chip.confusable') })
  }
  if (relevance && relevance.band !== 'unknown' && resolution.outcome === 'match') {
    pills.push({ shape: null, tone: JOB_TONE[relevance.band], text: say(`card.job.band.${relevance.band}`) })
  }
  if (trusted) {
    const tone = trusted.stance === 'trusted' || trusted.stance === 'recognised' ? 'listed' : 'basic'
    pills.push({ shape: null, tone, text: listWords(trusted) })
  }
  return pills
}

/** What the list says of the issuer, and of which fields where it says so of some only. */
function listWords({ list, stance, scope }: TrustedMark): string {
  const mark = say(`card.list.${stance}`, { list: shorten(list, 3, 30) })
  return scope.length === 0 ? mark : say('card.list.for', { mark, scope: shorten(scope.join(', '), 3, 30) })
}

/** The card's head: which credential, whose, and in what state, in words. */
export function headingOf(appraisal: Appraisal, state: Face): Heading {
  const { mention, credential, resolution } = appraisal
  const name = (resolution.outcome === 'match' ? credential?.name : null) ?? mention.name
  const title = shorten(name, 12, 110)
  return {
    title,
    fullTitle: title === plain(name, 2000) ? null : plain(name, 500),
    by: byWords(appraisal),
    pills: pillsOf(appraisal, state),
    what: whatWords(appraisal),
  }
}
