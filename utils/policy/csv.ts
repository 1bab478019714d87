import Papa from 'papaparse'
import { say } from '../model/words.ts'

export type LineFault = { line: number; message: string }
/** `line`: where it begins, from 1. `formula`: the first cell that a spreadsheet would run, or null. */
export type Row = { cells: string[]; line: number; formula: string | null }

/** Spreadsheets take a cell that begins like this for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const GUARDED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** Rows with the line on which each begins: a quoted cell may hold line breaks. Rows without a word are left out. */
export function readRows(text: string): { rows: Row[]; errors: LineFault[] } {
  const rows: Row[] = []
  const errors: LineFault[] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors: faults, meta }) => {
      const [fault] = faults.filter((one) => one.type === 'Quotes')
      if (fault) errors.push({ line, message: say('policy.csv.quotes') })
      const formula = data.find((cell) => cell.length > 1 && FORMULA.test(cell)) ?? null
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data.map(unguarded), line, formula })
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line++
      from = meta.cursor
    },
  })
  return { rows, errors }
}

/** Rows that may be read, and a fault for each that holds a formula or an open quotation mark. */
export function soundRows(rows: readonly Row[], broken: readonly LineFault[]): { sound: Row[]; errors: LineFault[] } {
  const lines = new Set(broken.map((fault) => fault.line))
  const whole = rows.filter((row) => !lines.has(row.line))
  const errors = whole.flatMap(({ formula, line }) =>
    formula === null ? [] : [{ line, message: say('policy.csv.formula', { cell: formula.slice(0, 40) }) }],
  )
  return { sound: whole.filter((row) => row.formula === null), errors }
}

/** The one that parts the header most often: a cell further down may hold any of them. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 2000).split('\n', 1)[0] ?? ''
  const count = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Which column a heading names: case, spaces and hyphens aside. */
export function columnOf<Column extends string>(name: string, columns: readonly Column[]): Column | null {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '')
  return columns.find((column) => column.toLowerCase() === plain) ?? null
}

/** The cells of a row by their columns; empty ones are left out, those of `several` are parted at each `|`. */
export function cellsOf<Column extends string>(
  { cells }: Row,
  columns: readonly (Column | null)[],
  several: readonly Column[],
): Record<string, unknown> {
  const entry: Record<string, unknown> = {}
  columns.forEach((column, index) => {
    const cell = cells[index]?.trim() ?? ''
    if (column === null || cell === '') return
    entry[column] = several.includes(column) ? cell.split('|').filter((part) => part.trim() !== '') : cell
  })
  return entry
}

/** Lines of a spreadsheet's file in which no cell is a formula. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { newline: '\r\n' },
  )}\r\n`
}

function guarded(cell: string): string {
  return FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
