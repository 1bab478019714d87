import data from './areas.json' with { type: 'json' }
import type { AreaId } from './areas-schema.ts'

/** Longest text that is looked at, UTF-16 code units. */
const MOST = 600

type Words = { id: AreaId; whole: string[]; starts: string[] }

/** With a space before and after each whole word, and before each beginning: then they are found as they stand. */
const AREAS: Words[] = data.areas.map(({ id, words }) => ({
  id: id as AreaId,
  whole: words.filter((word) => !word.endsWith('*')).map((word) => ` ${word} `),
  starts: words.filter((word) => word.endsWith('*')).map((word) => ` ${word.slice(0, -1)}`),
}))

const wordsOf = (text: string) =>
  ` ${text
    .slice(0, MOST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    // Security+ is about security; C++ is not about C.
    .replace(/(?<=\p{L}{3})\+/gu, '')
    .trim()} `

/**
 * The area of skill that the words of a name tell of; null where they tell of none. Of areas with as many words the one
 * that stands first in the list. It orders a list for the eye: nothing is scored by it.
 */
export function areaOf(text: string): AreaId | null {
  const words = wordsOf(text)
  let best: AreaId | null = null
  let most = 0
  for (const { id, whole, starts } of AREAS) {
    const found = [...whole, ...starts].filter((word) => words.includes(word)).length
    if (found > most) {
      best = id
      most = found
    }
  }
  return best
}
