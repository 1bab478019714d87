/** A table in plain text: first column left, the others right. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
export const bytes = (value: number): string =>
  value < 1e6 ? `${(value / 1e3).toFixed(1)} kB` : `${(value / 1e6).toFixed(1)} MB`
export const ratio = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)}×`

/** Runs and times one call. */
export function timed<T>(run: () => T): { value: T; took: number } {
  const start = performance.now()
  const value = run()
  return { value, took: performance.now() - start }
}
