import type { PartialDate } from '../../model/mention.ts'
import { isEnglishMonth, monthOf } from './months.ts'
import { fieldWords, findPhrase, foldText } from './words.ts'

export type FoundDate = { date: PartialDate; start: number; end: number }

/** Numeric forms, tried from the left; every part is bounded, so the work is linear. Letters of scripts without spaces may
 * touch a number. */
const NUMERIC = [
  // 2022-06-30, 2022/06, 2022.6, 2019.09-2022.06
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d#$€£.:]|(?<![./]\d{1,2})-)(?<y>(?:19|20|21)\d\d)(?<s>[-/.])(?<m>0?[1-9]|1[0-2])(?:\k<s>(?<d>0?[1-9]|[12]\d|3[01]))?(?![\p{Script=Latin}\p{Script=Cyrillic}\d]|[/.]\d|-\d(?!\d{3}[./]))/gu,
  // 2022. 6. 30., 2022. 6.
  /(?<![\p{L}\d.-])(?<y>(?:19|20|21)\d\d)\. (?<m>0?[1-9]|1[0-2])\.(?: (?<d>0?[1-9]|[12]\d|3[01])\.)?(?! ?[\p{Script=Latin}\d])/gu,
  // 2022年6月30日, 2022년 6월
  /(?<!\d)(?<y>(?:19|20|21)\d\d) ?[年년](?: ?(?<m>0?[1-9]|1[0-2]) ?[月월](?: ?(?<d>0?[1-9]|[12]\d|3[01]) ?[日일])?)?/gu,
  // 令和4年6月, 民國111年
  /(?<e>令和|平成|昭和|民國|民国) ?(?<n>\d{1,3}|元) ?年(?: ?(?<m>0?[1-9]|1[0-2]) ?月(?: ?(?<d>0?[1-9]|[12]\d|3[01]) ?日)?)?/gu,
  // 30 tháng 6, 2022 (Vietnamese names its months by number)
  /(?<![\p{L}\d])(?:(?<d>0?[1-9]|[12]\d|3[01]) )?(?:tháng|thg\.?) ?(?<m>0?[1-9]|1[0-2])(?:,| năm)? (?<y>(?:19|20|21)\d\d)(?!\d)/giu,
  // 30.06.2022, 6/30/2022, 30-06-22 is left alone: too many readings
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d#$€£.:/-])(?<a>0?[1-9]|[12]\d|3[01])(?<s>[-/.])(?<b>0?[1-9]|[12]\d|3[01])\k<s>(?<y>(?:19|20|21)\d\d)(?![\p{Script=Latin}\p{Script=Cyrillic}\d]|[-/.]\d)/gu,
  // 06/2022, 6-2022, 06/2019-06/2022
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d#$€£.:/]|(?<![./]\d{4})-)(?<m>0?[1-9]|1[0-2]) ?[-/.] ?(?<y>(?:19|20|21)\d\d)(?![\p{Script=Latin}\p{Script=Cyrillic}\d]|[/.]\d|-\d(?!\d?[./]\d{4}))/gu,
]
/** Years before the first of an era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }
/** A year that stands by itself: not a price, not part of a number, a version or an id. */
const YEAR =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d#$€£_:])(?:19|20)\d\d(?![\p{Script=Latin}\p{Script=Cyrillic}\d_])/gu
/** Before and after such a year: signs that glue it to another number, unless that is a year too (2014-2016). */
const GLUED_BEFORE = /[^\s(–—][-/.]$|\d,$/u
const YEAR_BEFORE = /(?<!\d)(?:19|20)\d\d[-/]$/
const GLUED_AFTER = /^[-/.:,]\d(?!(?:9|0)\d\d(?!\d))/
/** What may stand before a year as its month: "Jun ", "30 de junio de ", "June 30, ", "Jan.", "มิ.ย. ". */
const MONTH_BEFORE =
  /(?:(?<![\p{L}\d])(?<d1>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª)?[.,]?[ -]{1,2}(?:de |di |of )?)?(?<word>[\p{L}\p{M}]{2,15}|\p{Script=Thai}{1,4}\.\p{Script=Thai}{1,3})[.׳॰]?,?(?:[ -]{0,2}(?<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:, ?| ))?[ ,،.'’/–-]{0,3}(?:(?:de|del|of|di|г) |พ\.ศ\. ?)?$/u
/** What may stand after one: "2022 m. birželis", "2022. június 5.", "2022 June". */
const MONTH_AFTER =
  /^(?:\.| m\.)? (?<word>[\p{L}\p{M}]{3,15})\.?(?: (?<d>0?[1-9]|[12]\d|3[01])(?:[.,]|(?![\p{L}\d])))?/u
/** "Jun '22", "Jan-15", "Sept.09": English month names only, because other words end in two digits too often. */
const SHORT_YEAR = /(?<![\p{L}\d])(?<word>[A-Za-z]{3,9})\.?(?: ?['’]|-|\.)(?<yy>\d\d)(?![\p{L}\d])/gu

/** Longest stretch before or after a year that can belong to its date. */
const REACH = 40
/** Two-digit years up to this one are of this century. */
const CENTURY_TURN = 40

/**
 * All dates in `text`, in order, without overlaps; as exact as stated: a date whose day and month cannot be told apart
 * (05/06/2022) is given as its year, unless `language` tells in which order they stand. Years of Thai, Japanese and
 * Taiwanese eras are given in the common one. Offsets are UTF-16 code units of `text`. Linear in the length of `text`.
 * @param language of the text, as pages name theirs (`pl`, `pt-BR`); empty where nobody says.
 */
export function findDates(text: string, language = ''): FoundDate[] {
  const latin = toCommonYears(toLatinDigits(text))
  if (!/\d\d|[\d元]年/.test(latin)) return []
  const found: FoundDate[] = []
  const taken = new Set<number>()
  const add = (date: FoundDate | null) => {
    if (date === null || taken.has(date.start) || taken.has(date.end - 1)) return
    for (let i = date.start; i < date.end; i++) taken.add(i)
    found.push(date)
  }
  for (const pattern of NUMERIC) for (const match of latin.matchAll(pattern)) add(numericDate(match, language))
  for (const match of latin.matchAll(YEAR)) {
    if (!taken.has(match.index)) add(yearDate(latin, match.index, match[0], language))
  }
  for (const match of latin.matchAll(SHORT_YEAR)) add(shortDate(match))
  return found.sort((a, b) => a.start - b.start)
}

function numericDate(match: RegExpExecArray, language: string): FoundDate | null {
  const parts = match.groups ?? {}
  const at = { start: match.index, end: match.index + match[0].length }
  const before = ERAS[parts.e ?? '']
  const year = before === undefined ? (parts.y ?? '') : String(before + (parts.n === '元' ? 1 : Number(parts.n)))
  if (!/^(?:19|20|21)/.test(year)) return null
  if (parts.a === undefined || parts.b === undefined) return { date: join(year, parts.m, parts.d), ...at }
  const a = Number(parts.a)
  const b = Number(parts.b)
  if (a > 12 && b > 12) return null
  const dotted = parts.s === '.'
  if (b > 12) return { date: dotted ? year : join(year, parts.a, parts.b), ...at }
  // dots are a day-first habit everywhere; with a = b the order does not matter
  if (a > 12 || a === b || dotted) return { date: join(year, parts.b, parts.a), ...at }
  const first = firstIn(language)
  if (first === 'month') return { date: join(year, parts.a, parts.b), ...at }
  return { date: first === 'day' ? join(year, parts.b, parts.a) : year, ...at }
}

/** The last language asked for, and what its numeric dates begin with: a page has one, and Intl takes its time. */
let asked: { language: string; first: string | undefined } = { language: '', first: undefined }

/** What numeric dates of `language` begin with, by Intl; English without a country is written in both orders. */
function firstIn(language: string): string | undefined {
  if (!/^[a-z]{2}(-|$)/i.test(language) || /^en$/i.test(language)) return undefined
  if (asked.language !== language) asked = { language, first: firstByIntl(language.slice(0, 20)) }
  return asked.first
}

function firstByIntl(language: string): string | undefined {
  try {
    const order = new Intl.DateTimeFormat(language, { dateStyle: 'short' }).formatToParts(0)
    return order.find(({ type }) => type !== 'literal')?.type
  } catch {
    return undefined
  }
}

function yearDate(text: string, start: number, year: string, language: string): FoundDate | null {
  const end = start + year.length
  const from = Math.max(0, start - REACH)
  const lead = text.slice(from, start)
  const rest = text.slice(end, end + REACH)
  if (GLUED_AFTER.test(rest)) return null
  const before = MONTH_BEFORE.exec(lead)
  const month = before?.groups?.word === undefined ? null : monthOf(before.groups.word, language)
  if (before?.groups !== undefined && month !== null) {
    const wordAt = before.groups.d1 === undefined ? before[0].indexOf(before.groups.word ?? '') : 0
    return { date: join(year, month, before.groups.d2 ?? before.groups.d1), start: from + before.index + wordAt, end }
  }
  if (GLUED_BEFORE.test(lead) && !YEAR_BEFORE.test(lead)) return null
  const after = MONTH_AFTER.exec(rest)
  const later = after?.groups?.word === undefined ? null : monthOf(after.groups.word, language)
  // "2019 May 2020" is two dates: a month that another year follows is that year's
  if (after !== null && later !== null && !/^\W{0,3}(19|20)\d\d/.test(rest.slice(after[0].length))) {
    return { date: join(year, later, after.groups?.d), start, end: end + after[0].length }
  }
  return { date: year, start, end }
}

function shortDate(match: RegExpExecArray): FoundDate | null {
  const { word = '', yy = '' } = match.groups ?? {}
  if (!isEnglishMonth(word)) return null
  const year = `${Number(yy) <= CENTURY_TURN ? 20 : 19}${yy}`
  return { date: join(year, monthOf(word) ?? undefined), start: match.index, end: match.index + match[0].length }
}

function join(year: string, month?: string | number, day?: string | number): PartialDate {
  if (month === undefined) return year
  const upToMonth = `${year}-${String(month).padStart(2, '0')}`
  if (day === undefined) return upToMonth
  const full = `${upToMonth}-${String(day).padStart(2, '0')}`
  const real = new Date(`${full}T00:00:00Z`)
  return Number.isNaN(real.getTime()) || real.getUTCDate() !== Number(day) ? upToMonth : full
}

/** The zeros of the scripts whose digits are read; nine more digits follow each. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]

/** Digits of other scripts as 0–9; each is one code unit, so offsets stay. */
function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = ZEROS.find((base) => code >= base && code <= base + 9) ?? code
    return String(code - zero)
  })
}

/** Thai text counts years from the Buddha's death, 543 before the common era's first. */
function toCommonYears(text: string): string {
  if (!/\p{Script=Thai}/u.test(text)) return text
  return text.replace(/(?<![\d.,-])25[0-6]\d(?![\d,])/g, (year) => String(Number(year) - 543))
}

/** How readers of these languages put it: *until 2025-06 valid*, *in 2025-06 ends*. */
const VERB_LAST =
  /^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}]|sona )/u

