import { beforeAll, describe, expect, it } from 'vitest'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { candidatePage, UNKNOWN_ATS } from './support/pages.ts'
import { textPdf } from './support/pdfs.ts'
import { BROWSER, put, useSession } from './support/session.ts'

const HOST = new URL(UNKNOWN_ATS.url).hostname
const OTHER = 'files.northquay-store.example'
const RESUME = ['Lennart Hagedorn', 'Certifications', 'CompTIA Security+, CompTIA, 2025', 'Education', 'BSc Computing']

describe('a file that a page shows', () => {
  const session = useSession([HOST, OTHER])
  let panel: Tab | null = null
  let tab: Tab | null = null

  beforeAll(async () => {
    const pdf = { type: 'application/pdf', body: await textPdf(RESUME) }
    const { pages } = session.server
    for (const path of ['/files/resume.pdf', '/person/attachments/7', '/documents/7/show']) pages.set(HOST + path, pdf)
    pages.set(`${OTHER}/open.pdf`, { ...pdf, headers: { 'access-control-allow-origin': '*' } })
    pages.set(`${OTHER}/shut.pdf`, pdf)
    put(session.server, `https://${HOST}/files/gone.pdf`, '<h1>Sign in</h1>')
    put(session.server, `https://${OTHER}/embed`, '<p>A drawing of a document</p>')
    await session.driver.grant([UNKNOWN_ATS.pattern])
  })

  /** Opens the candidate's page with this beside its text, and the panel for it. */
  async function open(shown: string): Promise<Tab> {
    await panel?.close()
    await tab?.close()
    put(session.server, UNKNOWN_ATS.url, candidatePage([]).replace('</main>', `${shown}</main>`))
    tab = await session.driver.newTab(UNKNOWN_ATS.url)
    panel = await openPanelFor(session.driver, await session.driver.tabId(tab))
    return panel
  }

  const frame = (src: string, more = '') => `<iframe ${more} width="600" height="700" src="${src}"></iframe>`

  it.each([
    ['in a frame', frame('/files/resume.pdf'), 'resume.pdf'],
    ['under an address that does not say what it is', frame('/person/attachments/7', 'title="Resume"'), 'Resume'],
    ['by the browser’s own viewer', frame('/documents/7/show', 'title="Hagedorn"'), 'Hagedorn'],
    ['by a plug-in', '<embed width="600" height="700" type="application/pdf" src="/files/resume.pdf">', 'resume.pdf'],
    ['from another host that allows it', frame(`https://${OTHER}/open.pdf`), `open.pdf from ${OTHER}`],
    ['as a link', '<a href="/files/resume.pdf">Download</a>', 'resume.pdf'],
  ])('%s is read by one click', async (_, shown, name) => {
    const seen = await open(shown)
    await until('the offer', async () => (await textOf(seen)).includes(name))
    expect(await textOf(seen)).toContain(say('panel.offer.shows.one'))
    await clickWords(seen, say('panel.offer.read'))
    await until('one row', async () => (await rowsOf(seen)).length === 1)
    expect((await rowsOf(seen))[0]?.name).toBe('CompTIA Security+')
  })

  it('that only the page itself can reach (blob:) is read by it, and offered when it appears', async () => {
    const seen = await open('')
    await until('the page is told', async () => (await textOf(seen)).includes(say('panel.page.nothing')))
    expect(await textOf(seen)).not.toContain(say('panel.offer.shows.one'))
    await tab?.toFront()
    await tab?.evaluate(async () => {
      const file = await (await fetch('/files/resume.pdf')).blob()
      const viewer = Object.assign(document.createElement('iframe'), { width: 600, height: 700 })
      viewer.src = URL.createObjectURL(file)
      document.querySelector('main')?.append(viewer)
      // A page that is behind another is not watched: it stays in front until the change has been read.
      await new Promise((resolve) => setTimeout(resolve, 1000))
    })
    await seen.toFront()
    await until('the offer', async () => (await textOf(seen)).includes(say('panel.offer.shows.one')))
    await clickWords(seen, say('panel.offer.read'))
    await until('one row', async () => (await rowsOf(seen)).length === 1)
  })

  it('in a tab of its own is read by one click too, or it is said that the browser keeps it', async () => {
    await panel?.close()
    await tab?.close()
    tab = await session.driver.newTab(`https://${HOST}/files/resume.pdf`)
    panel = await openPanelFor(session.driver, await session.driver.tabId(tab))
    const seen = panel
    if (BROWSER === 'firefox') {
      await until('the words', async () => (await textOf(seen)).includes(say('panel.page.unreadable')))
      return
    }
    await until('the offer', async () => (await textOf(seen)).includes('resume.pdf'))
    await clickWords(seen, say('panel.offer.read'))
    await until('one row', async () => (await rowsOf(seen)).length === 1)
  })

  it('is not fetched before the click', async () => {
    const asked = () => session.server.seen.filter((address) => address.startsWith(`${HOST}/files/`)).length
    const before = asked()
    const seen = await open('<a href="/files/resume.pdf">CV</a>')
    await until('the offer', async () => (await textOf(seen)).includes('resume.pdf'))
    expect(asked()).toBe(before)
    await clickWords(seen, say('panel.offer.read'))
    await until('one row', async () => (await rowsOf(seen)).length === 1)
    expect(asked()).toBe(before + 1)
  })

  it.each([
    ['on a host that does not allow the page', frame(`https://${OTHER}/shut.pdf`)],
    ['whose address holds a page to sign in by now', '<a href="/files/gone.pdf">CV</a>'],
  ])('%s cannot be read, and it is said what to do', async (_, shown) => {
    const seen = await open(shown)
    await until('the offer', async () => (await textOf(seen)).includes(say('panel.offer.shows.one')))
    await clickWords(seen, say('panel.offer.read'))
    await until('the words', async () => (await textOf(seen)).includes(say('panel.offer.blocked')))
    await clickWords(seen, say('panel.offer.choose'))
    await until('the way to drop it', async () => (await textOf(seen)).includes(say('panel.file.choose')))
  })

  it('in a viewer of another host is told as that', async () => {
    const seen = await open(frame(`https://${OTHER}/embed`, 'title="Resume preview"'))
    await until('the words', async () => (await textOf(seen)).includes(say('panel.offer.viewer')))
    expect(await textOf(seen)).not.toContain(say('panel.offer.read'))
  })
})
