import { describe, expect, it } from 'vitest'
import { surveySchema } from '../../../utils/detect/lab/schema.ts'
import { surveyPage } from '../../../utils/detect/lab/survey.ts'
import { ALL_SITES } from '../../../utils/detect/sites/all.ts'
import { documentOf, loadCases } from '../../sites/cases.ts'
import { ANYWHERE, candidate, entry, pageOf } from '../detect-dom/page.ts'

const survey = (body: string, url = ANYWHERE) => surveyPage(pageOf(body), url, ALL_SITES)
const fates = (body: string) => survey(body).headings.map(({ text, kind, fate }) => [text, kind, fate])

describe('a survey', () => {
  it('tells headings with what becomes of them', () => {
    const page = `${candidate(entry('Welder'))}<section><h2>Experience</h2><p>Weld shop</p></section>
      <section><h2>About this job</h2><h3>Certifications</h3><ul><li>Diver</li></ul></section>`
    expect(fates(page)).toEqual([
      ['Bexley Aramotu', null, 'seen'],
      ['Certifications', 'certifications', 'taken'],
      ['Experience', 'experience', 'seen'],
      ['About this job', null, 'elsewhere'],
      ['Certifications', 'certifications', 'elsewhere'],
    ])
  })

  it('of a page that nobody has described names no adapter and no place', () => {
    expect(survey(candidate(entry('Welder')))).toMatchObject({
      adapter: null,
      forms: [],
      leaveOut: [],
      nothingElse: false,
    })
  })

  it('tells each place of an adapter that was looked for, found or not', () => {
    const url = new URL('https://app.greenhouse.io/applications/review/app_review')
    const page = `<div data-provides="app-review">${candidate(entry('Welder'))}<iframe src="https://v.example/"></iframe></div>`
    const { adapter, forms, leaveOut, scope, frames } = survey(page, url)
    expect(adapter?.id).toBe('greenhouse.io')
    expect(forms[0]?.scope).toEqual([{ strategy: expect.objectContaining({ value: 'app-review' }), found: 1 }])
    expect(leaveOut.length).toBeGreaterThan(0)
    for (const { found } of leaveOut) expect(found).toBe(0)
    expect(scope).toEqual({ tag: 'div', lines: 5 })
    expect(frames).toEqual({ read: 0, shut: 1 })
  })

  it('says where a site reads nothing', () => {
    const { forms, nothingElse } = survey('<h1>Jobs</h1>', new URL('https://app.greenhouse.io/alljobs'))
    expect([forms, nothingElse]).toEqual([[], true])
  })

  it.each(loadCases())('of $site/$name fits the contract and leaves the page as it was', (each) => {
    const document = documentOf(each)
    const before = document.toString()
    const told = surveyPage(document, new URL(each.expected.url), ALL_SITES)
    expect(surveySchema.safeParse(told).error).toBeUndefined()
    expect(told.adapter?.id ?? 'general').toBe(each.site)
    expect(document.toString()).toBe(before)
  })

  it('lists two hundred headings and counts the rest', () => {
    const told = survey('<h3>Row</h3><p>Text</p>'.repeat(250))
    expect([told.headings.length, told.moreHeadings]).toEqual([200, 50])
  })
})
