import type { Box } from './position.ts'

/** Between the chip and its card, and between the card and the window's edge, px. */
const GAP = 8

type Size = { width: number; height: number }

export type FloatSpot = { left: number; top: number; maxHeight: number }

/** Beside the chip at full height, on the side with room; over it where neither has. */
function beside(anchor: Box, card: Size, window: Size): FloatSpot {
  const right = anchor.right + GAP
  const left = anchor.left - GAP - card.width
  const at = right + card.width + GAP <= window.width ? right : left >= GAP ? left : anchor.left
  const maxHeight = Math.min(card.height, window.height - 2 * GAP)
  return {
    left: Math.max(GAP, Math.min(at, window.width - card.width - GAP)),
    top: Math.max(GAP, Math.min(anchor.top, window.height - maxHeight - GAP)),
    maxHeight,
  }
}

/**
 * Where a card floats: under its chip, over it where there is more room, never beyond the window's edges.
 * @param card its natural size, px
 * @param window the window's size, px
 * @param whole show it whole, beside its chip, where it fits neither under nor over it; else it scrolls
 */
export function floatAt(anchor: Box, card: Size, window: Size, whole: boolean): FloatSpot {
  const below = window.height - anchor.bottom - 2 * GAP
  const above = anchor.top - 2 * GAP
  if (whole && card.height > Math.max(below, above)) return beside(anchor, card, window)
  const under = card.height <= below || below >= above
  const room = Math.max(160, Math.min(card.height, under ? below : above))
  const maxHeight = Math.min(window.height - 2 * GAP, room)
  const top = under ? anchor.bottom + GAP : anchor.top - GAP - maxHeight
  return {
    left: Math.max(GAP, Math.min(anchor.left, window.width - card.width - GAP)),
    top: Math.max(GAP, Math.min(top, window.height - maxHeight - GAP)),
    maxHeight,
  }
}

/**
 * Where the card's host goes: into the open modal dialog that the chip stands in, outside of which nothing can be used;
 * else at the end of the document.
 */
export function floatParent(anchor: Element): Element {
  const root = anchor.getRootNode()
  const chip = 'host' in root ? (root as ShadowRoot).host : anchor
  return chip.closest('dialog:modal, [aria-modal="true"]') ?? chip.ownerDocument.documentElement
}

/** Lifts a box over everything in the page, where the browser knows how; a high z-index does it elsewhere. */
export function lift(box: HTMLElement): void {
  if (typeof box.showPopover !== 'function') return
  box.popover = 'manual'
  if (!box.matches(':popover-open')) box.showPopover()
}
