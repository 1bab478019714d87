import type { reportMessages } from '../../utils/messages/report.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import type { Store } from '../../utils/store/store.ts'

/** What notes that a report was taken away. */
export function reportHandlers(store: Pick<Store, 'log'>): Pick<Handlers<'ui'>, keyof typeof reportMessages> {
  return {
    async 'ui>bg report.exported'({ format, count }) {
      await store.log('report exported', JSON.stringify({ format, count }))
      return {}
    },
  }
}
