import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearchAnswer } from '../../../utils/registry/live/answer.ts'
import { rank } from '../../../utils/registry/live/likeness.ts'
import { certification, ctid, organization, terms } from './make.ts'

const TODAY = '2026-11-20'
const first = (document: { '@graph': object[] }) => document['@graph'][0]
const ROWS = [certification(11, 'Certified Rope Rescuer', 1)].map(first)
const OWNERS = [organization(1, 'Halden Bay Guild')].map(first)

describe('an answer of the Search API', () => {
  it.each([
    ['as the assistant writes it', { valid: true, data: ROWS, extra: { TotalResults: 7, RelatedItems: OWNERS } }],
    ['in camel case', { valid: true, data: ROWS, extra: { totalResults: 7, relatedItems: OWNERS } }],
    ['as the layer beneath writes it', { data: ROWS, total: 7, description_set_resources: OWNERS }],
    ['with capitals throughout', { Valid: true, Data: ROWS, Extra: { TotalResults: 7, RelatedItems: OWNERS } }],
    ['with rows as text', { data: ROWS.map((row) => JSON.stringify(row)), total: 7, related_items: OWNERS }],
    [
      'with whole graphs as rows',
      { data: [certification(11, 'Certified Rope Rescuer', 1)], total: 7, relatedItems: OWNERS },
    ],
  ])('is read %s', (_, json) => {
    const answer = readSearchAnswer(json, TODAY)
    expect(answer?.total).toBe(7)
    expect(answer?.credentials).toMatchObject([{ ctid: ctid(11), issuer: { name: 'Halden Bay Guild' } }])
  })

  it('gives only what was asked for, not what came along', () => {
    const related = [...OWNERS, first(certification(12, 'Another', 1))]
    const answer = readSearchAnswer({ data: ROWS, extra: { RelatedItems: related } }, TODAY)
    expect(answer?.credentials.map((each) => each.ctid)).toEqual([ctid(11)])
    expect(answer?.total).toBe(1)
  })

  it('is none where it says that it failed, or holds no rows', () => {
    for (const json of [null, 7, 'x', [], {}, { valid: false, data: ROWS }, { data: null }, { data: {} }])
      expect(readSearchAnswer(json, TODAY)).toBeNull()
  })

  it('never throws, whatever it holds', () => {
    const rows = fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom(...ROWS, ...OWNERS)), { maxLength: 5 })
    const extra = fc.record({ RelatedItems: fc.oneof(fc.jsonValue(), rows), TotalResults: fc.jsonValue() })
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ data: rows, extra: fc.oneof(fc.jsonValue(), extra) })),
        (json) => {
          const answer = readSearchAnswer(json, TODAY)
          if (answer) rank(terms('Certified Rope Rescuer', 'Halden Bay Guild'), answer.credentials, true)
        },
      ),
    )
  })
})
