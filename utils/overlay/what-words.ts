import type { Appraisal } from '../model/appraisal.ts'
import { dayWords } from '../model/dates.ts'
import { numberWords } from '../model/languages.ts'
import type { PlatformProfile } from '../model/platform.ts'
import type { Resolution, Searched } from '../model/resolution.ts'
import { isWordKey, say } from '../model/words.ts'
import { movedWords } from './band-words.ts'

/** A CTDL type in plain words. */
export function kindWords(type: string): string {
  const key = `card.kind.${type}`
  return say(isWordKey(key) ? key : 'card.kind.other')
}

/** Values for the sentences that say what was searched. */
export function searchedWords({ searched }: { searched: Searched }): { size: string; date: string } {
  return {
    size: numberWords(searched.size),
    date: searched.date ? dayWords(searched.date) : say('card.what.undated'),
  }
}

/** What such certificates are there, and that this is not from a record of its own. */
function platformWords({ evidence, toldApart, platform }: PlatformProfile): string {
  const what = say(`card.platform.evidence.${evidence}`)
  return `${what} ${say(toldApart ? 'card.platform.told' : 'card.platform.usual', { platform })}`
}

function untoldWords(resolution: Resolution, confusable: boolean): string | null {
  if (resolution.outcome === 'none')
    return say(`card.what.${resolution.searched.source}`, searchedWords({ searched: resolution.searched }))
  if (resolution.outcome !== 'ambiguous') return null
  if (confusable) return say('card.what.confusableUnsure')
  return say(resolution.candidates.length > 1 ? 'card.what.ambiguous' : 'card.what.unsure')
}

/** What the person chose in the place of what was worked out; null where nobody chose. */
export function chosenWords({ chosen }: Resolution): string | null {
  return chosen ? say(`card.what.chosen.${chosen.what}`, { date: dayWords(chosen.on) }) : null
}

function foundWords(appraisal: Appraisal): string | null {
  const { mention, resolution, quality, platformProfile, flags } = appraisal
  const confusable = flags.includes('confusable')
  if (resolution.outcome === 'lookalike' || flags.includes('lookalike')) return say('card.what.lookalike')
  if (platformProfile && !confusable) return platformWords(platformProfile)
  if (resolution.outcome === 'none' && resolution.chosen) return null
  const untold = untoldWords(resolution, confusable)
  if (untold !== null) return untold
  if (flags.includes('unread')) return say('card.what.unread')
  if (quality === null || quality.band === 'insufficient') return say('card.what.insufficient')
  if (confusable || mention.flags.includes('confusable')) return say('card.what.confusable')
  return movedWords(appraisal)
}

/** What is to be said of a mention beside its name, issuer and band, for card and report; null where that says it all. */
export function whatWords(appraisal: Appraisal): string | null {
  if (appraisal.flags.includes('hidden')) return say('card.what.hidden')
  const parts = [chosenWords(appraisal.resolution), foundWords(appraisal)].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' ') : null
}
