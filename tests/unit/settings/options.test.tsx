import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { isOptionsSection, OPTIONS_GROUPS } from '../../../components/data/host.ts'
import { keys } from '../../../components/data/keys.ts'
import { Accessibility } from '../../../components/settings/Accessibility.tsx'
import { auditToCsv, auditToJsonl, findInLog } from '../../../components/settings/audit-file.ts'
import { General } from '../../../components/settings/General.tsx'
import { EMPTY_ISSUER, fromIssuerDraft, toIssuerDraft } from '../../../components/settings/issuer-draft.ts'
import { StoredTable } from '../../../components/settings/StoredTable.tsx'
import { withEntry, withoutEntry } from '../../../components/settings/trusted-changes.ts'
import { type Change, UndoBar, withChange } from '../../../components/settings/undo.tsx'
import { grown } from '../../../scripts/text-size.ts'
import { trustedIssuerSchema, trustedListSchema } from '../../../utils/model/requisition.ts'
import { settingsSchema } from '../../../utils/model/settings.ts'
import { isWordKey } from '../../../utils/model/words.ts'
import { wear } from '../../../utils/platform/looks.ts'
import { readRows } from '../../../utils/policy/csv.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function draw(element: ReactElement, data: [readonly unknown[], unknown][]): string {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } })
  for (const [key, value] of data) client.setQueryData(key, value)
  return renderToStaticMarkup(<QueryClientProvider client={client}>{element}</QueryClientProvider>)
}

describe('the sections', () => {
  it('stand in groups, each once, and each has its name', () => {
    const all = Object.values(OPTIONS_GROUPS).flat()
    expect(new Set(all).size).toBe(all.length)
    for (const group of Object.keys(OPTIONS_GROUPS)) expect(isWordKey(`options.group.${group}`)).toBe(true)
    for (const section of all) {
      expect(isOptionsSection(section)).toBe(true)
      expect(isWordKey(`options.nav.${section}`)).toBe(true)
    }
    for (const wrong of ['', 'toString', 'managed']) expect(isOptionsSection(wrong)).toBe(false)
  })
})

describe('General and Accessibility', () => {
  const settings = settingsSchema.parse({ theme: 'dark', textSize: 150, inlineDefault: 'panel-only' })
  const checked = (html: string) => html.match(/checked=""/g)?.length

  it('show what is chosen', () => {
    const html = draw(<General />, [[keys.settings, settings]])
    expect(html).toMatch(/name="theme" checked=""\/>Dark/)
    expect(html).toMatch(/name="inline-default" checked=""\/>Panel only/)
    expect(checked(html)).toBe(2)
  })

  it('wait for what is not known yet, and draw no choice', () => {
    expect(draw(<General />, [])).not.toContain('<input')
  })

  it('list the keys that are set in the browser, and say where none is', () => {
    const host = { shortcuts: async () => [], openShortcuts: async () => true }
    const told = (shortcuts: object[]) =>
      draw(<Accessibility host={host} lessMotion />, [
        [keys.settings, settings],
        [['shortcuts'], shortcuts],
      ])
    const html = told([
      { what: 'popup', keys: 'Alt+Shift+K' },
      { what: 'panel', keys: '' },
    ])
    expect(words(html)).toContain('Alt+Shift+K Open the popup')
    expect(words(html)).toContain('none set Open the panel')
    expect(html).toMatch(/name="text-size" checked=""\/>150/)
    expect(words(html)).toContain('asks for less motion')
    expect(words(told([]))).toContain('lets no extension have shortcuts')
  })
})

describe('looks', () => {
  const root = () => {
    const held = new Map<string, string>()
    const element = {
      setAttribute: (name: string, value: string) => held.set(name, value),
      removeAttribute: (name: string) => held.delete(name),
    } as unknown as HTMLElement
    return { element, held }
  }

  it('leave no trace where nothing was chosen, and go when it is taken back', () => {
    const { element, held } = root()
    wear(element, { theme: 'dark', textSize: 200 })
    expect([...held]).toEqual([
      ['data-theme', 'dark'],
      ['data-text-size', '200'],
    ])
    wear(element, { theme: 'auto', textSize: 100 })
    expect(held.size).toBe(0)
  })

  it('make text grow and nothing else', () => {
    const by = (prop: string, value: string) => grown({ prop, value })
    expect(by('font-size', '11.5px')).toBe('calc(11.5px * var(--text, 1))')
    expect(by('font', '500 13px / 1.45 var(--font)')).toBe('500 calc(13px * var(--text, 1)) / 1.45 var(--font)')
    expect(by('line-height', '16px')).toBe('calc(16px * var(--text, 1))')
    expect(by('padding', '16px')).toBe('16px')
    expect(by('line-height', '1.45')).toBe('1.45')
    expect(by('font-size', 'calc(12px * var(--text, 1))')).toBe('calc(12px * var(--text, 1))')
  })
})

