/** Readers for the forms in which CTDL writes a value. All take anything and answer null or [] for what they cannot use. */

export type Node = { readonly [key: string]: unknown }

/** Longest list that is read from one property: documents are other people's. */
export const MAX_LIST = 500

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names with their prefix, put together once: a property is asked for some hundred times a document. */
const PREFIXED = new Map<string, string>()

/**
 * A property of the ceterms vocabulary by its short name; full names were shortened when the document was opened.
 * `subjectWebPage` and the like are not guessed.
 */
export function prop(node: Node, name: string): unknown {
  let key = PREFIXED.get(name)
  if (key === undefined) {
    key = `ceterms:${name}`
    PREFIXED.set(name, key)
  }
  return node[key] ?? undefined
}

const NOTHING: readonly unknown[] = []

export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return NOTHING
  if (!Array.isArray(value)) return [value]
  return value.length > MAX_LIST ? value.slice(0, MAX_LIST) : value
}

/** Cuts without leaving half a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const end = /[\uD800-\uDBFF]/.test(text.charAt(max - 1)) ? max - 1 : max
  return text.slice(0, end).trimEnd()
}

/** White space that is more than single blanks between words. */
const LOOSE = /^\s|\s\s|[^\S ]|\s$/

function clean(text: string, max: number): string | null {
  // Cut before folding white space too: a text of megabytes costs no more than one of a page.
  const head = cut(text, max * 4)
  return cut(LOOSE.test(head) ? head.replace(/\s+/g, ' ').trim() : head, max) || null
}

function flat(value: unknown, into: string[], depth: number): void {
  if (typeof value === 'string') into.push(value)
  else if (typeof value === 'number' && Number.isFinite(value)) into.push(String(value))
  else if (depth > 3) return
  else if (Array.isArray(value)) for (const item of list(value)) flat(item, into, depth + 1)
  else if (isNode(value)) {
    if ('@value' in value) flat(value['@value'], into, depth + 1)
    else for (const key of languages(value)) flat(value[key], into, depth + 1)
  }
}

/** Keys of a language map, English first, the rest as written. A node (it has `@…` keys or a prefix) is no map. */
function languages(map: Node): string[] {
  const keys = Object.keys(map)
  if (keys.length === 1 && keys[0] === 'en') return keys
  if (keys.some((key) => key === '@type' || key === '@id' || key.startsWith('ceterms:'))) return []
  const tags = keys.filter((key) => /^@?[a-z]{2,3}\b/i.test(key) || key === '@none').slice(0, 40)
  const english = (key: string) => (/^@?en\b/i.test(key) ? 0 : 1)
  return tags.sort((a, b) => english(a) - english(b))
}

/** All texts of a plain string, an array, a language map or a map of arrays: English first, no doubles. */
export function texts(value: unknown, max: number): string[] {
  const raw: string[] = []
  flat(value, raw, 0)
  if (raw.length < 2) {
    const only = raw[0] === undefined ? null : clean(raw[0], max)
    return only === null ? [] : [only]
  }
  const seen = new Set<string>()
  for (const item of raw) {
    const text = clean(item, max)
    if (text) seen.add(text)
  }
  return [...seen]
}

/** The first text, English where there is one. */
export function text(value: unknown, max: number): string | null {
  if (typeof value === 'string') return clean(value, max)
  return texts(value, max)[0] ?? null
}

/** A reference as a string: the URI itself, `{"@id": …}` or an embedded object with an id. */
export function reference(value: unknown): string | null {
  const raw = isNode(value) ? (value['@id'] ?? value.id) : value
  return typeof raw === 'string' && raw.length > 0 && raw.length <= 2000 ? raw.trim() : null
}

const CTID = /\bce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/i

const CTID_LENGTH = 39
const CTID_ALONE = /^ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The CTID in a text, lower case: old records and references mix cases. */
export function ctidIn(value: string | null): string | null {
  if (value === null || value.length < CTID_LENGTH) return null
  const start = value.indexOf('ce-')
  // Nearly all are an address that ends with one, in lower case.
  if (start === value.length - CTID_LENGTH && (start === 0 || value[start - 1] === '/')) {
    const end = value.slice(start)
    if (CTID_ALONE.test(end)) return end
  }
  return CTID.exec(value)?.[0].toLowerCase() ?? null
}

