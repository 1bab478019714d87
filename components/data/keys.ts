import type { Request } from '../../utils/messages/contract.ts'
import type { Mention } from '../../utils/model/mention.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import type { Weights } from '../../utils/model/settings.ts'

/** One key a question, so that what changed can be told apart from what did not. */
export const keys = {
  tab: (tabId: number | null) => ['tab', tabId] as const,
  tabs: ['tab'] as const,
  /** Under its tab: what makes that old makes this old. */
  jobPage: (tabId: number | null) => ['tab', tabId, 'job'] as const,
  selection: (tabId: number | null) => ['selection', tabId] as const,
  focus: (tabId: number | null) => ['focus', tabId] as const,
  appraise: (id: string) => ['appraise', id] as const,
  appraisals: ['appraise'] as const,
  /** Among the appraisals: what makes those old makes this old. */
  found: (id: string) => ['appraise', 'found', id] as const,
  /** Among the appraisals, too. */
  learning: (mentions: readonly Mention[], titles: readonly string[]) =>
    ['appraise', 'learning', mentions, titles] as const,
  search: (text: string) => ['search', text] as const,
  searches: ['search'] as const,
  clickedTab: ['clicked-tab'] as const,
  requisitions: ['requisitions'] as const,
  /** All that the answer is about. */
  interview: (role: Requisition | null) => ['interview', role] as const,
  interviews: ['interview'] as const,
  trusted: ['trusted'] as const,
  layers: ['layers'] as const,
  sites: ['sites'] as const,
  settings: ['settings'] as const,
  status: ['status'] as const,
  rubric: ['rubric'] as const,
  rubricTry: (weights: Weights) => ['rubric-try', ...Object.values(weights)] as const,
  occupations: (title: string) => ['occupations', title] as const,
  audit: ['audit'] as const,
  handedFile: (id: string) => ['handed-file', id] as const,
  kept: ['kept'] as const,
  outcome: (mention: string) => ['outcome', mention] as const,
  issuerEntry: (issuer: string) => ['issuer-entry', issuer] as const,
  issuerEntries: ['issuer-entry'] as const,
  live: ['live'] as const,
  liveSearch: (name: string, issuer: string | null) => ['live-answer', name, issuer] as const,
  liveRecord: (mention: string, ctid: string) => ['live-answer', mention, ctid, 'record'] as const,
  copy: ['copy'] as const,
  labTabs: ['lab-tabs'] as const,
  lab: (tabId: number) => ['lab', tabId] as const,
}

type Change = Request<'bg>ui changed'>

/**
 * The keys of every answer that a change makes old. A requisition or a trusted list changes what every appraisal says,
 * a grant changes what a tab may be read for. `focus` makes nothing old.
 */
export function staleAfter(change: Pick<Change, 'what' | 'tabId'>): (readonly unknown[])[] {
  switch (change.what) {
    case 'page':
      return [change.tabId === null ? keys.tabs : keys.tab(change.tabId)]
    case 'selection':
      return [keys.selection(change.tabId)]
    case 'settings':
      return [
        keys.settings,
        keys.status,
        keys.rubric,
        keys.sites,
        keys.requisitions,
        keys.trusted,
        keys.tabs,
        keys.appraisals,
        keys.kept,
        keys.issuerEntries,
        keys.audit,
      ]
    case 'requisitions':
      return [keys.requisitions, keys.settings, keys.tabs, keys.appraisals, keys.audit]
    case 'trusted':
      return [keys.trusted, keys.issuerEntries, keys.tabs, keys.appraisals, keys.audit]
    case 'judged':
      return [keys.kept, keys.tabs, keys.appraisals, keys.audit]
    case 'layers':
      return [keys.layers, keys.tabs, keys.appraisals, keys.audit]
    case 'sites':
      return [keys.sites, keys.settings, keys.tabs, keys.audit]
    case 'live':
      // not the answers: what is asked anew would be asked of the Registry
      return [keys.live, keys.audit]
    case 'copy':
      return [keys.copy, keys.audit]
    case 'catalogue':
      return [keys.copy, keys.status, keys.tabs, keys.appraisals, keys.searches, keys.interviews, keys.audit]
    case 'focus':
      return []
  }
}
