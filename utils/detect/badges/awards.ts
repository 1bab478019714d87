import { cleanUrl } from '../grammar/names.ts'
import { fromWords } from '../lexicon/words.ts'

/** What the address of a holding tells: only that it is one, or what was asked for it too. */
export type AwardKind = 'award' | 'completion' | 'examination'
type Platform = { name: string; hosts: string[] } & { [kind in AwardKind]?: string[] }

/** The address of one holding; never that somebody holds it. */
export type Award = {
  /** Null where no known platform is behind it. */
  platform: string | null
  tells: AwardKind
  host: string
  /** Absolute, wrappers unwrapped, without what names the person. */
  url: string
  /** The same for all addresses of one holding. */
  key: string
  /** What the address spells out of the credential's name; never a person's. */
  slug: string | null
  /** What it may be called for want of any name: the address, or host and number where the address names a person. */
  title: string
}

/** Every platform that shows holdings, in the order in which they are tried. */
export const awardPlatforms = fromWords(({ awards }): readonly Platform[] => awards.platforms)
/** Hosts that show nothing but pictures of badges. */
export const badgePictures = fromWords(({ awards }): readonly string[] => awards.pictures)

const KINDS = ['award', 'completion', 'examination'] as const
const HEX = '[0-9a-fA-F]'
const UUID = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`
/** Hosts on which organisations show holdings under their own name: `credentials.` and the like, then one long id. */
const OWN_HOST = /^(credentials?|certificates?|certs|badges?|verify)\./
const OWN_PATH = new RegExp(`^/(?:[a-z]{1,20}/){0,2}(${UUID}|${HEX}{24,64})/?$`)

/** The holding that an address leads to, by its parsed host and path; null for anything else. */
export function readAward(address: string): Award | null {
  const url = openAddress(address)
  if (url === null) return null
  for (const platform of awardPlatforms()) {
    if (!platform.hosts.some((host) => hostFits(host, url.hostname))) continue
    for (const tells of KINDS)
      for (const path of platform[tells] ?? []) {
        const parts = pathParts(path, url)
        if (parts !== null) return awardOf(platform.name, tells, url, parts, path.includes('{slug}'))
      }
  }
  const own = isOwnHost(url.hostname) ? OWN_PATH.exec(url.pathname) : null
  return own && awardOf(null, 'award', url, { ids: [own[1] ?? ''], name: null }, false)
}

/** A host that carries a platform's domain inside its own is made to look like it. */
function isOwnHost(host: string): boolean {
  const within = (pattern: string) => `.${host}.`.includes(`.${pattern.replace(/^(\[www\.\]|\*\.)/, '')}.`)
  return OWN_HOST.test(host) && !host.includes('xn--') && !awardPlatforms().some(({ hosts }) => hosts.some(within))
}

function awardOf(
  platform: string | null,
  tells: AwardKind,
  url: URL,
  { ids, name }: PathParts,
  personal: boolean,
): Award {
  const key = [platform ?? url.hostname, ...ids, name].join(' ').toLowerCase()
  const host = plainHost(url.hostname)
  const title = personal ? [host, ...ids].join(' ') : url.origin + url.pathname
  const slug =
    name === null
      ? null
      : name
          .replace(/[-_+]+|%20/g, ' ')
          .trim()
          .replace(/^\p{Ll}|(?<!\S)(?!(?:and|for|in|of|on|the|to|with)(?!\S))\p{Ll}/gu, upper)
  return { platform, tells, host, url: url.href, key, slug, title }
}

function upper(letter: string): string {
  return letter.toUpperCase()
}

/** An http(s) address without a user name in it and on the usual port, wrappers unwrapped; null for others. People leave
 * the scheme out. */
export function openAddress(address: string): URL | null {
  const text = address.trim()
  const clean = cleanUrl(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)
  const url = clean === null ? null : new URL(clean)
  return url !== null && url.port === '' && url.hostname.includes('.') ? url : null
}

/** A host in lower case without `www.` and without the root's dot. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')
}

/** Is `host` that domain or below it? `isc2.org.evil.com` and `evil-isc2.org` are not within `isc2.org`. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/** True where `host` is what the list's `pattern` says: `[www.]` may be there, `*.` is any host below too. */
export function hostFits(pattern: string, host: string): boolean {
  if (pattern.startsWith('*.')) return isWithin(host, pattern.slice(2))
  return host === pattern.replace(/[[\]]/g, '') || host === pattern.replace('[www.]', '')
}

/** What the parts of a path that vary say: the ids of the holding, and the name of the credential. */
export type PathParts = { ids: string[]; name: string | null }

/** Compares path and query with a pattern of the list; null where they do not fit. Linear in the length of the path. */
export function pathParts(pattern: string, url: URL): PathParts | null {
  const [path = '', query] = pattern.split('?')
  const value = query === undefined ? '' : url.searchParams.get(query)
  const groups = value === null ? null : regexOf(path).exec(url.pathname)
  if (groups === null || (query !== undefined && value === '')) return null
  const { name = null } = groups.groups ?? {}
  const ids = groups.slice(1).filter((part) => part !== undefined && part !== name)
  return { ids: value ? [...ids, value] : ids, name }
}

const CLASSES: Record<string, string> = {
  uuid: `(${UUID})`,
  hex: `(${HEX}`,
  code: '([\\w-]',
  id: '((?=[a-z]{0,9}\\d)[a-z0-9]',
  slug: '[\\w.%~+-]{1,200}',
  name: '(?<name>[\\w.%~+-]{1,200})',
}
const regexes = new Map<string, RegExp>()

/** Each varying part is a run of one class with an end, so no regex of these tries twice. */
function regexOf(path: string): RegExp {
  const known = regexes.get(path)
  if (known !== undefined) return known
  const source = path
    .replace(/\./g, '\\.')
    .replace('/*', '(?:/.*)?')
    .replace(/\{(\w+)(?::(\d+)-(\d+))?\}/g, (_, kind, least, most) =>
      least === undefined ? `${CLASSES[kind]}` : `${CLASSES[kind]}{${least},${most}})`,
    )
    .replace('/[locale]', '(?:/[a-z]{2}(?:-[A-Za-z]{2,4})?)?')
    .replace(/\/$/, '')
  const regex = new RegExp(`^${source}/?$`)
  regexes.set(path, regex)
  return regex
}
