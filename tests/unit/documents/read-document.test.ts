import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Paragraph } from 'docx'
import mammoth from 'mammoth'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import { mentionsOfFile } from '../../../scripts/commands/detect.ts'
import { kindOf } from '../../../utils/documents/kind.ts'
import { FILE_AT_MOST, readDocument } from '../../../utils/documents/read-document.ts'
import { codeOf, makeDocx, makeZip, odtXml, parseHtml, wordXml } from './make-office.ts'
import { makePdf } from './make-pdf.ts'

const LINES = ['Certifications', 'Certified Kiln Operator, 2019']
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** One file of each kind, all with the same two lines. */
const FILES = {
  pdf: await makePdf(LINES.map((text, at) => ({ text, x: 40, y: 700 - at * 20 }))),
  docx: await makeDocx(LINES.map((text) => new Paragraph(text))),
  odt: odtXml(LINES.map((text) => `<text:p>${text}</text:p>`).join('')),
  html: bytesOf(`<!DOCTYPE html><html><body>${LINES.map((text) => `<p>${text}</p>`).join('')}</body></html>`),
  text: bytesOf(LINES.join('\n')),
} as const
const KINDS = Object.keys(FILES) as (keyof typeof FILES)[]

/** The beginning of a compound file and the name of one of its streams. */
const compound = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(100),
    ...Buffer.from(stream, 'utf16le'),
  ])

const UNREAD = [
  ['an old Word file', compound('WordDocument'), 'old-word'],
  ['a locked Word file', compound('EncryptedPackage'), 'encrypted'],
  ['an old spreadsheet', compound('Workbook'), 'unsupported'],
  ['Rich Text', bytesOf('{\\rtf1\\ansi Kiln License}'), 'rtf'],
  ['a spreadsheet', makeZip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'unsupported'],
  [
    'an OpenDocument spreadsheet',
    makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
    'unsupported',
  ],
  ['an archive cut short', FILES.docx.slice(0, 200), 'damaged'],
  ['bytes of another kind', Uint8Array.from([0, 1, 2, 3]), 'unsupported'],
  ['a file that is too large', new Uint8Array(FILE_AT_MOST + 1), 'too-large'],
] as const

const TOOLS = { pdfjs: async () => pdfjs, mammoth: async () => mammoth, parseHtml }

describe('readDocument', () => {
  it.each(KINDS)('tells %s by its content, whatever its name', async (kind) => {
    for (const name of ['resume', 'resume.doc', 'resume.pdf']) {
      expect(kindOf(FILES[kind], name)).toBe(kind)
      expect((await readDocument({ name, bytes: FILES[kind] }, TOOLS)).text.split('\n')).toEqual(LINES)
    }
  })

  it('tells HTML without its own beginning by name or media type', () => {
    const bytes = bytesOf('<p>Kiln</p>')
    expect(kindOf(bytes, 'a.HTM')).toBe('html')
    expect(kindOf(bytes, 'a', 'text/html')).toBe('html')
    expect(kindOf(bytes, 'a.txt')).toBe('text')
    expect(kindOf(bytesOf('\ufeff\n<?xml version="1.0"?>\n<!-- saved -->\n<html lang="de">'), 'a')).toBe('html')
    expect(kindOf(bytesOf('HTML: <html> is a tag'), 'a')).toBe('text')
  })

  it.each(UNREAD)('says plainly of %s why it is not read', async (_, bytes, code) => {
    expect(await codeOf(readDocument({ name: 'resume', bytes }, TOOLS))).toBe(code)
  })

  it('loads each library only for its own files', async () => {
    const loaded: string[] = []
    const noted = <Library>(name: string, library: Library) => {
      loaded.push(name)
      return Promise.resolve(library)
    }
    const tools = { pdfjs: () => noted('pdfjs', pdfjs), mammoth: () => noted('mammoth', mammoth), parseHtml }
    for (const kind of ['text', 'html', 'odt'] as const) await readDocument({ name: 'a', bytes: FILES[kind] }, tools)
    expect(loaded).toEqual([])
    for (const kind of ['docx', 'pdf'] as const) await readDocument({ name: 'a', bytes: FILES[kind] }, tools)
    expect(loaded).toEqual(['mammoth', 'pdfjs'])
  })
})

describe('touchstone detect', () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }

  it.each(KINDS)('reads %s', async (kind) => {
    const mentions = await mentionsOfFile(file(`resume-${kind}`, FILES[kind]), null)
    expect(mentions.map(({ name, issued }) => [name, issued])).toEqual([['Certified Kiln Operator', '2019']])
  })

  it('says in one line which file it cannot read, and why', async () => {
    for (const [name, bytes] of [...UNREAD, ['no document', wordXml('<w:p>')] as const]) {
      const path = file(name, bytes)
      const failure = await mentionsOfFile(path, null).catch((error: unknown) => error)
      expect((failure as Error).message).toMatch(new RegExp(`^${path}: \\S[^\\n]{20,}\\.$`))
    }
  })
})
