/** How long a pointer rests on a chip before its card opens, ms. */
export const HOVER_INTENT_MS = 300

export type Intent = {
  open: (how: 'hover' | 'pin') => void
  leave: () => void
}

/**
 * Whether focus last moved by the Tab key: a card opens for a person who tabs to its chip, not when focus is given
 * back to the chip on closing. Heard at the window, before anything that closes a card on a key.
 */
export function watchTab(document: Document, signal: AbortSignal): () => boolean {
  let byTab = false
  const options = { capture: true, passive: true, signal }
  const view = document.defaultView
  view?.addEventListener('keydown', (event) => (byTab = event.key === 'Tab'), options)
  view?.addEventListener('pointerdown', () => (byTab = false), options)
  return () => byTab
}

/** Opens on rest, on keyboard focus and on click (which pins); leaves when pointer or focus goes. */
export function listenForIntent(button: HTMLElement, byTab: () => boolean, intent: Intent): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  button.addEventListener('pointerenter', (event) => {
    if (event.pointerType === 'touch') return
    stop()
    timer = setTimeout(() => intent.open('hover'), HOVER_INTENT_MS)
  })
  button.addEventListener('pointerleave', () => {
    stop()
    intent.leave()
  })
  button.addEventListener('focus', () => {
    if (byTab()) intent.open('hover')
  })
  button.addEventListener('blur', () => {
    stop()
    intent.leave()
  })
  button.addEventListener('click', (event) => {
    stop()
    // Inside a link, the click is ours and not the link's.
    event.preventDefault()
    intent.open('pin')
  })
}
