import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { findFiles } from '../utils/detect/dom/files.ts'
import { setWords } from '../utils/detect/lexicon/words.ts'
import { gently } from '../utils/detect/watch/gently.ts'
import { hearBackground } from '../utils/messages/page.ts'
import type { PageFile } from '../utils/model/mention.ts'
import { pageWorld } from '../utils/overlay/page-world.ts'
import { fetchAsPage } from '../utils/platform/fetch-file.ts'

/** Tells the panel which documents a page shows, and fetches one when its person asks for it. Put there for the panel. */
export default defineUnlistedScript(() => {
  const world = pageWorld()
  // Without a reader nobody has asked for this page; one of us is enough.
  if (!world?.knows || world.listsFiles) return
  world.listsFiles = true
  const { words, sites } = world.knows
  setWords(words)
  let listed: PageFile[] = []

  const stop = hearBackground(browser.runtime, {
    async 'bg>page files'() {
      listed = await gently(findFiles(document, new URL(location.href), sites))
      return { files: listed }
    },
    'bg>page fetch-file': ({ url }) => {
      const known = listed.some((file) => file.url === url && file.kind !== 'viewer')
      return known ? fetchAsPage(url) : { ok: false, why: 'blocked' }
    },
  })
  world.signal.addEventListener('abort', stop)
})
