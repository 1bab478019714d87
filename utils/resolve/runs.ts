/** Fewest letters that stand for any run of words that begin with them; with two, the word must be known to ("AI"). */
const MIN_LETTERS = 3
/** Most words written as one, or by their first letters. */
const MAX_RUN = 6

/** Words `from` up to but without `to`. */
export type Run = { from: number; to: number }

/**
 * The words in a row that `text` says as one: written together ("ScrumMaster", "SE7") or by their first letters ("AEM"
 * for "Adobe Experience Manager"). `free` tells which words may be taken, `opens` whether `text` is known to be short for
 * what begins with a word. Null when there are none.
 */
export function runOf(
  text: string,
  words: readonly string[],
  free: (at: number) => boolean,
  opens: (word: string) => boolean,
): Run | null {
  const letters = /^\p{L}{2,}$/u.test(text)
  for (let from = 0; from < words.length; from += 1) {
    // The first letter decides for nearly every word, and costs nothing.
    if (words[from]?.[0] !== text[0]) continue
    if (text.length < MIN_LETTERS && !opens(words[from] ?? '')) continue
    let joined = ''
    let initials = ''
    for (let to = from; to < Math.min(words.length, from + MAX_RUN) && free(to); to += 1) {
      joined += words[to] ?? ''
      initials += words[to]?.[0] ?? ''
      if (to > from && (joined === text || (letters && initials === text))) return { from, to: to + 1 }
      if (!text.startsWith(joined) && !(letters && text.startsWith(initials))) break
    }
  }
  return null
}
