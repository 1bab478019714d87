import { plainHost } from '../detect/badges/awards.ts'
import type { TrustedMark } from '../model/appraisal.ts'
import type { Issuer } from '../model/credential.ts'
import type { TrustedIssuer, TrustedList } from '../model/requisition.ts'
import { inScopeOf, type Subject } from './scope.ts'

/** What is known of an issuer: a record's, or only the name that a page gives. */
export type IssuerLike = Pick<Issuer, 'name'> & Partial<Pick<Issuer, 'alternateNames' | 'domains'>>

/** What a look-up may go by beside the issuer. `host`: of the award's link, where it tells whose award it is. */
export type TrustedAbout = Partial<Subject> & { host?: string }

/** @param today YYYY-MM-DD */
export type TrustedMatcher = (issuer: IssuerLike | null, today: string, about?: TrustedAbout) => TrustedMark | null

type Keyed = { list: TrustedList; names: Map<string, TrustedIssuer[]>; domains: Map<string, TrustedIssuer[]> }

/** When two lines of one list speak of an issuer, the most careful one counts. */
const CAREFUL = ['trusted', 'recognised', 'review', 'notAccepted'] as const

/**
 * Looks issuers up in `lists`, the first of which that speaks of one decides: pass them with the company's before one's
 * own. By name or alias (case, accents, punctuation and legal form aside) or by a domain of the issuer or of the link,
 * hosts below it included. A line past its review-by date counts for nothing. The mark stands beside a score, never in it.
 *
 * A line with a scope decides about credentials within it, before a line for everything. Where no line is known to apply
 * and all that speak of the issuer take one stance, that stance is given with every scope it has ("trusted for …"); where
 * they differ there is no mark: a stance on one field is none on another.
 */
export function trustedMatcher(lists: readonly TrustedList[]): TrustedMatcher {
  const keyed = lists.map(keyList)
  return (issuer, today, { host, labels = [], occupations = [] } = {}) => {
    const names = issuer ? [issuer.name, ...(issuer.alternateNames ?? [])].map(issuerKey) : []
    const hosts = [...(issuer?.domains ?? []), ...(host === undefined ? [] : [host])].flatMap(domainAndAbove)
    const inScope = inScopeOf({ labels, occupations })
    let elsewhere: TrustedMark | null = null
    for (const one of keyed) {
      const all = [
        ...names.flatMap((name) => one.names.get(name) ?? []),
        ...hosts.flatMap((domain) => one.domains.get(domain) ?? []),
      ]
      const found = [...new Set(all)].filter((entry) => entry.reviewBy === null || entry.reviewBy >= today)
      const applying = found.filter((entry) => inScope(entry.scope))
      const special = applying.filter((entry) => entry.scope.length > 0)
      const entry = mostCareful(special.length > 0 ? special : applying)
      if (entry) return markOf(one.list, entry)
      elsewhere ??= forOtherScopes(one.list, found)
    }
    return elsewhere
  }
}

function forOtherScopes(list: TrustedList, found: readonly TrustedIssuer[]): TrustedMark | null {
  const [first] = found
  if (!first || found.some((entry) => entry.stance !== first.stance)) return null
  const scope = [...new Set(found.flatMap((entry) => entry.scope))].slice(0, MAX_SCOPE)
  return { ...markOf(list, first), scope }
}

/** What a mark may carry (`trustedMarkSchema`). */
const MAX_SCOPE = 50

function keyList(list: TrustedList): Keyed {
  const names = new Map<string, TrustedIssuer[]>()
  const domains = new Map<string, TrustedIssuer[]>()
  for (const entry of list.entries) {
    for (const name of new Set([entry.issuer, ...entry.aliases].map(issuerKey))) add(names, name, entry)
    for (const domain of new Set(entry.domains)) add(domains, plainHost(domain), entry)
  }
  return { list, names, domains }
}

function add(map: Map<string, TrustedIssuer[]>, key: string, entry: TrustedIssuer): void {
  if (key === '') return
  const known = map.get(key)
  if (known) known.push(entry)
  else map.set(key, [entry])
}

function mostCareful(found: readonly TrustedIssuer[]): TrustedIssuer | null {
  let chosen: TrustedIssuer | null = null
  for (const entry of found)
    if (chosen === null || CAREFUL.indexOf(entry.stance) > CAREFUL.indexOf(chosen.stance)) chosen = entry
  return chosen
}

function markOf(list: TrustedList, { issuer, stance, reason, scope, reviewBy }: TrustedIssuer): TrustedMark {
  return { list: list.name, issuer, stance, reason, scope, reviewBy }
}

const LEGAL_FORM = /\b(?:incorporated|inc|llc|ltd|limited|gmbh|corporation|corp|company|co|plc|the)\b/g

/** The form under which two spellings of an issuer's name are the same; never empty for a name with letters. */
export function issuerKey(name: string): string {
  const plain = name
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const short = plain.replace(LEGAL_FORM, ' ').replace(/\s+/g, ' ').trim()
  return short === '' ? plain : short
}

/** `learn.acme.example.org` → itself, `acme.example.org`, `example.org`; never a last part alone. */
export function domainAndAbove(host: string): string[] {
  const parts = plainHost(host).split('.').slice(-10)
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'))
}
