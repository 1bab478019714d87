import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { makeChips } from '../utils/overlay/chips.ts'
import { listenForIntent, watchTab } from '../utils/overlay/intent.ts'
import { pageWorld } from '../utils/overlay/page-world.ts'

/** Draws the chips into a page that has credentials. Put there by the background, only where chips are wanted. */
export default defineUnlistedScript(() => {
  const world = pageWorld()
  // Without a reader there is nothing to draw; with chips already there, a second file would draw them twice.
  if (!world || world.showChips) return

  const byTab = watchTab(document, world.signal)
  /** The chip that the pointer or the focus is on now; an answer for another one comes too late. */
  let wanted: string | null = null

  async function open(key: string, button: HTMLElement, how: 'hover' | 'pin'): Promise<void> {
    if (!world) return
    wanted = key
    try {
      const appraisal = await world.appraise(key, world.showCard === null)
      if ((how === 'pin' || wanted === key) && button.isConnected) world.showCard?.(appraisal, button, how)
    } catch {
      // Gone from the page, or the extension was updated: the chip stays what it is and goes with the next reading.
    }
  }

  const chips = makeChips({
    document,
    signal: world.signal,
    place: world.place,
    onChip(key, button) {
      listenForIntent(button, byTab, {
        open: (how) => void open(key, button, how),
        leave() {
          wanted = null
          world.hideCard?.(false)
        },
      })
    },
  })

  world.showChips = () => {
    void chips.show(world.views).then(() => world.followChips?.())
  }
  world.showChips()
})
