import { foldText } from '../detect/grammar/words.ts'
import { headingOf } from './headings.ts'
import levels from './levels.json' with { type: 'json' }

export type AdvertTitle = { text: string; start: number; end: number }

/** Lines at the top in which a title is looked for, and the longest title (words; code units). */
const LINES = 8
const WORDS_AT_MOST = 12
const LENGTH_AT_MOST = 120
const LABEL = /^\s{0,9}(?<label>[^::]{2,30})[::]\s{0,9}(?=\S)/u
/** "(m/w/d)", "| Ohio", " - Remote": what is no part of the title. */
const TAIL = /\s[|–—-]\s|\s\((?=[mwfhdx/ *]{1,9}\))/iu
const LABELS = new Set(levels.titleLabels)

/** The title of a job: behind its label, else the first line where it looks like one; null where none does. */
export function titleOf(text: string): AdvertTitle | null {
  let start = 0
  let first: AdvertTitle | null = null
  for (const line of text.split('\n', LINES)) {
    const label = LABEL.exec(line)
    const labelled = label !== null && LABELS.has(foldText(label.groups?.label ?? '').trim())
    if (labelled) return placed(line, start, label[0].length)
    if (first === null && line.trim() !== '') {
      if (!looksLikeTitle(line)) return null
      first = placed(line, start, 0)
    }
    start += line.length + 1
  }
  return first
}

function placed(line: string, lineStart: number, from: number): AdvertTitle | null {
  const rest = line.slice(from, from + LENGTH_AT_MOST)
  const tail = TAIL.exec(rest)
  const text = rest.slice(0, tail?.index ?? rest.length).trim()
  const start = lineStart + from + rest.length - rest.trimStart().length
  return text === '' ? null : { text, start, end: start + text.length }
}

function looksLikeTitle(line: string): boolean {
  const text = line.trim()
  return (
    text.length <= LENGTH_AT_MOST &&
    text.split(/\s+/).length <= WORDS_AT_MOST &&
    !/[.!?:]$/.test(text) &&
    /\p{L}/u.test(text) &&
    headingOf(text) === null
  )
}
