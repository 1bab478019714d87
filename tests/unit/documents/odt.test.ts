import { describe, expect, it } from 'vitest'
import { OFFICE_LIMITS } from '../../../utils/documents/docx.ts'
import { codeOf, fromOdt, odtXml } from './make-office.ts'

const linesOf = async (bytes: Uint8Array) => (await fromOdt(bytes)).text.split('\n')

describe('readOdt', () => {
  it('makes a line of each heading, paragraph, list item and line break', async () => {
    const doc = await fromOdt(
      odtXml(`<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>
        <text:h text:style-name="H" text:outline-level="1">Certifications</text:h>
        <text:p text:style-name="P1">Certified <text:span text:style-name="T1">Kiln</text:span><text:s text:c="2"/>Operator
          &amp; Mixer</text:p>
        <text:list><text:list-item><text:p>First<text:line-break/>Aid</text:p>
          <text:list><text:list-item><text:p>of plates</text:p></text:list-item></text:list></text:list-item></text:list>
        <text:p/><text:section text:name="S"><text:p>Kiln License<text:tab/>2019</text:p></text:section>`),
    )
    expect(doc.text.split('\n')).toEqual([
      'Certifications',
      'Certified Kiln Operator & Mixer',
      'First',
      'Aid',
      'of plates',
      'Kiln License\t2019',
    ])
    expect(doc.blocks.map((block) => block.kind)).toEqual(['heading', ...Array(5).fill('line')])
  })

  it('reads tables row by row and text boxes', async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
    const row = (...texts: string[]) => `<table:table-row>${texts.map(cell).join('')}</table:table-row>`
    const bytes =
      odtXml(`<table:table><table:table-column/><table:table-header-rows>${row('Name', 'Date')}</table:table-header-rows>
      ${row('<text:span>Kiln</text:span> Operator', 'May 2015')}
      <table:table-row>${cell('Glaze Mixer')}<table:covered-table-cell/></table:table-row></table:table>
      <text:p>Experience<draw:frame svg:x="1cm"><draw:text-box><text:p>Potter</text:p></draw:text-box></draw:frame></text:p>`)
    expect(await linesOf(bytes)).toEqual([
      'Name\tDate',
      'Kiln Operator\tMay 2015',
      'Glaze Mixer',
      'Experience',
      'Potter',
    ])
  })

  it('gives links by their text, http(s) only', async () => {
    const { text, links } = await fromOdt(
      odtXml(`<text:p>See <text:a xlink:type="simple" xlink:href="https://badges.example/7?a=1&amp;b=2">Kiln License</text:a>
        and <text:a xlink:href="javascript:alert(1)">that</text:a></text:p>`),
    )
    expect(text).toBe('See Kiln License and that')
    expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['Kiln License', 'https://badges.example/7?a=1&b=2'],
    ])
  })

  it('leaves out what no reader sees, and lets no markup through', async () => {
    const bytes =
      odtXml(`<text:tracked-changes><text:changed-region><text:p>deleted</text:p></text:changed-region></text:tracked-changes>
      <text:p>Kiln<office:annotation><dc:creator>O</dc:creator><text:p>comment</text:p></office:annotation> License</text:p>
      <text:p>&lt;script&gt; <script>alert(1)</script><draw:frame><svg:title>picture</svg:title></draw:frame></text:p>`)
    expect(await linesOf(bytes)).toEqual(['Kiln License', '<script>'])
  })

  it('puts the page header first', async () => {
    const styles =
      '<style:master-page><style:header><text:p>Orla Fennimore, CKO</text:p></style:header><style:footer><text:p>1</text:p></style:footer></style:master-page>'
    expect(await linesOf(odtXml('<text:p>Potter</text:p>', { 'styles.xml': styles }))).toEqual([
      'Orla Fennimore, CKO',
      'Potter',
    ])
  })

  it('says what is wrong', async () => {
    expect(await codeOf(fromOdt(odtXml('', { 'content.xml': '<office:document-content/>' })))).toBe('damaged')
    expect(await codeOf(fromOdt(odtXml('<text:p>'.repeat(2000))))).toBe('damaged')
    expect(await codeOf(fromOdt(odtXml('<text:p/>', { 'Pictures/scan.png': 'x' })))).toBe('no-text')
    expect(await codeOf(fromOdt(odtXml('<text:p/>'.repeat(OFFICE_LIMITS.tags))))).toBe('too-large')
    const locked = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await codeOf(fromOdt(odtXml('<text:p>x</text:p>', { 'META-INF/manifest.xml': locked })))).toBe('encrypted')
  })
})
