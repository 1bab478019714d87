/** A date of the form YYYY, YYYY-MM or YYYY-MM-DD in words, with as much of it as is stated; other text as it is. */
export function dayWords(date: string, locale = 'en-GB'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  if (year === undefined) return date
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month !== undefined && { month: 'short' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }
  return new Intl.DateTimeFormat(locale, options).format(at)
}
