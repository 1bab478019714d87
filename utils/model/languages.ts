import { spokenLanguage } from './words.ts'

/** Languages that are complete. Each but English has its words in `words/<language>.json`. */
export const LANGUAGES = ['en', 'de', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** The first of the wanted languages (BCP 47, likeliest first) that is spoken here, else English. */
export function languageFor(wanted: readonly string[]): Language {
  for (const one of wanted) {
    const known = LANGUAGES.find((language) => language === one.toLowerCase().split('-', 1)[0])
    if (known !== undefined) return known
  }
  return 'en'
}

/** How each calls itself: a language is looked for by those who read it. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', es: 'Español' }

/** How a language is written: for `dir`. @param language BCP 47 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr'
}

const made = new Map<string, Intl.NumberFormat>()

/** Writes a number as the spoken language does. */
export function numberWords(n: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${spokenLanguage()} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.NumberFormat(spokenLanguage(), options)
  made.set(key, format)
  return format.format(n)
}
