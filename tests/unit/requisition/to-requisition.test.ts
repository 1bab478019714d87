import { describe, expect, it } from 'vitest'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import { parseRequisition, requisitionToJson } from '../../../utils/policy/requisition.ts'
import { readAdvert } from '../../../utils/requisition/read-advert.ts'
import { toRequisition } from '../../../utils/requisition/to-requisition.ts'

describe('toRequisition', () => {
  it('takes over level, skills and credentials, musts first, alternatives as equivalents', () => {
    const text = 'Senior kiln keeper\nRequirements\nPMP preferred\nCPA, CMA or CISA required\nDriver’s license\nPython'
    const advert = readAdvert(text, (_, tokens) =>
      tokens.flatMap(({ core, start, end }) => (core === 'Python' ? [{ label: core, uri: null, start, end }] : [])),
    )
    const requisition = toRequisition(advert, 'r1', 'New role')
    expect(requisition).toEqual({
      schemaVersion: 1,
      id: 'r1',
      title: 'Senior kiln keeper',
      level: 'senior',
      occupation: null,
      skills: [{ label: 'Python', uri: null, need: 'must' }],
      requires: [
        {
          name: 'CPA',
          issuer: null,
          equivalents: [
            { name: 'CMA', issuer: null },
            { name: 'CISA', issuer: null },
          ],
          need: 'must',
        },
        { name: 'Driver’s license', issuer: null, equivalents: [], need: 'must' },
        { name: 'PMP', issuer: null, equivalents: [], need: 'nice' },
      ],
    })
    expect(parseRequisition(requisitionToJson(requisition))).toEqual({ ok: true, requisition })
  })

  it('fits the schema whatever the advert', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `K${i} certification required`)
    const long = `Requirements\nCertification in ${'Glaze '.repeat(400)}\nor ${'CPA or '.repeat(60)}\n${lines.join('\n')}`
    const advert = readAdvert(long, (_, tokens) =>
      tokens.map(({ start, end }) => ({ label: 'x'.repeat(900) + start, uri: 'no address', start, end })),
    )
    expect(advert.credentials.length).toBeGreaterThan(60)
    expect(requisitionSchema.safeParse(toRequisition(advert, 'r', 'New role')).success).toBe(true)
    expect(toRequisition(readAdvert(''), 'r', 'New role').title).toBe('New role')
  })
})
