import { type Driver, type Tab, until } from './driver.ts'

/** What Touchstone shows, as a person meets it: chips and card in pages, the panel as a page of its own. */

/** A chip as it stands in the page. */
export type ChipSeen = {
  /** Its accessible name. */
  label: string
  /** What is written on it. */
  words: string
  /** Its middle, viewport CSS pixels. */
  x: number
  y: number
}

/** The chips of a page, in document order. Nothing that is not a chip is in it. */
export async function chipsOf(tab: Tab): Promise<ChipSeen[]> {
  const seen: ChipSeen[] = []
  for (const root of await tab.closedRoots()) {
    const chip = await root.call((shadow) => {
      const button = shadow.querySelector('button[aria-haspopup="dialog"]')
      if (!button) return null
      const { x, y, width, height } = button.getBoundingClientRect()
      const words = [...button.querySelectorAll('span')].map((span) => span.textContent).join(' · ')
      return { label: button.getAttribute('aria-label') ?? '', words, x: x + width / 2, y: y + height / 2 }
    })
    if (chip) seen.push(chip)
  }
  return seen
}

/** The open card's text, or null when none is open. */
export async function cardOf(tab: Tab): Promise<string | null> {
  for (const root of await tab.closedRoots()) {
    const text = await root.call((shadow) => {
      const dialog = shadow.querySelector<HTMLElement>('[role="dialog"]')
      return dialog ? dialog.innerText : null
    })
    if (text !== null) return text
  }
  return null
}

/** Brings the chip whose name begins so into view and gives it. Throws when there is none. */
export async function chipNamed(tab: Tab, start: string): Promise<ChipSeen> {
  for (const root of await tab.closedRoots()) {
    await root.call((shadow, name: string) => {
      const button = shadow.querySelector('button[aria-haspopup="dialog"]')
      if (button?.getAttribute('aria-label')?.startsWith(name)) button.scrollIntoView({ block: 'center' })
    }, start)
  }
  const chips = await chipsOf(tab)
  const found = chips.find(({ label }) => label.startsWith(start))
  if (!found) throw new Error(`no chip "${start}" among ${JSON.stringify(chips.map(({ label }) => label))}`)
  return found
}

/** Clicks a chip and waits for its card. */
export async function openCard(tab: Tab, start: string): Promise<string> {
  const { x, y } = await chipNamed(tab, start)
  await tab.clickAt(x, y)
  await until(`the card of ${start} opens`, async () => Boolean(await cardOf(tab)))
  return (await cardOf(tab)) ?? ''
}

/** Opens the panel as a page of its own, tied to a tab. */
export async function openPanelFor(driver: Driver, tabId: number): Promise<Tab> {
  const panel = await driver.newTab(`${driver.ownOrigin}/sidepanel.html?tab=${tabId}`)
  await panel.resize(400, 860)
  await panel.toFront()
  return panel
}

/** What a page of ours says, as a person reads it. */
export function textOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.body.innerText)
}

/** The rows of the panel's open pane: name and what stands under it. */
export function rowsOf(panel: Tab): Promise<{ name: string; words: string; pill: string | null }[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('.row')].map((row) => ({
      name: row.querySelector('.row-name')?.textContent ?? '',
      words: row.querySelector('.row-words')?.textContent ?? '',
      pill: row.querySelector('.ts-pill')?.textContent ?? null,
    })),
  )
}

/** Clicks, with a real mouse, the control of one of our pages whose words begin so. Throws when there is none. */
export async function clickWords(tab: Tab, words: string): Promise<void> {
  const at = await tab.evaluate((wanted: string) => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, [role="tab"], label, summary, a')]
    const said = (each: HTMLElement) => each.innerText.replace(/\s+/g, ' ').trim()
    const control = controls.find((each) => said(each).startsWith(wanted) && each.getClientRects().length)
    if (!control) return null
    control.scrollIntoView({ block: 'center' })
    const { x, y, width, height } = control.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }, words)
  if (!at) throw new Error(`nothing says "${words}" in: ${(await textOf(tab)).slice(0, 400)}`)
  await tab.clickAt(at.x, at.y)
}
