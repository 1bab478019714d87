import en from '../../utils/model/words/en.json' with { type: 'json' }
import type { Words } from '../../utils/model/words.ts'

/** Letters that are longer to read and still the same, so that a text that was left in English stands out. */
const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'ê', i: 'ï', o: 'ö', u: 'û', n: 'ñ', A: 'Â', E: 'É' }

/** A third longer, in brackets, its places as they are: what German does to a line, and no line of English passes. */
function strange(text: string): string {
  const accented = text.replace(/\{\w+\}|[aeiounAE]/g, (found) => ACCENTS[found] ?? found)
  return `⟦${accented}${'~'.repeat(Math.ceil(text.length / 3))}⟧`
}

/** Every word of ours in a language that nobody speaks. */
export const PSEUDO: Words = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, strange(text)]))

/** What people see or hear of HTML: the texts, and the attributes that are read out. */
export function visibleTexts(html: string): string[] {
  const shown = html.replace(/<(style|script)[\s\S]{0,100000}?<\/\1>/g, '')
  const attributes = [...shown.matchAll(/ (?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  )
  return [...shown.replace(/<[^>]*>/g, '\u0000').split('\u0000'), ...attributes].map(decoded)
}

const decoded = (text: string) =>
  text.replace(/&(?:#x27|quot|lt|gt|amp);/g, (entity) => {
    return { '&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' }[entity] ?? entity
  })

/** What stands outside of every bracket, piece by piece: all of it has to come from data. */
function outside(text: string): string[] {
  let depth = 0
  let rest = ''
  for (const letter of text) {
    if (letter === '⟦') depth++
    if (depth === 0) rest += letter
    else rest += '·'
    if (letter === '⟧') depth--
  }
  // What was too long was cut off by us, and says so.
  return rest.split(/·+| {2}/).map((piece) => piece.replace(/…$/, '').trim())
}

/** Pieces of text, of letters, that are neither in the pseudo language nor in the data that is shown. */
export function unspoken(html: string, data: unknown): string[] {
  const known = JSON.stringify(data)
  return visibleTexts(html)
    .flatMap(outside)
    .filter((piece) => /\p{L}{2}/u.test(piece))
    .filter((piece) => !known.includes(JSON.stringify(piece).slice(1, -1)))
}
