import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { areasOf } from '../shared/areas.ts'

/** The Registry's own page, from which its publishers set out. */
const HOW_TO = 'https://credentialengine.org/credential-registry/'

function missingWords({ resolution, credential, quality }: Appraisal): string {
  if (resolution.outcome !== 'match' || credential === null || quality === null) return say('judge.ask.missing.all')
  const areas = areasOf(quality).filter(({ reach }) => reach === null)
  if (areas.length === 0) return say('judge.ask.missing.none')
  return areas.map(({ dimension }) => say(`card.area.${dimension}`).toLowerCase()).join(', ')
}

/**
 * A message that asks an issuer to publish, for the person to send: the credential's name, its issuer's, and which areas
 * nothing is published about. Nothing else of the mention or the page enters.
 */
export function publishRequest(appraisal: Appraisal): { subject: string; body: string; href: string } {
  const { mention, resolution, credential } = appraisal
  const record = resolution.outcome === 'match' ? credential : null
  const name = plain(record?.name ?? mention.name, 200)
  const issuer = plain(record?.issuer ?? mention.issuer ?? '', 120)
  const subject = say('judge.ask.subject', { name })
  const body = say(issuer ? 'judge.ask.body' : 'judge.ask.bodyNoIssuer', {
    name,
    issuer,
    missing: missingWords(appraisal),
    link: HOW_TO,
  })
  // As RFC 6068 wants it: lines end with CRLF, and a space is never a plus sign.
  const lines = encodeURIComponent(body.replace(/\n/g, '\r\n'))
  return { subject, body, href: `mailto:?subject=${encodeURIComponent(subject)}&body=${lines}` }
}
