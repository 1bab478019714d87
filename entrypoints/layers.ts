import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readTextLayer } from '../utils/detect/dom/text-layer.ts'
import { setWords } from '../utils/detect/lexicon/words.ts'
import { pageWorld } from '../utils/overlay/page-world.ts'

/** Reads the text layers of PDFs for the reader. Put into a page only when the reader has met one there. */
export default defineUnlistedScript(() => {
  const world = pageWorld()
  if (!world?.knows) return
  setWords(world.knows.words)
  world.readLayer = readTextLayer
})
