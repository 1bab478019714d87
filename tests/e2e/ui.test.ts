import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/browsers/find.ts'
import { buildGallery, type Files, openGallery } from '../ui/gallery.ts'

/**
 * Chips and card in a page of our own with open roots: axe and these tests cannot see into closed ones. The extension
 * in real pages is tested elsewhere; here it is about what is drawn and where.
 */

type Gallery = {
  showCards: () => void
  showChips: () => Promise<number>
  showMany: (count: number) => Promise<number>
  leave: () => void
}
declare const gallery: Gallery

let browser: Browser
let files: Files
let page: Page

beforeAll(async () => {
  files = await buildGallery()
  browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: ['--headless=new', '--no-sandbox'],
  })
})
afterEach(() => page.close())
afterAll(() => browser.close())

async function open(options: Partial<Parameters<typeof openGallery>[2]> = {}): Promise<Page> {
  page = await openGallery(browser, files, { theme: 'light', ...options })
  return page
}

/** The chip beside the element with this key. Playwright looks into open roots by itself. */
const chip = (name: string) => page.getByRole('button', { name }).first()
const STRONG = 'Certified Harbour Safety Engineer (CHSE), issued by'
const dialog = () => page.getByRole('dialog')
const html = () => page.evaluate(() => document.documentElement.outerHTML)

describe('axe finds nothing', () => {
  test.each([
    ['light', false],
    ['dark', false],
    ['light', true],
    ['dark', true],
  ] as const)('%s, forced colours %s', async (theme, forcedColors) => {
    await open({ theme, forcedColors })
    await page.evaluate(async () => {
      await gallery.showChips()
      gallery.showCards()
    })
    await chip(STRONG).click()
    await dialog().waitFor()
    await page.evaluate(axe.source)
    const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([])
    // It did look inside: the contrast rule alone passes on our own text many times.
    const inside = found.passes.flatMap(({ nodes }) => nodes).filter(({ target }) => Array.isArray(target[0]))
    expect(inside.length).toBeGreaterThan(100)
  })
})

describe('chips leave the page as it is', () => {
  const rects = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#pages, #pages *')]
        .filter((element) => !element.shadowRoot)
        .map((element) => [element.tagName, JSON.stringify(element.getBoundingClientRect())]),
    )

  test.each([
    ['as written', 'nothing {}'],
    [
      'under rules that reach everything',
      '* { position: relative !important; margin: 3px !important; padding: 2px !important; font-size: 30px; } * + * { margin-top: 9px; }',
    ],
    [
      'under rules about siblings',
      'h3:only-child { margin: 50px } h3 + p { margin-top: 22px } :last-child { color: teal }',
    ],
  ])('no box moves, %s', async (_, css) => {
    await open()
    await page.addStyleTag({ content: css })
    // The rules move the page themselves: that frame has to be drawn before anybody counts what moves.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.waitForTimeout(100)
    const [boxes, size] = [await rects(), await page.evaluate(() => document.documentElement.scrollWidth)]
    const shifts = await page.evaluate(async () => {
      const seen: number[] = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift' })
      await gallery.showChips()
      return new Promise<number[]>((resolve) => setTimeout(() => resolve(seen), 300))
    })
    expect(shifts).toEqual([])
    expect(await rects()).toEqual(boxes)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size)
  })

  test('no attribute on our elements or theirs, and byte for byte the same when we leave', async () => {
    await open()
    const before = await html()
    await page.evaluate(() => gallery.showChips())
    const during = await html()
    expect(during.replace(/<([a-z]{4}-[a-z]{5})><\/\1>/g, '')).toBe(before)
    expect(during.length).toBeGreaterThan(before.length)
    await chip(STRONG).click()
    await dialog().waitFor()
    await page.evaluate(() => gallery.leave())
    expect(await html()).toBe(before)
  })

  test('no chip covers text, pictures or another chip', async () => {
    await open()
    await page.evaluate(() => gallery.showChips())
    const covered = await page.evaluate(() => {
      const chips = [...document.querySelectorAll('*')].flatMap((element) =>
        element.shadowRoot ? [element.shadowRoot.querySelector('button')!.getBoundingClientRect()] : [],
      )
      const walker = document.createTreeWalker(document.querySelector('#pages')!, NodeFilter.SHOW_TEXT)
      const lines: { text: string; rect: DOMRect }[] = []
      const range = document.createRange()
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement!.closest('.doubled, .cut')) continue
        range.selectNodeContents(node)
        for (const rect of range.getClientRects()) lines.push({ text: node.nodeValue!, rect })
      }
      const cuts = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top + 4 < a.bottom
      return [
        chips.length,
        lines.filter(({ rect }) => chips.some((chip) => cuts(chip, rect))).map(({ text }) => text),
        chips.filter((one, at) => chips.some((other, index) => index > at && cuts(one, other))).length,
      ]
    })
    expect(covered).toEqual([17, [], 0])
  })

  test('not printed', async () => {
    await open()
    await page.evaluate(() => gallery.showChips())
    expect(await chip(STRONG).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await chip(STRONG).isVisible()).toBe(false)
  })

  test('words where there is room, each 24 px high to the pointer', async () => {
    await open()
    await page.evaluate(() => gallery.showChips())
    const box = (await chip('Port Data Analytics Professional').boundingBox())!
    expect(box.width).toBeGreaterThan(100)
    const hits = await page.evaluate(
      ({ x, y, width, height }) =>
        [-2, height + 1].map((dy) => document.elementFromPoint(x + width / 2, y + dy)?.shadowRoot !== null),
      box,
    )
    expect(hits).toEqual([true, true])
  })

  test('a click on a chip in a link is not a click on the link, and the page does not hear of it', async () => {
    await open()
    await page.evaluate(async () => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin']) {
        document.body.addEventListener(type, () => heard.push(type))
      }
      await gallery.showChips()
    })
    await chip('Cloud Harbour Champion').click()
    await dialog().waitFor()
    expect(await page.evaluate(() => location.hash)).toBe('')
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([])
  })
})

