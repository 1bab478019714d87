import { tellUi } from '../../utils/messages/ask.ts'
import { MessageError } from '../../utils/messages/envelope.ts'
import type { popupMessages } from '../../utils/messages/popup.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import { tabUrl } from '../../utils/platform/page-files.ts'
import type { Store } from '../../utils/store/store.ts'
import type { Engine } from './engine.ts'
import type { Pauses } from './pauses.ts'
import { siteOff } from './sites.ts'
import { enterByClick } from './tabs.ts'

/** What answers the popup of the toolbar button. */
export function popupHandlers(
  store: Store,
  engine: () => Promise<Engine>,
  pauses: Pauses,
): Pick<Handlers<'ui'>, keyof typeof popupMessages> {
  return {
    async 'ui>bg popup.opened'({ tabId }) {
      // The first key is answered as fast as the others.
      void engine()
        .then(({ search }) => search(''))
        .catch(() => undefined)
      const url = await tabUrl(tabId)
      if (url === null || siteOff(URL.parse(url)?.hostname ?? '', await store.settings())) return {}
      await enterByClick(tabId, url)
      tellUi({ what: 'page', tabId, key: null })
      return {}
    },
    async 'ui>bg site.work'({ host, work }) {
      await pauses.set(host, work)
      return {}
    },
    'ui>bg search': async ({ text }) => (await engine()).search(text),
    async 'ui>bg search.open'({ id }) {
      const { open, searched } = await engine()
      const appraisal = await open(id)
      if (appraisal === null) throw new MessageError('bad-message', 'no such record')
      const { rubricHash } = appraisal.versions
      await store.log('opened by name', JSON.stringify({ credential: id, rubric: rubricHash, catalogue: searched }))
      return appraisal
    },
  }
}
