import { headingKind } from '../grammar/headings.ts'
import { fieldWords, findPhrase, foldText } from '../grammar/words.ts'
import { fromWords } from '../lexicon/words.ts'

/** Most of one text that is drawn; the rest is told by dots. UTF-16 code units. */
const TEXT_AT_MOST = 2000
/** Field words kept in one text. */
const KEPT_AT_MOST = 20

const WORD = /[\p{L}\p{M}'’-]+/gu

const known = fromWords(({ headings, labels }) => ({
  headingWords: new Set(
    [...Object.values(headings.kinds).flat(), ...headings.modifiers, ...headings.certificationsAnyWord].flatMap(
      (phrase) => foldText(phrase).match(WORD) ?? [],
    ),
  ),
  labels: new Set(Object.values(labels).flat().map(foldText)),
  phrases: (['issued', 'expires', 'id', 'issuer'] as const).flatMap(fieldWords),
}))

/** Letters become x or X, digits 0; everything else stays. The length stays, but for stacked marks. */
export function filler(text: string): string {
  return text
    .replace(/\p{L}/gu, (letter) => (/\p{Lu}/u.test(letter) ? 'X' : 'x'))
    .replace(/\p{M}/gu, '')
    .replace(/\p{N}/gu, '0')
}

/**
 * A text of a page as filler of the same shape. What stays are words that the reader's lexicon knows anyway: headings of
 * sections, labels of fields, *issued* and the like. Nothing else of the text can be told from it but its shape.
 */
export function redactText(text: string): string {
  const cut = text.length > TEXT_AT_MOST ? `${text.slice(0, TEXT_AT_MOST)}…` : text
  const { headingWords, labels } = known()
  const bare = cut.trim().replace(/[\s(·]{0,3}\d{1,4}\)?$/, '')
  if (bare.length <= 80 && headingKind(bare) !== null) {
    return cut.replace(WORD, (word) => (headingWords.has(foldText(word)) ? word : filler(word))).replace(/\p{N}/gu, '0')
  }
  if (labels.has(foldText(bare).replace(/\s?:$/, ''))) return cut
  return aroundPhrases(cut)
}

function aroundPhrases(text: string): string {
  let out = ''
  let rest = text
  // offsets of a folded text are only those of the text where folding kept its length
  for (let kept = 0; kept < KEPT_AT_MOST && foldText(rest).length === rest.length; kept++) {
    const found = findPhrase(rest, known().phrases)
    if (found === null) break
    out += filler(rest.slice(0, found.start)) + rest.slice(found.start, found.end)
    rest = rest.slice(found.end)
  }
  return out + filler(rest)
}
