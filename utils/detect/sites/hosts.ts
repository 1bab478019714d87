import { segmentMatches } from './paths.ts'
import type { Site } from './schema.ts'

/** The hosts that are asked for when a site is allowed: the named ones. A customer's own subdomain is asked for by itself,
 * from its page; the wildcard only says which adapter reads it. */
export function askedPatterns(site: Site): string[] {
  const named = site.hosts.filter((pattern) => !pattern.includes('*.'))
  return named.length > 0 ? named : site.hosts
}

/** The adapter for `url`'s host, or null. https only; a host that an adapter excludes has none. */
export function siteFor(url: URL, sites: readonly Site[]): Site | null {
  if (url.protocol !== 'https:') return null
  const host = url.hostname.toLowerCase()
  const found = sites.find((site) => site.hosts.some((pattern) => hostMatches(pattern, host)))
  return found === undefined || found.notHosts.some((pattern) => segmentMatches(pattern, host)) ? null : found
}

/** True where `host` is what the match pattern's host part names. `*.` stands for any subdomain and for none. */
function hostMatches(pattern: string, host: string): boolean {
  const named = pattern.slice('https://'.length, -'/*'.length)
  if (!named.startsWith('*.')) return named === host
  return host === named.slice(2) || host.endsWith(named.slice(1))
}
