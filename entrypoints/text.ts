import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readText } from '../utils/detect/text/read-text.ts'
import { pageWorld } from '../utils/overlay/page-world.ts'

/** The grammar of résumé text, injected when a page holds such text: most profile pages do without its words. */
export default defineUnlistedScript(() => {
  const world = pageWorld()
  if (!world || world.readText) return
  world.readText = readText
  world.readAgain()
})
