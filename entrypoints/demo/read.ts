import { readBadges } from '../../utils/detect/badges/read-badges.ts'
import { resolveAnchor } from '../../utils/detect/dom/anchor.ts'
import { type PageReading, readDom } from '../../utils/detect/dom/read-dom.ts'
// the words that readers know things by; a page file gets them from the background
import '../../utils/detect/lexicon/all.ts'
import { readText } from '../../utils/detect/text/read-text.ts'
import { drive } from '../../utils/detect/watch/drive.ts'
import { shortRest } from '../../utils/detect/watch/rests.ts'
import type { Place } from '../../utils/overlay/page-world.ts'

/** What stands in this page, and where. */
export type Here = { reading: PageReading; place: (key: string) => Place | null }

/** Reads this page with the readers that go into others' pages, without an adapter: nothing is known of it beforehand. */
export async function readHere(): Promise<Here> {
  const { result } = await drive(readDom(document, new URL(location.href)), {
    readText: async (text) => readText(text),
    readBadges: async (facts) => readBadges(facts),
    now: () => performance.now(),
    rest: shortRest,
  })
  if (result === null) throw new Error('the reading was stopped')
  return {
    reading: result,
    place(key) {
      const anchor = result.anchors.get(key)
      return anchor?.chip ? resolveAnchor(document, anchor) : null
    },
  }
}
