import type { Mention } from '../../model/mention.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cleanName, mentionKey, plainText } from '../grammar/names.ts'
import { fieldWords, findPhrase, foldText } from '../grammar/words.ts'
import { readText } from './read-text.ts'

/** A person marks a name, an entry or a paragraph; what is longer is cut. UTF-16 code units. */
const READ_AT_MOST = 5000
/** More than a paragraph names; the rest is left out. */
export const SELECTED_AT_MOST = 20
/** The heading under which a marked entry is read: the person has said that it is a credential. */
const HEADING = 'Certifications'
const CHOSEN: Mention['source'] = { by: 'selection', adapter: null }
const FIELDS = ['issued', 'expires', 'id'] as const

/**
 * What a person marked on a page, as mentions: the ways to read it, best first; the last takes the marked words as one
 * name. An entry is parted into name, issuer and dates where the grammar of résumé text can tell them, a longer text is
 * read as prose. Browsers hand on a marked entry without its line ends, so a name may take in more than it is: whoever
 * can look names up tries the next way where the first names nothing known. Empty where no letter or digit was marked.
 */
export function readSelection(selected: string): Mention[][] {
  const text = selected.slice(0, READ_AT_MOST).trim()
  if (!/[\p{L}\d]/u.test(plainText(text))) return []
  const entry = plainText(text).length <= LIMITS.name
  const lines = entry ? [HEADING, ...text.split('\n').flatMap(beforeFields)] : text.split('\n')
  const read = readLines(lines).slice(0, SELECTED_AT_MOST)
  return read.length > 0 ? [read, [whole(text)]] : [[whole(text)]]
}

/** A line that has lost its ends, parted again before what says *issued*, *expires*, *credential id*. */
function beforeFields(line: string): string[] {
  if (foldText(line).length !== line.length) return [line]
  const places = FIELDS.flatMap((kind) => findPhrase(line, fieldWords(kind))?.start ?? [])
  const cuts = [0, ...places.filter((at) => at > 0).sort((a, b) => a - b)]
  return cuts.map((at, i) => line.slice(at, cuts[i + 1]).trim())
}

function readLines(lines: readonly string[]): Mention[] {
  const blocks: { start: number; end: number; kind: 'line' }[] = []
  let start = 0
  for (const line of lines) {
    blocks.push({ start, end: start + line.length, kind: 'line' })
    start += line.length + 1
  }
  const mentions = readText({ text: lines.join('\n'), blocks, links: [] })
  return mentions.map(({ start: _start, end: _end, ...mention }) => ({
    ...mention,
    key: keyOf(mention.key),
    source: CHOSEN,
  }))
}

/** Not the key of the same mention of the page: both stand in the panel. */
const keyOf = (key: string) => `s${key}`

function whole(text: string): Mention {
  const { name, flags } = cleanName(text)
  const fields = { name, issuer: null, issued: null, expires: null, credentialId: null, url: null }
  // the person chose it; whether it is a credential at all is for the appraisal to say
  return { key: keyOf(mentionKey(fields, 0)), ...fields, source: CHOSEN, confidence: 1, flags }
}
