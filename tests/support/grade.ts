/** Syllables of an English word: groups of vowels, a silent *e* at the end left out. */
function syllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<=[^aeiouy]{1,9})(?:e|es|ed)$/, (end) => (/[td]ed$|[cgsxz]es$|[^aeiouy]le$/.test(word) ? end : ''))
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}

/**
 * The reading grade of an English text, in US school years: Flesch-Kincaid, 0.39 × words per sentence + 11.8 × syllables
 * per word − 15.59 (Kincaid et al., 1975).
 */
export function grade(text: string): number {
  const sentences = text.split(/[.!?:](?:\s|$)/).filter((part) => /[a-z]/i.test(part)).length
  const words = text.split(/\s+/).filter((part) => /[a-z]/i.test(part))
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0)
  return (0.39 * words.length) / sentences + (11.8 * spoken) / words.length - 15.59
}
