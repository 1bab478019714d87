import { plainHost } from '../detect/badges/awards.ts'
import type { Credential } from '../model/credential.ts'
import type { Layer, LayerEntry } from '../model/layer.ts'
import { domainAndAbove, issuerKey } from './matcher.ts'

/** An entry, and the layer that it stands in. */
export type LayerLine = { layer: Layer; entry: LayerEntry }

/** What entries are looked up by; made once for all layers in force. */
export type LayerIndex = {
  lines: readonly LayerLine[]
  /** CTID → places in `lines`; so with the others. */
  ctids: ReadonlyMap<string, readonly number[]>
  names: ReadonlyMap<string, readonly number[]>
  issuers: ReadonlyMap<string, readonly number[]>
}

/** The part of a credential that an entry is told by. */
export type Listed = Pick<Credential, 'ctid' | 'name' | 'alternateNames' | 'codes' | 'issuer'>

export function layerIndex(layers: readonly Layer[]): LayerIndex {
  const lines = layers.flatMap((layer) => layer.entries.map((entry) => ({ layer, entry })))
  const ctids = new Map<string, number[]>()
  const names = new Map<string, number[]>()
  const issuers = new Map<string, number[]>()
  lines.forEach(({ entry }, place) => {
    for (const ctid of new Set(entry.ctids)) add(ctids, ctid, place)
    for (const key of nameKeys(entry)) add(names, key, place)
    for (const key of issuerKeysOf(entry)) add(issuers, key, place)
  })
  return { lines, ctids, names, issuers }
}

function add(map: Map<string, number[]>, key: string, place: number): void {
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}

/**
 * The lines that speak of a credential, in their order: its CTID stands there, or one of its names or codes **and** one of
 * its issuer's names or hosts, compared as the trusted lists compare them. A name alone is never enough: many bodies award
 * it. Lines of a `provider` layer go by the issuer.
 */
export function linesOf(credential: Listed, index: LayerIndex): LayerLine[] {
  const found = new Set<number>(credential.ctid === null ? [] : index.ctids.get(credential.ctid))
  const { issuer } = credential
  if (issuer) {
    const own = [...new Set([issuer.name, ...issuer.alternateNames].map(nameOfIssuer))]
    const hosts = [...new Set(issuer.domains.flatMap(domainAndAbove))].map((host) => `host ${host}`)
    const byIssuer = listsOf(index.issuers, [...own, ...hosts])
    const byName = listsOf(index.names, [...nameKeys({ ...credential, names: namesOf(credential) })])
    // The shorter side is walked: one issuer may have all the lines, and so may one name.
    const [few, many] = total(byName) <= total(byIssuer) ? [byName, byIssuer] : [byIssuer, byName]
    const others = total(few) === 0 ? new Set<number>() : new Set(many.flat())
    for (const list of few) for (const place of list) if (others.has(place)) found.add(place)
    for (const list of byIssuer)
      for (const place of list) if (index.lines[place]?.layer.kind === 'provider') found.add(place)
  }
  return [...found].sort((a, b) => a - b).flatMap((place) => index.lines[place] ?? [])
}

const namesOf = (credential: Listed) => [credential.name, ...credential.alternateNames]

function listsOf(map: LayerIndex['names'], keys: readonly string[]): (readonly number[])[] {
  return keys.flatMap((key) => {
    const list = map.get(key)
    return list ? [list] : []
  })
}

function total(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0)
}

function nameKeys(of: { names: readonly string[]; codes: readonly string[] }): Set<string> {
  const keys = [...of.names.map((name) => `name ${nameKey(name)}`), ...of.codes.map((code) => `code ${nameKey(code)}`)]
  return new Set(keys.filter((key) => key.length > 'name '.length))
}

function issuerKeysOf({ issuers, domains }: LayerEntry): Set<string> {
  return new Set([...issuers.map(nameOfIssuer), ...domains.map((domain) => `host ${plainHost(domain)}`)])
}

function nameOfIssuer(name: string): string {
  return `name ${issuerKey(name)}`
}

/** The form under which two spellings of a credential's name are the same. `A+`, `C#` and `C++` keep their marks. */
export function nameKey(name: string): string {
  return name
    .slice(0, 500)
    .replace(/[™®©℠]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
