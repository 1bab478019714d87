import { join } from 'node:path'
import { readText } from '../../utils/detect/text/read-text.ts'
import { readPlainText } from '../../utils/documents/plain.ts'
import type { TextDocument } from '../../utils/model/document.ts'
import { type Command, filesAndOptions, readBytes, UsageError } from '../cli.ts'
import { type Labelled, readLabelled } from '../evaluate/labels.ts'
import { type Counts, compareByWords, compareSpans, type Outcome, rates, wilson } from '../evaluate/spans.ts'
import { pdfDocument } from './detect.ts'

/**
 * `evaluate detect FILE.jsonl… [--resumes DIR] [--pdf DIR] [--show]`: precision and recall over labelled résumés. `--resumes`
 * is where label files that hold only offsets take their texts from; with `--pdf` the PDFs themselves are read, as the
 * panel reads them.
 */
export const evaluateDetect: Command = async (args) => {
  const { files, values } = filesAndOptions(args, {
    resumes: { type: 'string' },
    pdf: { type: 'string' },
    show: { type: 'boolean' },
  })
  const documents = (
    await Promise.all(files.map((file) => readLabelled(file, values.resumes ?? values.pdf ?? null)))
  ).flat()
  if (documents.length === 0) throw new UsageError(`${files.join(', ')}: no labelled document`)
  const counts: Counts = { tp: 0, fp: 0, fn: 0 }
  const times: number[] = []
  for (const labelled of documents) {
    const bytes = values.pdf === undefined ? null : readBytes(join(values.pdf, `${labelled.id}.pdf`))
    const started = performance.now()
    const document = bytes === null ? readPlainText(labelled.text) : await pdfDocument(bytes)
    const outcome = compare(document, labelled, bytes !== null)
    times.push(performance.now() - started)
    counts.tp += outcome.tp
    counts.fp += outcome.fp
    counts.fn += outcome.fn
    if (values.show === true) show(labelled, outcome)
  }
  const { precision, recall, f1 } = rates(counts)
  const { tp, fp, fn } = counts
  return {
    documents: documents.length,
    precision: rounded(precision),
    precisionInterval: wilson(tp, tp + fp).map(rounded),
    recall: rounded(recall),
    recallInterval: wilson(tp, tp + fn).map(rounded),
    f1: rounded(f1),
    ...counts,
    p50Ms: rounded(percentile(times, 0.5)),
    p95Ms: rounded(percentile(times, 0.95)),
  }
}

function compare(document: TextDocument, labelled: Labelled, byWords: boolean): Outcome {
  const mentions = readText(document)
  if (byWords)
    return compareByWords(
      mentions.map((mention) => mention.name),
      labelled.mentions,
    )
  const spans = mentions.flatMap(({ name, start, end }) =>
    start === undefined || end === undefined ? [] : [{ start, end, text: name }],
  )
  return compareSpans(spans, labelled.mentions)
}

function show(labelled: Labelled, outcome: Outcome): void {
  for (const { text } of outcome.wrong) console.error(`${labelled.id}: wrongly found ${JSON.stringify(text)}`)
  for (const { text } of outcome.missed) console.error(`${labelled.id}: missed ${JSON.stringify(text)}`)
}

/** Nearest rank; 0 of no values. */
function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000
