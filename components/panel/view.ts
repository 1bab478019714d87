import type { DocumentErrorCode } from '../../utils/documents/error.ts'
import type { TabState } from '../../utils/messages/contract.ts'
import { MessageError } from '../../utils/messages/envelope.ts'
import { say, type WordKey } from '../../utils/model/words.ts'

/** What the page's tab shows. */
export type PageView =
  | { kind: 'loading' }
  | { kind: 'no-tab' }
  /** `host` is empty where the browser hides the address until the toolbar button is clicked there; `pattern` is null
   * where there is nothing that could be asked for. */
  | { kind: 'no-permission'; host: string; pattern: string | null }
  | { kind: 'unreadable' }
  /** Switched off for this site; `until` is null where that holds until it is switched on again. */
  | { kind: 'off'; host: string; until: string | null }
  | { kind: 'nothing'; tab: TabState }
  | { kind: 'list'; tab: TabState }
  | { kind: 'failed'; words: string }

/** True when the page was read: what it holds, or that it holds nothing, can be told. */
export function isRead(view: PageView): view is Extract<PageView, { tab: TabState }> {
  return view.kind === 'list' || view.kind === 'nothing'
}

/** What a failed question means to the person. The code decides, never the thrown text. */
export function failureWords(error: unknown): string {
  const code = error instanceof MessageError ? error.code : 'internal'
  return say(code === 'stale' ? 'panel.failed.stale' : 'panel.failed.internal')
}

/**
 * What is to be seen of a tab.
 * @param tabId null: no tab is in focus; undefined: not known yet.
 */
export function pageView(tabId: number | null | undefined, tab: TabState | undefined, error: unknown): PageView {
  if (tabId === undefined) return { kind: 'loading' }
  if (tabId === null) return { kind: 'no-tab' }
  if (error instanceof MessageError && error.code === 'no-permission')
    return { kind: 'no-permission', host: '', pattern: null }
  if (error instanceof MessageError && error.code === 'unreadable') return { kind: 'unreadable' }
  if (error) return { kind: 'failed', words: failureWords(error) }
  if (!tab) return { kind: 'loading' }
  if (tab.state === 'no-permission') return { kind: 'no-permission', host: tab.host, pattern: tab.pattern }
  if (tab.state === 'unreadable') return { kind: 'unreadable' }
  if (tab.state === 'off') return { kind: 'off', host: tab.host, until: tab.until ?? null }
  return { kind: tab.appraisals.length > 0 ? 'list' : 'nothing', tab }
}

const FILE_WORDS = {
  encrypted: 'panel.file.encrypted',
  damaged: 'panel.file.damaged',
  'no-text': 'panel.file.noText',
  'too-large': 'panel.file.tooLarge',
  'old-word': 'panel.file.oldWord',
  rtf: 'panel.file.rtf',
  unsupported: 'panel.file.unsupported',
  'no-badge': 'panel.file.noBadge',
} as const satisfies Record<DocumentErrorCode, WordKey>

/** The sentence for a document that could not be read, by its error's code; never the thrown text. */
export function fileFailureWords(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string' || !Object.hasOwn(FILE_WORDS, code)) return say('panel.file.failed')
  return say(FILE_WORDS[code as DocumentErrorCode])
}
