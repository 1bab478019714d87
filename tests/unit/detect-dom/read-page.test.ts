import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MENTIONS_AT_MOST, readPage, resolveAnchor } from '../../../utils/detect/dom/read-page.ts'
import { readingSchema } from '../../../utils/model/mention.ts'
import { ANYWHERE, askedBy, candidate, entry, namesIn, pageOf, read } from './page.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

describe('sections of a page without an adapter', () => {
  it('ends a section at the next heading of its rank, known or not', () => {
    const page = `<h1>B</h1><h2>Licenses</h2><ul>${entry('Welder')}</ul><h2>Vrondle</h2><ul>${entry('Not this')}</ul>`
    expect(namesIn(page)).toEqual(['Welder'])
  })

  it('ends it at the next heading of the same dress where no heading elements are', () => {
    const head = (text: string) => `<div class="t">${text}</div>`
    const rows = (name: string) => `<div class="r"><p>${name}</p><p>Issuer</p><p>2019</p></div>`
    expect(namesIn(`${head('Certificates')}${rows('Welder')}${head('Vrondle')}${rows('Not this')}`)).toEqual(['Welder'])
  })

  it('leaves education alone', () => {
    const page = `<h1>B</h1><section><h2>Education</h2><ul>${entry('Certificate of Welding', 'A College', '2010')}</ul></section>`
    expect(namesIn(page)).toEqual([])
  })

  it.each([
    ['an advert beside', `<aside><h2>Job description</h2><h3>Certifications</h3><ul>${entry('CISM')}</ul></aside>`],
    ['a demand', `<section><h3>Required certifications</h3><ul>${entry('CISM')}</ul></section>`],
    [
      'a plain advert',
      `<div><p>Requirements</p><p>Certifications</p><div><p>CISM</p><p>ISACA</p><p>2020</p></div></div>`,
    ],
    ['a filter', `<div><h3>Filters</h3><div>Certifications</div><ul>${entry('CISM')}</ul></div>`],
    [
      'other people',
      `<section><h2>Similar profiles</h2><h3>Ann</h3><h4>Certifications</h4><ul>${entry('CISM')}</ul></section>`,
    ],
    ['a menu', `<ul><li>Jobs</li><li>Certifications</li><li>Reports</li></ul>`],
    [
      'a table of people',
      `<table><tr><th>Candidate</th><th>Certifications</th></tr><tr><td>Ann</td><td>CISM</td></tr></table>`,
    ],
  ])('reads the candidate and not %s', (_what, decoy) => {
    expect(namesIn(candidate(entry('Welder')) + decoy)).toEqual(['Welder'])
    expect(namesIn(decoy + candidate(entry('Welder')))).toEqual(['Welder'])
    expect(namesIn(decoy)).toEqual([])
  })

  it('reads nobody in a list of people', () => {
    const row = (name: string) =>
      `<div class="row"><h3>${name}</h3><h4>Certifications</h4><ul>${entry('CISM')}</ul></div>`
    expect(namesIn(`<h1>People</h1>${row('Ann')}${row('Bo')}`)).toEqual([])
  })

  it('keeps a name that holds a year', () => {
    expect(namesIn(candidate(entry('ITIL 2011 Foundation') + entry('Scrum Guide 2020')))).toEqual([
      'ITIL 2011 Foundation',
      'Scrum Guide 2020',
    ])
  })

  it('reads a table of the candidate’s own, and not the heads of its columns', () => {
    const rows = [
      ['Name', 'Issuer', 'Date'].map((cell) => `<th>${cell}</th>`),
      ['Welder', 'Guild', '2019'].map((cell) => `<td>${cell}</td>`),
    ]
    const table = `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`
    const { reading } = read(`<h1>B</h1><h2>Licenses</h2>${table}`)
    expect(reading.mentions).toMatchObject([{ name: 'Welder', issuer: 'Guild', issued: '2019' }])
  })

  const boxes = (texts: string[]) => texts.map((text) => `<div>${text}</div>`).join('')
  it.each([
    ['a definition list', '<dl><dt>Welder</dt><dd>Guild, 2019</dd><dt>Crane operator</dt><dd>Port (2021)</dd></dl>'],
    ['titles of their own', '<h3>Welder</h3><p>Guild | 2019</p><h3>Crane operator</h3><p>Port | 2021</p>'],
    [
      'a form that is only shown',
      `<div>${boxes(['Certification', 'Welder'])}</div><div>${boxes(['Issuer', 'Guild'])}</div><div>${boxes(['Issued on', '2019'])}</div>` +
        `<div>${boxes(['Certification', 'Crane operator'])}</div><div>${boxes(['Issuer', 'Port'])}</div><div>${boxes(['Issued on', '2021'])}</div>`,
    ],
  ])('reads entries in %s', (_what, section) => {
    const { reading } = read(`<h1>B</h1><h2>Licenses</h2>${section}<h2>Languages</h2><p>French</p>`)
    expect(reading.mentions).toMatchObject([
      { name: 'Welder', issuer: 'Guild', issued: '2019' },
      { name: 'Crane operator', issuer: 'Port', issued: '2021' },
    ])
  })

  it('reads a section that is itself an item of a list of cards', () => {
    const card = (inner: string) => `<li class="card">${inner}</li>`
    const lines = ['Welder', 'Guild', 'Issued 2019', 'Crane operator', 'Port', 'Issued 2021'].map(
      (line) => `<p>${line}</p>`,
    )
    expect(
      namesIn(`<h1>B</h1><ul>${card('<h2>Skills</h2>')}${card(`<h2>Licenses</h2>${lines.join('')}`)}</ul>`),
    ).toEqual(['Welder', 'Crane operator'])
  })

  it('hands on only the parts of its text that may name a credential', () => {
    const asked = askedBy(`<h1>B</h1>
      <h2>Experience</h2><p>Port of Examples, 2010</p><p>Loaded ships.</p><p>1</p><p>2</p><p>3</p><p>4</p><p>5</p>
      <p>Certified forklift trainer of the night shift.</p>
      <h2>Hobbies</h2><p>Chess, sailing, and the garden</p>
      <h2>Licenses</h2><ul><li>Welder license, 2010</li></ul>`)
    expect(asked).toContain('Certified forklift trainer')
    expect(asked).toContain('• Welder license, 2010')
    expect(asked).not.toContain('Chess')
    expect(asked).not.toContain('Loaded ships')
    expect(askedBy(`<h1>B</h1><h2>Experience</h2><p>Port, 2010</p><h2>Skills</h2><p>Chess</p>`)).toBe('')
    expect(askedBy(candidate(entry('Welder')))).toBe('')
  })

  it('reads an entry that only its date line tells, outside a section of credentials', () => {
    const page = (date: string) =>
      `<h1>B</h1><h2>Experience</h2><p>Port of Examples, 2010</p><p>Loaded ships.</p><h2>Highlights</h2>
      <p>Crane Safety Level 3</p><p>${date}</p><p>ID 34567</p>`
    expect(namesIn(page('Issued Jan 2020 · Expires Jan 2023'))).toEqual(['Crane Safety Level 3'])
    expect(askedBy(page('Issued Jan 2020 · Expires Jan 2023'))).not.toContain('Loaded ships')
    expect(namesIn(page('Ausgestellt am 3.4.2020'))).toEqual(['Crane Safety Level 3'])
    expect(askedBy(page('Jan 2020 – Jan 2023'))).toBe('')
    expect(askedBy(page('Issued the tickets of 2020'))).toBe('')
  })

  it('reads entries with no boxes around them by their lines', () => {
    const lines = ['Welder', 'Guild', 'Issued 2019', 'Crane operator', 'Port of Examples', 'Issued May 2021']
    expect(namesIn(`<h1>B</h1><h2>Licenses</h2>${lines.map((line) => `<p>${line}</p>`).join('')}`)).toEqual([
      'Welder',
      'Crane operator',
    ])
  })
})

