import ashby from './ashbyhq.com.json' with { type: 'json' }
import bamboo from './bamboohr.com.json' with { type: 'json' }
import bullhorn from './bullhornstaffing.com.json' with { type: 'json' }
import greenhouse from './greenhouse.io.json' with { type: 'json' }
import icims from './icims.com.json' with { type: 'json' }
import jazz from './jazz.co.json' with { type: 'json' }
import lever from './lever.co.json' with { type: 'json' }
import linkedin from './linkedin.com.json' with { type: 'json' }
import manatal from './manatal.com.json' with { type: 'json' }
import workday from './myworkday.com.json' with { type: 'json' }
import oracle from './oraclecloud.com.json' with { type: 'json' }
import { segmentMatches } from './paths.ts'
import recruitee from './recruitee.com.json' with { type: 'json' }
import type { Site } from './schema.ts'
import smartrecruiters from './smartrecruiters.com.json' with { type: 'json' }
import successfactors from './successfactors.com.json' with { type: 'json' }
import taleo from './taleo.net.json' with { type: 'json' }
import teamtailor from './teamtailor.com.json' with { type: 'json' }
import workable from './workable.com.json' with { type: 'json' }
import zoho from './zoho.com.json' with { type: 'json' }

/** Every adapter, by id. Their shape is held by a test, so that page files need no schema library. */
export const ALL_SITES: readonly Site[] = [
  ashby,
  bamboo,
  bullhorn,
  greenhouse,
  icims,
  jazz,
  lever,
  linkedin,
  manatal,
  workday,
  oracle,
  recruitee,
  smartrecruiters,
  successfactors,
  taleo,
  teamtailor,
  workable,
  zoho,
] as Site[]

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
