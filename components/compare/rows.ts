import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { whatWords } from '../../utils/overlay/what-words.ts'
import { headingOf } from '../card/heading.ts'
import { cardLines, type LineKey } from '../card/lines.ts'

export type Cell = { text: string; unknown: boolean }
/** One thing that is said of each, in the same order for all. */
export type CompareRow = { key: Exclude<LineKey, 'own'> | 'what' | 'facts'; cells: Cell[] }

const LINES = ['designed', 'delivered', 'recognised', 'current', 'award', 'job', 'notKnown'] as const

/** A line that one of them lacks says so: no cell is empty. */
const NONE = {
  designed: 'card.notPublished',
  delivered: 'card.notPublished',
  recognised: 'card.notPublished',
  current: 'compare.none',
  award: 'compare.none',
  job: 'compare.none',
  notKnown: 'compare.nothingMissing',
} as const

/** What it is and whose, in the card's words; and what is to be said of the match, where there is something. */
function whatCell(appraisal: Appraisal): Cell {
  const { by } = headingOf(appraisal, faceOf(appraisal))
  const what = whatWords(appraisal)
  const text = [by, what].filter((part) => part !== null).join('. ')
  return text === '' ? { text: say('compare.none'), unknown: true } : { text, unknown: false }
}

function lineCell(appraisal: Appraisal, key: (typeof LINES)[number]): Cell {
  const line = cardLines(appraisal).find((one) => one.key === key)
  if (line) return { text: line.full ?? line.text, unknown: line.unknown }
  // That nothing is missing is only so where something was measured.
  const nothing = key === 'notKnown' && appraisal.quality === null ? 'card.notKnownHere' : NONE[key]
  return { text: say(nothing), unknown: true }
}

function factsCell({ credential, resolution }: Appraisal): Cell {
  const facts = resolution.outcome === 'match' ? (credential?.facts ?? []) : []
  if (facts.length === 0) return { text: say('card.notPublished'), unknown: true }
  return { text: facts.map(({ text }) => plain(text, 400)).join(' '), unknown: false }
}

/** The same lines for each of a few credentials, as the card has them, whole. The role's line only where there is a role. */
export function compareRows(chosen: readonly Appraisal[]): CompareRow[] {
  const role = chosen.some(({ relevance }) => relevance !== null)
  const lines = LINES.filter((key) => key !== 'job' || role).map((key) => ({
    key,
    cells: chosen.map((one) => lineCell(one, key)),
  }))
  const facts = { key: 'facts' as const, cells: chosen.map(factsCell) }
  const [designed, delivered, ...rest] = lines
  const first = [designed, delivered].filter((one) => one !== undefined)
  const last = rest.filter(({ key }) => key === 'notKnown')
  return [
    { key: 'what', cells: chosen.map(whatCell) },
    ...first,
    ...rest.filter(({ key }) => key !== 'notKnown'),
    facts,
    ...last,
  ]
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0, roundingMode: 'floor' })
const up = new Intl.NumberFormat('en', { maximumFractionDigits: 0, roundingMode: 'ceil' })

/** The range behind the band, 0–100; null where no number may be said. */
export function rangeWords({ quality }: Pick<Appraisal, 'quality'>): string | null {
  if (!quality || quality.point === null || quality.low === null || quality.high === null) return null
  return say('compare.range', { low: whole.format(quality.low), high: up.format(quality.high) })
}
