import Papa from 'papaparse'
import { type TrustedIssuer, type TrustedList, trustedListSchema } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import { capped, emptyList, MAX_TRUSTED_TEXT, readEntries, type TrustedRead } from './entries.ts'
import { faultLine } from './faults.ts'
import { entryLines, lineAt } from './lines.ts'

/**
 * A list from JSON text: the whole list or only its array of entries. An entry that does not fit is set aside with the
 * line where it begins, the rest goes on. Never throws.
 */
export function parseTrustedJson(text: string): TrustedRead {
  const list = emptyList()
  const nothing = (line: number, message: string): TrustedRead => ({ list, errors: [{ line, message }] })
  if (text.length > MAX_TRUSTED_TEXT) return nothing(1, say('policy.tooLong'))
  const source = text.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    const at = /position (\d{1,9})/.exec(why)?.[1]
    return nothing(at === undefined ? 1 : lineAt(source, Number(at)), say('policy.notJson', { why: why.slice(0, 200) }))
  }
  const whole = Array.isArray(json) ? { entries: json } : json
  if (typeof whole !== 'object' || whole === null || !('entries' in whole) || !Array.isArray(whole.entries))
    return nothing(1, say('policy.list.noEntries'))
  const head = trustedListSchema.safeParse({ ...whole, entries: [] })
  const errors = head.success ? [] : head.error.issues.map((issue) => ({ line: 1, message: faultLine(issue) }))
  const lines = entryLines(source, Array.isArray(json) ? 1 : 2)
  const read = readEntries(whole.entries.map((entry: unknown, index) => ({ entry, line: lines[index] ?? 1 })))
  return { list: { ...(head.success ? head.data : list), entries: read.entries }, errors: capped(errors, read.errors) }
}

/** The list as a file: what `parseTrustedJson` reads back to the same. */
export function trustedToJson(list: TrustedList): string {
  return `${JSON.stringify(list, null, 2)}\n`
}

/** The columns of a list as CSV. Where a field holds several values they are parted by `|`. */
const COLUMNS = ['issuer', 'aliases', 'domains', 'stance', 'reason', 'scope', 'reviewer', 'reviewBy'] as const
type Column = (typeof COLUMNS)[number]
const SEVERAL: readonly Column[] = ['aliases', 'domains', 'scope']

/** Spreadsheets take a cell that begins like this for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const GUARDED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * A list from CSV with a header line; commas, semicolons or tabs. Columns are told by their names in any order and case;
 * `issuer` and `stance` must be there. A bad row is set aside with its line number, the rest goes on. Never throws.
 */
export function parseTrustedCsv(text: string): TrustedRead {
  const list = emptyList()
  if (text.length > MAX_TRUSTED_TEXT) return { list, errors: [{ line: 1, message: say('policy.tooLong') }] }
  const { rows, errors } = readRows(text.replace(/^\uFEFF/, ''))
  const [head, ...body] = rows
  const columns = (head?.cells ?? []).map(columnOf)
  const missing = (['issuer', 'stance'] as const).filter((name) => !columns.includes(name))
  if (missing.length > 0)
    return {
      list,
      errors: [{ line: head?.line ?? 1, message: say('policy.csv.noColumn', { name: missing.join(', ') }) }],
    }
  const unknown = (head?.cells ?? []).filter((cell, index) => columns[index] === null && cell.trim() !== '')
  const noted = unknown.map((name) => ({
    line: head?.line ?? 1,
    message: say('policy.csv.unknownColumn', { name: name.slice(0, 60) }),
  }))
  const broken = new Set(errors.map((error) => error.line))
  const sound = body.filter((row) => !broken.has(row.line))
  const read = readEntries(sound.map(({ cells, line }) => ({ entry: entryOf(cells, columns), line })))
  return { list: { ...list, entries: read.entries }, errors: capped(noted, errors, read.errors) }
}

type Row = { cells: string[]; line: number }

/** Rows with the line on which each begins: a quoted cell may hold line breaks. */
function readRows(text: string): { rows: Row[]; errors: TrustedRead['errors'] } {
  const rows: Row[] = []
  const errors: TrustedRead['errors'] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors: faults, meta }) => {
      const cells = data.map(unguarded)
      const [fault] = faults.filter((one) => one.type === 'Quotes')
      if (fault) errors.push({ line, message: say('policy.csv.quotes') })
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line })
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line++
      from = meta.cursor
    },
  })
  return { rows, errors }
}

/** The one that parts the header most often: a cell further down may hold any of them. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 2000).split('\n', 1)[0] ?? ''
  const count = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function columnOf(name: string): Column | null {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '')
  return COLUMNS.find((column) => column.toLowerCase() === plain) ?? null
}

function entryOf(cells: readonly string[], columns: readonly (Column | null)[]): Record<string, unknown> {
  const entry: Record<string, unknown> = {}
  columns.forEach((column, index) => {
    const cell = cells[index]?.trim() ?? ''
    if (column === null || cell === '') return
    entry[column] = SEVERAL.includes(column) ? cell.split('|').filter((part) => part.trim() !== '') : cell
  })
  if (typeof entry.stance === 'string') entry.stance = stanceOf(entry.stance)
  return entry
}

/** `Not accepted`, `not_accepted` and `recognized` are told as well. */
function stanceOf(cell: string): string {
  const plain = cell.toLowerCase().replace(/[^a-z]/g, '')
  if (plain === 'notaccepted') return 'notAccepted'
  return plain === 'recognized' ? 'recognised' : plain === '' ? cell : plain
}

/** The entries as CSV for a spreadsheet; `parseTrustedCsv` reads them back to the same. */
export function trustedToCsv(list: TrustedList): string {
  const rows = list.entries.map((entry) => COLUMNS.map((column) => guarded(cellOf(entry, column))))
  return `${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`
}

function cellOf(entry: TrustedIssuer, column: Column): string {
  const value = entry[column]
  return Array.isArray(value) ? value.map((part) => part.replaceAll('|', '/')).join('|') : (value ?? '')
}

function guarded(cell: string): string {
  return FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
