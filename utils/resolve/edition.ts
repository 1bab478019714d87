const YEAR = /^(?:19|20)\d\d$/
/** A digit, alone or behind a letter, is a level or a part ("2", "L4", "B2"); an edition has more to it ("601", "v8"). */
const ALONE = /^[a-uw-z]?\d$/

/** A name's words as far as an edition is told by them. */
export type Placed = { textAt(at: number): string; inParensAt(at: number): boolean }

/** Tells whether a word is an edition, which people leave out, and no level or part, which they mean. */
export type EditionTest = (name: Placed, at: number) => boolean

/**
 * An edition is a year, or a number in parentheses of more than one digit that no word for a part introduces.
 * @param parts words such as *part* and *level* (`lexicon.json`)
 */
export function createEditionTest(parts: readonly string[]): EditionTest {
  const introduces = new Set(parts)
  return (name, at) => {
    const text = name.textAt(at)
    if (YEAR.test(text)) return true
    if (!name.inParensAt(at) || !/\d/.test(text) || ALONE.test(text)) return false
    for (let i = at - 1; i >= 0 && name.inParensAt(i); i -= 1) if (introduces.has(name.textAt(i))) return false
    return true
  }
}

/** Words in reading order as `EditionTest` reads them. */
export const placed = (words: readonly { text: string; inParens: boolean }[]): Placed => ({
  textAt: (at) => words[at]?.text ?? '',
  inParensAt: (at) => words[at]?.inParens ?? false,
})
