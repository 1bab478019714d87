/**
 * One way to read a name, used when the index is built and when a mention is looked up: what is folded differently on
 * the two sides can never meet. Pure; every regex is linear.
 */

/** Letters of other scripts that look like Latin ones (the common ones of the Unicode confusables table, UTS 39). */
const SKELETON = new Map<string, string>(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    ё: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ї: 'i',
    ѕ: 's',
    ј: 'j',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    һ: 'h',
    ɡ: 'g',
    ӏ: 'l',
    α: 'a',
    β: 'b',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    μ: 'u',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ɑ: 'a',
    ᴀ: 'a',
    ᴇ: 'e',
    ɪ: 'i',
    ᴏ: 'o',
    օ: 'o',
    ո: 'n',
    ս: 'u',
    հ: 'h',
    // Latin letters that have no decomposition and that people write without.
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
  }),
)
const OTHER_LETTER = /[ɑɡɪıłøđßæœͰ-ϿЀ-ԯԱ-ևᴀ-ᴢ]/
/** Scripts, and letters made for phonetics, that imitate Latin ones. */
const IMITATING = /[ɑɪͰ-ϿЀ-ԯԱ-ևᴀ-ᴢ]/u
// Zero-width and bidi controls, soft hyphen, variation selectors: never part of a name.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE00-\uFE0F]/g
const MARKS = /[®©™℠]|(?<=[\p{L}\p{N}+#])\((?:r|tm|sm|c)\)/giu
const COMBINING = /\p{M}+/gu

/** Marks and invisibles gone, compatibility forms and accents folded; case kept. */
function plain(text: string): string {
  const bare = text.replace(INVISIBLE, '').replace(MARKS, '').normalize('NFKD').replace(COMBINING, '')
  return bare.replace(MARKS, '')
}

/** Lower case, with look-alike letters of other scripts replaced by the Latin ones they imitate. */
function skeleton(lower: string): string {
  if (!OTHER_LETTER.test(lower)) return lower
  let out = ''
  for (const letter of lower) out += SKELETON.get(letter) ?? letter
  return out
}

/** Text as it is compared: folded, lower case, skeleton letters. */
export const fold = (text: string): string => skeleton(plain(text).toLowerCase())

/** A text without the letters that cannot be seen and without trade marks. */
export const withoutMarks = (text: string): string => text.replace(INVISIBLE, '').replace(MARKS, '')

const imitates = (letter: string) => SKELETON.has(letter)

/**
 * Whether letters of other scripts stand for the Latin ones they look like: a word that mixes them, which nobody writes
 * by accident, or among Latin words one made of nothing but such letters, where the text has none that is only its own.
 */
export function hasMixedScript(text: string): boolean {
  const words = text.normalize('NFKC').split(/[^\p{L}\p{N}]+/u)
  if (words.some((word) => /[A-Za-z]/.test(word) && IMITATING.test(word))) return true
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((letter) => IMITATING.test(letter))
  return letters.length > 1 && letters.every(imitates) && /[A-Za-z]/.test(text)
}

/** Greek capitals look like other Latin letters than their small forms do. */
const CAPITALS = new Map(
  Object.entries({
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
  }),
)

/** A word of Latin letters and Greek capitals is a Latin one; of Greek letters alone it is left as it is. */
const latinCapitals = (raw: string) =>
  /[A-Za-z]/.test(raw) ? raw.replace(/[Α-Ω]/g, (letter) => CAPITALS.get(letter) ?? letter) : raw

/** Words that carry no identity in the languages met; dropped on both sides. */
const STOP = new Set(
  'a an and at by for from in is of on or the to via with und der die das für de del el en la las los y e da do di et le les'.split(
    ' ',
  ),
)
const ROMAN = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
])
const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:['’ʼ]\p{L}+)*\+{0,2}#?/gu
/** More words than this no credential's name has (the longest of 130,519 has 47). */
const MAX_WORDS = 64
const MAX_WORD = 40
/** A programme's name before a colon has no more words than this. */
const MAX_LEAD = 5

/** A word of a name. `raw` keeps its case; `inParens`, `acronym` (a short form of the words around it) and
 * `lead` (a programme's name before a colon: "Microsoft Certified: …") let a reader
 * know what may be left out without naming something else. */
export type Word = { text: string; raw: string; inParens: boolean; acronym: boolean; lead: boolean }

/** Plural and singular are one word; short words and -ss, -us, -is are left alone. */
function stem(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word) || /\d/.test(word)) return word
  return word.slice(0, -1)
}

/** The words of a record's name in reading order, without stop words; its capitals tell short forms. */
export function words(name: string): Word[] {
  const found = split(name)
  const mixed = found.some((word) => /\p{Ll}/u.test(word.raw))
  markAcronyms(found, (word) => word.inParens || (mixed && /\p{Lu}.*\p{Lu}/u.test(word.raw)))
  return found
}

/** The words of a mention's name. People write in any case, so that case decides nothing here: a short form is told by
 * where it stands. */
export function mentionWords(name: string): Word[] {
  const found = split(name)
  markAcronyms(found, (word) => word.inParens || word === found[0] || word === found.at(-1))
  return found
}

