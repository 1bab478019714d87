import { foldText } from '../grammar/words.ts'

/** One word of a chunk, punctuation around it kept apart. Offsets are those of the whole text. */
export type Token = {
  start: number
  end: number
  core: string
  lower: string
  /** Punctuation glued before and after the core. */
  before: string
  after: string
  /** Starts with a capital or holds a digit: can belong to a name. */
  named: boolean
}

export type Chunk = { start: number; end: number }

/** Ends of statements inside a line: sentence ends, bullets, cell and column marks. */
const BREAK = /[.;!?](?=\s|$)|[•●▪■◦‣➢✓]|\t|(?<=\s)[*|](?=\s)|(?<=\s)\*(?=\p{Lu})|â€¢|\u00b7|(?<=\S) {4,}(?=\S)/gu
/** A dot after these ends no statement. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|\p{L}\.\p{L}|st|no|inc|dr|mr|ms|dept|univ|prof|vs|v|reg|lic|cert|ed|ext|co|corp|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu
const EDGE = /^([^\p{L}\p{N}#]{0,8})(.*?)([^\p{L}\p{N}+#]{0,8})$/su
/** Longer tokens are no words; they are cut off from names. */
const WORD_AT_MOST = 60

/** A stretch of text → the statements in it. */
export function chunksOf(text: string, start: number, end: number): Chunk[] {
  const chunks: Chunk[] = []
  let from = start
  const stretch = text.slice(start, end)
  for (const match of stretch.matchAll(BREAK)) {
    const at = start + match.index
    if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(from, at - 8), at))) continue
    chunks.push({ start: from, end: at })
    from = at + match[0].length
  }
  chunks.push({ start: from, end })
  return chunks.flatMap((chunk) => trimmed(text, chunk))
}

/** `chunk` without white space and list signs at its ends; nothing where nothing is left. */
export function trimmed(text: string, chunk: Chunk): Chunk[] {
  let { start, end } = chunk
  while (start < end && /[\s\u00a0*•·,:|–—-]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s\u00a0*•·,:|–—-]/u.test(text[end - 1] ?? '')) end--
  // a no-break space that was decoded wrongly stands at the end as "Â"
  while (end - start > 2 && /\s[Ââ]$/u.test(text.slice(end - 2, end))) {
    end -= 2
    while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  }
  return start < end ? [{ start, end }] : []
}

export function tokensOf(text: string, chunk: Chunk): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(chunk.start, chunk.end).matchAll(/\S+/gu)) {
    const at = chunk.start + match.index
    const raw = match[0]
    if (raw.length > WORD_AT_MOST) {
      tokens.push({ start: at, end: at + raw.length, core: '', lower: '', before: '', after: ',', named: false })
      continue
    }
    // a no-break space or a zero-width one that was decoded wrongly
    if (/^(?:[Ââ]|â€‹|\u200b)+$/u.test(raw)) continue
    // a dash that was
    if (/^(?:ï¼|â€[“”])[\u200b-\u200d\u2010-\u2015]?$/u.test(raw)) {
      tokens.push({ start: at, end: at + raw.length, core: '–', lower: '–', before: '', after: '', named: false })
      continue
    }
    const [, before = '', core = '', after = ''] = EDGE.exec(raw.replace(/(?<=[\p{Ll}\p{N}.,;:)])Â+$/u, '')) ?? []
    if (core === '') {
      // a sign of its own ("&", "-", ":") stays a token: it joins or parts words
      tokens.push({ start: at, end: at + raw.length, core: raw, lower: raw, before: '', after: '', named: false })
      continue
    }
    const start = at + before.length
    const named = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(core) || /[\p{Lu}\d]/u.test(core.slice(1))
    tokens.push({
      start,
      end: start + core.length,
      core,
      lower: foldText(core).replace('â€™', "'"),
      before,
      after,
      named,
    })
  }
  return tokens
}

/** True where the statement ends a name after this token: a comma, colon, bracket closed before, and the like. */
export function parts(token: Token | undefined): boolean {
  if (token === undefined) return false
  return /[,;::!?]/u.test(token.after) || (/\.$/.test(token.after) && token.core.length > 3)
}

/** A chunk parted at its commas, brackets kept whole. */
export function commaPieces(text: string, chunk: Chunk): Chunk[] {
  const pieces: Chunk[] = []
  let from = chunk.start
  let depth = 0
  for (let at = chunk.start; at < chunk.end; at++) {
    const char = text[at]
    if (char === '(') depth++
    if (char === ')') depth = Math.max(0, depth - 1)
    if (char !== ',' || depth > 0) continue
    pieces.push(...trimmed(text, { start: from, end: at }))
    from = at + 1
  }
  return [...pieces, ...trimmed(text, { start: from, end: chunk.end })]
}

/** The folded words, one space between them. */
export const wordsIn = (tokens: Token[]) => tokens.map((token) => token.lower).join(' ')
