import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { bytes, table } from './table.ts'

const output = path.resolve(import.meta.dirname, '..', '..', '.output')

/** Gzipped size of every built file, one table a target. */
export async function sizesSection(): Promise<string> {
  if (!existsSync(output)) return 'Built files: none (npm run build)'
  const targets = readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return targets.map(({ name }) => target(name)).join('\n\n')
}

function target(name: string): string {
  const root = path.join(output, name)
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => {
      const content = readFileSync(file)
      return { file: path.relative(root, file), raw: content.length, gz: gzipSync(content).length }
    })
    .sort((a, b) => b.gz - a.gz || a.file.localeCompare(b.file))
  const sum = (pick: (one: (typeof files)[number]) => number) =>
    bytes(files.reduce((total, one) => total + pick(one), 0))
  const rows = files.map((one) => [one.file, bytes(one.raw), bytes(one.gz)])
  return `Built files: ${name}\n${table(['', 'bytes', 'gzipped'], [...rows, ['all', sum((one) => one.raw), sum((one) => one.gz)]])}`
}
