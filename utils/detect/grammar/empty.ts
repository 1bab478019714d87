import empty from '../lexicon/empty.json' with { type: 'json' }
import { foldText } from './words.ts'

/** A page says in a sentence, not in a paragraph, that there is nothing. */
const LONGEST = 90
const whole = new Set(empty.whole.map(foldText))
const starts = empty.starts.map(foldText)

/** True for a line that only says that nothing stands here: *None*, *No certifications added yet*, *Noch keine Angaben*. */
export function saysNothing(line: string): boolean {
  if (line.length > LONGEST) return false
  const folded = foldText(line)
    .trim()
    .replace(/[.!…]{1,3}$/, '')
  return whole.has(folded) || starts.some((words) => folded.startsWith(words))
}
