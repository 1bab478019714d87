import type { PDFDocument, PDFPage } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { linesOf, makePages, type Placed } from './make-pdf.ts'

/** The exported profile: a sidebar of headings (size 13) and entries (10.5) with their wrapped lines, and a main column. */
function page(sidebar: (string | string[])[], main: string[], footer: string): Placed[] {
  let y = 740
  const left = sidebar.flatMap((entry) => {
    if (typeof entry === 'string') {
      y -= 30
      return [{ text: entry, x: 21.6, y, size: 13 }]
    }
    y -= 5
    return entry.map((text) => {
      y -= 12.6
      return { text, x: 21.6, y, size: 10.5 }
    })
  })
  const right = main.map((text, at) => ({ text, x: 223.6, y: 730 - at * 18, size: at === 0 ? 26 : 12 }))
  // as the export has it: the whole sidebar first, the page's number in four runs
  const number = (footer.match(/\D+|\d+/g) ?? []).map((text, at) => ({ text, x: 270 + at * 24, y: 14, size: 9 }))
  return [...left, ...right, ...number]
}

const byFop = (_: PDFPage, pdf: PDFDocument) => pdf.setProducer('Apache FOP Version 2.2')

describe('the profile as LinkedIn exports it', () => {
  it('gives each entry of the sidebar on one line, then the main column, without page numbers', async () => {
    const bytes = await makePages(
      [
        page(
          [
            'Contact',
            ['orla@quill.example'],
            'Certifications',
            ['Certified Operator of Kilns and', 'Ovens for Stoneware and', 'Certifications'],
            ['Glaze Mixing Foundations'],
            ['Kiln Safety: Risks, Rules and', 'Remedies'],
            'Honors-Awards',
            ['Potter of the Year'],
          ],
          ['Orla Fennimore', 'Potter at Quill Works', 'Experience', 'Quill Works', 'Potter'],
          'Page 1 of 2',
        ),
        page([], ['Education', 'University of Halden Bay', 'BA, Ceramics'], 'Page 2 of 2'),
      ],
      byFop,
    )
    expect(await linesOf(bytes)).toEqual([
      'Contact',
      'orla@quill.example',
      'Certifications',
      'Certified Operator of Kilns and Ovens for Stoneware and Certifications',
      'Glaze Mixing Foundations',
      'Kiln Safety: Risks, Rules and Remedies',
      'Honors-Awards',
      'Potter of the Year',
      'Orla Fennimore',
      'Potter at Quill Works',
      'Experience',
      'Quill Works',
      'Potter',
      'Education',
      'University of Halden Bay',
      'BA, Ceramics',
    ])
  })

  it.each([
    ['es', 'Certificaciones', 'Página 1 de 1'],
    ['fr', 'Certifications', 'Page 1 sur 1'],
    ['pt', 'Certificações', 'Página 1 de 1'],
    ['it', 'Certificazioni', 'Pagina 1 di 1'],
    ['made up', 'Zorvulimes', 'Plek 1 ur 1'],
  ])('needs no words of its language (%s), and no long columns', async (_, heading, footer) => {
    const sidebar = [heading, ['Certified Operator of Kilns and', 'Ovens']]
    const bytes = await makePages([page(sidebar, ['Orla Fennimore', 'Potter'], footer)], byFop)
    expect(await linesOf(bytes)).toEqual([heading, 'Certified Operator of Kilns and Ovens', 'Orla Fennimore', 'Potter'])
  })

  it('is not what another file of the same program looks like', async () => {
    const lines: Placed[] = [
      { text: 'Certifications held by the potter of the Quill Works, County of Calder', x: 21.6, y: 700 },
      { text: 'Kiln Operator', x: 21.6, y: 688 },
      { text: 'May 2015', x: 223.6, y: 688 },
      { text: 'Glaze Mixer', x: 21.6, y: 676 },
      { text: 'June 2016', x: 223.6, y: 676 },
    ]
    expect(await linesOf(await makePages([lines], byFop))).toEqual([
      lines[0]?.text,
      'Kiln Operator\tMay 2015',
      'Glaze Mixer\tJune 2016',
    ])
  })
})
