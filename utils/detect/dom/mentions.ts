import type { Mention } from '../../model/mention.ts'
import type { BadgeDraft } from '../badges/badge-page.ts'
import { mentionKey } from '../grammar/names.ts'
import type { Strategy } from '../sites/schema.ts'
import { type Anchor, labelOf, visibleCopy, wordsOf } from './anchor.ts'
import type { Draft } from './entry.ts'
import type { Line } from './lines.ts'
import type { Resting } from './resting.ts'
import { nodeOf } from './resume.ts'
import { frameOf } from './tree.ts'
import { isVisible } from './visible.ts'

type Way = { landmark: Strategy | null; heading: string | null }
/** A draft with the way to its section. */
export type Read = Draft & Way
/** One whose name may stand in a picture or in the page's data only. */
export type Found = (Draft & Partial<BadgeDraft> & Way) | (BadgeDraft & Way)

/** Mentions between two places to rest. */
const STEPS = 4

/** The copy of a name that is for the eye, and whether the person can see it. */
type Look = { at: number; name: string; text: Text; words: string; visible: boolean }
const looks = new WeakMap<Line, Look>()

/**
 * What was found, each with its key and its place.
 * @param chip whether chips may stand there.
 */
export function* mentionsOf(
  found: readonly Found[],
  chip: boolean,
): Resting<{ mentions: Mention[]; anchors: Map<string, Anchor> }> {
  const anchors = new Map<string, Anchor>()
  const mentions: Mention[] = []
  const seen = new Map<string, number>()
  const wordCounts = new Map<string, number>()
  for (const [index, { mention, line, element: picture, landmark, heading }] of found.entries()) {
    if (index % STEPS === 0) yield null
    if (line === null) {
      const key = mentionKey(mention, next(seen, mentionKey(mention, 0)))
      if (picture) {
        const words = labelOf(picture)
        const ordinal = next(wordCounts, words)
        const anchor = { text: null, element: picture, words, ordinal, landmark, heading }
        anchors.set(key, { ...anchor, chip: chip && mayHold(picture) })
      }
      mentions.push({ ...mention, key })
      continue
    }
    const look = lookAt(line, mention.name)
    if (look === null) continue
    const { text, words } = look
    const first = firstKey(mention)
    const nth = next(seen, first)
    const key = nth === 0 ? first : mentionKey(mention, nth)
    const element = text.parentElement ?? line.block
    const ordinal = next(wordCounts, words)
    anchors.set(key, { text, element, words, ordinal, landmark, heading, chip: chip && mayHold(element) })
    const flags: Mention['flags'] = look.visible ? mention.flags : [...mention.flags, 'hidden']
    mentions.push({ ...mention, flags, key })
  }
  return { mentions, anchors }
}

/** No chip stands in a frame, whose page moves by itself, nor among the runs of a text layer, which are drawn to scale:
 * there the panel tells. */
function mayHold(element: Element): boolean {
  return frameOf(element.ownerDocument) === null && element.closest('.textLayer') === null
}

const firstKeys = new WeakMap<object, string>()

/** The key of a mention that is the first of its kind. */
function firstKey(mention: Found['mention']): string {
  const key = firstKeys.get(mention) ?? mentionKey(mention, 0)
  firstKeys.set(mention, key)
  return key
}

function next(counts: Map<string, number>, key: string): number {
  const count = counts.get(key) ?? 0
  counts.set(key, count + 1)
  return count
}

/** A look at boxes makes the browser lay the page out, so it is kept as long as nothing about the line's box has changed. */
function lookAt(line: Line, name: string): Look | null {
  const known = looks.get(line)
  // what is hidden may only be on its way in
  if (known?.visible && known.at === line.seen && known.name === name) return known
  const node = nodeOf(line, name)
  if (node === undefined) return null
  const text = visibleCopy(node)
  const look = { at: line.seen, name, text, words: wordsOf(text), visible: isVisible(text) }
  looks.set(line, look)
  return look
}
