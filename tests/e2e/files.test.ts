import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say, type WordKey } from '../../utils/model/words.ts'
import { makeDocx, odtXml } from '../unit/documents/make-office.ts'
import { lockedPdf, scannedPdf, textPdf } from './support/pdfs.ts'
import { useSession } from './support/session.ts'

const hex = (text: string) => Buffer.from(text, 'utf16le').toString('hex')
const RESUME = ['Lennart Hagedorn', 'Certifications', 'CompTIA Security+, CompTIA, 2025', 'Education', 'BSc Computing']

type Unread = [what: string, name: string, make: () => Promise<string | Uint8Array>, sentence: WordKey]
const UNREAD: Unread[] = [
  ['locked with a password', 'locked.pdf', lockedPdf, 'panel.file.encrypted'],
  ['scanned', 'scan.pdf', scannedPdf, 'panel.file.noText'],
  ['cut short', 'cut.pdf', async () => (await textPdf(RESUME)).slice(0, 300), 'panel.file.damaged'],
  ['Rich Text', 'resume.rtf', async () => '{\\rtf1 CompTIA Security+}', 'panel.file.rtf'],
  [
    'an old Word file',
    'resume.doc',
    async () => Buffer.from(`d0cf11e0a1b11ae1${hex('WordDocument')}`, 'hex'),
    'panel.file.oldWord',
  ],
  [
    'a Word document cut short',
    'cut.docx',
    async () => (await makeDocx([new Paragraph('x')])).slice(0, 300),
    'panel.file.damaged',
  ],
  ['of a kind that is not read', 'resume.bin', async () => new Uint8Array([1, 0, 2, 0]), 'panel.file.unsupported'],
]

describe('the panel’s *A file*', () => {
  const session = useSession()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-files-'))
  let panel: Tab

  beforeAll(async () => {
    panel = await openPanelFor(session.driver, -1)
    await clickWords(panel, say('panel.tab.file'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Back to where a file can be chosen. */
  async function anew(): Promise<void> {
    if ((await textOf(panel)).includes(say('panel.file.another'))) await clickWords(panel, say('panel.file.another'))
  }

  async function choose(name: string, bytes: Uint8Array | string): Promise<void> {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    await anew()
    await panel.setFiles('input[type=file]', [file])
  }

  async function expectOneRow(): Promise<void> {
    await until('one row', async () => (await rowsOf(panel)).length === 1)
    expect((await rowsOf(panel))[0]?.name).toBe('CompTIA Security+')
  }

  it('says which kinds of files are read', async () => {
    await anew()
    expect(await textOf(panel)).toContain(say('panel.file.drop'))
  })

  it.each([
    ['a PDF', 'resume.pdf', () => textPdf(RESUME)],
    // its library is loaded by our own page, under the rule that no text becomes code
    ['a Word document', 'resume.docx', () => makeDocx(RESUME.map((line) => new Paragraph(line)))],
    [
      'an OpenDocument text',
      'resume.odt',
      async () => odtXml(RESUME.map((line) => `<text:p>${line}</text:p>`).join('')),
    ],
    ['HTML of any name', 'resume', async () => `<!doctype html><p>${RESUME.join('<p>')}`],
    ['plain text', 'resume.txt', async () => RESUME.join('\n')],
  ])('reads %s and explains what is in it', async (_, name, make) => {
    await choose(name, await make())
    await expectOneRow()
  })

  it('reads a file that is dropped', async () => {
    await anew()
    await panel.evaluate((text: string) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], 'resume.txt', { type: 'text/plain' }))
      document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }))
    }, RESUME.join('\n'))
    await expectOneRow()
  })

  it('reads text that is pasted', async () => {
    await anew()
    await panel.evaluate((text: string) => {
      const field = document.querySelector('textarea')
      // past React's own setter, so that it takes the change for the person's
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    }, RESUME.join('\n'))
    await clickWords(panel, say('panel.file.readPasted'))
    await expectOneRow()
    expect(await textOf(panel)).toContain(say('panel.file.pasted'))
  })

  it.each(UNREAD)('says plainly that a file is %s', async (_, name, make, sentence) => {
    await choose(name, await make())
    await until(say(sentence), async () => (await textOf(panel)).includes(say(sentence)))
    expect(await rowsOf(panel)).toEqual([])
  })

  it('goes on with the next file after one that failed', async () => {
    await choose('resume.txt', RESUME.join('\n'))
    await until('one row', async () => (await rowsOf(panel)).length === 1)
  })
})
