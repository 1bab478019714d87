import type { PartialDate } from '../model/mention.ts'

/** First day that a stated date can mean: `2026-03` is the 1st. YYYY-MM-DD. */
export function firstDay(date: PartialDate): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

/** Last day that a stated date can mean: `2026-02` is the 28th. YYYY-MM-DD. */
export function lastDay(date: PartialDate): string {
  const [year = '', month = '12', day] = date.split('-')
  return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
