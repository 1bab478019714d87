import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readAdvert } from '../../utils/requisition/read-advert.ts'
import { type Command, filesAndOptions, readBytes, readTextFile, UsageError } from '../cli.ts'
import { type AskedLabel, compareAsked } from '../evaluate/asked.ts'
import { rates, wilson } from '../evaluate/spans.ts'

const needSchema = z.enum(['must', 'nice'])
const offset = z.number().int().nonnegative()
const rowSchema = z.union([
  z.object({
    id: z.string(),
    title: z.string().optional(),
    text: z.string(),
    credentials: z.array(z.object({ text: z.string().min(1), need: needSchema, optional: z.boolean().default(false) })),
  }),
  z.object({
    id: z.string(),
    length: offset,
    credentials: z.array(
      z.object({ start: offset, end: offset, need: needSchema, optional: z.boolean().default(false) }),
    ),
  }),
])
const textSchema = z.object({ id: z.string(), text: z.string() })

/** A labelled advert: its text and the credentials that it asks for. */
export type LabelledAdvert = { id: string; text: string; credentials: AskedLabel[] }

/**
 * The adverts of a label file. A row holds its text, or only offsets: the text is then taken by its id from the files
 * `texts`. Throws `UsageError` on a row of another shape or a text that is missing or another one.
 */
export function readAdverts(file: string, texts: string[]): LabelledAdvert[] {
  const byId = new Map<string, string>()
  for (const path of texts)
    for (const [at, line] of linesOf(path)) {
      const read = textSchema.safeParse(parsed(line, `${path}, line ${at}`))
      if (read.success) byId.set(read.data.id, read.data.text)
    }
  return linesOf(file).map(([at, line]) => {
    const where = `${file}, line ${at}`
    const read = rowSchema.safeParse(parsed(line, where))
    if (!read.success) throw new UsageError(`${where}: not a labelled advert {id, text, credentials[{text, need}]}`)
    const row = read.data
    if ('text' in row) return { id: row.id, text: row.text, credentials: row.credentials }
    const text = byId.get(row.id)
    if (text === undefined) throw new UsageError(`${where}: holds offsets only: name the file of its text by --texts`)
    if (text.length !== row.length) throw new UsageError(`${where}: not the text that was labelled`)
    const credentials = row.credentials.map((one) => ({ ...one, text: text.slice(one.start, one.end) }))
    return { id: row.id, text, credentials }
  })
}

function textOf(path: string): string {
  if (!path.endsWith('.gz')) return readTextFile(path)
  try {
    return gunzipSync(readBytes(path)).toString('utf8')
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${path}: not gzip`)
  }
}

const linesOf = (path: string) =>
  textOf(path)
    .split('\n')
    .map((line, i): [number, string] => [i + 1, line])
    .filter(([, line]) => line.trim() !== '')

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UsageError(`${where}: not JSON`)
  }
}

/** `evaluate requisition FILE.jsonl [--texts FILE.jsonl]… [--show]`: what is found of the credentials that adverts ask for. */
export const evaluateRequisition: Command = async (args) => {
  const { files, values } = filesAndOptions(args, {
    texts: { type: 'string', multiple: true },
    show: { type: 'boolean' },
  })
  const adverts = files.flatMap((file) => readAdverts(file, values.texts ?? []))
  if (adverts.length === 0) throw new UsageError(`${files.join(', ')}: no labelled advert`)
  const counts = { tp: 0, fp: 0, fn: 0 }
  let rightNeed = 0
  const times: number[] = []
  for (const advert of adverts) {
    const started = performance.now()
    const { credentials } = readAdvert(advert.text)
    times.push(performance.now() - started)
    const outcome = compareAsked(credentials, advert.credentials)
    counts.tp += outcome.pairs.length
    counts.fp += outcome.wrong.length
    counts.fn += outcome.missed.length
    rightNeed += outcome.pairs.filter(({ found, label }) => found.need === label.need).length
    if (values.show !== true) continue
    for (const { text, need } of outcome.missed) process.stderr.write(`missed  ${advert.id}  ${need}  ${text}\n`)
    for (const { name, need } of outcome.wrong) process.stderr.write(`wrong   ${advert.id}  ${need}  ${name}\n`)
    for (const { found, label } of outcome.pairs)
      if (found.need !== label.need)
        process.stderr.write(`need    ${advert.id}  ${found.need} for ${label.need}  ${label.text}\n`)
  }
  const { precision, recall } = rates(counts)
  const { tp, fp, fn } = counts
  return {
    adverts: adverts.length,
    precision: rounded(precision),
    precisionInterval: wilson(tp, tp + fp).map(rounded),
    recall: rounded(recall),
    recallInterval: wilson(tp, tp + fn).map(rounded),
    needAccuracy: rounded(tp === 0 ? 1 : rightNeed / tp),
    needInterval: wilson(rightNeed, tp).map(rounded),
    ...counts,
    p95Ms: rounded(times.sort((a, b) => a - b)[Math.floor(0.95 * (times.length - 1))] ?? 0),
  }
}

const rounded = (value: number) => Number(value.toFixed(4))
