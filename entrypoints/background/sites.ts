import { ALL_SITES } from '../../utils/detect/sites/all.ts'
import { askedPatterns, siteFor } from '../../utils/detect/sites/hosts.ts'
import type { SiteState } from '../../utils/messages/contract.ts'
import type { Settings } from '../../utils/model/settings.ts'
import { areGranted, grantedPatterns } from '../../utils/platform/hosts.ts'

/** Longest id under which a site's choices are kept. */
const ID_LENGTH = 60

const hostOf = (pattern: string) => pattern.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

/** The adapter for a host, which may be one of many (`de.linkedin.com`) that it speaks for. */
const adapterOf = (host: string) => (host.includes('*') ? null : siteFor(new URL(`https://${host}/`), ALL_SITES))

/** The id of a host's row in the options: its adapter's where the adapter is asked for under that very name. */
export function siteIdOf(host: string): string {
  const site = adapterOf(host)
  return (site && askedPatterns(site).some((pattern) => hostOf(pattern) === host) ? site.id : host).slice(0, ID_LENGTH)
}

/** Ids whose choice holds for a host, nearest first: its own row, then any grant by wildcard that covers it. */
function choicesFor(host: string): string[] {
  const labels = host.split('.')
  return [siteIdOf(host), ...labels.map((_, i) => `*.${labels.slice(i).join('.')}`.slice(0, ID_LENGTH)), '*']
}

/** Whether chips are to stand in the pages of a host now: none would wait until the reviewer has decided. */
export const chipsWanted = (host: string, settings: Settings): boolean =>
  !settings.decideFirst && inlineMode(host, settings) === 'chips'

/**
 * Whether chips may stand in the pages of a host: never before its notice is accepted, then what the person chose, then
 * the person's and the site's own default, whichever shows less.
 */
export function inlineMode(host: string, settings: Settings): 'chips' | 'panel-only' {
  const site = adapterOf(host)
  if (site?.notice && !settings.noticeAccepted[site.id]) return 'panel-only'
  const chosen = choicesFor(host)
    .map((id) => settings.inline[id])
    .find((mode) => mode !== undefined)
  return chosen ?? (settings.inlineDefault === 'panel-only' ? 'panel-only' : (site?.insertion ?? 'chips'))
}

/** Whether a host's pages are not to be read now, and until when: null in `until` = until it is switched on. A page
 * whose host the browser hides, or that has none, is never said to be off. */
export function siteOff(host: string, settings: Settings, now = Date.now()): { until: string | null } | null {
  if (host === '') return null
  const choices = choicesFor(host)
  if (choices.some((id) => settings.off.includes(id))) return { until: null }
  const until = choices.flatMap((id) => settings.pausedUntil[id] ?? []).find((end) => Date.parse(end) > now)
  return until === undefined ? null : { until }
}

/** The id under which the notice of a row in the options is accepted: one notice for all hosts of a site. */
export function noticeIdOf(rowId: string): string {
  return ALL_SITES.find((site) => site.id === rowId)?.id ?? adapterOf(rowId)?.id ?? rowId
}

/** Every site that Touchstone knows, and every other host that was granted. */
export async function siteStates(settings: Settings): Promise<SiteState[]> {
  const row = (host: string, name: string, patterns: string[], granted: boolean): SiteState => {
    const site = adapterOf(host)
    return {
      id: siteIdOf(host),
      name,
      patterns,
      granted,
      inline: inlineMode(host, settings),
      notice: site?.notice ?? false,
      noticeAccepted: (site && settings.noticeAccepted[site.id]) ?? null,
    }
  }
  const known = await Promise.all(
    ALL_SITES.map(async (site) => {
      const patterns = askedPatterns(site)
      return row(hostOf(patterns[0] ?? ''), site.name, patterns, await areGranted(patterns))
    }),
  )
  const covered = new Set(ALL_SITES.flatMap(askedPatterns))
  const others = (await grantedPatterns())
    .filter((pattern) => !covered.has(pattern))
    .map((pattern) => row(hostOf(pattern), hostOf(pattern), [pattern], true))
  return [...known, ...others]
}
