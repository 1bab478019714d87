/** A way to write a text that says the same; `seed` chooses where. */
export type Rewrite = (text: string, seed: number) => string

const at = (text: string, seed: number, put: string) => {
  const place = seed % (text.length + 1)
  // A pair of surrogates is one letter: nothing is put between its halves.
  const inPair = /[\uDC00-\uDFFF]/.test(text[place] ?? '') && /[\uD800-\uDBFF]/.test(text[place - 1] ?? '')
  return inPair ? text + put : text.slice(0, place) + put + text.slice(place)
}

/** Letters and digits of double width, as East Asian keyboards write them. */
const wide = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

export const CASES: Readonly<Record<string, Rewrite>> = {
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'every word begun large': (text) => text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  'case turned about': (text) =>
    text.replace(/\p{L}/gu, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    ),
}

export const SPACES: Readonly<Record<string, Rewrite>> = {
  'spaces around': (text) => ` \n${text}\t `,
  'double spaces': (text) => text.replaceAll(' ', '  '),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'narrow spaces': (text) => text.replaceAll(' ', '\u2009'),
  'wide spaces': (text) => text.replaceAll(' ', '\u3000'),
  tabs: (text) => text.replaceAll(' ', '\t'),
  'line breaks': (text) => text.replaceAll(' ', '\r\n'),
  'one line break': (text, seed) => {
    const parts = text.split(' ')
    const place = parts.length < 2 ? 0 : 1 + (seed % (parts.length - 1))
    return [parts.slice(0, place).join(' '), parts.slice(place).join(' ')].filter(Boolean).join('\n')
  },
  'a zero-width space': (text, seed) => at(text, seed, '\u200b'),
  'a soft hyphen': (text, seed) => at(text, seed, '\u00ad'),
  'a direction mark': (text, seed) => at(text, seed, '\u200e'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a zero-width joiner after each letter': (text) => text.replace(/\p{L}/gu, '$&\u200d'),
}

export const FORMS: Readonly<Record<string, Rewrite>> = {
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  // With a mark it would make letters of it, which nobody can tell from the word's own.
  NFKC: (text) => text.replace(/[™℠]/g, '').normalize('NFKC'),
  NFKD: (text) => text.replace(/[™℠]/g, '').normalize('NFKD'),
  'double width': wide,
  'curly quotes': (text) => text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”'),
  'straight quotes': (text) => text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"'),
  'hyphens for dashes': (text) => text.replace(/ [–—−-] /g, ' - '),
  'en dashes': (text) => text.replace(/ [–—−-] /g, ' – '),
  'em dashes': (text) => text.replace(/ [–—−-] /g, ' — '),
  'true hyphens': (text) => text.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '‐'),
  'hyphens that do not break': (text) => text.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '\u2011'),
}

export const MARKS: Readonly<Record<string, Rewrite>> = {
  'a stop at the end': (text) => `${text}.`,
  'a comma at the end': (text) => `${text},`,
  'a semicolon at the end': (text) => `${text} ;`,
  quotes: (text) => `"${text}"`,
  'quotes of other lands': (text) => `«${text}»`,
  'low quotes': (text) => `„${text}“`,
  'a bullet': (text) => `• ${text}`,
  'a dash before': (text) => `- ${text}`,
  'a star before': (text) => `* ${text}`,
  'a mark of registration': (text) => `${text}®`,
  'a trade mark': (text) => `${text}™`,
  'a service mark': (text) => `${text}℠`,
  'a trade mark in letters': (text) => text.replace(/(?<=\p{L}{2}|\+)$/u, '(TM)'),
  'a mark after a word': (text, seed) => {
    const ends = [...text.matchAll(/\p{L}{2}(?=\s|$)/gu)].map((match) => match.index + match[0].length)
    const place = ends[seed % Math.max(1, ends.length)]
    return place === undefined ? text : `${text.slice(0, place)}®${text.slice(place)}`
  },
  'no marks': (text) => text.replace(/[®™℠©]/g, ''),
}

/** All of them, by what they do. */
export const REWRITES: Readonly<Record<string, Rewrite>> = { ...CASES, ...SPACES, ...FORMS, ...MARKS }
