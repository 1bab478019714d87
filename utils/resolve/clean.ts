import { MENTION_LIMITS } from '../model/mention.ts'
import { hasMixedScript, withoutMarks } from '../registry/index/text.ts'
import type { MentionInput } from './query.ts'

const SPACE = /\s+/gu
/** Hyphens and dashes as people, editors and PDFs write them. */
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu
/** Bullets, stars and quotes in front; stops and quotes behind, but for the dots of a cut. */
const FRONT = /^(?:[\s•·▪●*"'“”‘’«»]|-\s)+/u
const BEHIND = /(?:(?<!\.)\.|[\s,;"'“”‘’«»])$/u
/** Marks behind a text that are taken off; more are hostile. */
const MOST_BEHIND = 8

function cleanText(text: string): string {
  let clean = withoutMarks(text).normalize('NFKC').replace(DASH, '-').replace(SPACE, ' ').replace(FRONT, '')
  for (let i = 0; i < MOST_BEHIND && BEHIND.test(clean); i += 1) clean = clean.slice(0, -1)
  return clean
}

/**
 * A mention as every later step reads it: invisible letters and marks gone, width and dashes alike, spaces single, no
 * bullet in front and no stop behind. What is written alike to a reader must get one answer. Letters that imitate others
 * are told here, before anything is folded.
 */
export function cleanMention(mention: MentionInput): MentionInput {
  const name = mention.name.slice(0, MENTION_LIMITS.name)
  const issuer = mention.issuer?.slice(0, MENTION_LIMITS.issuer) ?? null
  const spoofed = hasMixedScript(`${name} ${issuer ?? ''}`)
  return {
    ...mention,
    name: cleanText(name),
    issuer: issuer === null ? null : cleanText(issuer) || null,
    flags: spoofed && !mention.flags.includes('confusable') ? [...mention.flags, 'confusable'] : mention.flags,
  }
}
