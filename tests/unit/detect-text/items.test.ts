import { describe, expect, it } from 'vitest'
import { readText } from '../../../utils/detect/text/read-text.ts'
import { readPlainText } from '../../../utils/documents/plain.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { ITEM_LISTS, type ItemFields } from '../../gold/items.ts'

const FIELDS = ['name', 'issuer', 'issued', 'expires', 'id', 'url'] as const
type Row = (string | null)[]

const full = (item: ItemFields): Row => FIELDS.map((_, at) => item[at] ?? null)
const row = (one: Mention): Row => [one.name, one.issuer, one.issued, one.expires, one.credentialId, one.url]
const read = (text: string): Row[] => readText(readPlainText(text)).map(row)

/** Items that are not read right yet, by the name expected; one that is read right must leave this list. */
const KNOWN_FAILURES: string[] = []

/** Each expected item beside the mention that was read at its name's place. */
function paired(): { want: Row; got: Row }[] {
  return ITEM_LISTS.flatMap(({ text, items }) => {
    const mentions = readText(readPlainText(text))
    let from = 0
    return items.map((item) => {
      const want = full(item)
      const start = text.indexOf(item[0], from)
      from = start + item[0].length
      const near = mentions.find((one) => (one.start ?? 0) < from && (one.end ?? 0) > start)
      return { want, got: near === undefined ? FIELDS.map(() => null) : row(near) }
    })
  })
}

describe('fields of the items of a section', () => {
  it('by field', () => {
    const rows = paired()
    const right = (at: number) => rows.filter(({ want, got }) => want[at] === got[at]).length
    const line = FIELDS.map((field, at) => `${field} ${right(at)}/${rows.length}`).join(', ')
    const extra = ITEM_LISTS.reduce((sum, { text, items }) => sum + Math.max(0, read(text).length - items.length), 0)
    const wrong = rows.filter(({ want, got }) => want.some((value, at) => value !== got[at]))
    console.info(`items: ${line}, whole ${rows.length - wrong.length}/${rows.length}, more than there are ${extra}`)
    expect(rows.length).toBeGreaterThanOrEqual(60)
    expect(wrong.filter(({ want }) => !KNOWN_FAILURES.includes(want[0] ?? ''))).toEqual([])
    expect(wrong.map(({ want }) => want[0])).toEqual(KNOWN_FAILURES)
    expect(extra).toBe(0)
  })
})
