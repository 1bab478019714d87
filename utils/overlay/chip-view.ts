import type { Appraisal, Flag, Quality, TrustedMark } from '../model/appraisal.ts'
import type { Verdict } from '../model/resolution.ts'
import { say, type WordKey } from '../model/words.ts'
import { plain } from './plain.ts'

/** The shapes of the visual direction; each has its own words, so colour only repeats what they say. */
export type ChipShape = 'strong' | 'solid' | 'basic' | 'participation' | 'none' | 'lookalike' | 'ended'

/** All that a chip needs, as plain data: the background says it, the page's chips file draws it. */
export type ChipView = {
  /** The mention's key. */
  key: string
  shape: ChipShape
  /** Band or state, ≤ 28 characters. */
  words: string
  /** Relevance band, when a requisition is active and it is known. */
  relevance: string | null
  /** Full accessible name of the button. */
  label: string
}

/** What a chip or a row says of an appraisal: a shape, and the key of its words. */
type Face = { shape: ChipShape; words: WordKey }

/** Longest name, issuer and scope inside a label, UTF-16 code units; what a person can still listen to. */
const LABEL_LIMITS = { name: 160, issuer: 100, scope: 80 } as const

/** Verdicts that the award's own issuer gave; they stand before what the kind of credential is worth. */
const AWARD_ENDED: Partial<Record<Verdict, WordKey>> = {
  revoked: 'chip.revoked',
  suspended: 'chip.suspended',
}

/** CTDL types whose award says by itself that a course was completed; the band then has that name. */
const COURSE_TYPES = new Set(['CertificateOfCompletion', 'CourseCompletion'])

function bandFace(quality: Quality, type: string | undefined, flags: readonly Flag[]): Face {
  const { band } = quality
  if (band === 'insufficient') return { shape: 'none', words: 'chip.insufficient' }
  const name = band === 'participation' && type !== undefined && COURSE_TYPES.has(type) ? 'completed' : band
  // One addition at most: what the dates of this award say comes before how much is known of its kind.
  const addition = flags.includes('expired')
    ? '.expired'
    : flags.includes('notYetValid')
      ? '.notYetValid'
      : quality.limited
        ? '.limited'
        : ''
  return { shape: band, words: `chip.band.${name}${addition}` }
}

function face({ resolution, verification, quality, credential, platformProfile, flags }: Appraisal): Face {
  // Nobody may be told more of a text than that the page does not show it.
  if (flags.includes('hidden')) return { shape: 'none', words: 'chip.hidden' }
  if (resolution.outcome === 'lookalike' || flags.includes('lookalike')) {
    return { shape: 'lookalike', words: 'chip.lookalike' }
  }
  if (platformProfile && !flags.includes('confusable')) {
    return { shape: 'none', words: `chip.platform.${platformProfile.evidence}` }
  }
  if (resolution.outcome === 'none') return { shape: 'none', words: `chip.notIn.${resolution.searched.source}` }
  if (resolution.outcome === 'ambiguous') {
    if (flags.includes('confusable')) return { shape: 'none', words: 'chip.confusable' }
    return { shape: 'none', words: resolution.candidates.length > 1 ? 'chip.ambiguous' : 'chip.unsure' }
  }
  const ended = AWARD_ENDED[verification.verdict]
  if (ended) return { shape: 'ended', words: ended }
  if (flags.includes('ended')) return { shape: 'ended', words: 'chip.ended' }
  if (flags.includes('retired')) return { shape: 'ended', words: 'chip.retired' }
  if (flags.includes('unread')) return { shape: 'none', words: 'chip.unread' }
  if (quality === null) return { shape: 'none', words: 'chip.insufficient' }
  return bandFace(quality, credential?.type, flags)
}

/** Words only for what speaks for the credential: *not linked* is said in the card, not branded on the page. */
function relevanceWords({ relevance }: Appraisal): string | null {
  if (relevance?.band === 'direct') return say('chip.relevance.direct')
  return relevance?.band === 'related' ? say('chip.relevance.related') : null
}

/** First letter small, inside a sentence; names in all capitals keep theirs. */
function inSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words
}

/** A stance that is limited to fields says to which. */
function stanceWords({ stance, scope }: TrustedMark): string {
  const words = say(`chip.label.stance.${stance}`)
  return scope.length === 0
    ? words
    : say('chip.label.stanceFor', { stance: words, scope: plain(scope.join(', '), LABEL_LIMITS.scope) })
}

function labelOf(appraisal: Appraisal, key: WordKey): string {
  const { mention, credential, quality, relevance, trusted, flags, versions } = appraisal
  const name = plain(mention.name, LABEL_LIMITS.name)
  const issuer = plain(mention.issuer ?? credential?.issuer ?? '', LABEL_LIMITS.issuer)
  const outOfDate = flags.includes('expired') || flags.includes('notYetValid')
  const state = [
    inSentence(say(key)),
    quality !== null && versions.modified && say('chip.label.modified'),
    relevance && relevance.band !== 'unknown' && say(`chip.label.relevance.${relevance.band}`),
    relevance && relevance.meets.length > 0 && say(outOfDate ? 'chip.label.meetsNotNow' : 'chip.label.meets'),
    trusted && stanceWords(trusted),
    flags.includes('confusable') && key !== 'chip.confusable' && say('chip.label.confusable'),
  ].filter((part) => typeof part === 'string')
  return say(issuer ? 'chip.label.withIssuer' : 'chip.label.noIssuer', { name, issuer, state: state.join(', ') })
}

/**
 * What the chip of an appraisal shows and says. Words ≤ 28 characters; the label is whole:
 * "CISSP, issued by ISC2: strong evidence, direct for this role, opens details". Unknown is neutral and says what was
 * searched.
 */
export function chipView(appraisal: Appraisal): ChipView {
  const { shape, words: key } = face(appraisal)
  return {
    key: appraisal.mention.key,
    shape,
    words: say(key),
    relevance: shape === 'lookalike' ? null : relevanceWords(appraisal),
    label: labelOf(appraisal, key),
  }
}
