import { describe, expect, it } from 'vitest'
import { jobPageOf, withJobPage } from '../../../utils/policy/job-page.ts'

describe('the job that a page belongs to', () => {
  it.each([
    ['https://acme.ats.example/jobs/4411', 'acme.ats.example/jobs/4411'],
    ['https://acme.ats.example/jobs/4411/candidates/77?tab=notes', 'acme.ats.example/jobs/4411'],
    ['https://acme.ats.example/candidates/77/jobs/4411#top', 'acme.ats.example/jobs/4411'],
    ['https://ATS.example/x/Requisition/R-2026-18/review', 'ats.example/requisition/R-2026-18'],
    ['https://ats.example/#/positions/a1b2/applicants/9', 'ats.example/positions/a1b2'],
    ['https://ats.example/people/9?application_id=7&job_id=31', 'ats.example/?job_id=31'],
  ])('%s is %s', (address, page) => expect(jobPageOf(address)).toBe(page))

  it.each([
    'https://ats.example/people/9?application_id=7',
    'https://ats.example/jobs/search',
    'https://ats.example/jobs',
    'https://ats.example/candidates/123',
    'https://ats.example/my-jobs/12',
    'chrome://extensions/jobs/1',
    'not an address',
  ])('%s is none', (address) => expect(jobPageOf(address)).toBeNull())

  it('is none where the address is hidden', () => expect(jobPageOf(null)).toBeNull())

  it('is the same for every candidate of a job, and names none of them', () => {
    const pages = ['77', '78', 'mira-oakes-2'].map((who) => jobPageOf(`https://ats.example/c/${who}/jobs/5?id=${who}`))
    expect(new Set(pages)).toEqual(new Set(['ats.example/jobs/5']))
  })

  it('takes no longer for a long address', () => {
    expect(jobPageOf(`https://ats.example/${'jobs/'.repeat(20_000)}x`)).toBeNull()
    expect(jobPageOf(`https://ats.example/jobs/${'a'.repeat(50_000)}1`)).toBeNull()
  })
})

describe('what is kept', () => {
  it('is one role a job, the latest last, and can be forgotten', () => {
    const one = withJobPage({ a: 'x', b: 'y' }, 'a', 'z')
    expect(Object.entries(one)).toEqual([
      ['b', 'y'],
      ['a', 'z'],
    ])
    expect(withJobPage(one, 'a', null)).toEqual({ b: 'y' })
    expect(withJobPage(one, 'c', null)).toEqual(one)
  })

  it('is at most five hundred, the oldest going', () => {
    let kept: Record<string, string> = {}
    for (let n = 0; n < 520; n++) kept = withJobPage(kept, `ats.example/jobs/${n}`, 'role')
    expect(Object.keys(kept)).toHaveLength(500)
    expect(Object.keys(kept)[0]).toBe('ats.example/jobs/20')
  })
})
