/** Mean length under which the parts of a camelCase name are no words. */
const SHORTEST_WORDS = 2.6

/** A class or attribute value that a bundler made: a hash changes with every deploy, so an adapter must not lean on it. */
export function looksHashed(value: string): boolean {
  return value.split(/[-_\s]+/).some((word) => {
    if (/^[0-9a-f]{6,}$/i.test(word) && /\d/.test(word)) return true
    const digits = word.replace(/\D/g, '').length
    if (word.length >= 5 && digits >= 2 && digits < word.length) return true
    // "sc-bZkfAO": capitals too close together for words
    const parts = word.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []
    return parts.length >= 3 && word.length < parts.length * SHORTEST_WORDS
  })
}
