import type { Appraisal } from '../../utils/model/appraisal.ts'
import { numberWords } from '../../utils/model/languages.ts'
import { say } from '../../utils/model/words.ts'
import { movedWords } from '../../utils/overlay/band-words.ts'
import { faceOf, inSentence } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { rubricWords } from '../shared/rubric-words.ts'

const whole = (n: number) => numberWords(n, { maximumFractionDigits: 0 })
/** As in the card's title: 69.6 is below a band that begins at 70. */
const down = (n: number) => numberWords(n, { maximumFractionDigits: 0, roundingMode: 'floor' })

/** One line of plain text for a note about the candidate's credentials: facts, the range, the rubric's version. */
export function copyLine(appraisal: Appraisal): string {
  const { mention, credential, quality, relevance, versions, resolution } = appraisal
  const record = resolution.outcome === 'match' ? credential : null
  const { words, beside } = faceOf(appraisal)
  const state = [
    inSentence(words),
    beside && inSentence(beside.words),
    resolution.chosen?.what === 'record' && say('chip.label.chosen'),
    movedWords(appraisal)?.replace(/\.$/, ''),
    quality?.point != null &&
      !quality.limited &&
      quality.low !== null &&
      quality.high !== null &&
      say('card.copyNumber', {
        point: down(quality.point),
        low: down(quality.low),
        high: whole(quality.high),
      }),
    relevance && relevance.band !== 'unknown' && inSentence(say(`card.job.band.${relevance.band}`)),
  ].filter((part) => typeof part === 'string')
  const issuer = plain(record?.issuer ?? mention.issuer ?? '', 120)
  return say(issuer ? 'card.copy' : 'card.copyNoIssuer', {
    name: plain(record?.name ?? mention.name, 200),
    issuer,
    state: state.join('; '),
    version: rubricWords(versions),
  })
}
