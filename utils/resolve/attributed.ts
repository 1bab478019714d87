import { issuerKey, issuerWords } from '../registry/index/text.ts'
import type { IssuerReader, IssuerReading } from './issuers.ts'

/** A name without the issuer that stands in it. */
export type Attributed = { name: string; by: string }

/** What stands between a title and the issuer behind it. */
const BEHIND = [' by ', ' from ', ' via ', ', ', ' | ', ' - ', ' · ', ' • ']
/** What stands between an issuer and the title behind it. */
const BEFORE = [': ', ' - ', ' | ']

function split(name: string, at: number, length: number): [string, string] | null {
  const parts: [string, string] = [name.slice(0, Math.max(0, at)).trim(), name.slice(at + length).trim()]
  return at > 0 && parts.every((part) => part !== '') ? parts : null
}

/** Every way to read the end of a name as its issuer ("… by X", "… (X)", "…, X"). */
function behind(name: string): Attributed[] {
  const inParens = name.endsWith(')') ? split(name.slice(0, -1), name.lastIndexOf('('), 1) : null
  return [inParens, ...BEHIND.map((mark) => split(name, name.lastIndexOf(mark), mark.length))].flatMap((parts) =>
    parts ? [{ name: parts[0], by: parts[1] }] : [],
  )
}

function before(name: string): Attributed[] {
  return BEFORE.flatMap((mark) => {
    const parts = split(name, name.indexOf(mark), mark.length)
    return parts ? [{ name: parts[1], by: parts[0] }] : []
  })
}

/** Reads issuers off names: a person writes "… by ISACA" where the form has no field for it, or has one as well. */
export function createAttributor(issuers: IssuerReader) {
  const keyOf = (by: string) => issuerKey(issuerWords(by))
  const first = (found: readonly Attributed[], is: (by: string) => boolean) => found.find(({ by }) => is(by)) ?? null

  return {
    /** The name without the stated issuer behind it, or null. */
    repeated(name: string, stated: IssuerReading): string | null {
      const names = new Set(stated.names.map(issuerKey))
      return first(behind(name), (by) => names.has(keyOf(by)))?.name ?? null
    },
    /** The name without the stated issuer before it, or null. */
    led(name: string, issuer: string, stated: IssuerReading): string | null {
      const names = new Set(stated.names.map(issuerKey))
      const marked = first(before(name), (by) => names.has(keyOf(by)))?.name
      if (marked !== undefined) return marked
      const bare = `${issuer.toLowerCase()} `
      return name.toLowerCase().startsWith(bare) && name.length > bare.length ? name.slice(bare.length) : null
    },
    /** A known issuer behind a name that states none otherwise, or null. */
    named: (name: string): Attributed | null => first(behind(name), (by) => issuers.isKnown(by)),
  }
}
