import type { Appraisal, QualityBand, TrustedMark } from '../model/appraisal.ts'
import type { Verdict } from '../model/resolution.ts'
import { say, spokenLanguage, type WordKey } from '../model/words.ts'
import { bandWords, bandWordsWithin, shownBand } from './band-words.ts'
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
  /** What these words are in, BCP 47: seldom the page's own. */
  lang: string
}

type Band = { shape: ChipShape; words: string }

/** What is said of an appraisal: a shape, its words within a chip's room and whole, and a band that stands beside it. */
export type Face = Band & { short: string; beside: Band | null }

/** Longest name, issuer and scope inside a label, UTF-16 code units; what a person can still listen to. */
const LABEL_LIMITS = { name: 160, issuer: 100, scope: 80 } as const

/** Verdicts that the award's own issuer gave; they stand before what the kind of credential is worth. */
const AWARD_ENDED: Partial<Record<Verdict, WordKey>> = {
  revoked: 'chip.revoked',
  suspended: 'chip.suspended',
}

/** Most characters of a chip. */
const CHIP_LIMIT = 28

const SHAPE_OF: Readonly<Record<QualityBand, ChipShape>> = {
  strong: 'strong',
  solid: 'solid',
  basic: 'basic',
  participation: 'participation',
  insufficient: 'none',
}

/** A state that is no band, and the band that stands beside it where there is one. */
const state = (shape: ChipShape, words: WordKey, beside: Band | null = null): Face => ({
  shape,
  short: say(words),
  words: say(words),
  beside,
})

function bandOf(appraisal: Appraisal): Band | null {
  const shown = shownBand(appraisal)
  const words = bandWords(appraisal)
  // Over two bands the shape is the first one's, as the words are: the same words never have two shapes.
  return shown && words !== null ? { shape: SHAPE_OF[shown.span?.from ?? shown.band], words } : null
}

/** What an issuer did to the award or to the credential, for whoever has it; null where nothing of the kind is known. */
function endedWords({ verification, flags }: Appraisal): WordKey | null {
  const award = AWARD_ENDED[verification.verdict]
  if (award) return award
  if (flags.includes('suspended')) return 'chip.paused'
  if (flags.includes('ended')) return 'chip.ended'
  return flags.includes('retired') ? 'chip.retired' : null
}

/** What stands on the chip (`short`), and what card and panel say (`words`). */
export function faceOf(appraisal: Appraisal): Face {
  const { resolution, platformProfile, flags } = appraisal
  // Nobody may be told more of a text than that the page does not show it.
  if (flags.includes('hidden')) return state('none', 'chip.hidden')
  if (resolution.outcome === 'lookalike' || flags.includes('lookalike')) return state('lookalike', 'chip.lookalike')
  const band = bandOf(appraisal)
  if (platformProfile && !flags.includes('confusable'))
    return state(band?.shape ?? 'none', `chip.platform.${platformProfile.evidence}`, band)
  if (resolution.outcome === 'none')
    return state('none', resolution.chosen ? 'chip.noneChosen' : `chip.notIn.${resolution.searched.source}`)
  if (resolution.outcome === 'ambiguous') {
    if (flags.includes('confusable')) return state('none', 'chip.confusable')
    return state('none', resolution.candidates.length > 1 ? 'chip.ambiguous' : 'chip.unsure')
  }
  const ended = endedWords(appraisal)
  if (ended) return state('ended', ended, band)
  if (flags.includes('unread')) return state('none', 'chip.unread')
  if (band === null) return state('none', 'chip.insufficient')
  return { ...band, short: bandWordsWithin(appraisal, CHIP_LIMIT), beside: null }
}

/** Words only for what speaks for the credential: *not linked* is said in the card, not branded on the page. */
function relevanceWords({ relevance }: Appraisal): string | null {
  if (relevance?.band === 'direct') return say('chip.relevance.direct')
  return relevance?.band === 'related' ? say('chip.relevance.related') : null
}

/** First letter small, inside a sentence; names in all capitals keep theirs, and every word does in German. */
export function inSentence(words: string): string {
  if (spokenLanguage() === 'de') return words
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words
}

/** A stance that is limited to fields says to which. */
function stanceWords({ stance, scope }: TrustedMark): string {
  const words = say(`chip.label.stance.${stance}`)
  return scope.length === 0
    ? words
    : say('chip.label.stanceFor', { stance: words, scope: plain(scope.join(', '), LABEL_LIMITS.scope) })
}

function labelOf(appraisal: Appraisal, { words, beside }: Face): string {
  const { mention, resolution, credential, quality, relevance, trusted, flags, versions } = appraisal
  const name = plain(mention.name, LABEL_LIMITS.name)
  const issuer = plain(mention.issuer ?? credential?.issuer ?? '', LABEL_LIMITS.issuer)
  const outOfDate = flags.includes('expired') || flags.includes('notYetValid')
  const state = [
    inSentence(words),
    beside && inSentence(beside.words),
    resolution.chosen?.what === 'record' && say('chip.label.chosen'),
    quality !== null && versions.modified && say('chip.label.modified'),
    relevance && relevance.band !== 'unknown' && say(`chip.label.relevance.${relevance.band}`),
    relevance && relevance.meets.length > 0 && say(outOfDate ? 'chip.label.meetsNotNow' : 'chip.label.meets'),
    trusted && stanceWords(trusted),
    flags.includes('confusable') && words !== say('chip.confusable') && say('chip.label.confusable'),
  ].filter((part) => typeof part === 'string')
  return say(issuer ? 'chip.label.withIssuer' : 'chip.label.noIssuer', { name, issuer, state: state.join(', ') })
}

/**
 * What the chip of an appraisal shows and says. Words ≤ 28 characters; the label is whole:
 * "CISSP, issued by ISC2: strong evidence, direct for this role, opens details". Unknown is neutral and says what was
 * searched.
 */
export function chipView(appraisal: Appraisal): ChipView {
  const face = faceOf(appraisal)
  const { shape, short } = face
  return {
    key: appraisal.mention.key,
    shape,
    words: short,
    relevance: shape === 'lookalike' ? null : relevanceWords(appraisal),
    label: labelOf(appraisal, face),
    lang: spokenLanguage(),
  }
}