/**
 * The dates of a credential's date line. A date after a word of expiry is the expiry, wherever it stands (in languages
 * whose verbs come last, one before it); otherwise the first date is the issue and, with `ranges: 'validity'` (the form
 * of profile pages), a second one is the expiry.
 * `ranges: 'study'` is for résumés, where *2002 – 2004* beside a certificate is when it was studied for: issue = the
 * later one, no expiry. `ranges: 'term'` is for lists of certifications: there bare years are a term of validity, and
 * of two neighbouring years, which can be either, only the first is told. `language` as in `findDates`.
 */
export function readDates(
  text: string,
  options: { ranges?: 'validity' | 'term' | 'study'; language?: string } = {},
): { issued: PartialDate | null; expires: PartialDate | null } {
  const dates = findDates(text, options.language)
  const never = findPhrase(text, fieldWords('never'))
  const byWord = expiryByWord(text, dates, never)
  const rest = dates.filter((date) => date !== byWord)
  const first = rest[0]?.date ?? null
  const second = rest[1]?.date ?? null
  if (byWord !== undefined) return { issued: first, expires: byWord.date }
  if (second === null || first === null || never !== null) return { issued: first, expires: null }
  if (second <= first) return { issued: first, expires: null }
  // the same month some years on is a term of validity, whoever wrote it
  const sameMonth = first.length >= 7 && first.slice(5, 7) === second.slice(5, 7)
  const { ranges = 'validity' } = options
  if (ranges === 'validity' || sameMonth) return { issued: first, expires: second }
  const years = ranges === 'term' && first.length === 4 && second.length === 4
  if (!years) return { issued: second, expires: null }
  return { issued: first, expires: Number(second) - Number(first) > 1 ? second : null }
}

