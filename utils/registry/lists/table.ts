import type { z } from 'zod'

/**
 * Rows of a table as it stands in a `.tsv` file: UTF-8, one line a row, cells parted by tabs, the names of the columns
 * in the first line. Throws with the number of the line for a row that does not fit; the columns must be those of the
 * schema, in its order.
 */
export function readTable<T extends z.ZodObject>(text: string, schema: T): z.infer<T>[] {
  const columns = Object.keys(schema.shape)
  const [head = '', ...lines] = text.replace(/\n$/, '').split('\n')
  if (head !== columns.join('\t')) throw new Error(`line 1: the columns must be ${columns.join(', ')}`)
  return lines.map((line, i) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length) throw new Error(`line ${i + 2}: ${cells.length} cells, not ${columns.length}`)
    const row = schema.safeParse(Object.fromEntries(columns.map((column, at) => [column, cells[at]])))
    if (row.success) return row.data
    const [issue] = row.error.issues
    throw new Error(`line ${i + 2}: ${issue?.path.map(String).join('.')}: ${issue?.message}`)
  })
}
