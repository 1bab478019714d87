import { isFieldLine } from '../dom/entries.ts'
import { headingKind } from '../grammar/headings.ts'
import { plainText } from '../grammar/names.ts'
import { foldText } from '../grammar/words.ts'
import { fromWords } from '../lexicon/words.ts'

/** Names of credentials are shorter; a longer label is a sentence. */
const LABEL_AT_MOST = 160
const lexicon = fromWords(({ badges }) => ({
  ...badges,
  generic: new Set(badges.generic.split(' ')),
  noName: new Set(badges.noName.split(' ')),
}))

/** What a label says: a name and, where the label says it too, who issued it. */
export type Label = { name: string; issuer: string | null }

/** *View my verified achievement from …*: what a link asks to do, whatever comes behind. */
const ASKS = /^(?:view|see|show|verify|check|click|open)\b/i

/** Platforms title a holding's page "X was issued by Y to Z."; Z is nobody's business. */
const ISSUED_BY = /^(.{2,160}?) was issued by (.{2,160}?) to (?=\S)/

/**
 * The name in the text of a link, an image's alternative or a line; null where it says nothing of the credential (*View*,
 * *Show credential*, *badge*, a bare address, a date, a section's title, a company's logo).
 */
export function labelOf(raw: string): Label | null {
  const text = plainText(raw.slice(0, 2 * LABEL_AT_MOST))
  const issued = ISSUED_BY.exec(text)
  if (issued !== null) return { name: issued[1] ?? '', issuer: issued[2] ?? null }
  const name = bare(text)
  return name.length <= LABEL_AT_MOST && isTelling(name) ? { name, issuer: null } : null
}

/** Without the words that platforms set around a name. */
function bare(text: string): string {
  const folded = foldText(text)
  const before = lexicon().before.find((lead) => folded.startsWith(`${lead} `))
  const rest = before === undefined ? text : text.slice(before.length).trim()
  const after = lexicon().after.find((tail) => foldText(rest).endsWith(` ${tail}`))
  return after === undefined ? rest : rest.slice(0, -after.length).replace(/[\s:–—-]{1,8}$/, '')
}

function isTelling(name: string): boolean {
  const { generic, noName } = lexicon()
  const tokens = foldText(name).match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []
  if (!/\p{L}{2}/u.test(name) || tokens.every((token) => generic.has(token)) || ASKS.test(name)) return false
  if (tokens.some((token) => noName.has(token)) || /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(name)) return false
  return headingKind(name) === null && !isFieldLine(name)
}

/**
 * True where a text is written as names are: its first word and half of the longer ones begin with a capital, hold a
 * digit, or are of a script without capitals. Prose is not.
 */
export function isTitle(text: string): boolean {
  const tokens = text.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []
  const [first] = tokens
  const long = tokens.filter((token) => token.length > 3)
  return first !== undefined && isRaised(first) && long.filter(isRaised).length * 2 >= long.length
}

function isRaised(token: string): boolean {
  return /\p{N}/u.test(token) || !/^\p{Ll}/u.test(token)
}