function split(name: string): Word[] {
  const text = plain(name)
  const found: Word[] = []
  let depth = 0
  let at = 0
  let colon = 0
  for (const match of text.matchAll(WORD)) {
    for (; at < match.index; at += 1) {
      const c = text[at]
      if (c === ':' && colon === 0) colon = found.length
      if (c === '(' || c === '[') depth += 1
      else if ((c === ')' || c === ']') && depth > 0) depth -= 1
    }
    at = match.index + match[0].length
    // "A-CSM", "E-Business": a letter that a hyphen joins to a word is no article.
    const joined = match[0].length === 1 && /^[-‐‑]\p{L}{2}/u.test(text.slice(at, at + 3))
    addWord(found, match[0].slice(0, MAX_WORD), depth > 0, joined)
    if (found.length >= MAX_WORDS) break
  }
  if (colon <= MAX_LEAD && colon < found.length) for (const word of found.slice(0, colon)) word.lead = true
  return found
}

function addWord(found: Word[], raw: string, inParens: boolean, joined: boolean): void {
  const lower = skeleton(latinCapitals(raw).toLowerCase()).replace(/['’ʼ]/g, '')
  const last = found.at(-1)
  // "Security Plus" is how people write "Security+".
  if (lower === 'plus' && last && !last.text.endsWith('+')) {
    last.text += '+'
    return
  }
  if (STOP.has(lower) && !joined) return
  found.push({ text: ROMAN.get(lower) ?? stem(lower), raw, inParens, acronym: false, lead: false })
}

/** Marks those of the words that may be one as the short forms that they are. */
function markAcronyms(found: readonly Word[], mayBe: (word: Word) => boolean): void {
  for (const [i, word] of found.entries()) {
    if (!mayBe(word)) continue
    // In front or in parentheses it stands for the whole; within a name, for what was said before it.
    const whole = word.inParens || i === 0
    const others = found.filter((other, j) => (whole ? j !== i : j < i) && !other.inParens).map((other) => other.text)
    if (others.length >= 2 && isShortFor(word.text, others)) word.acronym = true
  }
}

/**
 * Whether `short` abbreviates `long`: its letters stand in `long` in order, it starts at the start of a word, and at
 * least two thirds of its letters are first letters of words in order (CEH, PMI-ACP's ACP, JNCIA, aPHR).
 */
export function isShortFor(short: string, long: readonly string[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || letters.length > 10) return false
  let word = 0
  let initials = 0
  for (const letter of letters) {
    let next = word
    while (next < long.length && !long[next]?.startsWith(letter)) next += 1
    if (next === long.length) continue
    if (initials === 0 && letter !== letters[0]) return false
    initials += 1
    word = next + 1
  }
  return initials >= 2 && initials * 3 >= letters.length * 2
}

/** Words of an issuer's name that say nothing of who it is. */
const LEGAL = new Set(
  'inc llc ltd limited corp corporation co company gmbh ag plc sa srl pty pvt bv nv spa org'.split(' '),
)

/** An issuer's name as words without articles and legal forms; never empty when the name has a word. */
export function issuerWords(name: string): string[] {
  const all = words(name).map((word) => word.text)
  const core = all.filter((word) => !LEGAL.has(word))
  return core.length > 0 ? core : all
}

/** The forms under which an issuer's name is used: whole, without what stands in parentheses, and that alone. */
export function issuerForms(name: string): string[][] {
  const whole = issuerWords(name)
  const outside = issuerWords(name.replace(/\([^)]*\)/g, ' '))
  const inside = words(name).flatMap((word) => (word.inParens ? [word.text] : []))
  return [whole, outside, inside].filter((form) => form.length > 0)
}

/** An issuer's name as one string for look-up: spaces never decide who somebody is ("(ISC)²", "ISC2"). */
export const issuerKey = (parts: readonly string[]): string => parts.join('')

/** First letters of an issuer's words, with the little words too where that is how it is usually written; at least
 * three, else null. */
export function initials(parts: readonly string[]): string | null {
  const letters = parts.map((part) => part[0] ?? '').join('')
  return letters.length >= 3 && letters.length <= 8 ? letters : null
}

/** A URL as a key: host without www., path without a trailing slash, no query. Null when it is not http(s). */
export function urlKey(url: string): string | null {
  const match = /^https?:\/\/(?:www\.)?([^/?#\s]+)([^?#\s]*)/i.exec(url.slice(0, 2000))
  if (!match) return null
  // The badge platform's old host name (research: youracclaim.com became credly.com).
  const host = (match[1] ?? '').toLowerCase().replace(/^(?:www\.)?youracclaim\.com$/, 'credly.com')
  return host + (match[2] ?? '').replace(/\/+$/, '').toLowerCase()
}

/** Exam and course codes as a key: letters and digits only (`SY0-601`, `sy0 601` → `sy0601`). */
export const codeKey = (code: string): string => fold(code).replace(/[^\p{L}\p{N}]/gu, '')

/** Where FNV-1a begins. */
export const SEED = 0x811c9dc5

/** FNV-1a carried on over more UTF-16 code units. */
export function hashOn(before: number, text: string): number {
  let h = before
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** 32-bit FNV-1a over UTF-16 code units; `salt` keeps kinds of keys apart. */
export const hash = (salt: string, text: string): number => hashOn(hashOn(SEED, salt), text) >>> 0

/** The words of a name as an order-free key. */
export const bagKey = (texts: readonly string[]): string => [...new Set(texts)].sort().join(' ')
