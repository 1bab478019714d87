import { fromWords } from '../lexicon/words.ts'
import { foldText } from './words.ts'

/** A page says in a sentence, not in a paragraph, that there is nothing. */
const LONGEST = 90
const lexicon = fromWords(({ empty }) => ({
  whole: new Set(empty.whole.map(foldText)),
  starts: empty.starts.map(foldText),
}))

/** True for a line that only says that nothing stands here: *None*, *No certifications added yet*, *Noch keine Angaben*. */
export function saysNothing(line: string): boolean {
  if (line.length > LONGEST) return false
  const folded = foldText(line)
    .trim()
    .replace(/[.!…]{1,3}$/, '')
  const { whole, starts } = lexicon()
  return whole.has(folded) || starts.some((words) => folded.startsWith(words))
}
