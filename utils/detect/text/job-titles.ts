import '../lexicon/all.ts'
import type { TextDocument } from '../../model/document.ts'
import { TITLE_LIMITS } from '../../model/mention.ts'
import { dateRuns, findDates } from '../grammar/dates.ts'
import { headingParts } from '../grammar/headings.ts'
import { plainText } from '../grammar/names.ts'
import { fieldWords, findPhrase } from '../grammar/words.ts'
import { isIn, roleWord } from './words.ts'

/** A line of a section of work. `dated`: a job's dates stand on it. */
type Row = { text: string; duty: boolean; dated: boolean }
type Candidate = { title: string /** By a word that is listed, not by an ending alone. */; strong: boolean }

/** Sections of work with more lines are no one person's. */
const ROWS_AT_MOST = 3000
/** Longer lines are prose. UTF-16 code units. */
const ROW_AT_MOST = 160
/** How far a job's title stands from its dates, lines. */
const ABOVE = 3
const BELOW = 2
const WORDS_AT_MOST = 8

const MARKED = /^\s{0,3}#{1,6}\s{1,4}(?=\S)/
const BULLET = /^\s{0,20}(?:[•◦▪●■*·‣➢✓►o–-]\s|\d{1,2}[.)]\s)\s{0,20}/u
/** Between a title, the firm, the place and the like; *at* leads to the firm. */
const BETWEEN = /\s?[,;|•·()[\]\t@]\s?|\s{2,20}|\s[-–—/]\s|\s(?:at|bei|chez|bij|presso)\s/u
/** *Head of Sales*: what follows says of what. */
const OF = /\s(?:of|for|de|des|du|del|da|di|für|van)\s/u
const GRADE = /\s(?:[IVX]{1,4}|\d)$/
/** It begins with a capital and holds no year, address or label. */
const IS_TITLE = /^\p{Lu}(?!.{0,200}(?:\d{3}|[:/]))/u

/**
 * The job titles that a résumé gives in its sections of work: no dates, no firms, as far as words tell. All or none:
 * where one job's title cannot be told, or there are more than `TITLE_LIMITS` allows, what is said of *the* earlier
 * titles would not be sound, and the answer is empty. Linear in the length of the text; never throws.
 */
export function jobTitlesOf(doc: TextDocument): string[] {
  const titles = new Set<string>()
  for (const rows of workOf(doc)) {
    const told = titlesIn(rows)
    if (told === null) return []
    for (const title of told) titles.add(title)
    if (titles.size > TITLE_LIMITS.titles) return []
  }
  return [...titles]
}

/** The lines of each section of work that holds any. */
function workOf(doc: TextDocument): Row[][] {
  const sections: Row[][] = []
  let rows: Row[] | null = null
  for (const { start, end, kind } of doc.blocks) {
    const text = doc.text.slice(start, Math.min(end, start + 2 * ROW_AT_MOST)).replace(MARKED, '')
    if (text.trim() === '') {
      // an empty heading: the page shows that the section is over
      if (kind === 'heading') rows = null
      continue
    }
    const parts = headingParts(text)
    if (parts.length > 0) {
      rows = parts.includes('experience') ? [] : null
      if (rows !== null) sections.push(rows)
    } else if (rows !== null && rows.length < ROWS_AT_MOST) rows.push(rowOf(text))
  }
  return sections.filter((section) => section.length > 0)
}

function rowOf(text: string): Row {
  const plain = text.replace(BULLET, '')
  if (plain.length > ROW_AT_MOST || /[.!?。]\s*$/.test(plain)) return { text: '', duty: true, dated: false }
  const bulleted = plain.length < text.length
  const dates = findDates(plain)
  const isTerm = dates.length > 1 || (dates.length === 1 && findPhrase(plain, fieldWords('never')) !== null)
  let rest = plain
  for (const { start, end } of dateRuns(plain, dates).reverse()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`
  // a duty may name a year
  return { text: rest, duty: bulleted && !isTerm, dated: bulleted ? isTerm : dates.length > 0 }
}

/** One title for each job; null where one cannot be told. */
function titlesIn(rows: readonly Row[]): string[] | null {
  const first = rows.findIndex(({ dated }) => dated)
  if (first === -1) return null
  const isBelow = first === 0 && !candidatesIn(rows[0]).some(({ strong }) => strong)
  const titles: string[] = []
  for (const [at, row] of rows.entries()) {
    if (!row.dated) continue
    const own = candidatesIn(row)
    const near = isBelow ? rowsBelow(rows, at) : rowsAbove(rows, at)
    const beside = own.some(({ strong }) => strong) ? [] : near.filter(({ duty }) => !duty).flatMap(candidatesIn)
    // the item of a list that a page draws may begin with the title
    const title = oneOf([...own, ...beside]) ?? oneOf(near.filter(({ duty }) => duty).flatMap(candidatesIn))
    if (title === null) return null
    titles.push(title)
  }
  return titles
}

/** Up to the dates of the job before, or to an item of a list. */
function rowsAbove(rows: readonly Row[], at: number): Row[] {
  const near: Row[] = []
  for (let up = at - 1; up >= 0 && near.length < ABOVE; up--) {
    const row = rows[up]
    if (row === undefined || row.dated) break
    near.push(row)
    if (row.duty) break
  }
  return near
}

function rowsBelow(rows: readonly Row[], at: number): Row[] {
  const next = rows.slice(at + 1, at + 1 + BELOW)
  const end = next.findIndex(({ dated, duty }) => dated || duty)
  return end === -1 ? next : next.slice(0, end)
}

function candidatesIn(row: Row | undefined): Candidate[] {
  if (row === undefined) return []
  return row.text.split(BETWEEN).flatMap((part) => {
    const title = plainText(part)
    const words = title.replace(GRADE, '').split(' ')
    if (title.length > TITLE_LIMITS.title || words.length > WORDS_AT_MOST || !IS_TITLE.test(title)) return []
    const last = words.join(' ').split(OF)[0]?.split(' ').at(-1)?.toLowerCase() ?? ''
    const strong = isIn('jobTitles', { lower: last }) || isIn('roles', { lower: last })
    return strong || roleWord(last) ? [{ title, strong }] : []
  })
}

/** The only one, or the only one that a listed word tells. */
function oneOf(candidates: readonly Candidate[]): string | null {
  const distinct = (some: readonly Candidate[]) => [...new Set(some.map(({ title }) => title))]
  const strong = distinct(candidates.filter((one) => one.strong))
  const [only, ...others] = strong.length > 0 ? strong : distinct(candidates)
  return only === undefined || others.length > 0 ? null : only
}
