import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Card } from '../../../components/card/Card.tsx'
import { type Appraisal, appraisalSchema } from '../../../utils/model/appraisal.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { summarise } from '../../../utils/score/summary.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'
import { credential, evidence } from '../score/make.ts'

const source = {
  kind: 'issuerStructured' as const,
  label: 'Fee table',
  url: 'https://lamps.example/fees',
  date: '2026-03',
}
const record = credential([
  evidence('cost', { amount: 392, value: 'USD AssessmentFee', source }),
  evidence('duration', { value: 'P6M', source: { ...source, label: 'Programme page', date: null } }),
])

const strong = APPRAISALS.strong!
const withFacts = (facts: NonNullable<Appraisal['credential']>['facts']): Appraisal =>
  appraisalSchema.parse({ ...strong, credential: { ...strong.credential!, facts } })
const html = (appraisal: Appraisal, open: boolean) =>
  renderToStaticMarkup(<Card appraisal={appraisal} startOpen={open} titleId="title" />)
const part = (drawn: string) => /<section class="card-part"><h3>Time and cost.*?<\/section>/.exec(drawn)?.[0] ?? ''

describe('time and cost on the card', () => {
  it('stand in the summary only where the record states them', () => {
    expect(summarise(record, RUBRIC).facts?.map((fact) => fact.text)).toEqual([
      'Takes 6 months.',
      'Costs USD 392 (assessment fee).',
    ])
    expect('facts' in summarise(credential([]), RUBRIC)).toBe(false)
  })

  it('are said under Why?, each with who says so and when', () => {
    const { facts } = summarise(record, RUBRIC)
    expect(html(withFacts(facts), false)).not.toContain('392')
    const drawn = part(html(withFacts(facts), true))
    const words = drawn.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(words).toMatch(/Takes 6 months\. Programme page.* undated Costs USD 392 \(assessment fee\)\. Fee table/)
    expect(words).toContain('Mar 2026')
    expect(words).toContain('No score reads it.')
    expect(drawn).toContain('href="https://lamps.example/fees"')
  })

  it('have no colour, shape, bar or points', () => {
    const { facts } = summarise(record, RUBRIC)
    const drawn = part(html(withFacts(facts), true))
    const classes = [...drawn.matchAll(/class="([^"]*)"/g)].map(([, name]) => name)
    expect(new Set(classes)).toEqual(new Set(['card-part', 'ts-sources', 'ts-second', 'ts-link']))
    expect(drawn).not.toMatch(/<svg|style=/)
  })

  it('change nothing else that the card says', () => {
    const { facts } = summarise(record, RUBRIC)
    const drawn = html(withFacts(facts), true)
    expect(drawn.replace(part(drawn), '')).toBe(html(strong, true))
    expect(part(html(strong, true))).toBe('')
  })
})
