import {
  Bookmark,
  DeletedTextRun,
  ExternalHyperlink,
  HeadingLevel,
  InsertedTextRun,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { OFFICE_LIMITS } from '../../../utils/documents/docx.ts'
import { codeOf, fromDocx, makeDocx, makeZip, wordXml } from './make-office.ts'

const linesOf = async (bytes: Uint8Array) => (await fromDocx(bytes)).text.split('\n')
const bold = (text: string) => new TextRun({ text, bold: true })
const cell = (...runs: (string | TextRun)[]) =>
  new TableCell({
    children: [new Paragraph({ children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)) })],
  })

describe('readDocx', () => {
  it('makes a line of each heading, paragraph and list item, with offsets', async () => {
    const doc = await fromDocx(
      await makeDocx([
        new Paragraph({ text: 'Orla Fennimore-Quist', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Certifications', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [bold('Certified '), new TextRun('Kiln'), bold(' Operator'), new TextRun(', 2019')],
        }),
        new Paragraph({ text: 'Glaze Mixer', bullet: { level: 0 } }),
        new Paragraph({ text: 'of plates', bullet: { level: 1 } }),
        new Paragraph(''),
        new Paragraph({
          children: [new TextRun({ text: 'First Aid' }), new TextRun({ text: 'Red Shield', break: 1 })],
        }),
      ]),
    )
    expect(doc.text.split('\n')).toEqual([
      'Orla Fennimore-Quist',
      'Certifications',
      'Certified Kiln Operator, 2019',
      'Glaze Mixer',
      'of plates',
      'First Aid',
      'Red Shield',
    ])
    expect(doc.blocks.map((block) => block.kind)).toEqual(['heading', 'heading', ...Array(5).fill('line')])
    expect(doc.blocks.map(({ start, end }) => doc.text.slice(start, end))).toEqual(doc.text.split('\n'))
  })

  it('reads tables row by row, tabs as cells, and cells that hold a column one after the other', async () => {
    const layout = new TableCell({
      children: ['Certifications', 'Kiln License', 'First Aid'].map((text) => new Paragraph(text)),
    })
    const bytes = await makeDocx([
      new Table({
        rows: [
          new TableRow({ tableHeader: true, children: [cell(bold('Name')), cell('Issuer'), cell('Date')] }),
          new TableRow({ children: [cell(bold('Kiln '), 'Operator'), cell('Kiln Institute'), cell('May 2015')] }),
          new TableRow({ children: [cell('Glaze Mixer'), cell(), cell('2016')] }),
        ],
      }),
      new Paragraph({
        children: [new TextRun('Forklift License'), new TextRun({ children: [new Tab(), new Tab(), '2020'] })],
      }),
      new Table({ rows: [new TableRow({ children: [layout, cell('Potter at Quill Works')] })] }),
    ])
    expect(await linesOf(bytes)).toEqual([
      'Name\tIssuer\tDate',
      'Kiln Operator\tKiln Institute\tMay 2015',
      'Glaze Mixer\t2016',
      'Forklift License\t2020',
      'Certifications',
      'Kiln License',
      'First Aid',
      'Potter at Quill Works',
    ])
  })

  it('gives links by their text, http(s) only', async () => {
    const link = (text: string, url: string) => new ExternalHyperlink({ children: [new TextRun(text)], link: url })
    const { text, links } = await fromDocx(
      await makeDocx([
        new Paragraph({
          children: [new TextRun('See '), link('Kiln License', 'https://badges.example/7'), new TextRun(' and')],
        }),
        new Paragraph({
          children: [link('that', 'javascript:alert(1)'), new Bookmark({ id: 'a', children: [new TextRun(' one')] })],
        }),
      ]),
    )
    expect(text).toBe('See Kiln License and\nthat one')
    expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['Kiln License', 'https://badges.example/7'],
    ])
  })

  it('puts the page header first and a text box below its paragraph', async () => {
    const box = new Textbox({ children: [new Paragraph('Kiln License')], style: { width: '200pt', height: '40pt' } })
    expect(
      await linesOf(await makeDocx([new Paragraph('Experience'), box, new Paragraph('Potter')], 'Orla Fennimore, CKO')),
    ).toEqual(['Orla Fennimore, CKO', 'Experience', 'Kiln License', 'Potter'])
  })

  it('leaves out what was deleted and takes what was added', async () => {
    const by = { id: 1, author: 'O', date: '2024-01-01T00:00:00Z' }
    const paragraph = new Paragraph({
      children: [
        new TextRun('Kiln '),
        new DeletedTextRun({ ...by, text: 'Licence' }),
        new InsertedTextRun({ ...by, text: 'License' }),
      ],
    })
    expect(await linesOf(await makeDocx([paragraph]))).toEqual(['Kiln License'])
  })

  it('leaves hidden runs out, and reads fields and passages with a direction of their own', async () => {
    const run = (text: string, properties = '') =>
      `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
    const box = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t><w:pict/></w:r>'
    const bytes = wordXml(
      `<w:p>${run('Kiln ', '<w:b/>')}${run('CISSP ', '<w:sz w:val="2"/><w:vanish/>')}${run('License', '<w:vanish w:val="0"/>')}${box}</w:p>
      <w:p><w:fldSimple w:instr="DATE">${run('2019')}</w:fldSimple><w:bdo w:val="rtl">${run(' Calder')}</w:bdo></w:p>`,
    )
    expect(await linesOf(bytes)).toEqual(['Kiln License', '2019 Calder'])
  })

  it('finds the document where the file says it is', async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Target="word/document2.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`
    const main =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kiln License</w:t></w:r></w:p></w:body></w:document>'
    expect(await linesOf(makeZip({ '_rels/.rels': relations, 'word/document2.xml': main }))).toEqual(['Kiln License'])
  })

  it('says what is wrong', async () => {
    const good = await makeDocx([new Paragraph('Kiln License of the Glaze Board')])
    expect(await codeOf(fromDocx(good.slice(0, good.length / 2)))).toBe('damaged')
    expect(await codeOf(fromDocx(wordXml('<w:p>')))).toBe('damaged')
    expect(await codeOf(fromDocx(makeZip({ 'word/other.xml': '' })))).toBe('damaged')
    expect(
      await codeOf(fromDocx(wordXml('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }))),
    ).toBe('damaged')
    expect(await codeOf(fromDocx(wordXml('<w:p/>', { 'word/media/scan.png': 'x' })))).toBe('no-text')
    expect(await codeOf(fromDocx(new Uint8Array(OFFICE_LIMITS.bytes + 1)))).toBe('too-large')
  })

  it('does not unpack a bomb', async () => {
    // a million letters of text pack into a thousand bytes
    const bomb = await makeDocx([new Paragraph('x'.repeat(OFFICE_LIMITS.unpacked + 1))])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codeOf(fromDocx(bomb))).toBe('too-large')
  })

  it('refuses nesting that no writer makes without failing', async () => {
    const depth = 20_000
    expect(
      await codeOf(
        fromDocx(wordXml(`${'<w:sdt><w:sdtContent>'.repeat(depth)}${'</w:sdtContent></w:sdt>'.repeat(depth)}`)),
      ),
    ).toBe('damaged')
  })
})
