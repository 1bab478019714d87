import {
  type Layer,
  type LayerEntry,
  type LayerKind,
  layerEntrySchema,
  layerSchema,
  MAX_LAYER_ENTRIES,
} from '../model/layer.ts'
import { say } from '../model/words.ts'
import { firstDay, lastDay } from '../verify/dates.ts'
import { cellsOf, columnOf, type LineFault, readRows, soundRows } from './csv.ts'
import { faultLine } from './faults.ts'
import { readJson } from './json.ts'
import { entryLines, lineAt } from './lines.ts'

/**
 * A layer as far as it could be read; null = it cannot be used, and `errors` say why. `setAside`: how many of its entries
 * did not fit, also where `errors`, which is cut, names fewer. `line` counts from 1.
 */
export type LayerRead = { layer: Layer | null; setAside: number; errors: LineFault[] }

/** Longest text that is read, UTF-16 code units. */
export const MAX_LAYER_TEXT = 60_000_000
const MAX_ERRORS = 200

/** The layer in force after a new version was read: a version that cannot be used leaves the last good one. */
export function inForce(before: Layer | null, read: LayerRead): Layer | null {
  return read.layer ?? before
}

/**
 * A layer from JSON text. An entry that does not fit is set aside with the line where it begins, the rest goes on; a fault
 * outside the entries, or a date after `today` (YYYY-MM-DD), refuses the whole. Never throws.
 */
export function parseLayerJson(text: string, today: string): LayerRead {
  if (text.length > MAX_LAYER_TEXT) return refused({ line: 1, message: say('policy.tooLong') })
  const read = readJson(text)
  if (!read.ok) return refused(read.fault)
  const { json, source } = read
  if (!isObject(json) || !Array.isArray(json.entries))
    return refused({ line: 1, message: say('policy.layer.noEntries') })
  const lineOf = (field: string) => {
    const at = source.search(new RegExp(`"${field}"\\s{0,20}:`))
    return at < 0 ? 1 : lineAt(source, at)
  }
  const lines = entryLines(source, 2)
  const rows = json.entries.map((entry: unknown, index) => ({ entry, line: lines[index] ?? 1 }))
  return readLayer({ ...json, entries: [] }, rows, lineOf, today)
}

/** The layer as a file: what `parseLayerJson` reads back to the same. */
export function layerToJson(layer: Layer): string {
  return `${JSON.stringify(layer, null, 2)}\n`
}

const HEAD = ['name', 'kind', 'jurisdiction', 'date', 'publisher', 'source', 'reliability', 'licence'] as const
const COLUMNS = [
  'names',
  'ctids',
  'codes',
  'issuers',
  'domains',
  'by',
  'scope',
  'from',
  'until',
  'status',
  'stated',
  'source',
  'seenOn',
  'note',
] as const
const SEVERAL: readonly (typeof COLUMNS)[number][] = ['names', 'ctids', 'codes', 'issuers', 'domains']

/**
 * A layer from CSV: first lines `#name`, `#kind` and so on with the value in the second cell, then a line with the names
 * of the columns in any order, then the entries. Several values in one cell are parted by `|`; `undated` under `stated`
 * is a source without a date. A line with a formula is set aside. Otherwise as `parseLayerJson`.
 */