/** Whether a text is meant as a reference: a blank node, an address of any scheme, a bare CTID. */
export function isReference(text: string): boolean {
  return /^(_:|[a-z][a-z0-9+.-]*:\S)/i.test(text) || ctidIn(text)?.length === text.length
}

/**
 * What two references to one thing have in common: the CTID where they have one (`/resources/`, `/resource/`, `/graph/`,
 * http or https are then all the same), otherwise the URI itself.
 */
export function referenceKey(uri: string): string {
  return ctidIn(uri) ?? uri.replace(/^http:/i, 'https:').replace(/\/$/, '')
}

/** The key of a record: of its @id, unless only its `ctid` holds a CTID. */
export function recordKey(id: string, ctid: string | null): string {
  return ctidIn(id) ?? ctid ?? referenceKey(id)
}

/** An http(s) address, or null. Too long a one is dropped: a cut address leads elsewhere. */
export function webAddress(value: unknown): string | null {
  for (const item of list(value).slice(0, 5)) {
    const raw = reference(item) ?? text(item, 2001)
    if (raw === null || raw.length > 2000 || !/^https?:\/\//i.test(raw) || !URL.canParse(raw)) continue
    return raw
  }
  return null
}

/** Lower-case host of an address without "www.", or null. */
export function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const host = new URL(address).hostname.toLowerCase().replace(/^www\./, '')
  return host.includes('.') && host.length <= 253 ? host : null
}

/**
 * The local name of a concept: of `targetNode` ("audLevel:BeginnerLevel", or the full address) in an alignment object, of
 * a plain string or URI; where there is no node, the node's name with its spaces taken out.
 */
export function concept(value: unknown): string | null {
  const node = isNode(value) ? (reference(prop(value, 'targetNode')) ?? null) : null
  const named = isNode(value) ? text(prop(value, 'targetNodeName') ?? prop(value, 'name'), 60) : null
  const raw = node ?? named ?? reference(value)
  if (raw === null) return null
  const local = raw.replace(/^.*[:/#]/, '').replace(/\s/g, '')
  return local ? cut(local, 60) : null
}

/** A finite number from a number, a numeral or a QuantitativeValue. */
export function number(value: unknown): number | null {
  const raw = isNode(value) ? (value['schema:value'] ?? value['schema:minValue'] ?? value['qdata:median']) : value
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null
  if (typeof raw !== 'string' || !/^-?\d{1,12}(\.\d{1,6})?$/.test(raw.trim())) return null
  return Number(raw)
}

/** The date at the start of a text: YYYY, YYYY-MM or YYYY-MM-DD. */
export function date(value: unknown): string | null {
  const raw = text(value, 40)
  return raw === null ? null : (/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?!\d|-\d)/.exec(raw)?.[0] ?? null)
}

/** An ISO 8601 duration, or a DurationProfile's exact or longest one, as written; null for anything else. */
export function duration(value: unknown): string | null {
  const raw = isNode(value) ? (prop(value, 'exactDuration') ?? prop(value, 'maximumDuration')) : value
  return typeof raw === 'string' && /^P(?=[\dT])[\dYMWDTHS.]{2,30}$/.test(raw) ? raw : null
}

/** Years of an ISO 8601 duration ("P3Y", "P18M", "P730D"), or of a DurationProfile's exact or longest duration. */
export function years(value: unknown, depth = 0): number | null {
  if (depth > 2) return null
  if (Array.isArray(value)) return years(value[0], depth + 1)
  if (isNode(value)) return years(prop(value, 'exactDuration') ?? prop(value, 'maximumDuration'), depth + 1)
  const match =
    typeof value === 'string' ? /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?/.exec(value) : null
  if (!match) return null
  const [, y = 0, m = 0, w = 0, d = 0] = match
  const sum = Number(y) + Number(m) / 12 + Number(w) / 52 + Number(d) / 365
  return sum > 0 ? Math.round(sum * 100) / 100 : null
}
