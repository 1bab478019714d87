import { join } from 'node:path'
import { z } from 'zod'
import { readBytes, readTextFile, UsageError } from '../cli.ts'
import { labelledText, textHash } from './pdf-text.ts'
import type { LabelledSpan } from './spans.ts'

const offset = z.number().int().nonnegative()
const id = z.string().regex(/^[\w.-]+$/)
const span = z.object({ start: offset, end: offset, optional: z.boolean().default(false) })
const rowSchema = z.union([
  z.object({ id, text: z.string(), mentions: z.array(span.extend({ text: z.string() })) }),
  z.object({ id, textHash: z.string().length(16), mentions: z.array(span) }),
])
type Row = z.infer<typeof rowSchema>

/** A labelled résumé: its text and the stretches of it that name credentials. */
export type Labelled = { id: string; text: string; mentions: LabelledSpan[] }

/**
 * The labelled résumés of a JSONL file. A row holds its text, or only the text's hash: the text is then taken from
 * `<folder>/<id>.pdf`. A `.txt` file holds marked texts, see `readMarked`. Throws `UsageError` on a row of another shape, without a folder, or where the text is another one.
 */
export async function readLabelled(file: string, folder: string | null): Promise<Labelled[]> {
  if (file.endsWith('.txt')) return readMarked(readTextFile(file))
  const labelled: Labelled[] = []
  for (const [at, line] of readTextFile(file).split('\n').entries()) {
    if (line.trim() === '') continue
    labelled.push(await withText(parseRow(line, `${file}, line ${at + 1}`), file, folder))
  }
  return labelled
}

function parseRow(line: string, where: string): Row {
  try {
    return rowSchema.parse(JSON.parse(line))
  } catch {
    throw new UsageError(`${where}: not a labelled document {id, text or textHash, mentions[{start, end}]}`)
  }
}

async function withText(row: Row, file: string, folder: string | null): Promise<Labelled> {
  if ('text' in row) return row
  if (folder === null) throw new UsageError(`${file} holds offsets only: name the folder of its PDFs by --resumes DIR`)
  const text = await labelledText(readBytes(join(folder, `${row.id}.pdf`)))
  if (textHash(text) !== row.textHash) throw new UsageError(`${row.id}: not the text that was labelled`)
  const mentions = row.mentions.map((one) => ({ ...one, text: text.slice(one.start, one.end) }))
  return { id: row.id, text, mentions }
}

/**
 * Résumés in one text: each opens with a line `=== id`; ⟦…⟧ stands around what is labelled, ⟪…⟫ around what is arguable.
 * The marks are no part of the text that comes out, nor of its offsets.
 */
export function readMarked(all: string): Labelled[] {
  return all
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return { id: part.slice(0, end).trim(), ...unmark(part.slice(end + 1)) }
    })
}

/** A marked text → the text and its labels. */
export function unmark(marked: string): { text: string; mentions: LabelledSpan[] } {
  const mentions: LabelledSpan[] = []
  let text = ''
  let start = 0
  for (const part of marked.split(/([⟦⟧⟪⟫])/u)) {
    if (part === '⟦' || part === '⟪') start = text.length
    else if (part === '⟧' || part === '⟫')
      mentions.push({ start, end: text.length, text: text.slice(start), optional: part === '⟫' })
    else text += part
  }
  return { text, mentions }
}
