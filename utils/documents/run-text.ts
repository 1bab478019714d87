import type { Row, Run, Segment } from './layout.ts'
import type { Line } from './lines.ts'

/** In font sizes: runs further apart than this are two words, even where no space is written. */
const WORD_GAP = 0.15
/** Letters of scripts that run from right to left: Hebrew, Arabic and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g
/** "C E R T I F I C A T E S", "C E RT I F I C AT E S": a word set wide comes as pieces of a letter or two. */
const SET_WIDE = /^\p{L}{1,2}(?: \p{L}{1,2}){3,40}$/u
/** "A N D" says nothing alone, but does beside a word that is set wide. */
const SHORT_WIDE = /^\p{L}(?: \p{L}){1,2}$/u
/** Share of the pieces of a word set wide that are single letters; "AWS GCP" and "IT HR QA PR" have few. */
const SINGLES = 0.6

type Text = Pick<Line, 'text' | 'links'>

/** The text of a segment and where in it its links stand; a space where runs stand apart and none is written. */
export function segmentText(segment: Segment): Text {
  let text = ''
  let before: Run | undefined
  const links: Line['links'] = []
  for (const run of closedUp(segment.runs)) {
    const apart = before !== undefined && gapBetween(before, run) > WORD_GAP * run.size
    const piece = `${apart ? ' ' : ''}${run.text}`.replace(/[\s\u00a0]+/gu, ' ')
    const added = text === '' || text.endsWith(' ') ? piece.trimStart() : piece
    const start = text.length + added.length - added.trimStart().length
    text += added
    if (run.url !== null) addLink(links, { start, end: text.trimEnd().length, url: run.url })
    before = run
  }
  return { text: text.trimEnd(), links }
}

const gapBetween = (a: Run, b: Run) => Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width))

/** Runs of one link beside each other are one link. */
function addLink(links: Line['links'], link: Line['links'][number]): void {
  if (link.end <= link.start) return
  const last = links.at(-1)
  if (last !== undefined && last.url === link.url && link.start - last.end <= 1) last.end = link.end
  else links.push(link)
}

/** A row as one line: its cells parted by tabs, the right one first where the row is written from the right. */
export function rowText(row: Row): Text {
  const turned = row.map((cell) => ({ ...cell, runs: cell.runs.toReversed() })).toReversed()
  let text = ''
  const links: Line['links'] = []
  for (const cell of isFromRight(row) ? turned : row) {
    if (text !== '') text += '\t'
    const part = segmentText(cell)
    for (const { start, end, url } of part.links)
      links.push({ start: text.length + start, end: text.length + end, url })
    text += part.text
  }
  return { text, links }
}

function isFromRight(row: Row): boolean {
  const text = row.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
  return 2 * (text.match(RIGHT_TO_LEFT)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Runs with the letters of words that are set wide put together; the words themselves stand two or more spaces apart. */
function closedUp(runs: Run[]): Run[] {
  const words = runs.map((run) => run.text.trim().split(/ {2,}/))
  if (!words.flat().some(isSetWide)) return runs
  const close = (word: string) => (isSetWide(word) || SHORT_WIDE.test(word) ? word.replaceAll(' ', '') : word)
  return runs.map((run, at) => ({
    ...run,
    text: `${(words[at] ?? []).map(close).join(' ')}${run.text.endsWith(' ') ? ' ' : ''}`,
  }))
}

function isSetWide(word: string): boolean {
  if (!SET_WIDE.test(word)) return false
  const pieces = word.split(' ')
  return pieces.filter((piece) => piece.length === 1).length >= SINGLES * pieces.length
}

/** Puts the line `next` behind the last word of `segment`, as the rest of the same entry; close to a hyphen. */
export function append(segment: Segment, next: Segment): void {
  const gap = /\S-\s*$/.test(segment.runs.at(-1)?.text.slice(-9) ?? '') ? 0 : segment.size
  const shift = segment.right + gap - next.left
  segment.runs.push(...next.runs.map((run) => ({ ...run, x: run.x + shift })))
  segment.right += next.right - next.left + gap
}
