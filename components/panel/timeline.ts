import type { Appraisal } from '../../utils/model/appraisal.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'

export type TimelineItem = { key: string; name: string; issuer: string | null; words: string; month: string | null }
export type TimelineYear = { year: string; items: TimelineItem[] }
export type Timeline = { years: TimelineYear[]; undated: TimelineItem[] }

function itemOf(appraisal: Appraisal): TimelineItem {
  const { key, name, issuer, issued } = appraisal.mention
  return {
    key,
    name: plain(name),
    issuer: issuer === null ? null : plain(issuer, 120),
    words: faceOf(appraisal).words,
    // The year stands beside it.
    month:
      issued !== null && issued.length > 4 ? dayWords(issued.slice(0, 7)).replace(issued.slice(0, 4), '').trim() : null,
  }
}

/**
 * What was learned when, by the dates that the page gives, the latest first. A year without an entry has no line: that
 * nothing is dated there says nothing. What the page does not show is left out.
 */
export function timelineOf(appraisals: readonly Appraisal[]): Timeline {
  const shown = appraisals.filter(({ flags }) => !flags.includes('hidden'))
  const dated = shown.filter(({ mention }) => mention.issued !== null)
  const date = ({ mention }: Appraisal) => mention.issued ?? ''
  const sorted = [...dated].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0))
  const years = new Map<string, TimelineItem[]>()
  for (const one of sorted) {
    const year = date(one).slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), itemOf(one)])
  }
  return {
    years: [...years].map(([year, items]) => ({ year, items })),
    undated: shown.filter(({ mention }) => mention.issued === null).map(itemOf),
  }
}
