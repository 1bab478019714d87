import { hasCue } from '../detect/text/cue-words.ts'
import type { Token } from '../detect/text/tokens.ts'
import { isRole } from '../detect/text/words.ts'
import { type Cue, type CueKind, nameWords } from './cues.ts'
import { isTelling } from './telling.ts'

/** "take CJIS certification", "(3) Burn Crew certification": what stands before the name. */
export const isBefore = (token: Token | undefined) =>
  token !== undefined &&
  ((!token.named && nameWords('verbs').has(token.lower)) || (/^\d{1,2}$/.test(token.core) && /^[.)]/.test(token.after)))

/** "experience preferred Medical Assistant Certification": the name begins behind the word that ends another item. */
export function afterNeed(tokens: Token[], cues: Cue[], from: number, to: number): number {
  const paper = tokens.findLastIndex((token, at) => at >= from && at < to && hasCue('nounCues', token))
  const need = cues.findLast(({ kind, from: at, to: end }) => isNeed(kind) && at > from && end < paper)
  return need?.to ?? from
}

/** "Driver's License (Required)". */
export const isBracketedNeed = (token: Token | undefined) =>
  token?.before.includes('(') === true && /^(?:required|preferred|optional|desired)$/.test(token.lower)

const isNeed = (kind: CueKind) => kind === 'must' || kind === 'nice'

/** "license for travel purposes", "certification in marketing such as …": what goes on behind the name. */
export function tailEnd(tokens: Token[], from: number, to: number): number {
  const cue = tokens.findIndex((token, at) => at >= from && at < to && hasCue('nounCues', token))
  for (let at = cue + 1; cue !== -1 && at < to; at++) {
    const lower = tokens[at]?.lower ?? ''
    const rest = tokens.slice(at + 1, to)
    if (at === cue + 1 && tokens[cue]?.after.includes(':') === true && cue > from) return at
    if (lower === 'to' && tokens.slice(from, cue).some(isTelling)) return at
    if (isBracketedNeed(tokens[at])) return at
    if (lower === 'such' || lower === 'obtained' || lower === 'provided') return at
    if ((lower === 'for' || lower === 'as') && !rest.some((token) => token.named || isRole(token))) return at
    if (lower === 'of' && /^(?:all|any|our|staff|new|each|your|their)$/.test(rest[0]?.lower ?? '')) return at
  }
  return to
}