describe('adapters', () => {
  it('read nothing on other pages of a host that says so, and give way where they find nothing', () => {
    const linkedin = (path: string) => new URL(`https://www.linkedin.com${path}`)
    expect(namesIn(candidate(entry('Welder')), linkedin('/jobs/view/1'))).toEqual([])
    const { reading, site } = read(candidate(entry('Welder')), linkedin('/in/someone-0001/'))
    expect(reading.mentions[0]).toMatchObject({ name: 'Welder', source: { by: 'section', adapter: 'linkedin.com' } })
    expect(site?.insertion).toBe('panel-only')
  })
})

describe('bad input', () => {
  it('counts what is beyond the cap', () => {
    const { reading, anchors } = read(candidate(Array.from({ length: 5000 }, (_, i) => entry(`Paper n${i}`)).join('')))
    expect(reading.mentions).toHaveLength(MENTIONS_AT_MOST)
    expect(reading.more).toBe(5000 - MENTIONS_AT_MOST)
    expect(anchors.size).toBe(MENTIONS_AT_MOST)
    expect(new Set(reading.mentions.map((mention) => mention.key)).size).toBe(MENTIONS_AT_MOST)
  })

  it('cuts a mention of 100 kB and says so', () => {
    const { reading } = read(candidate(entry('W'.repeat(100_000)) + entry('Welder')))
    readingSchema.parse(reading)
    expect(reading.mentions.map((mention) => mention.flags)).toEqual([['truncated'], []])
  })

  it('keeps markup, bidi controls and mark stacks as plain text', () => {
    const names = ['<img src=x onerror=alert(1)>', 'Secu\u202erity\u202c+', `W${'\u0301'.repeat(50)}elder`]
    expect(namesIn(candidate(names.map((name) => entry(escaped(name))).join('')))).toEqual([
      '<img src=x onerror=alert(1)>',
      'Security+',
      'W\u0301\u0301elder',
    ])
  })

  it('never throws, never touches the page and always gives valid data', () => {
    const word = fc.oneof(
      fc.constantFrom('Certifications', 'Education', 'Welder', 'Issued 2020', 'Credential ID', 'Required', 'Skills:'),
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    const tag = fc.constantFrom(
      'div',
      'p',
      'h2',
      'h3',
      'ul',
      'li',
      'section',
      'span',
      'a',
      'hr',
      'table',
      'td',
      'dialog',
      'pre',
    )
    const node = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        word.map(escaped),
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 5 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), fc.boolean(), (nodes, known) => {
        const document = pageOf(nodes.join(''))
        const before = document.toString()
        const url = known ? new URL('https://app.greenhouse.io/people/1') : ANYWHERE
        const { reading, anchors } = readPage(document, url)
        readingSchema.parse(reading)
        for (const { key } of reading.mentions) expect(resolveAnchor(document, anchors.get(key)!)).not.toBeNull()
        expect(document.toString()).toBe(before)
      }),
      { numRuns: 150 },
    )
  })

  it('gives an empty reading for an empty page', () => {
    expect(read('').reading).toEqual({ surface: 'page', adapter: null, mentions: [], more: 0 })
  })
})

