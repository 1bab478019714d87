import { headingLevel, tagOf } from '../dom/tags.ts'
import { isFrame, pageInFrame } from '../dom/tree.ts'
import { headingKind } from '../grammar/headings.ts'
import { fromWords } from '../lexicon/words.ts'

/** Tells whether an id, class token, attribute value or tag name may hold a name of the page's people. */
export type HoldsName = (token: string) => boolean

/** Elements and UTF-16 code units that are gone through; of a longer page no token is taken to be harmless. */
const ELEMENTS_AT_MOST = 200_000
const TEXT_AT_MOST = 4_000_000
/** A longer word is known by its beginning. Letters. */
const LONGEST = 40
/** Shorter words are looked for as a whole part of a token only: they stand within too many others. Letters. */
const ANYWHERE_FROM = 4
/** Before an @: as long as an address may be there. */
const MAILBOX = 64
/** So many words back a short word is joined with: *Li A. Wu* is *liwu* in an id. */
const JOINED_BACK = 2

/** Code is full of capitalised words, and none of them is read. */
const UNREAD = new Set(['SCRIPT', 'STYLE'])
const READ_ALOUD = ['alt', 'title', 'aria-label', 'placeholder', 'label', 'summary', 'value']

/** Letters that no mark can be taken off. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
/** How ids spell them where a mark must not be lost. */
const SPELLED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’ʼ‐-]*/gu
const CAPITAL = /[\p{Lu}\p{Lt}\p{Lo}]/u

/** Words of headings and labels. The short ones are left out: *dan* is a joining word of one language, a name in another. */
const lexicon = fromWords(({ headings, labels }) => {
  const { kinds, modifiers, certificationsAnyWord } = headings
  const phrases = [Object.values(kinds), modifiers, certificationsAnyWord, Object.values({ ...labels, note: [] })].flat(
    2,
  )
  return new Set(phrases.flatMap((phrase) => partsOf(phrase)).filter((word) => word.length >= ANYWHERE_FROM))
})

/**
 * Gathers every word that may be of a name: capitalised words (and words of scripts without capitals) of all text, through
 * frames and open shadow roots, in attributes that are read aloud, every word of titles, and names in mail addresses; two
 * letters and more, folded, accents off. Words of the heading and label lexicons of four letters and more are none, even
 * where somebody is called so. Names of other scripts are not known by their spelling in Latin letters.
 * @returns a test that holds for a token of which a part is such a word, or in which one of four letters and more stands;
 *   for every token where the page is too long to be gone through.
 */
export function namesOf(document: Document): HoldsName {
  const words = new Words()
  if (!gather(document, words)) return () => true
  const known = new Map<string, boolean>()
  return (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    const holds = words.standIn(token)
    known.set(token, holds)
    return holds
  }
}

/** False where the page is longer than the bounds. */
function gather(document: Document, words: Words): boolean {
  const open: (Node | null)[] = [document.documentElement]
  let elements = ELEMENTS_AT_MOST
  let letters = TEXT_AT_MOST
  const take = (text: string, all: boolean) => {
    letters -= text.length
    if (letters >= 0) words.take(text, all)
  }
  while (open.length > 0) {
    const node = open.pop() ?? null
    if (node === null) continue
    open.push(node.nextSibling)
    if (node.nodeType === 3) take((node as Text).data, false)
    if (node.nodeType === 1 && !UNREAD.has(tagOf(node as Element))) {
      const element = node as Element
      elements--
      if (isTitle(element)) take(element.textContent ?? '', true)
      for (const name of READ_ALOUD) take(element.getAttribute(name) ?? '', false)
      // what a shadow root shows in its slots stands in its host, and what it does not show may be a name as well
      open.push(element.firstChild, element.shadowRoot?.firstChild ?? null)
      if (isFrame(element)) open.push(pageInFrame(element)?.documentElement ?? null)
    }
    if (elements < 0 || letters < 0) return false
  }
  return true
}

/** The page's title, or one in it that names no section: a name there may be set without capitals. */
function isTitle(element: Element): boolean {
  if (tagOf(element) === 'TITLE') return true
  const level = headingLevel(element)
  return level >= 1 && level <= 2 && headingKind((element.textContent ?? '').trim()) === null
}

class Words {
  private readonly words = new Set<string>()
  private recent: string[] = []

  take(text: string, all: boolean): void {
    const clean = text.replace(/\p{Cf}/gu, '').normalize('NFKC')
    for (const [word] of clean.matchAll(WORD)) if (all || CAPITAL.test(word)) this.word(word)
    for (let at = clean.indexOf('@'); at !== -1; at = clean.indexOf('@', at + 1)) {
      const box =
        clean
          .slice(Math.max(0, at - MAILBOX), at)
          .split(/[\s<>()[\],;:"]/)
          .at(-1) ?? ''
      for (const part of partsOf(box)) this.add(part)
    }
  }

  standIn(token: string): boolean {
    const parts = partsOf(token)
    const own = parts.filter((part) => !lexicon().has(part))
    if (own.some((part) => this.words.has(part) || this.within(part, []))) return true
    return this.within(
      parts.join(''),
      parts.filter((part) => lexicon().has(part)),
    )
  }

  /** A word stands in `text`, and not only in one of `kept`. */
  private within(text: string, kept: readonly string[]): boolean {
    for (let start = 0; start + ANYWHERE_FROM <= text.length; start++) {
      const last = Math.min(text.length, start + LONGEST)
      for (let end = start + ANYWHERE_FROM; end <= last; end++) {
        const part = text.slice(start, end)
        if (this.words.has(part) && !kept.some((word) => word.includes(part))) return true
      }
    }
    return false
  }

  private word(word: string): void {
    const parts = partsOf(word)
    for (const part of parts) this.part(part)
    this.add(parts.join(''))
    const spelled = word.toLowerCase().replace(/[äöüåø]/g, (letter) => SPELLED[letter] ?? letter)
    for (const part of partsOf(spelled)) this.add(part)
  }

  private part(part: string): void {
    for (const before of this.recent) this.joined(before, part)
    this.recent = [...this.recent, part].slice(-JOINED_BACK)
    this.add(part)
  }

  /** Short words are found in longer tokens only by what they are joined with: the other name, or its first letter. */
  private joined(one: string, other: string): void {
    const short = (word: string) => word.length < ANYWHERE_FROM
    if (short(one) && short(other)) this.add(one + other, other + one)
    if (short(other)) this.add(one.slice(0, 1) + other, other + one.slice(0, 1))
    if (short(one)) this.add(one + other.slice(0, 1), other.slice(0, 1) + one)
  }

  private add(...words: string[]): void {
    for (const word of words) if (word.length >= 2 && !lexicon().has(word)) this.words.add(word.slice(0, LONGEST))
  }
}

/** The words of a token, at other signs than letters and at capitals within: folded, accents off. */
function partsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
}
