import type { AdvertRead } from '../../utils/messages/advert.ts'
import type { Requisition } from '../../utils/model/requisition.ts'

/** A role that was just made here, and the role that was in use before. */
export type MadeRole = {
  role: Requisition
  fromAdvert: boolean
  before: string | null
}

const TITLE_MAX = 300

/** The title that a role will have: as typed, else as the advert states it; null where neither says one. */
export function titleOf(typed: string, read: Pick<AdvertRead, 'title'> | null): string | null {
  return (typed.trim() || (read?.title ?? '').trim()).slice(0, TITLE_MAX) || null
}

/** A role from a title and, where there was an advert, what was read of it. */
export function roleOf(id: string, title: string, read: AdvertRead | null): Requisition {
  return {
    schemaVersion: 1,
    id,
    title,
    occupation: null,
    ...(read?.level && { level: read.level }),
    skills: read?.skills ?? [],
    requires: read?.requires ?? [],
  }
}
