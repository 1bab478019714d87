import type { SiteState } from '../../utils/messages/contract.ts'

/** True when a match pattern's host part covers a host name. The paths of our patterns are always `/*`. */
function covers(pattern: string, host: string): boolean {
  const named = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1]
  if (!named) return false
  if (!named.startsWith('*.')) return named === host
  return host === named.slice(2) || host.endsWith(named.slice(1))
}

/** The known site that a host belongs to, or null. */
export function siteOf(host: string, sites: SiteState[]): SiteState | null {
  return sites.find((site) => site.patterns.some((pattern) => covers(pattern, host))) ?? null
}

/** What to ask the browser for: a known site's own patterns, else what covers this one host and nothing beside it. */
export function patternsFor({ host, pattern }: { host: string; pattern: string }, sites: SiteState[]): string[] {
  return siteOf(host, sites)?.patterns ?? [pattern]
}
