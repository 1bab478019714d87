import type { TextDocument } from '../../model/document.ts'
import { type Blocks, blocksOf } from './blocks.ts'
import type { PageCache } from './boxes.ts'
import { areSame } from './drafts.ts'
import type { Line } from './lines.ts'
import type { Read } from './mentions.ts'
import type { Context, Part } from './reading.ts'
import { documentOf, draftsOf } from './resume.ts'

/** The grammar of text stops there (`readText`). */
const TEXT_MENTIONS_AT_MOST = 2000
/** Questions about text of one page whose answers may be used again. */
const QUESTIONS = 8

/** What the grammar of résumé text finds in `lines`. @param ends the last lines of sections. */
export function* textOf(lines: readonly Line[], ends: ReadonlySet<Line>, context: Context): Part<Read[]> {
  const { blocks, document, cut } = yield* questionOf(lines, ends, context)
  if (blocks.lines.length === 0) return []
  const told = yield document
  const mentions = told === undefined || 'badges' in told ? [] : told
  // the grammar reads no further than its limit, so nobody knows how many follow
  context.cut ||= cut || mentions.length >= TEXT_MENTIONS_AT_MOST
  const drafts = draftsOf(mentions, document, blocks, context.adapter)
  return drafts.map((draft) => ({ ...draft, landmark: null, heading: null }))
}

/** A question to the grammar. About the same lines it is the same object, so that it need not be asked again. */
type Question = {
  lines: readonly Line[]
  /** When the last of them was read. */
  seen: number
  ends: readonly Line[]
  url: string
  blocks: Blocks
  document: TextDocument
  /** Not all of the lines have room in it. */
  cut: boolean
}
const questions = new WeakMap<PageCache, Question[]>()

function* questionOf(lines: readonly Line[], ends: ReadonlySet<Line>, { url, cache }: Context): Part<Question> {
  const asked = questions.get(cache) ?? []
  const seen = lines.reduce((latest, line) => Math.max(latest, line.seen), 0)
  const isSame = (one: Question) =>
    one.seen === seen && one.url === url.href && areSame(one.ends, [...ends]) && areSame(one.lines, lines)
  const known = asked.find(isSame)
  if (known !== undefined) return known
  const blocks = yield* blocksOf(lines, ends)
  const question = { lines, seen, ends: [...ends], url: url.href, blocks, ...documentOf(blocks, url) }
  questions.set(cache, [question, ...asked].slice(0, QUESTIONS))
  return question
}
