import { describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import type { Reading } from '../../utils/model/mention.ts'
import { candidatePage, escapeHtml, UNKNOWN_ATS } from './support/pages.ts'
import { put, useSession } from './support/session.ts'

const SECURITY = 'CompTIA Security+, CompTIA, 2025'
/** What each page of a nest of frames names: the page itself, then frame by frame. */
const KINDS = ['Security+', 'Network+', 'Linux+', 'Cloud+', 'Server+', 'Project+', 'PenTest+', 'Data+']
/** Frames in frames that are opened (utils/detect/dom/tree.ts). */
const FRAMES_READ = 4

/**
 * A page with one credential and a frame that holds the next such page, and so on. The next comes a while after the last,
 * for as long as the page is open: no load event waits for the end.
 */
function nest(how: 'src' | 'srcdoc'): string {
  const script = `
    const own = document.currentScript.outerHTML
    const n = Number(frameElement?.dataset.n ?? 0)
    const list = '<ul><li>CompTIA ' + (${JSON.stringify(KINDS)}[n] ?? 'Level ' + n) + ', CompTIA, 2025</li></ul>'
    document.querySelector('main').innerHTML = '<h2>Certifications</h2>' + list
    setTimeout(() => {
      const frame = document.createElement('iframe')
      frame.dataset.n = n + 1
      if ('${how}' === 'src') frame.src = '${new URL(UNKNOWN_ATS.url).pathname}?n=' + (n + 1)
      else frame.srcdoc = '<!doctype html><main></main>' + own
      document.querySelector('main').append(frame)
    }, 200)`
  return `<main></main><script>${script}</script>`
}

// biome-ignore lint/correctness/useHookAtTopLevel: a hook of the tests, not of React
const session = useSession()

async function open(body: string): Promise<Tab> {
  put(session.server, UNKNOWN_ATS.url, body)
  await session.driver.grant([UNKNOWN_ATS.pattern])
  return session.driver.newTab(UNKNOWN_ATS.url)
}

async function readingOf(tab: Tab): Promise<Reading> {
  const { reading } = await askBackground(session.driver, 'ui>bg tab', { tabId: await session.driver.tabId(tab) })
  if (reading === null || reading === undefined) throw new Error('no reading')
  return reading
}

const namesOf = ({ mentions }: Reading) => mentions.map(({ name }) => name)

/** The page's own scripts still have their turn. */
async function expectAlive(tab: Tab): Promise<void> {
  const start = performance.now()
  expect(await tab.evaluate(() => new Promise((resolve) => setTimeout(() => resolve('alive'), 0)))).toBe('alive')
  expect(performance.now() - start).toBeLessThan(5000)
}

/** A candidate's page with a script of its own at its end. */
const withScript = (page: string, script: () => void) =>
  page.replace('</body>', `<script>(${script.toString()})()</script></body>`)

describe('pages without end', () => {
  it('reads the top of a page of a million nodes, and says that it goes on', async () => {
    const page = withScript(candidatePage([SECURITY]), () => {
      const thousand = document.createDocumentFragment()
      for (let index = 0; index < 500; index++) {
        const row = document.createElement('p')
        row.append(`Row ${index}`)
        thousand.append(row)
      }
      const all = document.createElement('section')
      for (let index = 0; index < 1000; index++) all.append(thousand.cloneNode(true))
      document.querySelector('main')?.append(all)
    })
    const tab = await open(page)
    expect(await tab.evaluate(() => document.querySelectorAll('section p').length)).toBe(500_000)
    const reading = await readingOf(tab)
    expect(namesOf(reading)).toEqual(['CompTIA Security+'])
    expect(reading.cut).toBe(true)
    await expectAlive(tab)
    await tab.close()
  })

  it.each(['src', 'srcdoc'] as const)('opens frames in frames by %s so far and no further', async (how) => {
    const tab = await open(`<!doctype html><title>Candidate</title>${nest(how)}`)
    const depth = () =>
      tab.evaluate(() => {
        let deep = 0
        for (let page: Window | undefined = window.frames[0]; page !== undefined; page = page.frames[0]) deep++
        return deep
      })
    await until('frames deeper than are read', async () => (await depth()) > FRAMES_READ + 2, 20_000)
    const read = KINDS.slice(0, FRAMES_READ + 1).map((kind) => `CompTIA ${kind}`)
    expect(namesOf(await readingOf(tab))).toEqual(read)
    // It goes on, and is read again: no deeper.
    const before = await depth()
    await until('more frames', async () => (await depth()) > before + 2, 20_000)
    expect(namesOf(await readingOf(tab))).toEqual(read)
    await expectAlive(tab)
    await tab.close()
  })

  it.each([
    ['of words', 'p', 'word '],
    ['without a space', 'p', 'xxxxx'],
    ['of names', 'p', 'CISSP, '],
  ])('reads the section beside a text of 5 MB %s', async (_what, tag, piece) => {
    const size = 5_000_000
    const script = `document.querySelector('h2').before(Object.assign(document.createElement('${tag}'),
      { textContent: ${JSON.stringify(piece)}.repeat(${Math.ceil(size / piece.length)}) }))`
    const tab = await open(candidatePage([SECURITY]).replace('</body>', `<script>${script}</script></body>`))
    expect(
      await tab.evaluate((name: string) => document.querySelector(name)?.firstChild?.nodeValue?.length, tag),
    ).toBeGreaterThanOrEqual(size)
    expect(namesOf(await readingOf(tab))).toContain('CompTIA Security+')
    await expectAlive(tab)
    await tab.close()
  })
})

describe('text that nobody sees', () => {
  const WAYS = [
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'opacity: .01',
    'width: 1px; height: 1px; overflow: hidden; white-space: nowrap',
    'height: 0; overflow: hidden',
    'position: absolute; clip-path: inset(50%)',
    'position: absolute; clip: rect(0 0 0 0)',
    'font-size: 1px',
    'font-size: 0',
    'color: #fff',
    'color: #fefefe',
    'color: transparent',
    'color: rgb(0 0 0 / 1%)',
    'background: #123456; color: #123456',
    'position: absolute; left: -9999px',
    'position: absolute; top: -9999px',
    'text-indent: -9999px; white-space: nowrap; overflow: hidden',
    'transform: scale(0)',
    'filter: opacity(0)',
  ]
  const lines = WAYS.map((_, index) => `Certified Harbour Pilot ${index + 100}, ISC2, 2024`)
  const items = (styles: readonly string[]) =>
    lines.map((line, index) => `<li style="${styles[index] ?? ''}">${escapeHtml(line)}</li>`).join('\n')
  const page = (styles: readonly string[]) => candidatePage([SECURITY]).replace('</ul>', `${items(styles)}</ul>`)
  /** The places in `WAYS` whose line is told as one that the person sees. */
  const told = ({ mentions }: Reading) =>
    mentions
      .filter(({ name, flags }) => name.includes('Harbour') && !flags.includes('hidden'))
      .map(({ name }) => WAYS[Number(/\d+/.exec(name)?.[0]) - 100])

  it('is all told where it is seen', async () => {
    const tab = await open(page([]))
    expect(told(await readingOf(tab))).toEqual(WAYS)
    await tab.close()
  })

  it('is not told, or told as hidden', async () => {
    const tab = await open(page(WAYS))
    const reading = await readingOf(tab)
    expect(told(reading)).toEqual([])
    expect(reading.mentions.find(({ name }) => name === 'CompTIA Security+')?.flags).not.toContain('hidden')
    await tab.close()
  })
})

describe('more than a message holds', () => {
  const credential = (index: number) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: {
        type: 'AchievementSubject',
        achievement: { type: 'Achievement', name: `Crane Safety Badge ${index}`, description: 'x'.repeat(190_000) },
      },
    })}</script>`
  const data = Array.from({ length: 6 }, (_, index) => credential(index)).join('')
  const links = Array.from(
    { length: 600 },
    (_, index) => `<a href="https://www.credly.com/badges/00000000-0000-4000-8000-${String(index).padStart(12, '0')}">
      <img alt="Harbour Badge ${index}" src="data:,"></a>`,
  ).join('')

  it('gives the first of 3,000 entries, 600 badges and 6 large credentials, and says that there are more', async () => {
    const entries = Array.from({ length: 3000 }, (_, index) => `Certified Harbour Pilot ${index}, ISC2, 2024`)
    const tab = await open(candidatePage(entries, data).replace('</main>', `<h2>Badges</h2>${links}</main>`))
    const reading = await readingOf(tab)
    expect(reading.mentions.length).toBe(200)
    expect(reading.mentions[0]?.name).toBe('Certified Harbour Pilot 0')
    expect(reading.more).toBeGreaterThan(0)
    await expectAlive(tab)
    await tab.close()
  })

  it('reads the page beside data that are too large', async () => {
    const tab = await open(candidatePage([SECURITY], data).replace('</main>', `<h2>Badges</h2>${links}</main>`))
    const reading = await readingOf(tab)
    const names = namesOf(reading)
    expect(names).toContain('CompTIA Security+')
    expect(names).toContain('Harbour Badge 0')
    console.log(
      names.length,
      reading.more,
      reading.cut,
      names.filter((n) => n.includes('Crane')),
    )
    await tab.close()
  })
})
