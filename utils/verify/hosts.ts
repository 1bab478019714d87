import data from './hosts.json' with { type: 'json' }
import { hostsSchema, type LinkTells } from './hosts-schema.ts'

const HOSTS = hostsSchema.parse(data)

/** What an address tells by itself; never that somebody holds something. */
export type LinkKind =
  | { kind: 'platform'; platform: string; tells: LinkTells; host: string; issuer: readonly string[] | null }
  /** A known platform's host, but not the address of an award there. */
  | { kind: 'platformOther'; platform: string; host: string }
  | { kind: 'picture'; host: string }
  | { kind: 'short'; host: string }
  | { kind: 'other'; host: string }
  | { kind: 'unusable' }

/** What the address tells, from its parsed host and path; a name before `@` or inside a longer host never counts. */
export function readLink(address: string): LinkKind {
  const url = unwrap(openUrl(address))
  if (!url) return { kind: 'unusable' }
  const host = plainHost(url.hostname)
  const known = HOSTS.platforms.filter((platform) =>
    platform.hosts.some(
      (own) =>
        url.hostname === own || (platform.www && host === own) || (platform.subdomains && isWithin(url.hostname, own)),
    ),
  )
  for (const platform of known)
    for (const link of platform.links)
      if (pathFits(link.path, url.pathname) && (!link.query || url.searchParams.get(link.query)))
        return { kind: 'platform', platform: platform.name, tells: link.tells, host, issuer: platform.issuer ?? null }
  if (HOSTS.pictures.some((one) => isWithin(host, one))) return { kind: 'picture', host }
  if (HOSTS.short.includes(host)) return { kind: 'short', host }
  const [first] = known
  return first ? { kind: 'platformOther', platform: first.name, host } : { kind: 'other', host }
}

/** Is `host` that domain or below it? `isc2.org.evil.com` and `evil-isc2.org` are not within `isc2.org`. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/** An http(s) address without a user name in it and on the usual port, or null. People leave the scheme out. */
function openUrl(address: string): URL | null {
  const text = address.trim()
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (!URL.canParse(full)) return null
  const url = new URL(full)
  const usual = (url.protocol === 'https:' || url.protocol === 'http:') && url.port === ''
  return usual && url.username === '' && url.password === '' && url.hostname.includes('.') ? url : null
}

/** The address that a wrapper carries, unwrapped once. */
function unwrap(url: URL | null): URL | null {
  if (!url) return null
  const host = plainHost(url.hostname)
  const wrapper = HOSTS.wrappers.find((one) => one.hosts.includes(host) && pathFits(one.path, url.pathname))
  const inner = wrapper ? url.searchParams.get(wrapper.query) : null
  return inner === null ? url : openUrl(inner)
}

/** A host in lower case without `www.` and without the root's dot. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')
}

const UUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'
const parts = new Map<string, RegExp>()

/** One part of a path against one part of a pattern. Each pattern is a run of one class: linear. */
function partFits(pattern: string, part: string): boolean {
  let regex = parts.get(pattern)
  if (!regex) {
    const source = pattern
      .replace('{uuid}', UUID)
      .replace('{slug}', '[A-Za-z0-9._%~+-]{1,200}')
      .replace(/\{hex:(\d+)-(\d+)\}/, '[0-9a-fA-F]{$1,$2}')
      .replace(/\{code:(\d+)-(\d+)\}/, '[A-Za-z0-9_-]{$1,$2}')
      .replace('[locale]', '[a-z]{2}(?:-[A-Za-z]{2,4})?')
    regex = new RegExp(`^${source}$`)
    parts.set(pattern, regex)
  }
  return part.length <= 200 && regex.test(part)
}

function pathFits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (wanted[0] === '[locale]' && !partFits('[locale]', given[0] ?? '')) wanted.shift()
  const open = wanted.at(-1) === '*'
  if (open) wanted.pop()
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false
  return wanted.every((one, index) => partFits(one, given[index] ?? ''))
}

/** The host that an address leads to, wrappers unwrapped, without `www.`; null where it is no usable address. */
export function linkHost(address: string): string | null {
  const url = unwrap(openUrl(address))
  return url ? plainHost(url.hostname) : null
}
