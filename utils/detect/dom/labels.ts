import { headingKind } from '../grammar/headings.ts'
import { fieldWords, foldText } from '../grammar/words.ts'
import labels from './labels.json' with { type: 'json' }
import type { Line } from './lines.ts'

/** Forms that are only shown put each label on a line of its own, above its value. */

const nameLabels = new Set(labels.name.map(foldText))
const valueLabels = new Set([
  ...(['issuer', 'issued', 'expires', 'id'] as const).flatMap(fieldWords),
  ...labels.value.map(foldText),
])

function bare(text: string): string {
  return foldText(text).replace(/\s?:$/, '')
}

/** *Certification*, *Name*: what stands above a credential's name. */
function isNameLabel(text: string): boolean {
  return text.length < 40 && (nameLabels.has(bare(text)) || headingKind(bare(text)) === 'certifications')
}

/** *Issuer*, *Valid until*: what stands above another value. */
function isValueLabel(text: string): boolean {
  return text.length < 40 && valueLabels.has(bare(text))
}

/** The entries of a form: each begins at a label of a name. Null where the lines are no form. */
export function byLabels(lines: readonly Line[]): Line[][] | null {
  const [first] = lines
  if (first === undefined || !isNameLabel(first.text) || !lines.some((line) => isValueLabel(line.text))) return null
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

/** Each label joined with the value on the next line: *Issuer*, then *ISACA*. */
export function withLabels(texts: readonly string[]): string[] {
  const joined: string[] = []
  let label = ''
  for (const text of texts) {
    if (label === '' && isValueLabel(text)) label = text
    else {
      joined.push(label === '' ? text : `${label.replace(/\s?:$/, '')}: ${text}`)
      label = ''
    }
  }
  return joined
}
