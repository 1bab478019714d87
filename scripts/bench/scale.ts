import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Credential } from '../../utils/model/credential.ts'
import { recordOrder, SnapshotWriter } from '../../utils/registry/snapshot/write.ts'
import { corpus } from './corpus.ts'
import { bytes, ms, table } from './table.ts'
import { varied } from './vary.ts'

const SIZES = [10_000, 100_000, 400_000]
/** Each step this often; the best is told, because other work on the machine only ever adds. */
const TRIES = 3

const expandedSchema = z.object({ took: z.number(), peak: z.number(), bytes: z.number() })
const openedSchema = z.object({ took: z.number(), held: z.number(), size: z.number() })

const zipped = (part: Uint8Array): number => gzipSync(part, { level: 9 }).length

/** Writes the search part into `folder`; gives the sizes of all parts as they would be published. */
function write(credentials: Credential[], folder: string): { search: number; all: number; took: number } {
  credentials.sort(recordOrder)
  const start = performance.now()
  const writer = new SnapshotWriter()
  let evidence = 0
  for (const one of credentials) {
    const shard = writer.add(one)
    if (shard) evidence += zipped(shard)
  }
  const { search, last } = writer.finish()
  if (last) evidence += zipped(last)
  const small = zipped(search)
  const took = performance.now() - start
  writeFileSync(path.join(folder, 'search'), search)
  return { search: small, all: small + evidence, took }
}

/** The step in a process of its own, some times; the quickest. */
function best<T extends { took: number }>(step: 'expand' | 'open', folder: string, schema: z.ZodType<T>): T {
  const script = path.join(import.meta.dirname, 'scale-one.ts')
  const runs = Array.from({ length: TRIES }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, step, folder], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${step}: ${stderr}`)
    return schema.parse(JSON.parse(stdout))
  })
  return runs.reduce((a, b) => (a.took <= b.took ? a : b))
}

function rowOf(base: readonly Credential[], size: number, work: string): string[] {
  const folder = path.join(work, String(size))
  mkdirSync(folder)
  const written = write([...varied(base, size)], folder)
  const expanded = best('expand', folder, expandedSchema)
  const opened = best('open', folder, openedSchema)
  return [
    size.toLocaleString('en'),
    bytes(written.search),
    bytes(written.all),
    ms(written.took),
    bytes(expanded.bytes),
    ms(expanded.took),
    bytes(expanded.peak),
    ms(opened.took),
    bytes(opened.held),
    (opened.held / expanded.bytes).toFixed(2),
  ]
}

/** How a snapshot grows: written, expanded and opened at several sizes. */
export async function scaleSection(): Promise<string> {
  const { credentials, label } = await corpus()
  const work = mkdtempSync(path.join(tmpdir(), 'touchstone-scale-'))
  try {
    const rows = SIZES.map((size) => rowOf(credentials, size, work))
    const head = [
      'credentials',
      'search gz',
      'all gz',
      'write',
      'index',
      'expand',
      'peak',
      'open',
      'held',
      'held ÷ index',
    ]
    return [
      `Scale: ${label}, varied by rule above ${credentials.length.toLocaleString('en')}; best of ${TRIES}`,
      'peak: most bytes on the heap and in buffers while expanding; held: after opening and one question',
      table(head, rows),
    ].join('\n')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
