import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumLine, sumUp } from '../../../components/panel/sum.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'
import { appraisal } from './make.ts'

const line = (...appraisals: Parameters<typeof sumUp>[0]) => sumLine(sumUp(appraisals))

describe('the sum line', () => {
  it('tells what is explained, not found and alike, and names what was searched', () => {
    const six = Array.from({ length: 6 }, (_, n) => appraisal(`Diploma ${n}`))
    const none = ['Badge A', 'Badge B'].map((name) => appraisal(name, { outcome: 'none' }))
    expect(line(...six, ...none, appraisal('Diploma 0', { outcome: 'lookalike' }))).toEqual({
      head: '9 credentials',
      rest: '6 explained, 2 not in the starter catalogue, 1 look-alike',
    })
  })

  it('leaves out what there is none of, and says one as one', () => {
    expect(line(appraisal('Diploma'))).toEqual({ head: '1 credential', rest: '1 explained' })
    expect(line(appraisal('A', { outcome: 'lookalike' }), appraisal('B', { outcome: 'lookalike' })).rest).toBe(
      '2 look-alikes',
    )
  })

  it('says of a Registry copy from which day it is', () => {
    expect(line(appraisal('Badge', { outcome: 'none', source: 'snapshot' })).rest).toBe(
      '1 not in the Registry (copy of 20 Nov 2026)',
    )
  })

  it('counts a match that is flagged as a look-alike as a look-alike', () => {
    expect(sumUp([appraisal('Diploma', { flags: ['lookalike'] })])).toMatchObject({ explained: 0, lookalike: 1 })
  })

  it('counts what the page does not show as that and as nothing else', () => {
    const hidden = appraisal('Diploma', { flags: ['hidden', 'lookalike'] })
    expect(line(hidden)).toEqual({ head: '1 credential', rest: '1 not visible to you' })
    expect(line(appraisal('Badge'), hidden).rest).toBe('1 explained, 1 not visible to you')
  })

  it('counts what is told by its platform apart from what is not found', () => {
    const { platformProfile } = APPRAISALS.platform!
    const course = { ...appraisal('Course', { outcome: 'none' }), platformProfile }
    expect(line(appraisal('Diploma'), course, appraisal('Badge', { outcome: 'none' })).rest).toBe(
      '1 explained, 1 told by their platform, 1 not in the starter catalogue',
    )
  })

  it('always adds up, whatever the order', () => {
    const outcome = fc.constantFrom('match', 'ambiguous', 'lookalike', 'none')
    const state = fc.tuple(outcome, fc.boolean())
    fc.assert(
      fc.property(fc.array(state, { maxLength: 30 }), (states) => {
        const all = states.map(([each, hidden], n) =>
          appraisal(`C ${n}`, { outcome: each, flags: hidden ? ['hidden'] : [] }),
        )
        const sum = sumUp(all)
        expect(sum.explained + sum.notFound + sum.ambiguous + sum.lookalike + sum.hidden).toBe(sum.total)
        expect({ ...sumUp([...all].reverse()) }).toEqual(sum)
      }),
      { numRuns: 50 },
    )
  })
})
