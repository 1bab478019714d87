import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { Resolution } from '../../utils/model/resolution.ts'
import { issuerWords } from '../../utils/registry/index/text.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { openRegistry, type Registry } from '../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'
import { createResolver, type Resolver } from '../../utils/resolve/resolve.ts'
import { type Command, fileAndOptions, readTextFile, UsageError } from '../cli.ts'
import { goldOfClaims } from '../evaluate/labelled-claims.ts'
import { wilson } from '../evaluate/spans.ts'
import { readRegistry } from '../read-registry.ts'

const goldSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  issuer: z.string().nullable(),
  source: z.string(),
  /** CTIDs that are right; none = abstain. */
  expected: z.array(z.string()),
  expectedName: z.string().optional(),
  expectedIssuer: z.string().nullable().optional(),
})
export type GoldMention = z.infer<typeof goldSchema>

/** Labelled mentions, one JSON object a line. Throws `UsageError` naming the first line that is not one. */
export function parseGold(text: string): GoldMention[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [goldSchema.parse(JSON.parse(line))]
    } catch {
      throw new UsageError(`line ${i + 1} is not a labelled mention`)
    }
  })
}

export type OpenedRegistry = { registry: Registry; bytes: number; openMs: number }

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex').slice(0, 24)
}

/** Where the compiled copy of a registry file is kept: under the hash of the file and of the code that compiles. */
async function keptCopy(file: string): Promise<string> {
  const registry = path.resolve(import.meta.dirname, '..', '..', 'utils', 'registry')
  const code = createHash('sha256')
  for (const room of ['ctdl', 'index', 'snapshot'])
    for (const name of readdirSync(path.join(registry, room)).sort())
      code.update(readFileSync(path.join(registry, room, name)))
  return path.join(tmpdir(), 'touchstone-index', `${await hashOf(file)}-${code.digest('hex').slice(0, 16)}`)
}