function expiryByWord(
  text: string,
  dates: FoundDate[],
  never: { start: number; end: number } | null,
): FoundDate | undefined {
  const said = findPhrase(text, fieldWords('expires'))
  // "current through" holds a word for the open end, "no expiration date" a word of expiry
  const holds = said !== null && never !== null && never.start >= said.start && never.end < said.end
  const clear =
    never === null || holds
      ? text
      : text.slice(0, never.start) + ' '.repeat(never.end - never.start) + text.slice(never.end)
  const word = findPhrase(clear, fieldWords('expires'))
  if (word === null) return undefined
  const [next, end] = dates.filter((date) => date.start >= word.start)
  if (next === undefined) return VERB_LAST.test(foldText(clear).slice(word.start)) ? dates.at(-1) : undefined
  // "valid: 2020 – 2023"
  return end !== undefined && dateRuns(text, [next, end]).length === 1 ? end : next
}

/** What stands between the ends of a range: "2019–2022", "2019 to 2022". */
const BETWEEN = /^(?: ?[-–—~〜～至] ?| (?:to|till|until|through|bis|à|a|al|até|do|tot|til|до|đến) )$/u

/** `dates` of `text` with those joined that are the two ends of a range. */
export function dateRuns(text: string, dates: FoundDate[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of dates) {
    const last = runs.at(-1)
    if (last !== undefined && start - last.end < 12 && BETWEEN.test(text.slice(last.end, start))) last.end = end
    else runs.push({ start, end })
  }
  return runs
}
