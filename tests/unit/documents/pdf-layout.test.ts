import { degrees, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { column, draw, linesOf, makePages, makePdf, type Placed, read } from './make-pdf.ts'

const texts = (placed: Placed[]) => placed.map(({ text }) => text)

describe('columns', () => {
  const right = column(240, 695, 13, [
    'Experience',
    'Potter at Quill Works for years',
    'Fired nine hundred pots',
    'Trained two helpers',
    'Swept',
  ])

  it('puts a text together whose stream holds it in no order', async () => {
    const left = column(40, 700, 14, ['Certifications', 'Kiln Operator', 'Glaze Mixer', 'First Aid'])
    const shuffled = [...left, ...right].sort((a, b) => a.text.localeCompare(b.text))
    expect(await linesOf(await makePdf(shuffled))).toEqual([...texts(left), ...texts(right)])
  })

  it('parts a long line of the left column from the right one near by', async () => {
    const left = column(40, 695, 13, [
      'Certifications',
      'Certified Operator of Kilns and Ovens IV',
      'Mixer',
      'Aid',
      'Lift',
    ])
    // the second line ends 13 points before the right column
    expect(await linesOf(await makePdf([...left, ...right]))).toEqual([...texts(left), ...texts(right)])
  })

  it('puts a label above the lines that it names', async () => {
    const labels = [
      { text: 'Certifications', x: 40, y: 700 },
      { text: 'Experience', x: 40, y: 648 },
      { text: 'Education', x: 40, y: 596 },
    ]
    const named = column(180, 700, 13, [
      'Certified Kiln Operator',
      'Kiln License, State of Calder',
      'First Aid',
      'Glaze Mixer',
      'Potter at Quill Works',
      'Fired nine hundred pots',
      'Trained two helpers',
      'Swept',
      'BA Ceramics',
      'University of Halden Bay',
    ])
    expect(await linesOf(await makePdf([...labels, ...named]))).toEqual([
      'Certifications',
      ...texts(named).slice(0, 4),
      'Experience',
      ...texts(named).slice(4, 8),
      'Education',
      ...texts(named).slice(8),
    ])
  })
})

describe('labels and lists', () => {
  it('are told apart where a list in two columns follows labels', async () => {
    const labels = column(40, 700, 36, ['Profile', 'Certifications', 'Education'])
    const named = column(180, 700, 12, [
      'Fires pots',
      'and plates',
      'well',
      'Kiln Operator',
      'First Aid',
      'Lift',
      'BA',
      'MA',
      'BSc',
    ])
    const heading = { text: 'Key Skills', x: 40, y: 560 }
    const lists = [
      column(60, 546, 12, ['Glazing', 'Firing', 'Wedging']),
      column(330, 546, 12, ['Throwing', 'Selling', 'Lifting']),
    ]
    expect(await linesOf(await makePdf([...labels, ...named, heading, ...lists.flat()]))).toEqual([
      ...['Profile', 'Fires pots', 'and plates', 'well', 'Certifications', 'Kiln Operator', 'First Aid', 'Lift'],
      ...[
        'Education',
        'BA',
        'MA',
        'BSc',
        'Key Skills',
        'Glazing',
        'Firing',
        'Wedging',
        'Throwing',
        'Selling',
        'Lifting',
      ],
    ])
  })

  it('a line set to full width is one line, whatever its gaps', async () => {
    const words = [40, 130, 204.4].map((x, at) => ({ text: ['Certified', 'Kilns', 'Operator'][at] ?? '', x, y: 700 }))
    const lines = [...words, { text: 'of the Quill Works in Calder, renewed every year', x: 40, y: 687 }]
    expect((await linesOf(await makePdf(lines)))[0]).toBe('Certified Kilns Operator')
  })
})

describe('tables', () => {
  const names = ['Certified Kiln Operator', 'Glaze Mixer', 'First Aid', 'Forklift License']
  const issuers = ['Kiln Institute', 'Glaze Board', 'Red Shield', 'County of Calder']
  const dates = ['May 2015', 'June 2016', '2018', '2020']
  const rows = names.map((name, at) => `${name}\t${issuers[at]}\t${dates[at]}`)

  it('are read row by row, with three cells too', async () => {
    const cells = [column(40, 700, 14, names), column(220, 700, 14, issuers), column(400, 700, 14, dates)]
    expect(await linesOf(await makePdf(cells.flat()))).toEqual(rows)
  })

  it('are read row by row with the date in front', async () => {
    const cells = [column(40, 700, 14, dates), column(140, 700, 14, names), column(340, 700, 14, issuers)]
    expect((await linesOf(await makePdf(cells.flat())))[0]).toBe('May 2015\tCertified Kiln Operator\tKiln Institute')
  })

  it('are few dates at the right edge too, above a list in columns', async () => {
    // widths of these words in Helvetica 10: their right edges are one
    const dates = [
      ['June 2019', 46.7],
      ['2020', 22.24],
      ['Calder', 29.45],
    ] as const
    const ends = dates.map(([text, width], at) => ({ text, x: 560 - width, y: 700 - at * 14 }))
    const lines = column(40, 700, 14, ['Certified Kiln Operator', 'Glaze Mixer', 'Kiln Institute'])
    const lists = [
      column(40, 640, 14, ['Glazing', 'Firing', 'Wedging']),
      column(480, 640, 14, ['Throwing', 'Selling', 'Lifting']),
    ]
    expect(await linesOf(await makePdf([...lines, ...ends, ...lists.flat()]))).toEqual([
      ...['Certified Kiln Operator\tJune 2019', 'Glaze Mixer\t2020', 'Kiln Institute\tCalder'],
      ...['Glazing', 'Firing', 'Wedging', 'Throwing', 'Selling', 'Lifting'],
    ])
  })

  it('keep their rows where cells are wrapped and others stand at half their height', async () => {
    const row = (top: number, name: string[], issuer: string[], date: string): Placed[] => {
      const height = Math.max(name.length, issuer.length)
      const cell = (x: number, lines: string[]) => column(x, top - ((height - lines.length) * 12) / 2, 12, lines)
      return [...cell(40, name), ...cell(190, issuer), ...cell(330, [date])]
    }
    const table = [
      ...row(700, ['Certification'], ['Issuing body'], 'Date'),
      ...row(682, ['Certified Operator of Kilns and', 'Ovens for Stoneware'], ['Kiln Institute'], 'May 2015'),
      ...row(652, ['Glaze Mixer'], ['Board of Glazes and Slips of', 'the County of Calder and', 'Beyond'], '06/2016'),
      ...row(610, ['First Aid'], ['Red Shield'], '2018'),
    ]
    const heading = { text: 'Licences', x: 40, y: 730, size: 14 }
    expect(await linesOf(await makePdf([heading, ...table]))).toEqual([
      'Licences',
      'Certification\tIssuing body\tDate',
      'Certified Operator of Kilns and Ovens for Stoneware\tKiln Institute\tMay 2015',
      'Glaze Mixer\tBoard of Glazes and Slips of the County of Calder and Beyond\t06/2016',
      'First Aid\tRed Shield\t2018',
    ])
  })

  it('are not entries set as cards beside each other', async () => {
    const cards = (x: number, entries: string[][]) =>
      entries.flatMap((lines, at) => column(x, 700 - at * 40, 12, lines))
    const left = [
      ['BA Ceramics', 'Halden Bay, 2010'],
      ['MA Ceramics', 'Halden Bay, 2012'],
      ['PhD', 'Calder, 2016'],
    ]
    const right = [
      ['Kiln Operator', 'Kiln Institute, 2017'],
      ['Glaze Mixer', 'Glaze Board, 2018'],
      ['First Aid', '2019'],
    ]
    expect(await linesOf(await makePdf([...cards(40, left), ...cards(320, right)]))).toEqual([
      ...left.flat(),
      ...right.flat(),
    ])
  })

  it('keep a wrapped cell together, and a short second line apart', async () => {
    const cells: Placed[] = [
      { text: 'Certified Operator of Kilns', x: 40, y: 700 },
      { text: 'Institute of the Kiln and', x: 175, y: 700 },
      { text: 'May 2015', x: 294, y: 700 },
      { text: 'and Ovens', x: 40, y: 688 },
      { text: 'the Oven', x: 175, y: 688 },
      { text: 'Glaze Mixer', x: 40, y: 670 },
      { text: 'Glaze Board', x: 175, y: 670 },
      { text: 'June 2016', x: 294, y: 670 },
      // room was left above: this is a line of its own
      { text: 'Mixes all glazes', x: 40, y: 658 },
      { text: 'First Aid', x: 40, y: 640 },
      { text: 'Red Shield', x: 175, y: 640 },
      { text: '2018', x: 294, y: 640 },
    ]
    expect(await linesOf(await makePdf(cells))).toEqual([
      'Certified Operator of Kilns and Ovens\tInstitute of the Kiln and the Oven\tMay 2015',
      'Glaze Mixer\tGlaze Board\tJune 2016',
      'Mixes all glazes',
      'First Aid\tRed Shield\t2018',
    ])
  })
})

describe('running lines', () => {
  const body = (words: string) => column(40, 600, 14, [`${words} pots`, `${words} plates`, `${words} bowls`])
  const page = (at: number, words: string): Placed[] => [
    { text: 'Orla Fennimore-Quist, CKO', x: 40, y: 760 },
    ...body(words),
    { text: 'Confidential', x: 40, y: 30 },
    { text: `Seite ${at}`, x: 520, y: 30 },
  ]

  it('stand once at the top and never at the bottom', async () => {
    expect(await linesOf(await makePages([page(1, 'Fired'), page(2, 'Glazed'), page(3, 'Sold')]))).toEqual([
      'Orla Fennimore-Quist, CKO',
      ...texts(['Fired', 'Glazed', 'Sold'].flatMap(body)),
    ])
  })

  it('are not what merely recurs: other heights, other numbers, the middle of the page', async () => {
    const pages = [
      [{ text: 'Kiln License 2017', x: 40, y: 760 }, ...body('Fired'), { text: 'Quill Works', x: 40, y: 400 }],
      [{ text: 'Kiln License 2018', x: 40, y: 760 }, ...body('Sold'), { text: 'Quill Works', x: 40, y: 400 }],
      [{ text: 'Kiln License 2017', x: 40, y: 740 }, ...body('Glazed')],
    ]
    expect(await linesOf(await makePages(pages))).toEqual(texts(pages.flat()))
  })

  it('count the pages from where they like', async () => {
    const page = (at: number, words: string) => [{ text: `Orla Quist – ${at}`, x: 300, y: 770 }, ...body(words)]
    expect(await linesOf(await makePages([page(4, 'Fired'), page(5, 'Glazed'), body('Sold')]))).toEqual([
      'Orla Quist – 4',
      ...texts(['Fired', 'Glazed', 'Sold'].flatMap(body)),
    ])
  })

  it('are a page’s number of all, even on the only page', async () => {
    const lines = [...body('Fired'), { text: 'Page 1 of 1', x: 280, y: 20 }]
    expect(await linesOf(await makePdf(lines))).toEqual(texts(body('Fired')))
    const fraction = [...body('Fired'), { text: '1/2 done', x: 280, y: 20 }]
    expect(await linesOf(await makePdf(fraction))).toEqual(texts(fraction))
  })
})

describe('turned text', () => {
  const lines = column(100, 500, 14, ['Certifications', 'Certified Kiln Operator', 'Kiln License, State of Calder'])

  /** Where a page that is shown turned must hold the text, so that it is seen upright. */
  function turned(placed: Placed[], turn: 90 | 180 | 270): Placed[] {
    const back = {
      90: (x: number, y: number) => [612 - y, x],
      180: (x: number, y: number) => [612 - x, 792 - y],
      270: (x: number, y: number) => [y, 792 - x],
    }
    return placed.map((one) => {
      const [x = 0, y = 0] = back[turn](one.x, one.y)
      return { ...one, x, y, turn }
    })
  }

  it.each([90, 180, 270] as const)('is read as shown on a page that is shown turned by %i degrees', async (turn) => {
    const bytes = await makePdf(turned(lines, turn), (page) => page.setRotation(degrees(turn)))
    expect(await linesOf(bytes)).toEqual(texts(lines))
  })

  it.each([90, 180, 270] as const)('is read when only the text is turned, by %i degrees', async (turn) => {
    expect(await linesOf(await makePdf(turned(lines, turn)))).toEqual(texts(lines))
  })

  it('comes after the page’s own text where it runs across it, and leans where a scan leans', async () => {
    const across = { text: 'DRAFT COPY', x: 20, y: 200, turn: 45 }
    const leaning = lines.map((line) => ({ ...line, turn: 1.5 }))
    expect(await linesOf(await makePdf([across, ...leaning]))).toEqual([...texts(lines), 'DRAFT COPY'])
  })
})

describe('words', () => {
  it('of several runs are put together, and letters of a heading set wide', async () => {
    const bytes = await makePdf([], (page, pdf) =>
      draw(
        page,
        pdf,
        `BT /F 16 Tf 1 0 0 1 40 720 Tm 4 Tc (CERTIFICATIONS AND LICENSES) Tj 0 Tc
        /F 12 Tf 1 0 0 1 40 700 Tm (C) Tj /F 9.6 Tf (ERTIFIED) Tj /F 12 Tf ( K) Tj /F 9.6 Tf (ILN) Tj
        /F 10 Tf 1 0 0 1 40 680 Tm (Kil) Tj 1 0 0 1 51.11 680 Tm (n License) Tj
        1 0 0 1 40 660 Tm [(Gla) 30 (ze) -300 (Mi) -20 (xer)] TJ ET`,
      ),
    )
    expect(await linesOf(bytes)).toEqual([
      'CERTIFICATIONS AND LICENSES',
      'CERTIFIED KILN',
      'Kiln License',
      'Glaze Mixer',
    ])
  })

  it('drawn twice for a shadow are read once, and those that recur twice', async () => {
    const lines: Placed[] = [
      { text: 'Certifications', x: 40, y: 700, size: 14 },
      { text: 'Certifications', x: 40.4, y: 699.6, size: 14 },
      { text: 'First Aid', x: 40, y: 680 },
      { text: 'First Aid', x: 40, y: 666 },
    ]
    expect(await linesOf(await makePdf(lines))).toEqual(['Certifications', 'First Aid', 'First Aid'])
  })

  it('keep single letters that are a list', async () => {
    const lines = [
      { text: 'Driving licence classes', x: 40, y: 700 },
      { text: 'IT HR QA PR', x: 40, y: 680 },
    ]
    expect(await linesOf(await makePdf(lines))).toEqual(texts(lines))
  })

  it('with ligatures are spelled out', async () => {
    const bytes = await makePdf(column(40, 600, 14, ['Kiln License of the Glaze Board']), (page, pdf) => {
      const encoding = { Type: 'Encoding', Differences: [1, pdf.context.obj('fi'), pdf.context.obj('fl')] }
      draw(page, pdf, 'BT /L 10 Tf 40 700 Td (Certi\\001ed Kiln O\\002oader) Tj ET')
      const font = pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: encoding })
      page.node.setFontDictionary(PDFName.of('L'), pdf.context.register(font))
    })
    expect((await linesOf(bytes))[0]).toBe('Certified Kiln Ofloader')
  })

  it('laid invisibly under a picture are read', async () => {
    const bytes = await makePdf([], (page, pdf) => {
      page.drawRectangle({ x: 30, y: 600, width: 500, height: 150 })
      draw(page, pdf, 'BT /F 12 Tf 3 Tr 40 700 Td (Certified Kiln Operator, 2019) Tj ET')
    })
    expect(await linesOf(bytes)).toEqual(['Certified Kiln Operator, 2019'])
  })

  it('written from the right are in their own order', async () => {
    const bytes = await makePdf(column(40, 600, 14, ['Kiln License of the Glaze Board']), (page, pdf) => {
      draw(
        page,
        pdf,
        'BT /H 12 Tf 1 0 0 1 300 700 Tm (cba) Tj 1 0 0 1 281 700 Tm (fed) Tj 1 0 0 1 100 700 Tm (2019) Tj ET',
      )
      const hebrew = [...'abcdef'].map((letter, at) => `<${letter.charCodeAt(0).toString(16)}> <05d${at}>`).join('\n')
      const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
        6 beginbfchar\n${hebrew}\nendbfchar 4 beginbfchar <30> <0030> <31> <0031> <32> <0032> <39> <0039> endbfchar endcmap`
      const ToUnicode = pdf.context.register(pdf.context.stream(map))
      const font = pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ToUnicode })
      page.node.setFontDictionary(PDFName.of('H'), pdf.context.register(font))
    })
    expect((await linesOf(bytes))[0]).toBe('\u05d0\u05d1\u05d2 \u05d3\u05d4\u05d5\t2019')
  })
})

describe('hyphens', () => {
  const wide = 'Worked for nine years as the potter of the works and its Certified Profes-'
  const paragraph = (lines: string[]) => column(40, 700, 12, lines)

  it.each([
    ['a broken word', wide, 'sional of the kiln, and went on there', 'Professional of the kiln, and went on there'],
    ['a word that is in the text with its hyphen', wide.replace('Profes-', 'glaze-'), 'fired ware', 'glaze-fired ware'],
    ['a common compound', wide.replace('Certified Profes-', 'board-'), 'certified potter', 'board-certified potter'],
    ['a capital', wide.replace('Profes-', 'Quill-'), 'Ostra Potter', 'Quill-Ostra Potter'],
    ['a number', wide.replace('Certified Profes-', 'K-'), '1170 Kiln', 'K-1170 Kiln'],
  ])('at a line end: %s', async (_, first, second, whole) => {
    const lines = paragraph([first, second, '', 'Sold glaze-fired ware'])
    const text = (await linesOf(await makePdf(lines.filter((line) => line.text !== '')))).join(' ')
    expect(text).toBe(`${first.slice(0, first.lastIndexOf(' '))} ${whole} Sold glaze-fired ware`)
  })

  it('stay where the line ends before the edge', async () => {
    const lines = paragraph([`${wide}sional`, 'Fire-', 'works', 'Sold ware'])
    expect((await linesOf(await makePdf(lines))).slice(1)).toEqual(['Fire-', 'works', 'Sold ware'])
  })
})

describe('bookmarks', () => {
  it('make headings of the lines that they name', async () => {
    const bytes = await makePdf(
      column(40, 700, 14, ['Proofs', 'Certified Kiln Operator', '2. Other Skills:', 'Glazing of pots and of plates']),
      (_, pdf) => {
        const titles = ['proofs', 'Other skills', 'Absent']
        const refs = titles.map(() => pdf.context.nextRef())
        const outline = pdf.context.nextRef()
        titles.forEach((title, at) => {
          const [Prev, Next] = [refs[at - 1], refs[at + 1]]
          const item = { Title: PDFString.of(title), Parent: outline, ...(Prev && { Prev }), ...(Next && { Next }) }
          pdf.context.assign(refs[at] as never, pdf.context.obj(item))
        })
        pdf.context.assign(
          outline,
          pdf.context.obj({ Type: 'Outlines', First: refs[0] as never, Last: refs[2] as never, Count: 3 }),
        )
        pdf.catalog.set(PDFName.of('Outlines'), outline)
      },
    )
    expect((await read(bytes)).blocks.map((block) => block.kind)).toEqual(['heading', 'line', 'heading', 'line'])
  })
})
