import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Requisition, TrustedList } from '../../utils/model/requisition.ts'
import { parseRequisition } from '../../utils/policy/requisition.ts'
import { parseTrustedCsv, parseTrustedJson } from '../../utils/policy/trusted.ts'
import { openRegistry, type Registry } from '../../utils/registry/snapshot/registry.ts'
import { createLookup } from '../../utils/resolve/lookup.ts'
import { gated } from '../../utils/score/appraise.ts'
import { createAppraiser } from '../../utils/score/appraiser.ts'
import { RUBRIC } from '../../utils/score/rubric.ts'
import { type Command, fileAndOptions, readTextFile, UsageError } from '../cli.ts'
import { compileStarter } from '../compile-starter.ts'
import { registryOf } from '../evaluate/registry-of.ts'
import { table } from '../table.ts'
import { mentionsOfFile } from './detect.ts'

export type AppraiseOptions = {
  /** Address under which an HTML file is read. */
  url?: string | undefined
  /** Path of a role as JSON. */
  requisition?: string | undefined
  /** Path of a trusted list, `.csv` or JSON. */
  trusted?: string | undefined
  /** Path of a registry file (`.jsonl` or `.jsonl.gz`); the starter catalogue otherwise. */
  registry?: string | undefined
}

function readRole(path: string): Requisition {
  const read = parseRequisition(readTextFile(path))
  if (!read.ok) throw new UsageError(`${path}: ${read.errors.join('; ')}`)
  return read.requisition
}

/** The good rows of a list. Bad rows are named on standard error; a list without a good row is an error. */
function readTrusted(path: string): TrustedList {
  const text = readTextFile(path)
  const { list, errors } = path.toLowerCase().endsWith('.csv') ? parseTrustedCsv(text) : parseTrustedJson(text)
  const [first] = errors
  if (list.entries.length === 0 && first) {
    throw new UsageError(`${path}: no row could be used; line ${first.line}: ${first.message}`)
  }
  for (const { line, message } of errors) process.stderr.write(`${path}, line ${line}, set aside: ${message}\n`)
  return list
}

function openStarter(): Registry {
  const { bytes, shards } = compileStarter()
  return openRegistry(bytes.buffer, async (n) => shards[n]?.buffer ?? new ArrayBuffer())
}

/** What the extension would say of a file: the same rooms, under Node. Throws `UsageError` on bad input. */
export async function appraiseFile(file: string, options: AppraiseOptions): Promise<Appraisal[]> {
  const requisition = options.requisition === undefined ? null : readRole(options.requisition)
  const trusted = options.trusted === undefined ? [] : [readTrusted(options.trusted)]
  const mentions = await mentionsOfFile(file, options.url ?? null)
  const registry = options.registry === undefined ? openStarter() : (await registryOf(options.registry)).registry
  const today = new Date().toISOString().slice(0, 10)
  const { resolve, find } = createLookup([registry], (resolution) => gated(resolution, RUBRIC))
  const appraise = createAppraiser({ resolve, requisition, trusted, today })
  return Promise.all(mentions.map(async (mention) => appraise(mention, await find(mention))))
}

/** `appraise FILE`: each credential that the file names, resolved, checked and scored, with every reason. */
export const appraise: Command = async (args) => {
  const { file, values } = fileAndOptions(args, {
    url: { type: 'string' },
    requisition: { type: 'string' },
    trusted: { type: 'string' },
    registry: { type: 'string' },
  })
  const appraisals = await appraiseFile(file, values)
  process.stderr.write(appraisals.length > 0 ? `${table(file, appraisals)}\n\n` : `${file}: no credential was found\n`)
  return appraisals
}
