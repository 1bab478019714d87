import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resource } from './ctdl.ts'
import { linkedFrom } from './fixtures.ts'
import { forms } from './forms.ts'
import { documents, ROWS } from './rows.ts'

describe.each(Object.keys(forms))('in the form: %s', (name) => {
  test.each(ROWS.map((row) => [row.property, row] as const))('%s', (_, row) => {
    const form = forms[name]?.()
    if (!form) throw new Error(name)
    const credential = linkedFrom(documents(row, form), resource(1), { asOf: '2026-11-24' })
    const source = row.date === undefined ? {} : { source: expect.objectContaining({ date: row.date }) }
    expect(credential.evidence.filter((one) => one.kind === row.kind)).toContainEqual(
      expect.objectContaining({ ...row.expected, ...source }),
    )
  })
})

test('the page has the same rows', () => {
  const page = readFileSync(new URL('../../../docs/REGISTRY.md', import.meta.url), 'utf8')
  const table = page.slice(page.indexOf('| property | evidence |'), page.indexOf('`verification`, `preparation`'))
  const lines = table.trim().split('\n').slice(2)
  const stated = lines.map((line) =>
    line
      .split('|')
      .slice(1, 3)
      .map((cell) => cell.trim())
      .join(' → '),
  )
  expect(stated).toEqual(ROWS.map((row) => `${row.property} → ${row.kind}`))
})
