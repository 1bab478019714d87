import type { MentionFlag } from '../../model/mention.ts'
import { LIMITS } from './limits.ts'

/** Zero-width, bidi and other invisible format characters, and control characters: never shown, so never kept. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu
/** More combining marks on one letter than any living orthography stacks. */
const MARK_STACK = /(\p{M}{2})\p{M}+/gu
/** A run of letters (marks included) that holds both a Latin letter and one of a script with Latin look-alikes. */
const WORD = /[\p{L}\p{M}]+/gu
const LATIN = /\p{Script=Latin}/u
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
/** Full-width Latin letters are Latin to Unicode, yet mixed with plain ones they are a disguise. */
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/u
const PLAIN_LATIN = /[A-Za-z]/
/** Greek letters that engineers set next to Latin ones (µm, Ωmeter) are no disguise by themselves. */
const UNIT_SIGNS = /[µμΩΔ]/gu
/** Letters that type sets as one sign: "ﬁ", "ﬂ". */
const LIGATURE = /[\ufb00-\ufb06]/g
/** Text beyond this is not even looked at, so that a 100 kB "name" costs nothing. */
const READ_AT_MOST = 4 * LIMITS.name

/** Invisible characters gone, ligatures and spaces folded, mark stacks cut to two. Bounded by the length of `raw`. */
export function plainText(raw: string): string {
  return raw
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(MARK_STACK, '$1')
    .replace(LIGATURE, (letters) => letters.normalize('NFKC'))
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
}

/** True where a Latin word holds letters of another script or width that look like Latin ones. */
function hasLookalikes(text: string): boolean {
  for (const [word] of text.matchAll(WORD)) {
    const bare = word.replace(UNIT_SIGNS, '')
    if (LATIN.test(bare) && LOOKALIKE.test(bare)) return true
    if (PLAIN_LATIN.test(bare) && FULL_WIDTH.test(bare)) return true
  }
  return false
}

/** `text` cut to at most `max` UTF-16 code units, never through a surrogate pair. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const last = text.charCodeAt(max - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max).trimEnd()
}

/**
 * A name as a page or file wrote it → the name as it may be stored and shown. Empty where nothing visible was written.
 * Flags: `truncated` when cut at the limit or when the page itself ends it with an ellipsis, `confusable` when letters
 * of another script or width stand in a Latin word.
 */
export function cleanName(raw: string): { name: string; flags: MentionFlag[] } {
  const text = plainText(cutText(raw, READ_AT_MOST))
  const flags: MentionFlag[] = []
  if (hasLookalikes(text)) flags.push('confusable')
  const name = cutText(text, LIMITS.name)
  if (name.length < text.length || raw.length > READ_AT_MOST || /(\u2026|\.\.\.)$/.test(name)) flags.push('truncated')
  return { name, flags }
}

/** Open Badges hosts add `identity__email` and the like to the address of a holding; registries ask for names. */
const PERSONAL = /^identity__|^(e-?mail|recipient|(first|last|full|user)_?name)$/i

/**
 * A link's address → its absolute http(s) form, or null. LinkedIn's outgoing redirect is unwrapped once, so that the
 * address is the credential's own; addresses with a user name or password in them are refused, parameters that name the
 * holder are taken off.
 */
export function cleanUrl(raw: string): string | null {
  const outer = parseHttp(raw)
  if (outer === null) return null
  const inner = wrappedTarget(outer)
  const url = inner === null ? outer : parseHttp(inner)
  if (url === null || url.href.length > LIMITS.url) return null
  const { searchParams } = url
  for (const [name, value] of [...searchParams])
    if (PERSONAL.test(name) || value.includes('@')) searchParams.delete(name)
  return url.href
}

function parseHttp(raw: string): URL | null {
  if (raw.length > 2 * LIMITS.url) return null
  const url = URL.parse(raw.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  return url.username === '' && url.password === '' ? url : null
}

/** LinkedIn sends clicks through /safety/go or /redir/… with the target in a query parameter. */
function wrappedTarget(url: URL): string | null {
  if (!/(^|\.)linkedin\.com$/.test(url.hostname)) return null
  if (!/^\/(safety\/go|redir(\/[a-z-]+)?)\/?$/.test(url.pathname)) return null
  return url.searchParams.get('url')
}

/** The fields that make two mentions the same one. */
export type KeyFields = {
  name: string
  issuer?: string | null
  issued?: string | null
  credentialId?: string | null
  url?: string | null
}

/**
 * A short stable identity: the same fields and ordinal (0 for the first such mention of a page, 1 for the next) give the
 * same key on every reading. Two 32-bit FNV-1a hashes, so accidental clashes are out of reach on one page; no secret.
 */
export function mentionKey(fields: KeyFields, ordinal: number): string {
  const text = [fields.name, fields.issuer, fields.issued, fields.credentialId, fields.url, ordinal]
    .map((part) => part ?? '')
    .join('\u0001')
  return `m${fnv(text, 0x811c9dc5)}${fnv(text, 0x050c5d1f)}`
}

function fnv(text: string, seed: number): string {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