describe('identity', () => {
  it('keeps keys across a re-render, and tells equal entries apart', () => {
    const body = candidate(entry('Welder') + entry('Welder') + entry('Crane operator'))
    const first = read(body).reading.mentions.map((mention) => mention.key)
    expect(read(body).reading.mentions.map((mention) => mention.key)).toEqual(first)
    expect(new Set(first).size).toBe(3)
  })

  it('finds the places again in a page drawn anew, in the right order', () => {
    const body = candidate(entry('Welder') + entry('Welder', 'Another guild'))
    const { reading, anchors } = read(body)
    const again = pageOf(body)
    const places = reading.mentions.map(({ key }) => resolveAnchor(again, anchors.get(key)!)?.element)
    expect(places).toEqual([...again.querySelectorAll('li')].map((item) => item.firstElementChild))
  })

  it('gives no place when the page no longer names it', () => {
    const { reading, anchors } = read(candidate(entry('Welder')))
    const anchor = anchors.get(reading.mentions[0]!.key)!
    expect(resolveAnchor(pageOf(candidate(entry('Crane operator'))), anchor)).toBeNull()
  })

  it('reads the next candidate in a container that is used again', () => {
    const document = pageOf(candidate(entry('Welder')))
    const url = new URL('https://app.greenhouse.io/applications/review/app_review')
    const [before] = readPage(document, url).reading.mentions
    document.querySelector('li div')!.textContent = 'Crane operator'
    const [after] = readPage(document, url).reading.mentions
    expect([before?.name, after?.name]).toEqual(['Welder', 'Crane operator'])
    expect(after?.key).not.toBe(before?.key)
  })
})
