import type { Skill } from './skills.ts'

/** Skills keyed by all that `skillsMatch` can find two alike by: places in the list that was given. */
export type SkillIndex = {
  byUri: ReadonlyMap<string, readonly number[]>
  /** By each of its words. */
  byWord: ReadonlyMap<string, readonly number[]>
  byFirstWord: ReadonlyMap<string, readonly number[]>
  /** By what a misspelling leaves as it is. */
  byKept: ReadonlyMap<string, readonly number[]>
}

export function indexSkills(skills: readonly Skill[]): SkillIndex {
  const byUri = new Map<string, number[]>()
  const byWord = new Map<string, number[]>()
  const byFirstWord = new Map<string, number[]>()
  const byKept = new Map<string, number[]>()
  skills.forEach(({ uri, words, kept }, at) => {
    if (uri !== null) put(byUri, uri, at)
    for (const word of new Set(words)) put(byWord, word, at)
    const [first] = words
    if (first === undefined) return
    put(byFirstWord, first, at)
    put(byKept, kept, at)
  })
  return { byUri, byWord, byFirstWord, byKept }
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const places = map.get(key)
  if (places) places.push(at)
  else map.set(key, [at])
}

/**
 * Calls `visit` with the place of every skill for which `skillsMatch` may be above 0, and of some for which it is not: a
 * few out of many. A place can come twice.
 */
export function eachNear(index: SkillIndex, { uri, words, kept }: Skill, visit: (at: number) => void): void {
  if (uri !== null) index.byUri.get(uri)?.forEach(visit)
  if (words.length === 0) return
  // It stands within a longer one, or is the same.
  index.byWord.get(words[0] ?? '')?.forEach(visit)
  // A shorter one stands within it.
  for (let at = 1; at < words.length; at++) index.byFirstWord.get(words[at] ?? '')?.forEach(visit)
  index.byKept.get(kept)?.forEach(visit)
}
