import { codeKey, fold, mentionWords } from '../index/text.ts'

/** What somebody has typed so far. */
export type Typed = {
  /** Beginnings of words, each in all ways in which the index may write it, in the order typed; at most 8. */
  words: string[][]
  /** All of it as an exam code; empty where it holds no letter and no digit. */
  code: string
}

/** One bit of a byte a word. */
const MOST = 8
/** Longest text that is looked at, UTF-16 code units. */
export const TYPED_AT_MOST = 120

const LAST = /[^\s,;:/()[\]"“”–—_-]{1,120}$/u
const EDGES = /^[^\p{L}\p{N}]{1,9}|[^\p{L}\p{N}+#]{1,9}$/gu

/**
 * Reads a text that is still being typed: its last word may end anywhere, so that it stands as it is and also as a whole
 * word would be kept (without its plural, a Roman number as a number). Little words tell nothing and are left out.
 */
export function readTyped(text: string): Typed {
  const typed = text.slice(0, TYPED_AT_MOST)
  const last = LAST.exec(typed)?.[0] ?? ''
  const whole = mentionWords(last).map((word) => word.text)
  // "Security plus" is one word of the index; "of" at the end is none.
  const open = last !== '' && whole.length === 1
  const all = mentionWords(open && whole[0] !== 'plus' ? typed.slice(0, -last.length) : typed).map((word) => [
    word.text,
  ])
  if (open && whole[0] !== 'plus') {
    const begun = fold(last).replace(/['’ʼ]/g, '').replace(EDGES, '')
    all.push([...new Set([begun, ...whole])].filter((word) => word !== ''))
  }
  return { words: all.slice(0, MOST), code: codeKey(typed) }
}
