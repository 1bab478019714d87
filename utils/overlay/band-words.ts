import type { Appraisal, BandSpan, Quality, QualityBand } from '../model/appraisal.ts'
import { say } from '../model/words.ts'
import { plain } from './plain.ts'

/** CTDL types whose award says by itself that a course was completed; the band then has that name. */
const COURSE_TYPES = new Set(['CertificateOfCompletion', 'CourseCompletion'])

/** Longest name of a list, UTF-16 code units. */
const LIST_LIMIT = 60

type Banded = Pick<Appraisal, 'quality' | 'listed' | 'credential' | 'flags'>

/** The band to show, and the bands of its interval's ends where they differ; null where nothing was scored. */
export function shownBand({ quality, listed }: Banded): { band: QualityBand; span: BandSpan | null } | null {
  const { band, span } = listed ?? quality ?? {}
  return band === undefined ? null : { band, span: span ?? null }
}

/** Of how many areas of quality anything is known, and how many there are. */
export function knownAreas({ reasons }: Pick<Quality, 'reasons'>): { known: number; all: number } {
  const areas = new Set(reasons.filter((one) => one.dimension !== 'unknown').map((one) => one.dimension))
  const known = new Set(
    reasons.filter((one) => one.dimension !== 'unknown' && one.known > 0).map((one) => one.dimension),
  )
  return { known: known.size, all: Math.max(areas.size, 6) }
}

/** *Basic to Solid*, or the one band's own name. `short` leaves out what a second glance would say. */
export function bandName(band: QualityBand, span: BandSpan | null, short = false): string {
  if (span) return say('band.span', { from: say(`band.short.${span.from}`), to: say(`band.short.${span.to}`) })
  return say(short ? `band.short.${band}` : `card.band.${band}`)
}

function names({ credential, ...banded }: Banded): [whole: string, short: string] | null {
  const shown = shownBand({ credential, ...banded })
  if (shown === null) return null
  const { band, span } = shown
  if (band === 'participation' && credential && COURSE_TYPES.has(credential.type))
    return [say('band.completed'), say('band.short.completed')]
  return [bandName(band, span), bandName(band, span, true)]
}

/** What the dates of this award say, and how far the band is known. */
function additions({ quality, listed, flags }: Banded, moved: string) {
  const dates = flags.includes('expired') ? 'expired' : flags.includes('notYetValid') ? 'notYetValid' : null
  return {
    limited: quality?.limited ? say('band.limited') : null,
    dates: dates && say(`band.${dates}`),
    moved: listed ? moved : null,
  }
}

/** The band with all that is to be said with it, for card, panel and report; null where nothing was scored. */
export function bandWords(appraisal: Banded): string | null {
  const { quality, listed } = appraisal
  const name = names(appraisal)
  if (name === null || quality === null) return null
  if (quality.band === 'insufficient') return say('band.notEnough', knownAreas(quality))
  const list = plain(listed?.list ?? '', LIST_LIMIT)
  const { limited, dates, moved } = additions(appraisal, say('band.movedBy', { list, line: listed?.line ?? 1 }))
  return [name[0], limited, dates, moved].filter((part) => part !== null).join(', ')
}

/** The same within `most` characters: what the dates say is kept longest, that a list moved the band least long. */
export function bandWordsWithin(appraisal: Banded, most: number): string {
  const { quality } = appraisal
  const name = names(appraisal)
  if (name === null || quality === null) return say('chip.insufficient')
  if (quality.band === 'insufficient') return say('chip.notEnough', knownAreas(quality))
  const { limited, dates, moved } = additions(appraisal, say('band.moved'))
  for (const parts of [[limited, dates, moved], [limited, dates], [dates ?? limited]])
    for (const first of name) {
      const words = [first, ...parts].filter((part) => part !== null).join(', ')
      if (words.length <= most) return words
    }
  return name[1]
}

/** What the evidence alone says, and which line of which list moved it; null where none did. */
export function movedWords({ listed, quality }: Pick<Appraisal, 'listed' | 'quality'>): string | null {
  if (!listed) return null
  const { list, line, from } = listed
  return say('policy.band.moved', { list: plain(list, LIST_LIMIT), line, from: bandName(from, quality?.span ?? null) })
}
