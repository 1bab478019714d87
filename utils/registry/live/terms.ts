declare const cleaned: unique symbol

/**
 * All that a live search may send: the name of a credential and the name of its issuer. Only `searchTerms` makes one, so
 * that nothing else of a mention (its link, its id, its dates, the page) can be handed to the client by mistake.
 */
export type SearchTerms = { readonly name: string; readonly issuer: string | null; readonly [cleaned]: true }

const MAX_NAME = 200
const MAX_ISSUER = 150

/** What is no part of a name but may stand in the line that it was read from: addresses, numbers of awards and people. */
const NOT_A_NAME = [
  /\bhttps?:\/\/\S+/gi,
  /\bwww\.\S+/gi,
  /[^\s@]{1,100}@[^\s@]{1,100}/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  // six digits in a row, with the separators of telephone and award numbers, are no part of a credential's name
  /\+?\d(?:[\s().-]?\d){5,30}/g,
  // nor is a long run of letters and digits mixed
  /\b(?=[A-Z0-9]{0,40}\d)(?=[A-Z0-9]{0,40}[A-Z])[A-Z0-9]{10,40}\b/gi,
  /\b(?:credential|certificate|licen[cs]e|badge|serial)\s{0,3}(?:id|no|nr|number|#)\b[\s.:#]{0,5}\S{0,60}/gi,
]

/** A name as a page has it without what is no part of one: addresses, numbers of awards and people. */
export function nameAlone(text: string, max: number): string {
  const start = text.slice(0, max * 4)
  const bare = NOT_A_NAME.reduce((rest, pattern) => rest.replace(pattern, ' '), start)
  const flat = bare
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:|·–—-]{1,20}$/u, '')
    .trim()
  return flat.slice(0, max).trim()
}

/** The words to search by, or null where nothing is left that could be a name. */
export function searchTerms(mention: { readonly name: string; readonly issuer: string | null }): SearchTerms | null {
  const name = nameAlone(mention.name, MAX_NAME)
  if (!/\p{L}{2}|\p{L}\d|\d\p{L}/u.test(name)) return null
  const issuer = nameAlone(mention.issuer ?? '', MAX_ISSUER)
  return { name, issuer: /\p{L}/u.test(issuer) ? issuer : null } as SearchTerms
}
