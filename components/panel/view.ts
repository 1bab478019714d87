import type { DocumentErrorCode } from '../../utils/documents/error.ts'
import type { SiteState, TabState } from '../../utils/messages/contract.ts'
import { MessageError } from '../../utils/messages/envelope.ts'
import { say, type WordKey } from '../../utils/model/words.ts'

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

/** What to ask the browser for: a known site's own patterns, else this one host and nothing beside it. */
export function patternsFor(host: string, sites: SiteState[]): string[] {
  return siteOf(host, sites)?.patterns ?? [`https://${host}/*`]
}

/** What the page's tab shows. */
export type PageView =
  | { kind: 'loading' }
  | { kind: 'no-tab' }
  /** `host` is empty where the browser hides the address until the toolbar button is clicked there. */
  | { kind: 'no-permission'; host: string }
  | { kind: 'unreadable' }
  | { kind: 'nothing' }
  | { kind: 'list'; tab: TabState }
  | { kind: 'failed'; words: string }

/** What a failed question means to the person. The code decides, never the thrown text. */
export function failureWords(error: unknown): string {
  const code = error instanceof MessageError ? error.code : 'internal'
  return say(code === 'stale' ? 'panel.failed.stale' : 'panel.failed.internal')
}

/** A browser's own page has a host as well, without a dot: nobody can grant it. */
function refused(host: string): PageView {
  return host === '' || host.includes('.') ? { kind: 'no-permission', host } : { kind: 'unreadable' }
}

/**
 * What is to be seen of a tab.
 * @param tabId null: no tab is in focus; undefined: not known yet.
 */
export function pageView(tabId: number | null | undefined, tab: TabState | undefined, error: unknown): PageView {
  if (tabId === undefined) return { kind: 'loading' }
  if (tabId === null) return { kind: 'no-tab' }
  if (error instanceof MessageError && error.code === 'no-permission') return { kind: 'no-permission', host: '' }
  if (error instanceof MessageError && error.code === 'unreadable') return { kind: 'unreadable' }
  if (error) return { kind: 'failed', words: failureWords(error) }
  if (!tab) return { kind: 'loading' }
  if (tab.state === 'no-permission') return refused(tab.host)
  if (tab.state === 'unreadable') return { kind: 'unreadable' }
  return tab.appraisals.length > 0 ? { kind: 'list', tab } : { kind: 'nothing' }
}

const FILE_WORDS = {
  encrypted: 'panel.file.encrypted',
  damaged: 'panel.file.damaged',
  'no-text': 'panel.file.noText',
  'too-large': 'panel.file.tooLarge',
  unsupported: 'panel.file.unsupported',
} as const satisfies Record<DocumentErrorCode, WordKey>

/** The sentence for a document that could not be read, by its error's code; never the thrown text. */
export function fileFailureWords(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string' || !Object.hasOwn(FILE_WORDS, code)) return say('panel.file.failed')
  return say(FILE_WORDS[code as DocumentErrorCode])
}
