import { z } from 'zod'

const tabId = z.number().int()
const requisition = z.string().max(80).nullable()

/** Which role a job of an applicant tracking system is filled by. Part of the contract. */
export const jobPageMessages = {
  /** The job that a tab's page belongs to, null where its address names none, and the role that is kept for it. */
  'ui>bg job-page': {
    from: 'ui',
    request: z.strictObject({ tabId }),
    response: z.strictObject({ page: z.string().max(400).nullable(), requisition }),
  },
  /** Keeps a role for the job of the tab's page; null forgets it, and each undoes the other. */
  'ui>bg job-page.keep': { from: 'ui', request: z.strictObject({ tabId, requisition }), response: z.strictObject({}) },
} as const
