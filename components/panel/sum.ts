import type { Appraisal } from '../../utils/model/appraisal.ts'
import { dayWords } from '../../utils/model/dates.ts'
import type { Searched } from '../../utils/model/resolution.ts'
import { say, sayCount } from '../../utils/model/words.ts'

/** How the credentials of one page or file fall out. The six other counts add up to `total`. */
export type Sum = {
  total: number
  /** Told for what they are. */
  explained: number
  /** Without a record, told by what such certificates are on their platform. */
  platform: number
  /** Nothing near them in what was searched. Neutral: it says something of the copy, not of the credential. */
  notFound: number
  /** Several credentials carry the name and nothing here says which. */
  ambiguous: number
  lookalike: number
  /** In the page's text, but not shown to the person: counted as nothing else. */
  hidden: number
  /** What was searched, of the first appraisal; null without one. */
  searched: Searched | null
}

/** Counts appraisals by how far each can be told. Never a measure of the person: an empty page has no worse sum. */
export function sumUp(appraisals: Appraisal[]): Sum {
  const sum: Sum = {
    total: appraisals.length,
    explained: 0,
    platform: 0,
    notFound: 0,
    ambiguous: 0,
    lookalike: 0,
    hidden: 0,
    searched: appraisals[0]?.resolution.searched ?? null,
  }
  for (const { resolution, platformProfile, flags } of appraisals) {
    if (flags.includes('hidden')) sum.hidden++
    else if (resolution.outcome === 'lookalike' || flags.includes('lookalike')) sum.lookalike++
    else if (platformProfile) sum.platform++
    else if (resolution.outcome === 'ambiguous' || (resolution.chosen && resolution.outcome === 'none')) sum.ambiguous++
    else if (resolution.outcome === 'match') sum.explained++
    else sum.notFound++
  }
  return sum
}

/** Where nothing was found, said exactly (docs/ARCHITECTURE.md, decision 3). */
const PLACE = {
  starter: 'panel.sum.notFound.starter',
  snapshot: 'panel.sum.notFound.snapshot',
  file: 'panel.sum.notFound.file',
  live: 'panel.sum.notFound.live',
} as const

function copyDate(searched: Searched | null): string {
  return searched?.date ? dayWords(searched.date) : say('panel.sum.noDate')
}

/**
 * The line above the rows, in two parts so that the first can stand out: "9 credentials" and "6 explained, 2 not in
 * the starter catalogue, 1 look-alike". Counts of nothing are left out.
 */
export function sumLine(sum: Sum): { head: string; rest: string } {
  const parts = [
    sum.explained > 0 && say('panel.sum.explained', { n: sum.explained }),
    sum.platform > 0 && say('panel.sum.platform', { n: sum.platform }),
    sum.notFound > 0 &&
      say(PLACE[sum.searched?.source ?? 'starter'], { n: sum.notFound, date: copyDate(sum.searched) }),
    sum.ambiguous > 0 && say('panel.sum.ambiguous', { n: sum.ambiguous }),
    sum.lookalike > 0 && sayCount('panel.sum.lookalike', sum.lookalike),
    sum.hidden > 0 && say('panel.sum.hidden', { n: sum.hidden }),
  ]
  return { head: sayCount('panel.sum.total', sum.total), rest: parts.filter((part) => part !== false).join(', ') }
}
