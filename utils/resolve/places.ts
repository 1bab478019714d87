import { words } from '../registry/index/text.ts'
import type { MentionInput } from './query.ts'
import type { Rules } from './rules.ts'

/** Tells whose law a licence is given under. */
export type PlaceReader = {
  /** The places that a mention states, in its name or as its issuer. */
  ofMention(mention: Pick<MentionInput, 'name' | 'issuer'>): ReadonlySet<string>
  /** The places that a record's name and issuer state. */
  ofRecord(name: string, issuer: string | null): ReadonlySet<string>
  /** Whether both sides state places, and none is the other's or part of it. */
  differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean
}

/** Words of the longest name of a place that is read. */
const MAX_RUN = 4
/** Characters of a name or issuer that are read; longer ones are hostile. */
const MAX_TEXT = 500
/** What may follow a name as a code: the last piece after a comma or dash, or the last parentheses. */
const LAST = /(?:,\s*|\s[-–—|·]\s*|\()([A-Z]{2,3})\)?\s*$/
const PIECES = /[,;/|·()]/

const keyOf = (texts: readonly string[]) => texts.join(' ')
const read = (text: string) => words(text.slice(0, MAX_TEXT)).map((word) => word.text)

/** Reads places by the facts of `places.json`. Pure. */
export function createPlaceReader({ places }: Rules): PlaceReader {
  const byName = new Map<string, string>()
  const byCode = new Map<string, string>()
  /** A part → its country. */
  const within = new Map<string, string>()
  const postNominals = new Set(places.postNominals)
  for (const { names, parts } of places.countries) {
    const country = names[0] ?? ''
    for (const name of names) byName.set(keyOf(read(name)), country)
    for (const [code, name] of Object.entries(parts)) {
      byName.set(keyOf(read(name)), name)
      byCode.set(code, name)
      within.set(name, country)
    }
  }

  /** Places named in a text; of two that overlap the longer one: "West Virginia" is not Virginia. */
  function named(text: string, found: Set<string>): void {
    const all = read(text)
    for (let from = 0; from < all.length; ) {
      let step = 1
      for (let length = Math.min(MAX_RUN, all.length - from); length > 0; length -= 1) {
        const place = byName.get(keyOf(all.slice(from, from + length)))
        if (!place) continue
        found.add(place)
        step = length
        break
      }
      from += step
    }
  }

  function coded(code: string | undefined, found: Set<string>): void {
    const place = byCode.get(code ?? '')
    if (place) found.add(place)
  }

  function ofIssuer(issuer: string, found: Set<string>): void {
    named(issuer, found)
    for (const piece of issuer.slice(0, MAX_TEXT).split(PIECES)) coded(piece.trim(), found)
  }

  return {
    ofMention({ name, issuer }) {
      const found = new Set<string>()
      named(name, found)
      const last = LAST.exec(name.slice(0, MAX_TEXT))?.[1]
      if (last && !postNominals.has(last)) coded(last, found)
      if (issuer) ofIssuer(issuer, found)
      return narrowed(found)
    },
    ofRecord(name, issuer) {
      const found = new Set<string>()
      named(name, found)
      // What the name says is what it is for: an office may sit elsewhere.
      if (found.size === 0 && issuer) ofIssuer(issuer, found)
      return narrowed(found)
    },
    differ(a, b) {
      if (a.size === 0 || b.size === 0) return false
      for (const one of a)
        for (const other of b) if (one === other || isPart(one, other) || isPart(other, one)) return false
      return true
    },
  }

  /** "New York, USA" is New York: a country says nothing more where a part of it is named. */
  function narrowed(found: ReadonlySet<string>): ReadonlySet<string> {
    const wholes = new Set([...found].map((place) => within.get(place)))
    return new Set([...found].filter((place) => !wholes.has(place)))
  }

  /** A licence of a country that is named alone may be that of any of its parts. */
  function isPart(part: string, whole: string): boolean {
    return within.get(part) === whole
  }
}
