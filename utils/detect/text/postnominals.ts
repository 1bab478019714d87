import type { TextDocument } from '../../model/document.ts'
import type { Found } from './found.ts'
import { isAcronym, wordSet } from './words.ts'

/** A name stands in the first lines. */
const LINES = 4
/** "Jane Q. Doe, PMP, CISSP": a name of two to five words, then letters. */
const NAME_AND_LETTERS =
  /^\s*(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}\p{Lu}[\p{L}'’-]{1,30}(?:,|\s[|–-])\s?(?<letters>[\p{L}\d,.®™&/+() –|-]{2,120})$/u

/** Letters after the name at a document's top: each known one is a credential held; degrees are passed over. */
export function findPostnominals(doc: TextDocument): Found[] {
  const found: Found[] = []
  for (const block of doc.blocks.slice(0, LINES)) {
    const line = doc.text.slice(block.start, Math.min(block.end, block.start + 250))
    const letters = NAME_AND_LETTERS.exec(line)?.groups?.letters
    if (letters === undefined) continue
    const from = block.start + line.length - letters.length
    const words = [...letters.matchAll(/[\p{L}\d&/+.-]+/gu)]
    const core = (word: string) => word.replace(/\.{1,9}$/, '')
    // every part must be letters of some kind, or the line is an ordinary sentence
    if (
      !words.every(([word]) => isAcronym(core(word)) || isDegree(core(word)) || /^\p{Lu}[\p{Lu}\d&/+.-]+$/u.test(word))
    )
      continue
    for (const match of words) {
      const word = core(match[0])
      if (!isAcronym(word)) continue
      const start = from + match.index
      found.push({
        start,
        end: start + word.length,
        by: 'grammar',
        confidence: 0.9,
        around: { start, end: start + word.length },
      })
    }
  }
  return found
}

const isDegree = (word: string) =>
  wordSet('degreeLetters').has(word) || wordSet('degreeLetters').has(word.replaceAll('.', ''))
