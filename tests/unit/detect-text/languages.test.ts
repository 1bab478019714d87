import { describe, expect, it } from 'vitest'
import { headingKind } from '../../../utils/detect/grammar/headings.ts'
import { readText } from '../../../utils/detect/text/read-text.ts'
import { readPlainText } from '../../../utils/documents/plain.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { read } from '../detect-dom/page.ts'
import { WORDINGS, type Wording } from './languages.ts'

const JUNE_2021 = new Date(Date.UTC(2021, 5, 5))
const MARCH_2024 = new Date(Date.UTC(2024, 2, 5))

/** A month of a year as the language writes it, in its own order and calendar. */
function written(language: string, date: Date, month: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' }).format(date)
}

function fields({ name, issuer, issued, expires, credentialId, url }: Mention) {
  return { name, issuer, issued, expires, credentialId, url }
}

const SECURITY = { name: 'CompTIA Security+', issuer: 'CompTIA', issued: '2021-06', expires: '2024-03' }
const ITIL = { name: 'ITIL 4 Foundation', issuer: 'PeopleCert', issued: '2021-06', expires: null }

/** A profile's card on a host without an adapter: nothing but the words tells what it is. */
function card(words: Wording, month: 'short' | 'long'): string {
  const date = (form: string, when: Date) => form.replace('{}', written(words.language, when, month))
  const entry = (lines: string[], more = '') => `<li>${lines.map((line) => `<div>${line}</div>`).join('')}${more}</li>`
  return `<main><h1>Bexley Aramotu</h1>
    <section><h2>${words.education}</h2><ul>${entry(['Northmere Institute', 'Bachelor of Drawing', '2010'])}</ul></section>
    <section><h2>${words.profile}</h2><ul>${entry(
      [
        SECURITY.name,
        SECURITY.issuer,
        `${date(words.issued, JUNE_2021)} · ${date(words.expires, MARCH_2024)}`,
        `${words.id} COMP-1042`,
      ],
      `<a href="https://badges.example/7">${words.show}</a>`,
    )}${entry([ITIL.name, ITIL.issuer, `${date(words.issued, JUNE_2021)} · ${words.never}`])}</ul></section>
    <section><h2>${words.languages}</h2><ul>${entry(['Quenbari', 'C2', '2012'])}</ul></section></main>`
}

/** A résumé: one item with its fields on lines below, one on a line. */
function resume(words: Wording): string {
  const date = (form: string, when: Date) => form.replace('{}', written(words.language, when, 'long'))
  return `Bexley Aramotu

${words.resume.toLocaleUpperCase(words.language)}
${SECURITY.name}
${SECURITY.issuer}
${date(words.issued, JUNE_2021)} · ${date(words.expires, MARCH_2024)}
${words.id}: COMP-1042
${ITIL.name}, ${ITIL.issuer}, ${written(words.language, JUNE_2021, 'long')}

${words.languages.toLocaleUpperCase(words.language)}
Quenbari C2
`
}

describe.each(WORDINGS)('$language', (words) => {
  it.each(['short', 'long'] as const)('reads a profile’s card, months in %s form', (month) => {
    const { mentions } = read(card(words, month)).reading
    expect(mentions.map(fields)).toEqual([
      { ...SECURITY, credentialId: 'COMP-1042', url: 'https://badges.example/7' },
      { ...ITIL, credentialId: null, url: null },
    ])
  })

  it('reads a section of a résumé', () => {
    const mentions = readText(readPlainText(resume(words)))
    expect(mentions.map(fields)).toEqual([
      { ...SECURITY, credentialId: 'COMP-1042', url: null },
      { ...ITIL, credentialId: null, url: null },
    ])
  })

  it('knows its headings, capitals or not', () => {
    for (const heading of [words.profile, words.resume]) {
      expect(headingKind(heading)).toBe('certifications')
      expect(headingKind(`${heading.toLocaleUpperCase(words.language)}:`)).toBe('certifications')
    }
    expect(headingKind(words.education)).toBe('education')
    expect(headingKind(words.languages)).toBe('languages')
  })
})
