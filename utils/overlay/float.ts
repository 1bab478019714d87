import type { Box } from './position.ts'

/** Between the chip and its card, and between the card and the window's edge, px. */
const GAP = 8

export type FloatSpot = { left: number; top: number; maxHeight: number }

/**
 * Where a card floats: under its chip, over it where there is more room, never beyond the window's edges.
 * @param card its natural size, px
 * @param window the window's size, px
 */
export function floatAt(
  anchor: Box,
  card: { width: number; height: number },
  window: { width: number; height: number },
): FloatSpot {
  const below = window.height - anchor.bottom - 2 * GAP
  const above = anchor.top - 2 * GAP
  const under = card.height <= below || below >= above
  const maxHeight = Math.min(window.height - 2 * GAP, Math.max(160, Math.min(card.height, under ? below : above)))
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
