import type { PartialDate } from '../model/mention.ts'

/** What a digital credential says of itself. A claim: nothing of it has been checked, and nothing of its holder is kept. */
export type BadgeClaim = {
  /** Null where only the address of the assertion is known. */
  name: string | null
  issuer: string | null
  issued: PartialDate | null
  expires: PartialDate | null
  /** A licence number, else an identifier that is no web address. */
  credentialId: string | null
  /** http(s) only. */
  url: string | null
  /** Which credential it is a holding of: the BadgeClass (Open Badges 2) or Achievement (3). http(s) only. */
  classId: string | null
}

type Data = Record<string, unknown>

/** More than the largest assertion seen (26 kB) by far, in code units. */
export const ASSERTION_AT_MOST = 256 * 1024

/**
 * The text that a badge's picture carries → its claim: the JSON of an Open Badges 2 assertion or an Open Badges 3
 * credential, the same as a JWS (its payload is read, its signature is not), or the address of a hosted assertion. Null
 * for anything else. Never throws.
 */
export function readAssertion(text: string): BadgeClaim | null {
  const trimmed = text.trim()
  if (trimmed.length > ASSERTION_AT_MOST) return null
  if (trimmed.startsWith('{')) return claimOf(parseJson(trimmed))
  const address = httpAddress(trimmed)
  if (address !== null) return { ...claimOfData({}), url: address }
  return claimOf(payloadOf(trimmed))
}

/**
 * One credential as parsed JSON → its claim: an Open Badges 2 assertion, an Open Badges 3 credential, its subject alone,
 * or the payload of a VC-JWT. Null where it tells neither a name nor an address. Never throws.
 */
export function claimOf(value: unknown): BadgeClaim | null {
  const data = dataOf(value)
  const claim = claimOfData({ ...data, ...dataOf(data.vc) })
  return claim.name === null && claim.url === null ? null : claim
}

function claimOfData(data: Data): BadgeClaim {
  const subject = { ...data, ...dataOf(data.credentialSubject) }
  const kind = { ...dataOf(data.badge), ...dataOf(subject.achievement) }
  const id = textOf(data.id) ?? textOf(data['@id']) ?? textOf(data.jti)
  const hosted = [dataOf(data.verify).url, dataOf(data.verification).url, id].map(httpAddress)
  const url = hosted.find((address) => address !== null) ?? null
  return {
    name: textOf(kind.name) ?? textOf(data.name),
    issuer: nameOf(data.issuer) ?? nameOf(kind.issuer) ?? nameOf(kind.creator),
    issued: firstDate(data.awardedDate, data.validFrom, data.issuanceDate, data.issuedOn, data.nbf),
    expires: firstDate(data.validUntil, data.expirationDate, data.expires, data.exp),
    credentialId: textOf(subject.licenseNumber) ?? (httpAddress(id) === null ? id : null),
    url,
    classId: [data.badge, kind.id, kind['@id']].map(httpAddress).find((address) => address !== null) ?? null,
  }
}

/** An object, the first of a list of them, or an empty one. */
export function dataOf(value: unknown): Data {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'object' && one !== null && !Array.isArray(one) ? (one as Data) : {}
}

/** A text, the first of several, or that of a JSON-LD value in whatever language comes first; null for none. */
export function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  const inner = typeof one === 'object' && one !== null ? ((one as Data)['@value'] ?? Object.values(one)[0]) : one
  return typeof inner === 'string' && inner.trim() !== '' ? inner.trim() : null
}

/** The name of an organisation; an address alone is none. */
export function nameOf(value: unknown): string | null {
  const one = typeof value === 'string' ? value : dataOf(value).name
  const name = textOf(one)
  return name === null || /^[a-z][a-z0-9+.-]*:\S/i.test(name) ? null : name
}

/** The first of `values` that is a date: ISO 8601 as its day, or seconds since 1970 as older badges and JWTs have it. */
export function firstDate(...values: unknown[]): PartialDate | null {
  for (const value of values) {
    const seconds = typeof value === 'number' && value > 0 && value < 5e9
    const text = seconds ? new Date(value * 1000).toISOString() : (textOf(value) ?? '')
    const [date] = /^(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=T|$)/.exec(text) ?? []
    if (date !== undefined) return date
  }
  return null
}

export function httpAddress(value: unknown): string | null {
  const text = textOf(value)
  return text !== null && /^https?:\/\/\S{3,2000}$/i.test(text) ? text : null
}

/** `text` as JSON; null where it is none, or is longer than any assertion. */
export function parseJson(text: string): unknown {
  if (text.length > ASSERTION_AT_MOST) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The payload of a compact JWS. */
function payloadOf(text: string): unknown {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(text)?.[1]
  if (payload === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0))
    return parseJson(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
