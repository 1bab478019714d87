import {
  type BadgeClaim,
  claimOf,
  dataOf,
  firstDate,
  httpAddress,
  nameOf,
  parseJson,
  readAssertion,
  textOf,
} from '../../documents/assertion.ts'
import type { BadgeFacts } from '../../model/badges.ts'
import { foldText } from '../grammar/words.ts'
import { readAward } from './awards.ts'
import { claimMention } from './claims.ts'
import type { Badge } from './read-badges.ts'

type Data = Record<string, unknown>

/** Nodes of the data of one page that are looked at. */
const NODES_AT_MOST = 2000
const DEPTH_AT_MOST = 6
const CONFIDENCE = 0.85
/** Where data about the page's own person may stand. Everything else (adverts, courses, authors) is about others. */
const WAYS = ['@graph', 'mainEntity', 'about', 'verifiableCredential']
const BADGE = /(?:^|[/#:])(?:OpenBadgeCredential|AchievementCredential|AchievementSubject|Assertion)$/
const PERSON = /(?:^|[/#:])Person$/
const DEGREE = /degree|bachelor|master|doctor|diploma/i

/**
 * Credentials in the page's own data: Open Badges, and what schema.org says that the one person of the page holds
 * (`hasCredential`, `hasCertification`), in JSON-LD; assertions inside pictures that are part of the page. What is told
 * or among `badges` already is left out. `cut`: the data go on beyond what was looked at.
 */
export function readStructured(facts: BadgeFacts, badges: readonly Badge[]): { badges: Badge[]; cut: boolean } {
  const known: { name: string; url: string | null }[] = [...facts.told, ...badges.map(({ mention }) => mention)]
  const found: Badge[] = []
  const { claims, cut } = claimsIn(facts.data.map(parseJson))
  for (const claim of [...claims, ...facts.drawn.map(readAssertion)]) {
    const mention = claim && claimMention(claim, CONFIDENCE)
    if (!mention) continue
    const name = foldText(mention.name)
    const holding = holdingOf(mention.url)
    if (known.some((other) => foldText(other.name) === name || (holding && holdingOf(other.url) === holding))) continue
    known.push(mention)
    found.push({ mention, line: null, spot: null })
  }
  return { badges: found, cut }
}

function holdingOf(url: string | null): string | null {
  return url === null ? null : (readAward(url)?.key ?? url)
}

/** The claims in JSON-LD. Several people with credentials: it cannot be told who is shown, so nobody's are. */
export function claimsIn(roots: readonly unknown[]): { claims: BadgeClaim[]; cut: boolean } {
  const byId = new Map<string, Data>()
  const badges: Data[] = []
  const holders: Data[] = []
  let left = NODES_AT_MOST
  const walk = (value: unknown, depth: number): void => {
    if (left-- <= 0 || depth > DEPTH_AT_MOST || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const one of value) walk(one, depth + 1)
      return
    }
    const data = value as Data
    const id = textOf(data['@id'])
    if (id !== null) byId.set(id, data)
    if (isA(data, BADGE)) badges.push(data)
    if (isA(data, PERSON) && (data.hasCredential ?? data.hasCertification)) holders.push(data)
    for (const way of WAYS) walk(data[way], depth + 1)
  }
  walk(roots, 0)
  const held = holders.length === 1 ? holders.flatMap((person) => [person.hasCredential, person.hasCertification]) : []
  const all = held.flat()
  const credentials = all.slice(0, NODES_AT_MOST).map((one) => {
    const data = dataOf(one)
    return byId.get(textOf(data['@id']) ?? textOf(one) ?? '') ?? data
  })
  const claims = [...badges.map(claimOf), ...credentials.map(heldClaim)].filter((claim) => claim !== null)
  return { claims, cut: left < 0 || all.length > credentials.length }
}

function isA(data: Data, type: RegExp): boolean {
  return [data['@type'] ?? data.type].flat().some((one) => typeof one === 'string' && type.test(one))
}

/** One `EducationalOccupationalCredential` or `Certification` of schema.org; degrees are none of ours. */
function heldClaim(data: Data): BadgeClaim | null {
  if (isA(data, BADGE)) return claimOf(data)
  const category = nameOf(data.credentialCategory) ?? nameOf(data.educationalLevel) ?? ''
  const name = textOf(data.name)
  if (name === null || DEGREE.test(category) || /^(?:bachelor|master|doctor|associate) of\b|^ph\.?d\b/i.test(name))
    return null
  return {
    name,
    issuer: nameOf(data.recognizedBy) ?? nameOf(data.issuedBy) ?? nameOf(data.publisher) ?? nameOf(data.creator),
    issued: firstDate(data.dateIssued, data.issueDate, data.validFrom, data.dateCreated, data.datePublished),
    expires: firstDate(data.expires, data.validUntil),
    credentialId: textOf(data.certificationIdentification) ?? textOf(dataOf(data.identifier).value) ?? null,
    url: httpAddress(data.url) ?? httpAddress(data.sameAs),
    classId: null,
  }
}
