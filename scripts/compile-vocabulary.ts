import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { compileVocabulary } from './vocabulary/compile.ts'

const TARGET = fileURLToPath(new URL('../public/vocabulary.bin.gz', import.meta.url))

/** `scripts/compile-vocabulary.ts FOLDER --date YYYY-MM-DD [--out FILE]`: see docs/VOCABULARY.md. */
function main(): void {
  const { values, positionals } = parseArgs({
    options: { date: { type: 'string' }, out: { type: 'string', default: TARGET } },
    allowPositionals: true,
  })
  const [folder] = positionals
  if (folder === undefined || !existsSync(folder) || !/^\d{4}-\d{2}-\d{2}$/.test(values.date ?? ''))
    throw new Error('compile-vocabulary FOLDER --date YYYY-MM-DD [--out FILE]')
  const bytes = compileVocabulary(folder, values.date ?? '')
  const packed = gzipSync(bytes, { level: 9 })
  writeFileSync(values.out, packed)
  process.stderr.write(`${values.out}: ${packed.length} bytes, ${bytes.length} inflated\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
