import { MessageError } from '../../utils/messages/envelope.ts'
import type { jobPageMessages } from '../../utils/messages/job-page.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import { jobPageOf, withJobPage } from '../../utils/policy/job-page.ts'
import type { Store } from '../../utils/store/store.ts'

type Kept = Pick<Store, 'settings' | 'changeSettings' | 'requisitions' | 'log'>

/**
 * Which role belongs to which job of an applicant tracking system.
 * @param addressOf the address of a tab, null where it is hidden from us
 * @param tell says to our pages that it changed
 */
export function jobPageHandlers(
  store: Kept,
  addressOf: (tabId: number) => Promise<string | null>,
  tell: () => void,
): Pick<Handlers<'ui'>, keyof typeof jobPageMessages> {
  return {
    async 'ui>bg job-page'({ tabId }) {
      const page = jobPageOf(await addressOf(tabId))
      if (page === null) return { page, requisition: null }
      const [{ jobPages }, requisitions] = await Promise.all([store.settings(), store.requisitions()])
      const kept = Object.hasOwn(jobPages, page) ? jobPages[page] : undefined
      // A role that was removed is kept for nothing.
      return { page, requisition: requisitions.find(({ id }) => id === kept)?.id ?? null }
    },
    async 'ui>bg job-page.keep'({ tabId, requisition }) {
      const page = jobPageOf(await addressOf(tabId))
      if (page === null) throw new MessageError('not-allowed', 'this page belongs to no job')
      const known = requisition === null || (await store.requisitions()).some(({ id }) => id === requisition)
      if (!known) throw new MessageError('not-allowed', 'there is no such role')
      await store.changeSettings((old) => ({ ...old, jobPages: withJobPage(old.jobPages, page, requisition) }))
      await store.log(requisition === null ? 'role forgotten for a job' : 'role kept for a job', requisition ?? '')
      tell()
      return {}
    },
  }
}
