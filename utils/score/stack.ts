import type { Credential } from '../model/credential.ts'
import { nameKey } from '../policy/layer-index.ts'
import { distinct, finderOf, type Held, issuerOf, named, namesOf, type StackItem, seriesOf } from './stack-held.ts'
import { type Ladder, laddersOf } from './stack-ladders.ts'
import type { Place } from './stack-names.ts'

/** Keys always stand in the page's order, but where it is said otherwise. */
export type Stack = {
  ladders: Ladder[]
  /** `held` of `of` different parts of `whole`; `of` null = how many there are is not published. `wholeKey`: held itself. */
  toward: {
    whole: string
    keys: string[]
    held: number
    of: number | null
    missing: string[]
    wholeKey: string | null
  }[]
  /** One credential held several times, the latest first. */
  reissues: { name: string; keys: string[] }[]
  /** What took the place of one that is held; `byKey` where that is held, too. */
  superseded: { key: string; by: string; byKey: string | null }[]
  /** One skill that several different credentials stand for. */
  shared: { skill: string; keys: string[]; issuers: number }[]
}

const MAX_SHARED = 200

/**
 * How the credentials of one page stand to one another: for our own panel, to be folded up there and nowhere else. Names
 * are links only among credentials of one issuer. What it says changes no score. `wholes`: records that parts name and that
 * are not on the page, where they are known: they say how many parts there are. Pure; a page's order in, the same order out.
 */
export function stackOf(items: readonly StackItem[], wholes: readonly Credential[] = []): Stack {
  const held = distinct(items)
  return {
    ladders: laddersOf(held),
    toward: [...publishedWholes(held, wholes), ...numberedSeries(held)],
    reissues: held
      .filter((one) => one.keys.length > 1)
      .map(({ credential, keys }) => ({ name: credential.name, keys })),
    superseded: supersededOf(held),
    shared: sharedSkills(held),
  }
}

function supersededOf(held: readonly Held[]): Stack['superseded'] {
  const find = finderOf(held)
  return held.flatMap(({ credential, keys, issuer }) => {
    const [by] = named(credential, ['supersededBy'])
    if (by === undefined) return []
    const newer = find(by, issuer)
    const byKey = newer === null || newer.credential === credential ? null : (newer.keys[0] ?? null)
    return keys.map((key) => ({ key, by, byKey }))
  })
}

/** Wholes that the parts' own records name. */
function publishedWholes(held: readonly Held[], wholes: readonly Credential[]): Stack['toward'] {
  const find = finderOf([...held, ...wholes.map((whole) => asHeld(whole, held))].filter((one) => one !== null))
  const groups = new Map<string, { name: string; issuer: string; parts: Held[] }>()
  for (const part of held) {
    if (part.issuer === '') continue
    for (const name of named(part.credential, ['partOf', 'advancedStanding'])) {
      const key = `${part.issuer}\n${nameKey(name)}`
      const group = groups.get(key) ?? { name, issuer: part.issuer, parts: [] }
      group.parts.push(part)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ name, issuer, parts }) => {
    const whole = find(name, issuer)
    const required = whole ? named(whole.credential, ['prerequisite']) : []
    const has = (part: string) => parts.some((one) => namesOf(one.credential).includes(nameKey(part)))
    const missing = required.filter((part) => !has(part))
    const known = required.length > 0 && required.length - missing.length === parts.length
    return {
      whole: whole?.credential.name ?? name,
      keys: parts.flatMap((one) => one.keys),
      held: parts.length,
      of: known ? required.length : null,
      missing: known ? missing : [],
      wholeKey: whole?.keys[0] ?? null,
    }
  })
}

/** A record that nobody on the page holds; null where it is held. */
function asHeld(credential: Credential, held: readonly Held[]): Held | null {
  if (held.some((one) => one.credential.id === credential.id)) return null
  return { credential, keys: [], issuer: issuerOf(credential), place: null }
}

/** Parts that number themselves: *part 2 of 5*. How many there are is what they say, where they agree. */
function numberedSeries(held: readonly Held[]): Stack['toward'] {
  return seriesOf(held, 'part').map((parts) => {
    const [first] = parts
    const totals = new Set(parts.flatMap(({ place }) => (place?.of ? [place.of] : [])))
    const [of = null] = totals.size === 1 ? totals : []
    const numbers = new Set(parts.map(({ place }) => place?.at)).size
    return {
      whole: first?.place ? wholeName(first.credential.name, first.place) : '',
      keys: parts.flatMap((one) => one.keys),
      held: numbers,
      of: of !== null && of >= numbers ? of : null,
      missing: [],
      wholeKey: null,
    }
  })
}

/** The name as it is written, as far as what all parts share; else the plain form of that. */
function wholeName(name: string, { stem }: Place): string {
  for (let end = 1; end <= name.length; end++)
    if (nameKey(name.slice(0, end)) === stem) return name.slice(0, end).trim()
  return stem
}

function sharedSkills(held: readonly Held[]): Stack['shared'] {
  const bySkill = new Map<string, { skill: string; by: Set<Held> }>()
  for (const one of held)
    for (const { label } of one.credential.competencies) {
      const key = nameKey(label)
      if (key === '') continue
      const known = bySkill.get(key) ?? { skill: label, by: new Set<Held>() }
      known.by.add(one)
      bySkill.set(key, known)
    }
  return [...bySkill.values()]
    .filter(({ by }) => by.size > 1)
    .sort((a, b) => b.by.size - a.by.size)
    .slice(0, MAX_SHARED)
    .map(({ skill, by }) => ({
      skill,
      keys: [...by].flatMap((one) => one.keys),
      issuers: new Set([...by].map((one) => one.issuer)).size,
    }))
}