async function compileTo(folder: string, file: string): Promise<void> {
  process.stderr.write(`compiling ${path.basename(file)} …\n`)
  const { credentials, rejected } = await readRegistry(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (credentials.length === 0) throw new UsageError(`${file} holds no credential that can be read`)
  if (rejected.length > 0) process.stderr.write(`${rejected.length} lines set aside\n`)
  const { search, shards } = writeSnapshot(credentials)
  // Written beside and renamed, so that a half-written copy is never met.
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  writeFileSync(path.join(beside, 'index'), new Uint8Array(expandIndex(search.buffer, { source: 'file', date: null })))
  for (const [n, shard] of shards.entries()) writeFileSync(path.join(beside, String(n)), shard)
  rmSync(folder, { recursive: true, force: true })
  renameSync(beside, folder)
}

/** The compiled registry of a file. Compiled once, kept in the system's temporary folder; a damaged copy is compiled
 * anew. Throws `UsageError` when the file cannot be read. */
export async function registryOf(file: string): Promise<OpenedRegistry> {
  if (!existsSync(file)) throw new UsageError(`cannot read ${file}`)
  const folder = await keptCopy(file)
  if (existsSync(folder)) {
    try {
      return timedOpen(folder)
    } catch {
      process.stderr.write('the kept copy is damaged; compiling anew\n')
    }
  }
  await compileTo(folder, file)
  return timedOpen(folder)
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

function timedOpen(folder: string): OpenedRegistry {
  const buffer = bufferOf(readFileSync(path.join(folder, 'index')))
  const start = performance.now()
  const registry = openRegistry(buffer, async (n) => bufferOf(await readFile(path.join(folder, String(n)))))
  return { registry, bytes: buffer.byteLength, openMs: performance.now() - start }
}

const round = (value: number, digits = 4) => Number(value.toFixed(digits))
const ctidOf = (id: string) => /ce-[0-9a-f-]{36}/.exec(id)?.[0] ?? id
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** Value below which a share `q` of the numbers lies (nearest rank). */
export function percentile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? 0
}

/**
 * Whether a wrong link gives one issuer's credential another's standing. Judged without the resolver's own opinion: by
 * the label's issuer, else by whether the words of the stated issuer (or, with none stated, of the mention) and of the
 * record's issuer meet.
 */
function isWrongIssuer(gold: GoldMention, issuer: string | null): boolean {
  if (!issuer) return false
  const own = issuerWords(issuer)
  if (gold.expectedIssuer) return own.join('') !== issuerWords(gold.expectedIssuer).join('')
  const said = new Set(issuerWords(gold.issuer ?? gold.name))
  return !own.some((word) => said.has(word))
}

export type Judged = { gold: GoldMention; resolution: Resolution; right: boolean; rank: number; wrongIssuer: boolean }

/** One mention's answer against its label; `rank` is the place of a right candidate, 0-based, or −1. */
export function judge(gold: GoldMention, resolution: Resolution): Judged {
  const expected = new Set(gold.expected)
  const rank = resolution.candidates.findIndex((one) => expected.has(ctidOf(one.credentialId)))
  const accepted = resolution.credentialId !== null
  const right = accepted && expected.has(ctidOf(resolution.credentialId ?? ''))
  return {
    gold,
    resolution,
    right,
    rank,
    wrongIssuer: accepted && !right && isWrongIssuer(gold, resolution.candidates[0]?.issuer ?? null),
  }
}

function count(judged: readonly Judged[]) {
  const positives = judged.filter(({ gold }) => gold.expected.length > 0)
  const accepted = judged.filter(({ resolution }) => resolution.credentialId !== null)
  return {
    positives: positives.length,
    first: positives.filter(({ rank }) => rank === 0).length,
    amongFive: positives.filter(({ rank }) => rank >= 0).length,
    accepted: accepted.length,
    right: accepted.filter((one) => one.right).length,
    wrongIssuer: accepted.filter((one) => one.wrongIssuer).length,
  }
}

/** The measures of the labelled data's README. */
export function measure(judged: readonly Judged[]) {
  const { positives, first, amongFive, accepted, right, wrongIssuer } = count(judged)
  const precision = share(right, accepted)
  const recall = share(right, positives)
  return {
    mentions: judged.length,
    recallAt1: round(share(first, positives)),
    recallAt5: round(share(amongFive, positives)),
    precision: round(precision),
    recall: round(recall),
    f1: round(share(2 * precision * recall, precision + recall)),
    accepted,
    wrongIssuer,
  }
}

/** 95 % intervals of the measures; `wrongIssuer`'s is of its share of the accepted answers. */
export function intervals(judged: readonly Judged[]) {
  const { positives, first, amongFive, accepted, right, wrongIssuer } = count(judged)
  const of = (part: number, whole: number) => wilson(part, whole).map((bound) => round(bound))
  return {
    recallAt1: of(first, positives),
    recallAt5: of(amongFive, positives),
    precision: of(right, accepted),
    recall: of(right, positives),
    wrongIssuer: of(wrongIssuer, accepted),
  }
}

const toMention = (gold: GoldMention) => ({
  name: gold.name,
  issuer: gold.issuer,
  credentialId: null,
  url: null,
  flags: [],
})

/** Runs every mention through the resolver, one at a time, and times each. */
export function runAll(resolve: Resolver, golds: readonly GoldMention[]): { judged: Judged[]; times: number[] } {
  // Compiled code is what a running extension has: a first round is not counted.
  for (const gold of golds) resolve(toMention(gold))
  const times: number[] = []
  const judged = golds.map((gold) => {
    const start = performance.now()
    const resolution = resolve(toMention(gold))
    times.push(performance.now() - start)
    return judge(gold, resolution)
  })
  return { judged, times }
}

function show(judged: readonly Judged[]): void {
  for (const { gold, resolution, right, rank } of judged) {
    const positive = gold.expected.length > 0
    if (positive ? right : resolution.credentialId === null) continue
    const line = (text: string) => process.stderr.write(`${text}\n`)
    const kind = resolution.credentialId !== null ? 'WRONG LINK' : rank === 0 ? 'withheld' : 'missed'
    line(`${kind} [${gold.id} ${gold.source}] ${gold.name} | ${gold.issuer ?? '–'} (${resolution.outcome})`)
    line(`    expected: ${positive ? `${gold.expectedName} | ${gold.expectedIssuer}` : 'nothing'}`)
    for (const one of resolution.candidates.slice(0, 3))
      line(`    ${one.probability.toFixed(2)} ${one.name} | ${one.issuer ?? '–'} [${one.reasons.join(' ')}]`)
  }
}

/**
 * `evaluate resolve FILE.jsonl --registry CTDL.jsonl.gz [--claims CLAIMS.csv] [--show]`: labelled mentions against a
 * registry. With `--claims` the labels hold ids only, and the claims of the CSV are what they are about.
 */
export const evaluateResolve: Command = async (args) => {
  const { file, values } = fileAndOptions(args, {
    registry: { type: 'string' },
    claims: { type: 'string' },
    show: { type: 'boolean' },
  })
  const { registry, claims } = values
  if (registry === undefined) throw new UsageError('evaluate resolve needs --registry FILE')
  const text = readTextFile(file)
  const named = claims === undefined ? parseGold(text) : readTextFile(claims)
  const { registry: opened, bytes, openMs } = await registryOf(registry)
  const golds = typeof named === 'string' ? goldOfClaims(text, named, opened.index) : named
  if (golds.length === 0) throw new UsageError(`${file} holds no mention`)
  const { judged, times } = runAll(createResolver(opened.index), golds)
  if (values.show) show(judged)
  return {
    ...measure(judged),
    intervals: intervals(judged),
    p50Ms: round(percentile(times, 0.5), 3),
    p95Ms: round(percentile(times, 0.95), 3),
    indexBytes: bytes,
    indexOpenMs: round(openMs, 1),
  }
}
