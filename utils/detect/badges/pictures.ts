import type { TextBlock, TextDocument } from '../../model/document.ts'
import { cleanName } from '../grammar/names.ts'
import { foldText } from '../grammar/words.ts'
import { readText } from '../text/read-text.ts'
import { badgePictures } from './awards.ts'
import { isTitle, labelOf } from './labels.ts'
import { type Badge, BY_URL } from './read-badges.ts'
import { type Ground, linesWithin } from './spots.ts'

/** A picture that may be a badge, without a link that would tell. `index` is the spot's. */
type Picture = { index: number; name: string }

/** How sure: a platform's picture, one under a heading of credentials, one whose words the grammar knows. */
const CONFIDENCE = { platform: 0.85, headed: 0.75, words: 0.6 }

/**
 * Pictures of badges that lead nowhere: by the platform that serves them, by the heading they stand under, or where the
 * grammar of résumé text knows their words for a credential.
 */
export function readPictures(ground: Ground, badges: readonly Badge[]): Badge[] {
  const { facts } = ground
  const told = new Set([...facts.told, ...badges.map(({ mention }) => mention)].map(({ name }) => foldText(name)))
  const found: Badge[] = []
  const doubtful: Picture[] = []
  const tell = ({ index, name }: Picture, confidence: number) => {
    if (told.has(foldText(name))) return
    told.add(foldText(name))
    const empty = { issuer: null, issued: null, expires: null, credentialId: null, url: null }
    found.push({ mention: { ...empty, ...cleanName(name), source: BY_URL, confidence }, line: null, spot: index })
  }
  for (const [index, { picture, words, address, headed }] of facts.spots.entries()) {
    const name = labelOf(words[0] ?? '')?.name
    if (!picture || name === undefined || !isTitle(name) || isTaken(index, ground)) continue
    if (badgePictures().includes(URL.parse(address)?.hostname ?? '')) tell({ index, name }, CONFIDENCE.platform)
    else if (headed) tell({ index, name }, CONFIDENCE.headed)
    else doubtful.push({ index, name })
  }
  for (const picture of knownWords(doubtful)) tell(picture, CONFIDENCE.words)
  return found
}

/** Part of a badge's link, or the logo in the box of another reader's entry. */
function isTaken(index: number, { facts, spots, lines }: Ground): boolean {
  const { path = [], at = 0 } = facts.spots[index] ?? {}
  if (spots.some((spot) => spot.index !== null && path.includes(spot.path.at(-1) ?? -1))) return true
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const within = linesWithin(path[depth] ?? -1, lines, at)
    if (within.length === 0) continue
    const wall = facts.spots.some((other, one) => one !== index && other.path.includes(path[depth] ?? -1))
    return !wall && within.some((line) => facts.told.some((told) => told.line === line.index))
  }
  return false
}

/** The pictures whose words are a credential from the first one on. What is said before its name makes it something else:
 * a company's certification, a sentence. */
function knownWords(pictures: readonly Picture[]): Picture[] {
  if (pictures.length === 0) return []
  const document = documentOf(pictures)
  const starts = new Map(document.blocks.map((block, index) => [block.start, pictures[index]]))
  return readText(document).flatMap(({ start = -1, name }) => {
    const picture = starts.get(start)
    const rest = picture?.name.slice(name.length) ?? ''
    // the grammar parts lists; these words are one name
    return picture === undefined || !/^(?:[:,] |$)/.test(rest) ? [] : [picture]
  })
}

/** One line a picture, each a text of its own. */
function documentOf(pictures: readonly Picture[]): TextDocument {
  const blocks: TextBlock[] = []
  let start = 0
  for (const { name } of pictures) {
    blocks.push({ start, end: start + name.length, kind: 'line' })
    start += name.length + 2
  }
  return { text: pictures.map(({ name }) => name).join('\n\n'), blocks, links: [] }
}
