import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../utils/messages/ask.ts'
import type { Judged } from '../../utils/messages/judge.ts'
import type { Mention } from '../../utils/model/mention.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import type { Weights } from '../../utils/model/settings.ts'
import { keys } from './keys.ts'

/** What is known of a tab; nothing is asked while there is none. */
export function useTab(tabId: number | null) {
  return useQuery({
    queryKey: keys.tab(tabId),
    queryFn: () => ask('ui>bg tab', { tabId: tabId ?? -1 }),
    enabled: tabId !== null,
  })
}

/** The job that a tab's page belongs to, and the role that is kept for it. */
export function useJobOfPage(tabId: number | null) {
  return useQuery({
    queryKey: keys.jobPage(tabId),
    queryFn: () => ask('ui>bg job-page', { tabId: tabId ?? -1 }),
    enabled: tabId !== null,
  })
}

type Selected = { id: string; mentions: Mention[] }

/**
 * What the person marked on a tab's page to have it explained; null while there is nothing. The background tells it for a
 * short while: it stays here until the page is left, another takes its place, or it is forgotten.
 */
export function useSelection(tabId: number | null): { selected: Selected | null; forget: () => void } {
  const client = useQueryClient()
  const queryKey = keys.selection(tabId)
  const { data } = useQuery<Selected | null>({
    queryKey,
    async queryFn() {
      const selected = await ask('ui>bg selection', { tabId: tabId ?? -1 })
      return selected ?? client.getQueryData<Selected | null>(queryKey) ?? null
    },
    enabled: tabId !== null,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return { selected: data ?? null, forget: () => client.setQueryData(queryKey, null) }
}

/**
 * Calls back with the mention that the page asked the panel to show, and what for, once for each time it asks. The
 * background tells; nothing is fetched.
 */
export function useFocus(tabId: number | null, onFocus: (key: string, act: Judged | null) => void) {
  const client = useQueryClient()
  const { data: focus } = useQuery<{ key: string | null; act: Judged | null } | null>({
    queryKey: keys.focus(tabId),
    queryFn: () => null,
    enabled: false,
    initialData: null,
  })
  useEffect(() => {
    if (focus === null || focus.key === null) return
    client.setQueryData(keys.focus(tabId), null)
    onFocus(focus.key, focus.act)
  })
}

/**
 * Appraises mentions that no page reported: a file's, a pasted text's.
 * @param id names the reading, so that the same reading is appraised once.
 */
export function useAppraise(id: string | null, mentions: Mention[]) {
  return useQuery({
    queryKey: keys.appraise(id ?? ''),
    queryFn: () => ask('ui>bg appraise', { mentions }),
    enabled: id !== null && mentions.length > 0,
  })
}

/** The line about a change of field; null where there is none to say. Nothing is asked where no title is known. */
export function useLearning(mentions: Mention[], titles: string[]): string | null {
  const { data } = useQuery({
    queryKey: keys.learning(mentions, titles),
    queryFn: () => ask('ui>bg learning', { mentions, titles }),
    enabled: mentions.length > 0 && titles.length > 0,
    // titles are kept no longer than they are looked at
    gcTime: 0,
  })
  return data?.note ?? null
}

export function useRequisitions() {
  return useQuery({ queryKey: keys.requisitions, queryFn: () => ask('ui>bg requisitions', {}) })
}

/** What can be asked about a role's needs; nothing is asked while there is no role. */
export function useInterview(role: Requisition | null) {
  return useQuery({
    queryKey: keys.interview(role),
    queryFn: () => (role ? ask('ui>bg interview', { requisition: role }) : null),
    enabled: role !== null,
  })
}

export function useTrusted() {
  return useQuery({ queryKey: keys.trusted, queryFn: () => ask('ui>bg trusted', {}) })
}

export function useLayers() {
  return useQuery({ queryKey: keys.layers, queryFn: () => ask('ui>bg layers', {}) })
}

export function useSites() {
  return useQuery({ queryKey: keys.sites, queryFn: () => ask('ui>bg sites', {}) })
}

export function useSettings() {
  return useQuery({ queryKey: keys.settings, queryFn: () => ask('ui>bg settings', {}) })
}

export function useStatus() {
  return useQuery({ queryKey: keys.status, queryFn: () => ask('ui>bg status', {}) })
}

export function useRubric() {
  return useQuery({ queryKey: keys.rubric, queryFn: () => ask('ui>bg rubric', {}) })
}

/** What the rubric's examples get by these points. */
export function useRubricTry(weights: Weights) {
  return useQuery({ queryKey: keys.rubricTry(weights), queryFn: () => ask('ui>bg rubric.try', { weights }) })
}

/** The Registry copy; asked again and again while one is on its way, so that its progress shows. */
export function useCopy() {
  return useQuery({
    queryKey: keys.copy,
    queryFn: () => ask('ui>bg copy', {}),
    refetchInterval: ({ state }) => {
      const install = state.data?.install
      return install?.state === 'running' ? 1000 : install?.state === 'waiting' ? 5000 : false
    },
  })
}

/** Occupations that a job title may be, likeliest first; what was found before stays until there is an answer. */
export function useOccupations(title: string) {
  return useQuery({
    queryKey: keys.occupations(title),
    queryFn: () => ask('ui>bg occupations', { title }),
    enabled: title !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

/** The log grows while it is looked at from elsewhere: asked anew each time it is shown. */
export function useAudit() {
  return useQuery({ queryKey: keys.audit, queryFn: () => ask('ui>bg audit', {}), staleTime: 0 })
}