describe('an issuer that is edited', () => {
  const entry = trustedIssuerSchema.parse({
    issuer: 'Lamp Guild',
    aliases: ['LG, of London', 'Lamps'],
    domains: ['lamps.example', 'guild.example'],
    ids: ['ce-00000000-0000-0000-0000-000000000000'],
    stance: 'review',
    reason: 'seen',
    scope: ['Health, safety'],
    reviewer: 'Quality office',
    reviewBy: '2030-01-31',
  })

  it('comes back as it was, what a form has no field for included', () => {
    expect(fromIssuerDraft(toIssuerDraft(entry), entry)).toEqual({ ok: true, entry })
  })

  it('changes in the field that was typed in, and only there', () => {
    const result = fromIssuerDraft({ ...toIssuerDraft(entry), domain: 'lamps.example; new.example' }, entry)
    expect(result).toEqual({ ok: true, entry: { ...entry, domains: ['lamps.example', 'new.example'] } })
  })

  it('is refused field by field', () => {
    const result = fromIssuerDraft({
      ...EMPTY_ISSUER,
      issuer: ' ',
      aliases: 'x'.repeat(301),
      domain: 'no domain',
      reviewBy: '2030-02-31',
    })
    expect(Object.keys(result.ok ? {} : result.errors).sort()).toEqual(['aliases', 'domain', 'issuer', 'reviewBy'])
  })

  it('takes its own place, and nobody else’s', () => {
    const list = trustedListSchema.parse({ version: 3, entries: [entry, { issuer: 'Tide Board', stance: 'trusted' }] })
    const [first, second] = list.entries
    if (!first || !second) throw new Error('no entries')
    const changed = withEntry(list, first, { ...first, stance: 'trusted' })
    expect(changed).toMatchObject({ version: 4, entries: [{ stance: 'trusted' }, second] })
    expect(withEntry(list, first, { ...second })).toBeNull()
    expect(withoutEntry(list, first)).toMatchObject({ version: 4, entries: [second] })
    expect(list.entries).toHaveLength(2)
  })
})

describe('what can be undone', () => {
  const change = (n: number): Change => ({ what: `change ${n}`, undo: async () => undefined })

  it('are the last ten changes', () => {
    let changes: Change[] = []
    for (let n = 1; n <= 12; n++) changes = withChange(changes, change(n))
    expect(changes.map(({ what }) => what)).toEqual(Array.from({ length: 10 }, (_, n) => `change ${n + 3}`))
  })

  it('shows the newest with the way back; with none there is no button', () => {
    const bar = (changes: Change[], said = '') =>
      renderToStaticMarkup(<UndoBar changes={changes} said={said} onUndo={nothing} onDismiss={nothing} />)
    expect(words(bar([change(1), change(2)]))).toBe('change 2 2 changes can be undone, the newest first Undo Dismiss')
    expect(bar([])).not.toContain('<button')
    expect(words(bar([], 'Undone: change 1'))).toBe('Undone: change 1 Dismiss')
  })
})

describe('the log as a file', () => {
  const entries = [
    { id: 2, at: '2026-11-23T10:00:00.000Z', event: 'layer saved', detail: '=HYPERLINK("https://evil.test")' },
    { id: 1, at: '2026-11-22T10:00:00.000Z', event: 'opened', detail: 'a "quoted", name\nin two lines' },
  ]

  it('as CSV has no cell that a spreadsheet would run, and reads back to the same', () => {
    const csv = auditToCsv(entries)
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m)
    const { rows } = readRows(csv)
    expect(rows.map(({ formula }) => formula)).toEqual([null, null, null])
    expect(rows.slice(1).map(({ cells }) => cells[3])).toEqual(entries.map(({ detail }) => detail))
  })

  it('as JSONL has one line an entry', () => {
    const lines = auditToJsonl(entries).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(entries)
  })

  it('is searched by every word, in any part and by the day as it is written', () => {
    const when = (at: string) => (at.startsWith('2026-11-23') ? '23 Nov 2026' : '22 Nov 2026')
    const ids = (text: string) => findInLog(entries, text, when).map(({ id }) => id)
    expect(ids('')).toEqual([2, 1])
    expect(ids('SAVED 23 nov')).toEqual([2])
    expect(ids('quoted')).toEqual([1])
    expect(ids('saved quoted')).toEqual([])
  })
})

it('what is stored is told with numbers and sizes that add up; the key is told and not counted', () => {
  const text = words(
    renderToStaticMarkup(
      <StoredTable
        hasKey
        usage={[
          { kind: 'trusted', entries: 5000, bytes: 1_200_000 },
          { kind: 'copy', entries: 1, bytes: 300_000 },
          { kind: 'live', entries: 0, bytes: 0 },
        ]}
      />,
    ),
  )
  expect(text).toMatch(/Trusted issuers 5,000 1\.2 MB/)
  expect(text).toMatch(/What the Registry answered 0 –/)
  expect(text).toMatch(/Key for live search 1 – Together 1\.5 MB$/)
})
