import { floatAt, floatParent, lift } from './float.ts'
import { inconspicuousName, makeMount } from './mount.ts'
import { themeAt } from './theme.ts'

/** So long the pointer may be on its way from the chip to the card, ms. */
const GRACE_MS = 220

/** Over the page also where it cannot be lifted into the top layer. */
const TOPMOST = ':host{z-index:2147483647!important}'

export type FrameOptions = {
  document: Document
  css: string
  /** Id of the element that names the dialog. */
  titleId: string
  /** Aborted: the card goes for good. */
  signal: AbortSignal
  /** Called when the card has gone from the page. */
  onClosed: () => void
  /** `open` only in our own test pages. */
  mode?: ShadowRootMode
}

export type Frame = {
  /** What the card is drawn into. */
  box: HTMLElement
  /**
   * Shows the box at a chip's button; `pin` keeps it and moves the focus in, a second `pin` at the same chip closes it.
   * `draw` fills the box, at once: its size decides its place. Not called when a pinned card stays.
   */
  open: (anchor: HTMLElement, how: 'hover' | 'pin', draw: () => void) => void
  /** Closes a card that is not pinned, after a moment's grace; with `force` any, at once. */
  close: (force: boolean) => void
  /** After the chips were drawn anew: closes a card whose chip is gone, pinned or not, and moves one whose chip moved. */
  follow: () => void
}

/**
 * The one floating box of a page: a non-modal dialog in a closed root, in the page only while it is open. Esc closes it
 * and gives the focus back; pointer or focus in it keep it (WCAG 2.2, 1.4.13).
 */
export function makeFrame({ document, css, titleId, signal, onClosed, mode = 'closed' }: FrameOptions): Frame {
  const name = inconspicuousName((bytes) => crypto.getRandomValues(bytes))
  const { host, root } = makeMount(document, name, css + TOPMOST, mode)
  const box = document.createElement('div')
  box.className = 'float ts-root'
  box.tabIndex = -1
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-labelledby', titleId)
  root.append(box)

  let anchor: HTMLElement | null = null
  let pinned = false
  let grace: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const view = document.defaultView
  const sizes = new ResizeObserver(placeSoon)

  function place(): void {
    frame = 0
    if (!anchor || !view) return
    if (!anchor.isConnected) {
      closeNow(false)
      return
    }
    const at = anchor.getBoundingClientRect()
    box.style.maxHeight = 'none'
    const { width, height } = box.getBoundingClientRect()
    const spot = floatAt(at, { width, height }, { width: view.innerWidth, height: view.innerHeight }, pinned)
    box.style.left = `${spot.left}px`
    box.style.top = `${spot.top}px`
    box.style.maxHeight = `${spot.maxHeight}px`
  }

  function placeSoon(): void {
    if (frame === 0 && anchor) frame = requestAnimationFrame(place)
  }

  function closeNow(giveBack: boolean): void {
    if (!anchor) return
    const last = anchor
    const inside = root.activeElement !== null
    anchor = null
    pinned = false
    clearTimeout(grace)
    sizes.disconnect()
    host.remove()
    if (giveBack && inside && last.isConnected) last.focus()
    onClosed()
  }

  function open(at: HTMLElement, how: 'hover' | 'pin', draw: () => void): void {
    if (signal.aborted || (pinned && how === 'hover')) return
    clearTimeout(grace)
    if (pinned && anchor === at) {
      closeNow(true)
      return
    }
    draw()
    anchor = at
    pinned = how === 'pin'
    box.dataset.theme = themeAt((at.getRootNode() as ShadowRoot).host ?? at)
    const parent = floatParent(at)
    if (host.parentNode !== parent) parent.append(host)
    lift(box)
    place()
    sizes.observe(box)
    if (pinned) box.focus({ preventScroll: true })
  }

  function close(force: boolean): void {
    clearTimeout(grace)
    if (force) closeNow(true)
    else if (!pinned) grace = setTimeout(() => closeNow(false), GRACE_MS)
  }

  box.addEventListener('pointerenter', () => clearTimeout(grace))
  box.addEventListener('pointerleave', () => close(false))
  box.addEventListener('focusin', () => {
    clearTimeout(grace)
    // Whoever works in the card keeps it.
    pinned = true
    placeSoon()
  })
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !anchor) return
      // This Esc is for the card; the page's own dialog stays.
      event.stopPropagation()
      event.preventDefault()
      closeNow(true)
    },
    { capture: true, signal },
  )
  document.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal })
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath()
      const ours = path.includes(host) || (anchor !== null && path.includes((anchor.getRootNode() as ShadowRoot).host))
      if (anchor && !ours) closeNow(false)
    },
    { capture: true, passive: true, signal },
  )
  view?.addEventListener('resize', placeSoon, { passive: true, signal })
  signal.addEventListener('abort', () => closeNow(false))
  return { box, open, close, follow: place }
}
