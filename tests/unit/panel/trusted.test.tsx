import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ImportPreview } from '../../../components/settings/ImportPreview.tsx'
import { EMPTY_ISSUER, fromIssuerDraft } from '../../../components/settings/issuer-draft.ts'
import { mergeLists } from '../../../components/settings/merge-lists.ts'
import { TrustedTable } from '../../../components/settings/TrustedTable.tsx'
import { trustedListSchema } from '../../../utils/model/requisition.ts'
import { parseTrustedCsv } from '../../../utils/policy/trusted.ts'

const nothing = () => undefined
const present = trustedListSchema.parse({
  entries: [
    { issuer: 'Lamp Guild', stance: 'trusted' },
    { issuer: 'Tide Board', stance: 'review' },
  ],
})

function preview(csv: string): string {
  const read = parseTrustedCsv(csv)
  return renderToStaticMarkup(
    <ImportPreview
      incoming={{ file: 'list.csv', ...read }}
      merge={mergeLists(present, read.list)}
      hasList
      onMerge={nothing}
      onReplace={nothing}
      onCancel={nothing}
    />,
  ).replace(/<[^>]*>/g, '')
}

it('an import says by name who is new and who changes, before it is taken; wrong lines by their number', () => {
  const shown = preview(
    'issuer,stance\nLamp Guild,not accepted\nWick School,trusted\nFog Office,adored\n=1+1,trusted\n',
  )
  expect(shown).toContain('New: Wick School')
  expect(shown).toContain('Changed: Lamp Guild')
  expect(shown).toMatch(/Line 4: stance: must be one of/)
  expect(shown).toMatch(/Line 5: A spreadsheet would run this cell/)
  expect(present.entries[0]?.stance).toBe('trusted')
})

it('of many names the first are listed and the rest counted', () => {
  const rows = Array.from({ length: 25 }, (_, n) => `School ${n},trusted`)
  expect(preview(`issuer,stance\n${rows.join('\n')}\n`)).toMatch(/New: School 0, .*School 19 and 5 more/)
})

it('a scope is typed with commas, and kept', () => {
  const read = fromIssuerDraft({ ...EMPTY_ISSUER, issuer: 'Lamp Guild', scope: 'Cloud security, 15-0000; ' })
  expect(read).toMatchObject({ ok: true, entry: { scope: ['Cloud security', '15-0000'] } })
})

it('a line past its day says that it counts for nothing', () => {
  const table = (reviewBy: string | null) => {
    const { entries } = trustedListSchema.parse({ entries: [{ issuer: 'Lamp Guild', stance: 'trusted', reviewBy }] })
    return renderToStaticMarkup(<TrustedTable entries={entries} onRemove={nothing} onChange={() => null} />)
  }
  expect(table('2020-01-31')).toContain('counts for nothing')
  for (const day of ['2999-01-31', null]) expect(table(day)).not.toContain('counts for nothing')
})
