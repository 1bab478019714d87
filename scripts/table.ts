import type { Appraisal } from '../utils/model/appraisal.ts'
import { movedWords } from '../utils/overlay/band-words.ts'
import { chipView } from '../utils/overlay/chip-view.ts'
import { plain } from '../utils/overlay/plain.ts'

const COLUMNS = [
  ['Mention', 40],
  ['Credential', 40],
  ['Issuer', 24],
  ['Quality', 28],
  ['Relevance', 10],
  ['Why', 70],
] as const

/** Cut to a column; what was cut ends in an ellipsis. */
function cell(text: string, width: number): string {
  const letters = [...text]
  return letters.length <= width ? text.padEnd(width) : `${letters.slice(0, width - 1).join('')}…`
}

/** The weightiest reason: what counts for most in the number, else what was looked for and where. */
function why(appraisal: Appraisal): string {
  const { quality, resolution, relevance } = appraisal
  const moved = movedWords(appraisal)
  if (moved !== null) return moved
  const known = (quality?.reasons ?? []).filter(({ known: share }) => share > 0)
  const [first] = [...known].sort((a, b) => b.points - a.points)
  if (first) return first.text
  const [candidate] = resolution.candidates
  if (resolution.outcome === 'lookalike' && candidate)
    return `the name is that of ${candidate.issuer ?? 'another issuer'}`
  if (resolution.outcome === 'ambiguous')
    return resolution.candidates.length === 1
      ? 'one candidate, not sure enough'
      : `${resolution.candidates.length} candidates, none sure enough`
  if (resolution.outcome === 'none') return `not among the ${resolution.searched.size} credentials searched`
  return relevance?.reasons[0]?.text ?? ''
}

function row(appraisal: Appraisal): string[] {
  const { mention, credential, relevance } = appraisal
  return [
    plain(mention.name),
    credential?.name ?? '–',
    plain(mention.issuer ?? credential?.issuer ?? '–'),
    chipView(appraisal).words,
    relevance?.band ?? '–',
    why(appraisal),
  ]
}

/** Appraisals as a table for a terminal, one line each, in the order in which the page has them. */
export function table(title: string, appraisals: readonly Appraisal[]): string {
  const line = (cells: readonly string[]) =>
    COLUMNS.map(([, width], index) => cell(cells[index] ?? '', width))
      .join('  ')
      .trimEnd()
  const head = line(COLUMNS.map(([name]) => name))
  const scored = appraisals.find(({ quality }) => quality !== null)
  const rubric = scored ? [`Rubric ${scored.versions.rubric} · ${scored.versions.rubricHash}`] : []
  const rows = appraisals.map((each) => line(row(each)))
  return [`\n${title}`, head, '─'.repeat(head.length), ...rows, ...rubric].join('\n')
}
