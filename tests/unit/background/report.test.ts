import { describe, expect, it } from 'vitest'
import { reportHandlers } from '../../../entrypoints/background/report.ts'
import { contract } from '../../../utils/messages/contract.ts'

describe('a report that was taken away', () => {
  const { request } = contract['ui>bg report.exported']

  it('is noted by its form and its count, and by nothing else', async () => {
    const lines: [string, string][] = []
    const handlers = reportHandlers({ log: async (event, detail) => void lines.push([event, detail]) })
    const answer = handlers['ui>bg report.exported']
    await answer({ format: 'csv', count: 3 }, { role: 'ui', tabId: null, url: '' })
    expect(lines).toEqual([['report exported', '{"format":"csv","count":3}']])
  })

  it.each([
    { format: 'csv', count: 3, name: 'somebody' },
    { format: 'fax', count: 3 },
    { format: 'csv', count: -1 },
    { format: 'csv', count: 201 },
    { format: 'csv' },
  ])('is refused as %o', (payload) => {
    expect(request.safeParse(payload).success).toBe(false)
  })
})
