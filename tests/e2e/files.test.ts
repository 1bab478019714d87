import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { clickWords, openPanelFor, rowsOf, textOf } from '../../scripts/browsers/surfaces.ts'
import { say } from '../../utils/model/words.ts'
import { lockedPdf, scannedPdf, textPdf } from './support/pdfs.ts'
import { useSession } from './support/session.ts'

const RESUME = ['Lennart Hagedorn', 'Certifications', 'CompTIA Security+, CompTIA, 2025', 'Education', 'BSc Computing']

describe('the panel’s *A file*', () => {
  const session = useSession()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-files-'))
  let panel: Tab

  beforeAll(async () => {
    panel = await openPanelFor(session.driver, -1)
    await clickWords(panel, say('panel.tab.file'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function choose(name: string, bytes: Uint8Array | string): Promise<void> {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    if ((await textOf(panel)).includes(say('panel.file.another'))) await clickWords(panel, say('panel.file.another'))
    await panel.setFiles('input[type=file]', [file])
  }

  it('reads a PDF and explains what is in it', async () => {
    await choose('resume.pdf', await textPdf(RESUME))
    await until('one row', async () => (await rowsOf(panel)).length === 1)
    expect((await rowsOf(panel))[0]?.name).toBe('CompTIA Security+')
  })

  it.each([
    ['locked with a password', 'locked.pdf', lockedPdf, 'panel.file.encrypted'],
    ['scanned', 'scan.pdf', scannedPdf, 'panel.file.noText'],
    ['cut short', 'cut.pdf', async () => (await textPdf(RESUME)).slice(0, 300), 'panel.file.damaged'],
    [
      'of a kind that is not read',
      'resume.docx',
      async () => new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]),
      'panel.file.unsupported',
    ],
  ] as const)('says plainly that a file is %s', async (_, name, make, sentence) => {
    await choose(name, await make())
    await until(say(sentence), async () => (await textOf(panel)).includes(say(sentence)))
    expect(await rowsOf(panel)).toEqual([])
  })

  it('goes on with the next file after one that failed', async () => {
    await choose('resume.txt', RESUME.join('\n'))
    await until('one row', async () => (await rowsOf(panel)).length === 1)
  })
})
