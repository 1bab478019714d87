import { foldText } from '../grammar/words.ts'
import { wordSet } from './words.ts'

/**
 * How a range of years beside `name` in a list of certifications is to be read: a course, a diploma or a degree was
 * studied for in that time, a certification is valid in it.
 */
export function rangesOf(name: string): 'term' | 'study' {
  const words = foldText(name).split(/[^\p{L}]+/u)
  return words.some((word) => wordSet('courses').has(word) || wordSet('studies').has(word)) ? 'study' : 'term'
}
