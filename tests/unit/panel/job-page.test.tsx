import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { JobOfPageLine } from '../../../components/panel/JobOfPageLine.tsx'
import { jobOfPage } from '../../../components/panel/job-page.ts'
import { role } from './make.ts'

const nothing = () => undefined
const inspector = role()
const welder = role({ id: 'role-2', title: 'Welder' })

describe('the role and the job of the page', () => {
  it('offers to remember the role in use, else what was remembered', () => {
    expect(jobOfPage('j', null, inspector, false)?.kind).toBe('keep')
    expect(jobOfPage('j', welder, inspector, false)).toEqual({ kind: 'other', title: 'Welder' })
    expect(jobOfPage('j', welder, null, false)?.kind).toBe('other')
    expect(jobOfPage('j', welder, welder, false)?.kind).toBe('kept')
    expect(jobOfPage('j', welder, welder, true)?.kind).toBe('came')
  })

  it('says nothing where the page belongs to no job, or where there is no role', () => {
    expect(jobOfPage(null, welder, inspector, false)).toBeNull()
    expect(jobOfPage('j', null, null, false)).toBeNull()
  })

  it.each([
    ['came', 'Undo'],
    ['kept', 'Forget it'],
    ['other', 'Use it'],
    ['keep', 'Remember it'],
  ] as const)('has one way on where it is %s: %s', (kind, words) => {
    const html = renderToStaticMarkup(
      <JobOfPageLine
        job={{ kind, title: 'Welder' }}
        onKeep={nothing}
        onForget={nothing}
        onUseKept={nothing}
        onTakeBack={nothing}
      />,
    )
    expect(html.match(/<button/g)).toHaveLength(1)
    expect(html).toContain(`>${words}<`)
  })
})
