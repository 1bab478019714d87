import { readDates } from '../grammar/dates.ts'
import { credentialIdOf } from '../grammar/fields.ts'
import { cleanUrl } from '../grammar/names.ts'
import { type FieldKind, fieldWords, foldText } from '../grammar/words.ts'
import heads from '../lexicon/tables.json' with { type: 'json' }
import type { Item } from './item-form.ts'
import { isDateText } from './piece-words.ts'
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
  const cells = line.split(SEPARATOR)
  if (cells.length < COLUMNS.least || cells.length > COLUMNS.most || line.length > 200) return null
  const known = load()
  const columns = cells.map((cell) => known.get(foldText(cell).trim().replace(/[:.]$/, '')))
  const told = columns.filter((column) => column !== undefined).length
  // tabs come from a layout that has columns: there a head or two may be words that nobody listed
  const enough = told === cells.length || (line.includes('\t') && told >= 2 && told * 2 >= cells.length)
  return enough && columns.includes('name') ? columns.map((column) => column ?? 'other') : null
}

/**
 * The item of a row below a header: what each cell holds is what its column is said to hold. Null for a line that is no
 * such row or names nothing. Offsets are those of `text`.
 */
export function rowItem(text: string, row: Chunk, columns: Column[]): Item | null {
  const raw = text.slice(row.start, row.end)
  const cells: Chunk[] = []
  let start = row.start
  for (const cell of raw.split(SEPARATOR)) {
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
  const name = chunkOf('name')
  if (name === undefined || !/\p{L}{2}/u.test(textOf('name')) || isDateText(textOf('name'), [])) return null
  const dates = readDates(textOf('issued'))
  const end = readDates(textOf('expires'))
  const issuer = textOf('issuer')
  const id = textOf('id')
  return {
    name,
    issuer: /\p{L}/u.test(issuer) ? issuer : null,
    issued: dates.issued,
    expires: end.expires ?? end.issued ?? dates.expires,
    credentialId: /\d/.test(id) ? (credentialIdOf(id) ?? id.replace(/^(?:#|no\.?)\s?/i, '')) : null,
    url: textOf('url') === '' ? null : cleanUrl(textOf('url').replace(/^(?!https?:)/i, 'https://')),
    around: row,
  }
}
