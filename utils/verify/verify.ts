import { isWithin, plainHost } from '../detect/badges/awards.ts'
import type { Credential } from '../model/credential.ts'
import { dayWords } from '../model/dates.ts'
import type { Mention } from '../model/mention.ts'
import type { Check, Verdict, Verification } from '../model/resolution.ts'
import { say } from '../model/words.ts'
import { firstDay, lastDay } from './dates.ts'
import { type LinkKind, readLink } from './hosts.ts'
import { imitates } from './imitates.ts'

/** What of a mention is looked at. The name of the credential and the confidence in it play no part. */
export type Checked = Pick<Mention, 'issued' | 'expires' | 'credentialId' | 'url'>

type Seen = { verdict: Verdict; checks: Check[] }

/**
 * What can be said about an award without asking anybody: its dates, and whose host its link is on. Never `verified`:
 * an address by itself proves no holding. `today` is YYYY-MM-DD; an award is good through the whole last day that its
 * date can mean (`2026-03` ends on the 31st).
 *
 * Verdicts: `expired`, `not_yet_valid` by the dates; else `not_checked` (a link that could be followed),
 * `not_checkable` (a picture, a form, somebody else's look-alike host, an id without a link), `none` (neither link nor id).
 */
export function verifyOffline(mention: Checked, credential: Credential | null, today: string): Verification {
  const dates = checkDates(mention, today)
  const link = mention.url ? checkLink(readLink(mention.url), credential) : withoutLink(mention)
  return {
    verdict: dates.verdict ?? link.verdict,
    checks: [dates.check, ...link.checks],
  }
}

function checkDates({ issued, expires }: Checked, today: string): { verdict: Verdict | null; check: Check } {
  const check = (result: Check['result'], detail: string): Check => ({ name: 'dates', result, detail })
  if (expires && lastDay(expires) < today)
    return { verdict: 'expired', check: check('fail', say('verify.dates.expired', { date: dayWords(expires) })) }
  if (issued && firstDay(issued) > today)
    return { verdict: 'not_yet_valid', check: check('fail', say('verify.dates.notYet', { date: dayWords(issued) })) }
  if (issued && expires && firstDay(issued) > lastDay(expires))
    return {
      verdict: null,
      check: check('unknown', say('verify.dates.crossed', { issued: dayWords(issued), expires: dayWords(expires) })),
    }
  if (expires) return { verdict: null, check: check('pass', say('verify.dates.until', { date: dayWords(expires) })) }
  return { verdict: null, check: check('unknown', say(issued ? 'verify.dates.noEnd' : 'verify.dates.none')) }
}

function withoutLink(mention: Checked): Seen {
  const proof = (result: Check['result'], detail: string): Check => ({ name: 'proof', result, detail })
  if (mention.credentialId)
    return { verdict: 'not_checkable', checks: [proof('not_checkable', say('verify.proof.idOnly'))] }
  return { verdict: 'none', checks: [proof('not_checkable', say('verify.proof.nothing'))] }
}

function checkLink(link: LinkKind, credential: Credential | null): Seen {
  if (link.kind === 'unusable') return seen('not_checkable', 'unknown', say('verify.host.unusable'), null)
  const { host } = link
  const domains = (credential?.issuer?.domains ?? []).map(plainHost)
  const own = domains.some((domain) => isWithin(host, domain))
  if (link.kind === 'platform') {
    // Only the issuer's own awards are shown there: then another issuer's award is not.
    const { platform, issuer } = link
    const elsewhere =
      !own && issuer && domains.length > 0 && !domains.some((one) => issuer.some((its) => isWithin(one, its)))
    if (elsewhere)
      return seen(
        'not_checkable',
        'unknown',
        say('verify.host.otherIssuer', { host, platform }),
        say('verify.proof.notAnAward'),
      )
    const where = own ? say('verify.host.own', { host }) : say('verify.host.platform', { host, platform })
    const open = link.tells !== 'form' && link.tells !== 'credential' && link.tells !== 'profile'
    return seen(open ? 'not_checked' : 'not_checkable', 'pass', where, say(`verify.proof.${link.tells}`))
  }
  if (own) return seen('not_checked', 'pass', say('verify.host.own', { host }), say('verify.proof.open'))
  if (link.kind === 'picture')
    return seen('not_checkable', 'unknown', say('verify.host.picture', { host }), say('verify.proof.picture'))
  if (link.kind === 'short')
    return seen('not_checked', 'unknown', say('verify.host.short', { host }), say('verify.proof.open'))
  if (link.kind === 'platformOther')
    return seen(
      'not_checkable',
      'unknown',
      say('verify.host.platformOther', { host, platform: link.platform }),
      say('verify.proof.notAnAward'),
    )
  const model = imitates(host, domains)
  if (model !== null)
    return seen(
      'not_checkable',
      'fail',
      say('verify.host.imitates', { host, domain: model }),
      say('verify.proof.imitates'),
    )
  const detail = domains.length > 0 ? 'verify.host.foreign' : 'verify.host.unknown'
  return seen('not_checked', 'unknown', say(detail, { host }), say('verify.proof.open'))
}

function seen(
  verdict: 'not_checked' | 'not_checkable',
  host: Check['result'],
  where: string,
  proof: string | null,
): Seen {
  const checks: Check[] = [{ name: 'host', result: host, detail: where.slice(0, 400) }]
  if (proof !== null) checks.push({ name: 'proof', result: verdict, detail: proof })
  return { verdict, checks }
}
