import { say } from './words.ts'

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

/**
 * A date of the form YYYY, YYYY-MM or YYYY-MM-DD in words, with as much of it as is stated; other text as it is. Months
 * have our own words, because an appraisal is the same to the byte everywhere and engines differ on *Sep* and *Sept*.
 */
export function dayWords(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  const known = MONTHS.find((one) => one === month)
  if (year === undefined || (month !== undefined && known === undefined)) return date
  if (known === undefined) return year
  const words = { year, month: say(`date.month.${known}`) }
  return day === undefined ? say('date.monthYear', words) : say('date.dayMonthYear', { ...words, day: Number(day) })
}
