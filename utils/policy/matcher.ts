import { plainHost } from '../detect/badges/awards.ts'
import type { TrustedMark } from '../model/appraisal.ts'
import type { Issuer } from '../model/credential.ts'
import type { TrustedIssuer, TrustedList } from '../model/requisition.ts'
import { inScopeOf, type Subject } from './scope.ts'

/** What is known of an issuer: a record's, or only the name that a page gives. */
export type IssuerLike = Pick<Issuer, 'name'> & Partial<Pick<Issuer, 'id' | 'alternateNames' | 'domains'>>

/** What a look-up may go by beside the issuer. `host`: of the award's link, where it tells whose award it is. */
export type TrustedAbout = Partial<Subject> & { host?: string }

/** @param today YYYY-MM-DD */
export type TrustedMatcher = (issuer: IssuerLike | null, today: string, about?: TrustedAbout) => TrustedMark | null

/** What one list says: `list` and `entry` are places, from 0. `elsewhere`: only about other credentials of the issuer. */
export type Ruling = {
  list: number
  entry: number
  by: 'id' | 'name' | 'domain'
  elsewhere: boolean
  mark: TrustedMark
}

type Found = { entry: TrustedIssuer; place: number; by: Ruling['by'] }
type Places = Map<string, number[]>
type Keyed = { list: TrustedList; ids: Places; names: Places; domains: Places }

/** When two lines of one list speak of an issuer, the most careful one counts. */
const CAREFUL = ['trusted', 'recognised', 'review', 'notAccepted'] as const

/**
 * Looks issuers up in `lists`, the first of which that speaks of one decides: pass them with the company's before one's
 * own. The mark stands beside a score, never in it.
 */
export function trustedMatcher(lists: readonly TrustedList[]): TrustedMatcher {
  const rulings = trustedRulings(lists)
  return (issuer, today, about) => decisive(rulings(issuer, today, about))?.mark ?? null
}

/** The ruling that counts: the first about this very credential, else the first about others of the issuer. */
export function decisive(rulings: readonly Ruling[]): Ruling | null {
  return rulings.find((one) => !one.elsewhere) ?? rulings[0] ?? null
}

/**
 * What each list says of an issuer, in the lists' order; a list that says nothing is left out. An issuer is told by its
 * CTID or DID, by name or alias (case, accents, punctuation and legal form aside) or by a domain of its own or of the link,
 * hosts below it included. A name is not enough where line and issuer both have a CTID, or a DID, and these differ. A line
 * past its review-by date counts for nothing.
 *
 * A line with a scope decides about credentials within it, before a line for everything. Where no line is known to apply
 * and all that speak of the issuer take one stance, that stance is given with every scope it has ("trusted for …"); where
 * they differ there is no mark: a stance on one field is none on another.
 */
export function trustedRulings(
  lists: readonly TrustedList[],
): (issuer: IssuerLike | null, today: string, about?: TrustedAbout) => Ruling[] {
  const keyed = lists.map(keyList)
  return (issuer, today, { host, labels = [], occupations = [] } = {}) => {
    const ids = idsOf(issuer?.id ?? null)
    const names = issuer ? [issuer.name, ...(issuer.alternateNames ?? [])].map(issuerKey) : []
    const hosts = [...(issuer?.domains ?? []), ...(host === undefined ? [] : [host])].flatMap(domainAndAbove)
    const inScope = inScopeOf({ labels, occupations })
    return keyed.flatMap((one, list) => {
      const found = linesFor(one, ids, names, hosts).filter(
        ({ entry }) => entry.reviewBy === null || entry.reviewBy >= today,
      )
      const applying = found.filter(({ entry }) => inScope(entry.scope))
      const special = applying.filter(({ entry }) => entry.scope.length > 0)
      const chosen = mostCareful(special.length > 0 ? special : applying)
      if (chosen) {
        const mark = markOf(one.list, chosen.entry)
        return [{ list, entry: chosen.place, by: chosen.by, elsewhere: false, mark }]
      }
      return forOtherScopes(one.list, list, found)
    })
  }
}

function linesFor(
  { list, ids, names, domains }: Keyed,
  ownIds: readonly string[],
  ownNames: readonly string[],
  hosts: readonly string[],
): Found[] {
  const found = new Map<number, Found>()
  const take = (by: Found['by'], map: Places, keys: readonly string[]) => {
    for (const key of keys)
      for (const place of map.get(key) ?? []) {
        const entry = list.entries[place]
        if (!entry || found.has(place) || (by === 'name' && isAnother(entry.ids, ownIds))) continue
        found.set(place, { entry, place, by })
      }
  }
  take('id', ids, ownIds)
  take('name', names, ownNames)
  take('domain', domains, hosts)
  return [...found.values()]
}

/** The CTID in a record's address, or a DID. */
function idsOf(id: string | null): string[] {
  const ctid = id === null ? undefined : /ce-[0-9a-f-]{36}(?![0-9a-z])/.exec(id)?.[0]
  return id === null ? [] : [...(ctid === undefined ? [] : [ctid]), ...(id.startsWith('did:') ? [id] : [])]
}

function isAnother(written: readonly string[], own: readonly string[]): boolean {
  return ['ce-', 'did:'].some((scheme) => {
    const these = written.filter((id) => id.startsWith(scheme))
    const those = own.filter((id) => id.startsWith(scheme))
    return these.length > 0 && those.length > 0 && !these.some((id) => those.includes(id))
  })
}

function forOtherScopes(list: TrustedList, at: number, found: readonly Found[]): Ruling[] {
  const [first] = found
  if (!first || found.some(({ entry }) => entry.stance !== first.entry.stance)) return []
  const scope = [...new Set(found.flatMap(({ entry }) => entry.scope))].slice(0, MAX_SCOPE)
  const mark = { ...markOf(list, first.entry), scope }
  return [{ list: at, entry: first.place, by: first.by, elsewhere: true, mark }]
}

/** What a mark may carry (`trustedMarkSchema`). */
const MAX_SCOPE = 50

function keyList(list: TrustedList): Keyed {
  const keyed: Keyed = { list, ids: new Map(), names: new Map(), domains: new Map() }
  list.entries.forEach((entry, place) => {
    for (const id of new Set(entry.ids)) add(keyed.ids, id, place)
    for (const name of new Set([entry.issuer, ...entry.aliases].map(issuerKey))) add(keyed.names, name, place)
    for (const domain of new Set(entry.domains.map(plainHost))) add(keyed.domains, domain, place)
  })
  return keyed
}

function add(map: Places, key: string, place: number): void {
  if (key === '') return
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}

function mostCareful(found: readonly Found[]): Found | null {
  let chosen: Found | null = null
  for (const one of found)
    if (chosen === null || CAREFUL.indexOf(one.entry.stance) > CAREFUL.indexOf(chosen.entry.stance)) chosen = one
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
