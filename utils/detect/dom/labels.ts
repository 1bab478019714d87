import { findDates } from '../grammar/dates.ts'
import { headingKind } from '../grammar/headings.ts'
import { fieldWords, foldText } from '../grammar/words.ts'
import { fromWords } from '../lexicon/words.ts'
import type { Line } from './lines.ts'

/** Forms that are only shown put each label on a line of its own, above its value. */

type ValueKind = 'issuer' | 'id' | 'issued' | 'expires'

const nameLabels = fromWords(({ labels }) => new Set(labels.name.map(foldText)))
const valueLabels = fromWords(
  ({ labels }) =>
    new Map<string, ValueKind>(
      (['issuer', 'id', 'expires', 'issued'] as const).flatMap((kind) =>
        [...fieldWords(kind), ...labels[kind].map(foldText)].map((label): [string, ValueKind] => [bare(label), kind]),
      ),
    ),
)
/** What each kind is written with, so that the grammar of fields knows the line whatever the label was. */
const PREFIX = { issuer: 'issuer', id: 'credential id', issued: 'issued', expires: 'expires' } as const

function bare(text: string): string {
  return foldText(text).replace(/[\s:.]{1,3}$/, '')
}

/** *Certification*, *Name*: what stands above a credential's name. */
function isNameLabel(text: string): boolean {
  if (text.length >= 40) return false
  const label = bare(text)
  return nameLabels().has(label) || (!valueLabels().has(label) && headingKind(label) === 'certifications')
}

/** *Issuer*, *Valid until*: what stands above another value. */
function valueKind(text: string): ValueKind | null {
  return text.length < 40 ? (valueLabels().get(bare(text)) ?? null) : null
}

/** `text` with its label, or as it is where the label says nothing; null for a date's label above what is no date. */
function labelledValue(label: string, text: string): string | null {
  const kind = valueKind(label)
  if (kind === null) return text
  if ((kind === 'issued' || kind === 'expires') && findDates(text).length === 0) return null
  return `${PREFIX[kind]}: ${text}`
}

/** The entries of a form: each begins at a label of a name. Null where the lines are no form. */
export function byLabels(lines: readonly Line[]): Line[][] | null {
  const [first] = lines
  if (first === undefined || !isNameLabel(first.text) || !lines.some((line) => valueKind(line.text) !== null))
    return null
  const entries: Line[][] = []
  for (const line of lines) {
    if (isNameLabel(line.text)) entries.push([])
    entries.at(-1)?.push(line)
  }
  return entries
}

/** An entry without the label above its name. */
export function withoutNameLabel(lines: readonly Line[]): readonly Line[] {
  const [first, second] = lines
  return first !== undefined && second !== undefined && isNameLabel(first.text) ? lines.slice(1) : lines
}

/** Each label joined with the value on the next line: *Issuer*, then *ISACA*. A label without a value is left out. */
export function withLabels(texts: readonly string[]): string[] {
  const joined: string[] = []
  let label: string | null = null
  for (const text of texts) {
    if (valueKind(text) !== null) {
      label = text
      continue
    }
    const value = label === null ? text : labelledValue(label, text)
    if (value !== null) joined.push(value)
    label = null
  }
  return joined
}
