import { describe, expect, it } from 'vitest'
import { saysNothing } from '../../../utils/detect/grammar/empty.ts'
import empty from '../../../utils/detect/lexicon/empty.json' with { type: 'json' }
import { emptySchema } from '../../../utils/detect/lexicon/schema.ts'
import { readText } from '../../../utils/detect/text/read-text.ts'
import { readPlainText } from '../../../utils/documents/plain.ts'

describe('saysNothing', () => {
  it('holds a list of its shape, without repeats', () => {
    emptySchema.parse(empty)
    for (const list of [empty.whole, empty.starts]) expect(new Set(list).size).toBe(list.length)
  })

  it.each([
    'None',
    'N/A',
    'No certifications added yet.',
    'Nothing to see for now',
    'Noch keine Informationen',
    'なし',
  ])('knows %s', (line) => expect(saysNothing(line)).toBe(true))

  it.each(['Notary Public', 'Nonprofit Management Certificate', 'NCLEX', 'Node.js Certified', 'Sin'])(
    'leaves %s alone',
    (line) => expect(saysNothing(line)).toBe(false),
  )

  it('gives no mention in a section', () => {
    const names = (text: string) => readText(readPlainText(text)).map((mention) => mention.name)
    expect(names('CERTIFICATIONS\nNone\n\nEDUCATION\nBSc')).toEqual([])
    expect(names('CERTIFICATIONS\nNo licenses on file\n')).toEqual([])
  })
})
