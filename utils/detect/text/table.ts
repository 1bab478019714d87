import { readDates } from '../grammar/dates.ts'
import { credentialIdOf } from '../grammar/fields.ts'
import { headingParts } from '../grammar/headings.ts'
import { cleanUrl } from '../grammar/names.ts'
import { type FieldKind, fieldWords, foldText } from '../grammar/words.ts'
import heads from '../lexicon/tables.json' with { type: 'json' }
import type { Item } from './item-form.ts'
import { isDateText } from './piece-words.ts'
import { segmentsOf } from './segments.ts'
import { type Chunk, trimmed } from './tokens.ts'

export type Column = keyof typeof heads

/** A row has at least a name and one thing more; a wider one is no list of credentials. */
const COLUMNS = { least: 2, most: 8 }
/** The wordings of fields in all languages are heads too. */
const SHARED: [FieldKind, Column][] = [
  ['issuer', 'issuer'],
  ['issued', 'issued'],
  ['expires', 'expires'],
  ['id', 'id'],
]
const SEPARATOR = /\t|\|/

let columnByHead: Map<string, Column> | null = null

function load(): Map<string, Column> {
  if (columnByHead !== null) return columnByHead
  const map = new Map<string, Column>()
  for (const [column, words] of Object.entries(heads)) for (const word of words) map.set(word, column as Column)
  for (const [kind, column] of SHARED) for (const word of fieldWords(kind)) if (!map.has(word)) map.set(word, column)
  columnByHead = map
  return map
}

/** A header row of a table of credentials → what its columns hold; null for any other line. */
export function columnsOf(line: string): Column[] | null {
  const cells = line.slice(...inner(line)).split(SEPARATOR)
  if (cells.length < COLUMNS.least || cells.length > COLUMNS.most || line.length > 200) return null
  const known = load()
  const columns = cells.map((cell) => known.get(foldText(cell).trim().replace(/[:.]$/, '')))
  const told = columns.filter((column) => column !== undefined).length
  // tabs come from a layout that has columns: there a head or two may be words that nobody listed
  const enough = told === cells.length || (line.includes('\t') && told >= 2 && told * 2 >= cells.length)
  // a column of types alone is one of names ("Type | State | Number")
  const named = columns.includes('name') ? columns : columns.map((column) => (column === 'type' ? 'name' : column))
  return enough && named.includes('name') ? named.map((column) => column ?? 'other') : null
}

/** A table of Markdown has bars at its edges too: where the cells between them begin and end. */
function inner(line: string): [number, number] {
  const start = /^\s{0,8}\|/.exec(line)?.[0].length ?? 0
  const end = line.trimEnd()
  return [start, end.length - (start > 0 && end.endsWith('|') ? 1 : 0)]
}

/** "|-----|:----:|" below a header row. */
export const isRule = (line: string) => line.length < 400 && line.includes('|') && /^[\s|:-]+$/.test(line)

/**
 * The item of a row below a header: what each cell holds is what its column is said to hold. Null for a line that is no
 * such row or names nothing, undefined for a row of a school. Offsets are those of `text`.
 */
export function rowItem(text: string, row: Chunk, columns: Column[]): Item | null | undefined {
  const line = text.slice(row.start, row.end)
  const [from, to] = inner(line)
  const cells: Chunk[] = []
  let start = row.start + from
  for (const cell of line.slice(from, to).split(SEPARATOR)) {
    cells.push({ start, end: start + cell.length })
    start += cell.length + 1
  }
  if (cells.length < COLUMNS.least || cells.length > columns.length) return null
  const chunkOf = (column: Column) => {
    const at = columns.indexOf(column)
    const cell = at === -1 ? undefined : cells[at]
    return cell === undefined ? undefined : trimmed(text, cell)[0]
  }
  const textOf = (column: Column) => {
    const chunk = chunkOf(column)
    return chunk === undefined ? '' : text.slice(chunk.start, chunk.end)
  }
  if (headingParts(textOf('type')).includes('education')) return undefined
  const cell = chunkOf('name')
  if (cell === undefined || !/\p{L}{2}/u.test(textOf('name')) || isDateText(textOf('name'), [])) return null
  // "Certified Scrum Master (Scrum Alliance)"
  const [name = cell, inBracket] = segmentsOf(text, cell)
  const own = inBracket?.mark === 'bracket' && inBracket.kind === 'text' && textOf('issuer') === ''
  const dates = readDates(textOf('issued'))
  const end = readDates(textOf('expires'))
  const issuer = own ? inBracket.value : textOf('issuer')
  const id = textOf('id')
  return {
    name: own ? { start: name.start, end: name.end } : cell,
    issuer: /\p{L}/u.test(issuer) ? issuer : null,
    issued: dates.issued,
    expires: end.expires ?? end.issued ?? dates.expires,
    credentialId: /\d/.test(id) ? (credentialIdOf(id) ?? id.replace(/^(?:#|no\.?)\s?/i, '')) : null,
    url: textOf('url') === '' ? null : cleanUrl(textOf('url').replace(/^(?!https?:)/i, 'https://')),
    around: row,
  }
}
