import type { Appraisal, Flag } from '../model/appraisal.ts'
import type { Credential } from '../model/credential.ts'
import type { Mention } from '../model/mention.ts'
import type { PlatformProfile } from '../model/platform.ts'
import type { Resolution, Verification } from '../model/resolution.ts'
import type { IssuerLike, TrustedAbout, TrustedMatcher } from '../policy/matcher.ts'
import { matchPlatform } from '../registry/platforms/match.ts'
import { linkHost } from '../verify/hosts.ts'
import { asOf } from './as-of.ts'
import { states } from './facts.ts'
import { scoreProfile } from './platform-quality.ts'
import { scoreQuality } from './quality.ts'
import { scoreRelevance, unknownRelevance } from './relevance.ts'
import type { Role } from './role.ts'
import { rubricHash, rubricName } from './rubric.ts'
import type { Rubric } from './rubric-schema.ts'
import { withSpan } from './span.ts'
import { summarise } from './summary.ts'

export type AppraiseInput = {
  mention: Mention
  resolution: Resolution
  /** The record that `resolution` names; null where it names none. */
  credential: Credential | null
  /** The record that `resolution` names could not be read. */
  unread?: boolean
  verification: Verification
  /** Null = no role is being filled: then there is no relevance. */
  role: Role | null
  trusted: TrustedMatcher
  rubric: Rubric
  /** YYYY-MM-DD */
  today: string
}

/**
 * Everything that is said about one mention, with every reason. Below the rubric's match gate, and for anything but a
 * match, it is not known which credential this is: no quality but the band of its platform's kind, and a relevance of
 * *unknown*. Neither for text that the page does not show: it is told for what it is, and is no evidence. Pure: same
 * input, same bytes.
 */
export function appraise(input: AppraiseInput): Appraisal {
  const { mention, verification, role, rubric, today } = input
  const resolution = gated(input.resolution, rubric)
  const credential = resolution.outcome === 'match' && input.credential ? asOf(input.credential, today) : null
  const scored = mention.flags.includes('hidden') ? null : credential
  const relevance = scored && role ? scoreRelevance(scored, mention, role, today, rubric) : null
  const platformProfile = profileOf(mention, resolution)
  const ofKind = platformProfile && resolution.outcome !== 'lookalike' ? scoreProfile(platformProfile, rubric) : null
  return {
    mention,
    resolution,
    credential: credential && summarise(credential, rubric),
    platformProfile,
    verification,
    quality: scored ? withSpan(scoreQuality(scored, rubric), rubric) : ofKind,
    relevance: relevance ?? (role ? unknownRelevance() : null),
    trusted: askLists(input.trusted, input, credential),
    flags: flagsOf(input, credential),
    versions: { rubric: rubricName(rubric), rubricHash: rubricHash(rubric), modified: rubric.modified ?? false },
  }
}

/** A record always comes first; text that is not shown or not what it looks like is told for nothing else. */
function profileOf(mention: Mention, { outcome }: Resolution): PlatformProfile | null {
  const told = outcome !== 'match' && !mention.flags.some((flag) => flag === 'hidden' || flag === 'confusable')
  return told ? matchPlatform(mention) : null
}

/** A match below the rubric's gate is none: it is shown as its candidates, of which none is chosen. */
export function gated(resolution: Resolution, rubric: Rubric): Resolution {
  if (resolution.outcome !== 'match' || resolution.probability >= rubric.gates.match) return resolution
  return { ...resolution, outcome: 'ambiguous', credentialId: null }
}

/**
 * Asks the lists: of the issuer of the record, else of the issuer that the page states. Anybody can link to a trusted host,
 * so the link is asked last: only where nobody is named, and nobody's name is borrowed.
 */
export function askLists<Answer>(
  ask: (issuer: IssuerLike | null, today: string, about?: TrustedAbout) => Answer | null,
  { mention, resolution, today }: Pick<AppraiseInput, 'mention' | 'resolution' | 'today'>,
  credential: Credential | null,
): Answer | null {
  if (credential) {
    const labels = [credential.name, ...credential.alternateNames, ...credential.competencies.map((one) => one.label)]
    return ask(credential.issuer, today, { labels, occupations: credential.occupations })
  }
  const labels = [mention.name]
  if (mention.issuer !== null) return ask({ name: mention.issuer }, today, { labels })
  const host = resolution.outcome === 'lookalike' || mention.url === null ? null : linkHost(mention.url)
  return host === null ? null : ask(null, today, { labels, host })
}

function flagsOf({ mention, resolution, verification, unread }: AppraiseInput, credential: Credential | null): Flag[] {
  const flags: Flag[] = []
  const evidence = credential?.evidence ?? []
  if (verification.verdict === 'expired') flags.push('expired')
  if (verification.verdict === 'not_yet_valid') flags.push('notYetValid')
  if (evidence.some((one) => one.kind === 'retired')) flags.push('retired')
  const ended = { kind: 'status' as const, value: ['deprecated', 'suspended'] }
  if (evidence.some((one) => states(one, ended))) flags.push('ended')
  if (evidence.some((one) => states(one, { kind: 'status', value: ['suspended'] }))) flags.push('suspended')
  if (resolution.outcome === 'lookalike') flags.push('lookalike')
  if (mention.flags.includes('confusable')) flags.push('confusable')
  if (mention.flags.includes('hidden')) flags.push('hidden')
  if (unread) flags.push('unread')
  return flags
}
