import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROWS = readFileSync('docs/FEATURES.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const files = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)

describe('the table of what it can do', () => {
  it('has rows 1 to 41, in order', () => {
    expect(ROWS.map(([, n]) => Number(n))).toEqual(Array.from({ length: 41 }, (_, at) => at + 1))
  })

  it.each(ROWS.map((row) => [row[1], row] as const))('row %s stands, in part or not, where it says', (_, row) => {
    const [, , what, stands = '', where, shown] = row
    expect(what).not.toBe('')
    // what is missing is said
    expect(stands).toMatch(/^yes$|^(in part|not yet): .{10}/)
    if (!stands.startsWith('not yet')) {
      expect(files(where)).not.toEqual([])
      expect(files(shown)).not.toEqual([])
    }
    for (const file of [...files(where), ...files(shown)]) expect.soft(existsSync(file), file).toBe(true)
    for (const file of files(shown)) expect.soft(file).toMatch(/^tests\/.+\.test\.tsx?$/)
  })
})
