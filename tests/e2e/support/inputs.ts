import type { Tab } from '../../../scripts/browsers/driver.ts'

/** Types into the field of our page that has this label, as React hears it. */
export function typeInto(tab: Tab, label: string, text: string): Promise<void> {
  return tab.evaluate(
    (wanted: string, typed: string) => {
      const labels = [...document.querySelectorAll('label')]
      const field = labels.find(({ textContent }) => textContent === wanted)?.control
      if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${wanted}`)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    label,
    text,
  )
}
