import { ALL_SITES, askedPatterns, siteFor } from '../../utils/detect/sites/all.ts'
import type { SiteState } from '../../utils/messages/contract.ts'
import type { Settings } from '../../utils/model/settings.ts'
import { areGranted, grantedPatterns } from '../../utils/platform/hosts.ts'

/** Whether chips may stand in a page: the site's own default, its notice, and what the person chose. */
export function inlineMode(siteId: string, settings: Settings): 'chips' | 'panel-only' {
  const site = ALL_SITES.find((one) => one.id === siteId)
  if (site?.notice && !settings.noticeAccepted[siteId]) return 'panel-only'
  return settings.inline[siteId] ?? (site?.notice ? 'chips' : (site?.insertion ?? 'chips'))
}

/** The id under which a page's choices are kept: its adapter's, or its host for a site that nobody has described. */
export function siteIdOf(url: string): string {
  const parsed = new URL(url)
  return siteFor(parsed, ALL_SITES)?.id ?? parsed.hostname.slice(0, 60)
}

const hostOf = (pattern: string) => pattern.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

/** Every site that Touchstone knows, and every other host that was granted. */
export async function siteStates(settings: Settings): Promise<SiteState[]> {
  const known = await Promise.all(
    ALL_SITES.map(async (site) => ({
      id: site.id,
      name: site.name,
      patterns: askedPatterns(site),
      granted: await areGranted(askedPatterns(site)),
      inline: inlineMode(site.id, settings),
      notice: site.notice,
      noticeAccepted: settings.noticeAccepted[site.id] ?? null,
    })),
  )
  const covered = new Set(ALL_SITES.flatMap(askedPatterns))
  const others = (await grantedPatterns())
    .filter((pattern) => !covered.has(pattern))
    .map((pattern) => ({
      id: hostOf(pattern).slice(0, 60),
      name: hostOf(pattern),
      patterns: [pattern],
      granted: true,
      inline: inlineMode(hostOf(pattern).slice(0, 60), settings),
      notice: false,
      noticeAccepted: null,
    }))
  return [...known, ...others]
}
