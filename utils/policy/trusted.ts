import { type TrustedIssuer, type TrustedList, trustedListSchema } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import { cellsOf, columnOf, type Row, readRows, soundRows, writeRows } from './csv.ts'
import { capped, emptyList, MAX_TRUSTED_TEXT, readEntries, type TrustedRead } from './entries.ts'
import { faultLine } from './faults.ts'
import { readJson } from './json.ts'
import { entryLines } from './lines.ts'

/**
 * A list from JSON text: the whole list or only its array of entries. An entry that does not fit is set aside with the
 * line where it begins, the rest goes on. Never throws.
 */
export function parseTrustedJson(text: string): TrustedRead {
  const list = emptyList()
  const nothing = (line: number, message: string): TrustedRead => ({ list, errors: [{ line, message }] })
  if (text.length > MAX_TRUSTED_TEXT) return nothing(1, say('policy.tooLong'))
  const found = readJson(text)
  if (!found.ok) return { list, errors: [found.fault] }
  const { json, source } = found
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
const COLUMNS = ['issuer', 'aliases', 'domains', 'ids', 'stance', 'reason', 'scope', 'reviewer', 'reviewBy'] as const
type Column = (typeof COLUMNS)[number]
const SEVERAL: readonly Column[] = ['aliases', 'domains', 'ids', 'scope']

/**
 * A list from CSV with a header line; commas, semicolons or tabs. Columns are told by their names in any order and case;
 * `issuer` and `stance` must be there. A bad row, or one with a formula in it, is set aside with its line number, the
 * rest goes on. Never throws.
 */
export function parseTrustedCsv(text: string): TrustedRead {
  const list = emptyList()
  if (text.length > MAX_TRUSTED_TEXT) return { list, errors: [{ line: 1, message: say('policy.tooLong') }] }
  const { rows, errors } = readRows(text.replace(/^\uFEFF/, ''))
  const [head, ...body] = rows
  const columns = (head?.cells ?? []).map((name) => columnOf(name, COLUMNS))
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
  const { sound, errors: formulas } = soundRows(body, errors)
  const read = readEntries(sound.map((row) => ({ entry: entryOf(row, columns), line: row.line })))
  return { list: { ...list, entries: read.entries }, errors: capped(noted, errors, formulas, read.errors) }
}

function entryOf(row: Row, columns: readonly (Column | null)[]): Record<string, unknown> {
  const entry = cellsOf(row, columns, SEVERAL)
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
  return writeRows([[...COLUMNS], ...list.entries.map((entry) => COLUMNS.map((column) => cellOf(entry, column)))])
}

function cellOf(entry: TrustedIssuer, column: Column): string {
  const value = entry[column]
  return Array.isArray(value) ? value.map((part) => part.replaceAll('|', '/')).join('|') : (value ?? '')
}