export function parseLayerCsv(text: string, today: string): LayerRead {
  if (text.length > MAX_LAYER_TEXT) return refused({ line: 1, message: say('policy.tooLong') })
  const { rows, errors } = readRows(text.replace(/^\uFEFF/, ''))
  const top = rows.findIndex((row) => !row.cells[0]?.trim().startsWith('#'))
  const marked = top < 0 ? rows : rows.slice(0, top)
  const head: Record<string, unknown> = { entries: [] }
  const lines = new Map<string, number>()
  for (const row of marked) {
    const field = columnOf(row.cells[0] ?? '', HEAD)
    if (field === null || row.formula !== null) continue
    head[field] = row.cells[1]?.trim() || undefined
    lines.set(field, row.line)
  }
  const [titles, ...body] = rows.slice(marked.length)
  const columns = (titles?.cells ?? []).map((name) => columnOf(name, COLUMNS))
  if (!columns.some((column) => column !== null && SEVERAL.includes(column)))
    return refused({ line: titles?.line ?? 1, message: say('policy.csv.noColumn', { name: 'names, issuers' }) })
  const unknown = (titles?.cells ?? []).filter((cell, index) => columns[index] === null && cell.trim() !== '')
  const noted = unknown.map((name) => ({
    line: titles?.line ?? 1,
    message: say('policy.csv.unknownColumn', { name: name.slice(0, 60) }),
  }))
  const { sound, errors: formulas } = soundRows(body, errors)
  const entries = sound.map((row) => ({ entry: dated(cellsOf(row, columns, SEVERAL)), line: row.line }))
  const read = readLayer(head, entries, (field) => lines.get(field) ?? 1, today)
  const bad = [...errors, ...formulas]
  return { ...read, setAside: read.setAside + bad.length, errors: capped([...noted, ...bad, ...read.errors]) }
}

function dated(entry: Record<string, unknown>): Record<string, unknown> {
  return entry.stated === 'undated' ? { ...entry, stated: null } : entry
}

type Raw = { entry: unknown; line: number }

function readLayer(head: unknown, rows: readonly Raw[], lineOf: (field: string) => number, today: string): LayerRead {
  const read = layerSchema.safeParse(head)
  if (!read.success) {
    const errors = read.error.issues.map((issue) => ({
      line: lineOf(String(issue.path[0] ?? '')),
      message: faultLine(issue),
    }))
    return { layer: null, setAside: 0, errors: capped(errors) }
  }
  const { date, kind } = read.data
  if (firstDay(date) > today)
    return refused({ line: lineOf('date'), message: say('policy.layer.future', { date, today }) })
  const entries: LayerEntry[] = []
  const errors: LineFault[] = []
  for (const { entry, line } of rows) {
    const found = layerEntrySchema.safeParse(entry)
    const fault = found.success
      ? faultOf(found.data, kind, today)
      : found.error.issues.slice(0, 3).map(faultLine).join('; ')
    if (fault !== null || !found.success) errors.push({ line, message: fault ?? '' })
    else if (entries.length >= MAX_LAYER_ENTRIES) errors.push({ line, message: say('policy.list.full') })
    else entries.push(found.data)
  }
  const setAside = errors.length
  if (entries.length === 0 && setAside > 0)
    return { layer: null, setAside, errors: capped([...errors, { line: 1, message: say('policy.layer.nothing') }]) }
  return { layer: { ...read.data, entries }, setAside, errors: capped(errors) }
}

/** What the schema cannot see: an entry that could be anybody's, or a statement from the future. */
function faultOf(entry: LayerEntry, kind: LayerKind, today: string): string | null {
  const issuer = entry.issuers.length + entry.domains.length > 0
  const named = entry.names.length + entry.codes.length > 0
  if (kind === 'provider' && !issuer) return say('policy.layer.noIssuer')
  if (kind !== 'provider' && !named && entry.ctids.length === 0) return say('policy.layer.noName')
  if (named && !issuer) return say('policy.layer.noIssuer')
  if (entry.stated && firstDay(entry.stated) > today) return say('policy.layer.future', { date: entry.stated, today })
  if (entry.from !== null && entry.until !== null && firstDay(entry.from) > lastDay(entry.until))
    return say('policy.layer.backwards', { from: entry.from, until: entry.until })
  return null
}

function refused(fault: LineFault): LayerRead {
  return { layer: null, setAside: 0, errors: [fault] }
}

function capped(errors: readonly LineFault[]): LineFault[] {
  return [...errors].sort((a, b) => a.line - b.line).slice(0, MAX_ERRORS)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
