import { useEffect, useRef, useState } from 'react'
import type { Requisition } from '../../utils/model/requisition.ts'
import { useKeepForJob } from '../data/mutations.ts'
import { useJobOfPage } from '../data/queries.ts'

/** What is to be said of the role and the job that the page belongs to. */
export type JobOfPage =
  /** The page's job brought its role up by itself; it can be taken back. */
  | { kind: 'came'; title: string }
  | { kind: 'kept'; title: string }
  /** Another role is in use than the one kept for this job. */
  | { kind: 'other'; title: string }
  | { kind: 'keep'; title: string }

/**
 * @param kept the role kept for the page's job; @param came whether it came up by itself here
 * @returns null where there is nothing to say: no job, or no role
 */
export function jobOfPage(
  page: string | null,
  kept: Requisition | null,
  role: Requisition | null,
  came: boolean,
): JobOfPage | null {
  if (page === null) return null
  if (kept && kept.id === role?.id) return { kind: came ? 'came' : 'kept', title: kept.title }
  if (kept) return { kind: 'other', title: kept.title }
  return role && { kind: 'keep', title: role.title }
}

/**
 * The role that belongs to the job of the page: it comes up with the page, once, and never again by itself after it was
 * taken back.
 * @param active the role in use; undefined until it is known
 */
export function useJobPage(
  tabId: number | null,
  items: readonly Requisition[],
  active: string | null | undefined,
  onUse: (id: string | null) => void,
) {
  const { data } = useJobOfPage(tabId)
  const keep = useKeepForJob()
  const [came, setCame] = useState<{ page: string; before: string | null } | null>(null)
  const seen = useRef<string | null | undefined>(undefined)
  const page = data?.page ?? null
  const kept = items.find(({ id }) => id === data?.requisition) ?? null
  useEffect(() => {
    if (!data || active === undefined || seen.current === data.page) return
    seen.current = data.page
    const comes = data.page !== null && kept !== null && kept.id !== active
    setCame(comes ? { page: data.page ?? '', before: active } : null)
    if (comes) onUse(kept.id)
  })
  const role = items.find(({ id }) => id === active) ?? null
  const store = (requisition: string | null) => keep.mutate({ tabId: tabId ?? -1, requisition })
  return {
    job: jobOfPage(page, kept, role, came?.page === page),
    onKeep: () => store(role?.id ?? null),
    onForget: () => store(null),
    onUseKept: () => onUse(kept?.id ?? null),
    onTakeBack: () => {
      onUse(came?.before ?? null)
      setCame(null)
    },
  }
}