describe('the card', () => {
  const shown = async () => {
    await open()
    await page.evaluate(() => gallery.showChips())
  }

  test('opens on rest, stays while the pointer is in it, goes when it leaves', async () => {
    await shown()
    await chip(STRONG).hover()
    expect(await dialog().count()).toBe(0)
    await dialog().waitFor({ timeout: 1000 })
    await dialog().hover()
    await page.waitForTimeout(400)
    expect(await dialog().count()).toBe(1)
    await page.mouse.move(1300, 20)
    await dialog().waitFor({ state: 'detached', timeout: 1000 })
  })

  test('does not open for a pointer that passes by', async () => {
    await shown()
    await chip(STRONG).hover()
    await page.waitForTimeout(100)
    await page.mouse.move(1300, 20)
    await page.waitForTimeout(500)
    expect(await dialog().count()).toBe(0)
  })

  test('by keyboard: opens on Tab, Enter moves in, Esc gives the focus back and stays closed', async () => {
    await shown()
    const before = await html()
    await page.keyboard.press('Tab')
    await dialog().waitFor({ timeout: 1000 })
    expect(await chip(STRONG).evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(
      true,
    )
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.getByRole('button', { name: 'Why?' }).count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await dialog().count()).toBe(0)
    await page.waitForTimeout(400)
    expect(await dialog().count()).toBe(0)
    expect(await chip(STRONG).evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(
      true,
    )
    expect(await html()).toBe(before)
  })

  test('a pinned card is not replaced by another one passed over; a second click closes it', async () => {
    await shown()
    await chip(STRONG).click()
    await dialog().waitFor()
    await chip('Signal Lamp Operator').hover()
    await page.waitForTimeout(500)
    expect(await dialog().getByRole('heading').first().textContent()).toBe('Certified Harbour Safety Engineer')
    await chip(STRONG).click()
    expect(await dialog().count()).toBe(0)
  })

  test('Why? shows the lines that add up, and the card stays inside the window', async () => {
    await shown()
    await chip('Signal Lamp Operator').click()
    await page.getByRole('button', { name: 'Why?' }).click()
    await page.getByRole('table').first().waitFor()
    const box = (await dialog().boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(1400)
    expect(box.y + box.height).toBeLessThanOrEqual(1000)
    expect(await dialog().textContent()).toContain('78.03')
  })

  test('can be used in a modal dialog of the page, whose Esc is not taken from it', async () => {
    await open()
    await page.evaluate(async () => {
      const modal = document.createElement('dialog')
      modal.id = 'modal'
      document.body.append(modal)
      modal.append(document.querySelector('.page')!)
      modal.showModal()
      await gallery.showChips()
    })
    await page.locator('#modal').getByRole('button', { name: STRONG }).click()
    await page.getByRole('button', { name: 'Why?' }).click()
    await page.getByRole('table').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('#modal').evaluate((modal: HTMLDialogElement) => modal.open)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#modal').evaluate((modal: HTMLDialogElement) => modal.open)).toBe(false)
  })

  test('a hostile name is shown and does nothing', async () => {
    await shown()
    await chip('<img src=x onerror=alert(1)>').click()
    await dialog().waitFor()
    expect(await page.title()).toBe('Chips and cards in every state')
    expect(await dialog().locator('img, script').count()).toBe(0)
    expect(await dialog().textContent()).toContain('<img src=x')
  })
})

test('200 chips on one page are drawn in less than half a second', async () => {
  await open()
  const ms = await page.evaluate(() => gallery.showMany(200))
  console.log(`200 chips: ${Math.round(ms)} ms`)
  expect(ms).toBeLessThan(500)
})
