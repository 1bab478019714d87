import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'

/** One table: the files that it may be in, the first that is there is read, and the headings that each column may have. */
export type Table<Column extends string> = {
  files: readonly string[]
  columns: Record<Column, readonly string[]>
  /** Columns that may be missing; they read as empty. */
  optional?: readonly NoInfer<Column>[]
}
export type Row<Column extends string> = Record<Column, string>

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Every file under a folder by its plain name without `.gz`. Of two of one name the first by path counts. */
export function filesUnder(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const name of names) {
    const key = plain(
      path
        .basename(name)
        .replace(/\.gz$/, '')
        .replace(/\.(csv|txt)$/, ''),
    )
    if (/\.(csv|txt)(\.gz)?$/.test(name) && !files.has(key)) files.set(key, path.join(folder, name))
  }
  return files
}

/**
 * Rows of a table, or null when none of its files is there. Commas or tabs part the cells.
 * Throws with the file's name when a column is missing.
 */
export function readTable<Column extends string>(
  files: ReadonlyMap<string, string>,
  table: Table<Column>,
): Row<Column>[] | null {
  const file = table.files.map((name) => files.get(plain(name))).find((found) => found !== undefined)
  if (file === undefined || !existsSync(file)) return null
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
  const head = text.slice(0, text.indexOf('\n'))
  const { data } = Papa.parse<string[]>(text, {
    delimiter: head.includes('\t') ? '\t' : ',',
    // O*NET's own text files do not quote; a quotation mark in them is a letter.
    quoteChar: head.includes('\t') ? '\u0000' : '"',
    skipEmptyLines: true,
  })
  const [heads = [], ...rows] = data
  const columns = Object.entries<readonly string[]>(table.columns).map(([column, names]) => {
    const at = heads.findIndex((name) => names.some((known) => plain(known) === plain(name)))
    if (at < 0 && !table.optional?.includes(column as Column))
      throw new Error(`${file}: no column ${names.join(' or ')}`)
    return [column, at] as const
  })
  return rows.map(
    (cells) => Object.fromEntries(columns.map(([column, at]) => [column, cells[at]?.trim() ?? ''])) as Row<Column>,
  )
}

/** Several values in one cell: ESCO parts them by line breaks, cut-down tables by `|`. */
export function several(cell: string): string[] {
  return cell
    .split(/[|\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
