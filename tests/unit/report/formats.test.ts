import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { reportJsonSchema } from '../../../scripts/report-schema.ts'
import en from '../../../utils/model/words/en.json' with { type: 'json' }
import { say } from '../../../utils/model/words.ts'
import { reportCsv } from '../../../utils/report/csv.ts'
import { reportJson } from '../../../utils/report/json.ts'
import { atsNote, NOTE_LIMIT } from '../../../utils/report/note.ts'
import { reportSchema } from '../../../utils/report/schema.ts'
import { reportHtml, reportText } from '../../../utils/report/text.ts'
import { grade } from '../../support/grade.ts'
import { EVERY, hostile, hostileAppraisal, report } from './make.ts'

const FOOTER = 'Evidence about credentials, not an assessment of the person.'
/** As spreadsheets take the beginning of a cell for a formula. */
const RUNS = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const some = fc.array(hostileAppraisal, { maxLength: 6 })
const parsed = (csv: string) => Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data

describe('CSV', () => {
  it('has one row a credential in the page’s order, with versions and the footer in each', () => {
    const [head = [], ...rows] = parsed(reportCsv(report(EVERY)))
    expect(rows.map((row) => Number(row[0]))).toEqual(EVERY.map((_, at) => at + 1))
    for (const row of rows) {
      expect(row).toHaveLength(head.length)
      const cells = Object.fromEntries(head.map((name, at) => [name, row[at]]))
      expect(cells).toMatchObject({ about: FOOTER, date: '2026-11-24', version: '0.1.0', rubricModified: 'no' })
    }
  })

  it('begins no cell with what a spreadsheet would run, whatever a page calls a credential', () => {
    fc.assert(
      fc.property(some, hostile, (appraisals, role) => {
        const csv = reportCsv(report(appraisals, { role }))
        for (const row of parsed(csv)) for (const cell of row) expect(cell).not.toMatch(RUNS)
      }),
    )
  })

  it('nor where cells are parted at semicolons', () => {
    fc.assert(
      fc.property(some, (appraisals) => {
        for (const part of reportCsv(report(appraisals)).split(/[;\r\n]/))
          expect(part.replace(/^["\s]+/, '')).not.toMatch(RUNS)
      }),
    )
  })

  it('shows no number where a card shows none', () => {
    const limited = EVERY.filter(({ quality }) => quality === null || quality.limited || quality.point === null)
    expect(limited.length).toBeGreaterThan(3)
    const [head = [], ...rows] = parsed(reportCsv(report(limited)))
    for (const row of rows) for (const name of ['point', 'low', 'high']) expect(row[head.indexOf(name)]).toBe('')
  })
})

describe('JSON', () => {
  it('fits its own schema, whatever a page says', () => {
    fc.assert(
      fc.property(some, (appraisals) => {
        const made = report(appraisals)
        expect(reportSchema.parse(JSON.parse(reportJson(made)))).toEqual(made)
      }),
    )
  })

  it('holds reasons that add up to the number', () => {
    for (const { quality } of report(EVERY).credentials) {
      if (quality?.point == null) continue
      expect(quality.reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(quality.point, 6)
    }
  })

  it('has a form that is written down (else: node scripts/run.mjs scripts/report-schema.ts)', () => {
    const written: unknown = JSON.parse(readFileSync('docs/schema/report.schema.json', 'utf8'))
    expect(written).toEqual(JSON.parse(reportJsonSchema()))
  })
})

describe('HTML for the clipboard', () => {
  const TAGS = new Set(['H1', 'H2', 'P', 'B', 'BDI', 'UL', 'LI', 'A'])

  it('holds our own tags alone, and links over https, whatever a page says', () => {
    fc.assert(
      fc.property(some, (appraisals) => {
        const { document } = parseHTML(`<!doctype html><html><body>${reportHtml(report(appraisals))}</body></html>`)
        for (const element of document.body.querySelectorAll('*')) {
          expect(TAGS).toContain(element.tagName)
          for (const { name, value } of element.attributes) {
            expect(`${element.tagName} ${name}`).toBe('A href')
            expect(value).toMatch(/^https:\/\//)
          }
        }
      }),
    )
  })

  it('says what the plain text says', () => {
    const made = report(EVERY)
    const { document } = parseHTML(`<!doctype html><html><body>${reportHtml(made)}</body></html>`)
    const words = (text: string) => text.replace(/[\s:]+/g, ' ')
    const html = words(document.body.textContent ?? '')
    for (const line of reportText(made)
      .split('\n')
      .filter((one) => one !== '' && !one.startsWith('- ')))
      expect(html).toContain(words(line).trim())
  })
})

describe('note for a tracking system', () => {
  const long = fc.array(hostileAppraisal, { maxLength: 60 })

  it('is never longer than 1,000 characters, ends with the footer, and says what it leaves out', () => {
    fc.assert(
      fc.property(long, fc.nat(500), hostile, (appraisals, more, role) => {
        const note = atsNote(report(appraisals, { more, role }))
        expect(note.length).toBeLessThanOrEqual(NOTE_LIMIT)
        const lines = note.split('\n')
        expect(lines.at(-1)).toBe(FOOTER)
        const facts = lines.filter((line) => line.startsWith('- ')).length
        const out = appraisals.length - facts
        const said = lines.filter((line) => line.startsWith('Left out for length:'))
        expect(said).toHaveLength(out > 0 ? 1 : 0)
        if (out > 0) expect(said[0]).toContain(` ${out} more credential`)
        // What the report does not have either is not said to be in it.
        expect(lines.includes(say('report.head.moreText', { n: more }))).toBe(more > 0)
      }),
    )
  })

  it('keeps to the page’s order', () => {
    const note = atsNote(report(EVERY))
    const names = note.split('\n').filter((line) => line.startsWith('- '))
    expect(names.length).toBeGreaterThan(2)
    const all = report(EVERY).credentials.map(({ name }) => name)
    names.forEach((line, at) => {
      expect(line.startsWith(`- ${all[at]?.slice(0, 30)}`)).toBe(true)
    })
  })

  it('names date, role, coverage, sources, rubric and the copy that was searched', () => {
    const note = atsNote(report(EVERY.slice(0, 2)))
    for (const part of ['24 Nov 2026', 'Harbour safety lead', 'coverage 80 %', 'Sources: ', 'Rubric 1.0 · 9f3a'])
      expect(note).toContain(part)
    expect(note).toContain('Searched: starter catalogue 20 Nov 2026')
  })
})

describe('reading grade', () => {
  it('of the report’s own words is 9 or less', () => {
    const own = Object.entries(en).filter(([key, value]) => key.startsWith('report.') && /[.!?]$/.test(value))
    expect(own.length).toBeGreaterThan(10)
    expect(grade(own.map(([, value]) => value).join(' '))).toBeLessThanOrEqual(9)
    expect(say('report.footer')).toBe(FOOTER)
  })
})
