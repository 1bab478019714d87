import type { Credential, EvidenceKind } from '../model/credential.ts'
import type { PartialDate } from '../model/mention.ts'
import { nameKey } from '../policy/layer-index.ts'
import { issuerKey } from '../policy/matcher.ts'
import { firstDay } from '../verify/dates.ts'
import { type Place, placeOf } from './stack-names.ts'

/** One credential of a page: `key` of its mention, the record that it resolved to, and the date that the page gives. */
export type StackItem = { key: string; credential: Credential; issued: PartialDate | null }

/** A credential of the page, with the keys of all its holdings. `place`: what its name says of its place in a series. */
export type Held = { credential: Credential; keys: string[]; issuer: string; place: Place | null }

/** Each credential once, its holdings from the latest to the oldest, undated ones last. */
export function distinct(items: readonly StackItem[]): Held[] {
  const byId = new Map<string, StackItem[]>()
  for (const item of items) byId.set(item.credential.id, [...(byId.get(item.credential.id) ?? []), item])
  const day = ({ issued }: StackItem) => (issued === null ? '' : firstDay(issued))
  return [...byId.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const sorted = [...same].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
    const { credential } = first
    const place = placeOf(credential.name, credential.level)
    return [{ credential, keys: sorted.map((item) => item.key), issuer: issuerOf(credential), place }]
  })
}

/** By name, so that records of two registries meet. Empty where none is named: then no name leads anywhere. */
export function issuerOf({ issuer }: Credential): string {
  return issuer === null ? '' : issuerKey(issuer.name)
}

export const namesOf = (credential: Credential) => [credential.name, ...credential.alternateNames].map(nameKey)

/** The names that evidence of these kinds gives, as they are written, each once. */
export function named(credential: Credential, kinds: readonly EvidenceKind[]): string[] {
  const agents = credential.evidence.flatMap(({ kind, agent }) =>
    agent !== null && kinds.includes(kind) ? [agent] : [],
  )
  return [...new Map(agents.map((agent) => [nameKey(agent), agent])).values()]
}

type Finder = (name: string, issuer: string) => Held | null

/** Looks a name up among what is held; a name that two credentials of an issuer share is nobody's. */
export function finderOf(held: readonly Held[]): Finder {
  const byName = new Map<string, Held | null>()
  for (const one of held) {
    if (one.issuer === '') continue
    for (const name of new Set(namesOf(one.credential))) {
      const key = `${one.issuer}\n${name}`
      byName.set(key, byName.has(key) ? null : one)
    }
  }
  return (name, issuer) => byName.get(`${issuer}\n${nameKey(name)}`) ?? null
}

/** Credentials of one issuer that are alike but for their places; two at least, in their places' order. */
export function seriesOf(held: readonly Held[], kind: Place['kind']): Held[][] {
  const groups = new Map<string, Held[]>()
  for (const one of held) {
    if (one.place?.kind !== kind || one.issuer === '') continue
    const key = `${one.issuer}\n${one.place.stem}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const at = (one: Held) => one.place?.at ?? 0
  return [...groups.values()]
    .filter((group) => new Set(group.map(at)).size > 1)
    .map((group) => [...group].sort((a, b) => at(a) - at(b)))
}
