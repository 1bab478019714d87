import { describe, expect, it } from 'vitest'
import { redactText } from '../../../utils/detect/lab/filler.ts'
import { FIXTURE_AT_MOST, redactPage } from '../../../utils/detect/lab/redact.ts'
import { documentOf, loadCases } from '../../sites/cases.ts'
import { ANYWHERE, pageOf, read } from '../detect-dom/page.ts'

const redact = (body: string) => redactPage(pageOf(body), ANYWHERE)
const bodyOf = (html: string) => /<body>([\s\S]*)<\/body>/.exec(html)?.[1]?.trim()

describe('a text', () => {
  it.each([
    ['Lennart Hagedorn, b. 1984', 'Xxxxxxx Xxxxxxxx, x. 0000'],
    ['Ελένη 陳 José\u0301', 'Xxxxx x Xxxx'],
    ['Certifications', 'Certifications'],
    ['Licenses & certifications (12)', 'Licenses & certifications (00)'],
    ['Zertifikate', 'Zertifikate'],
    ['Hagedorn certifications', 'Xxxxxxxx certifications'],
    ['Issued May 2021 · Credential ID AB-12', 'Issued Xxx 0000 · Credential ID XX-00'],
    ['We issued many invoices to Lennart', 'Xx issued xxxx xxxxxxxx xx Xxxxxxx'],
    ['lennart@post.example', 'xxxxxxx@xxxx.xxxxxxx'],
  ])('%s keeps its shape', (text, shape) => expect(redactText(text)).toBe(shape))

  it('is cut where it is long', () => expect(redactText('word '.repeat(5000)).length).toBeLessThan(2100))
})

describe('a fixture', () => {
  it('keeps tags, roles, lasting names and states', () => {
    const body =
      '<section id="licenses_and_certifications" class="card css-1q2w3e" data-test="cert-list" aria-expanded="true"><h3 role="heading" aria-level="3">Certifications</h3><br><ul hidden><li>PMP</li></ul></section>'
    expect(bodyOf(redact(body))).toBe(
      '<section id="licenses_and_certifications" class="card" data-test="cert-list" aria-expanded="true"><h3 role="heading" aria-level="3">Certifications</h3><br><ul hidden><li>XXX</li></ul></section>',
    )
  })

  it('says nothing of whom it shows: no name, number, address, value or script', () => {
    const html =
      redact(`<h1>Lennart Hagedorn</h1><div id="lennart-hagedorn" data-candidate="Lennart" data-test-row="hagedorn-row"
      data-person-id="88301" class="person-88301"><!-- Lennart --><script>var name = 'Lennart'</script><style>.a{content:'Lennart'}</style>
      <a href="mailto:lennart@post.example" title="Mail Lennart">Mail</a><a href="/people/88301" onclick="open('Lennart')">Profile</a>
      <img src="/photos/lennart.jpg" alt="Lennart"><input value="Lennart"><textarea>Lennart</textarea>
      <svg><text>Lennart</text></svg><object data="/lennart.pdf">Lennart</object><a href="/cv.pdf" download="lennart.pdf">CV</a>
      <p style="color: red; top: 4.5%; background: url(/lennart.png)">Hagedorn</p></div>`)
    expect(html).not.toMatch(/lennart|hagedorn|88301|mailto|photos|script|onclick|url\(/i)
    expect(html).toContain('class="person-00000"')
    expect(html).toContain('style="top: 4.5%"')
    expect(html).toContain('<img alt="Xxxxxxx">')
  })

  it('tells links apart by the kind of their host only', () => {
    const uuid = '0f1e2d3c-4b5a-4678-9876-a1b2c3d4e5f6'
    const html = redact(
      `<a href="/people/1?name=x">a</a><a href="https://www.credly.com/badges/${uuid}">b</a><a href="https://oda.example/x">c</a>`,
    )
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '#',
      'https://credly.com/',
      'https://elsewhere.example/',
    ])
  })

  it('brings the pages of open frames along, and shuts the others', () => {
    const document = pageOf(
      '<iframe title="Resume" src="/r/lennart"></iframe><iframe src="https://v.example/x"></iframe>',
    )
    const inner = pageOf('<h2>Certifications</h2><p>Lennart</p>')
    Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: inner })
    const html = redactPage(document, ANYWHERE)
    expect(html).toContain('<iframe title="Xxxxxx" src="frame-1.html"></iframe>')
    expect(html).toContain('<iframe src="https://elsewhere.example/"></iframe>')
    expect(html).toMatch(/<!-- frame-1\.html -->[\s\S]*<h2>Certifications<\/h2><p>Xxxxxxx<\/p>/)
  })

  it('ends, whatever the page', () => {
    const many = redact('<div class="row"><p>Text of a row</p></div>'.repeat(30_000))
    expect(many.length).toBeLessThanOrEqual(FIXTURE_AT_MOST)
    expect(many).toContain('<!-- cut here -->')
    expect(redact('<div>'.repeat(2000)).length).toBeLessThan(10_000)
  })

  it('is read as the page is: the same sections, entries for entries', () => {
    const entries = '<li><div>Welder</div><div>Guild</div><div>Issued Jan 2020</div></li>'.repeat(2)
    const html = redact(`<main><h1>Oda</h1><section><h2>Certifications</h2><ul>${entries}</ul></section></main>`)
    expect(read(bodyOf(html) ?? '').reading.mentions.map(({ name }) => name)).toEqual(['Xxxxxx', 'Xxxxxx'])
  })
})

describe('a name', () => {
  const titled = (title: string, body: string) => {
    const document = pageOf(body)
    document.head.append(Object.assign(document.createElement('title'), { textContent: title }))
    return redactPage(document, ANYWHERE)
  }

  it.each([
    ['<div>Jane Sample</div>', '<p class="candidate-jane-sample"></p>'],
    ['<div>Jane Sample</div>', '<p id="jane-sample"></p>'],
    ['<div>Jane Sample</div>', '<p data-testid="card-jane-sample"></p>'],
    ['<div>Jane Sample</div>', '<p class="janesample JaneSample candidateSample jsample JSample sample2"></p>'],
    ['<div>Jane Sample</div>', '<jane-sample></jane-sample>'],
    ['<div>Jane Sample</div>', '<p data-jane-sample="1"></p>'],
    ['<div>JANE SAMPLE</div>', '<p id="jane"></p>'],
    ["<div>Jane's page</div>", '<p id="jane"></p>'],
    ['<h1>jane sample</h1>', '<p id="jane-sample"></p>'],
    ['<div>Li Wu</div>', '<p class="li-wu liwu wuli candidateliwu row-wu lwu"></p>'],
    ['<span>Li</span><span>A.</span><span>Wu</span>', '<p class="liwu wuLi"></p>'],
    ['<div>Dan</div>', '<p id="card-dan"></p>'],
    ["<div>Sa'id O’Day</div>", '<p class="said oday o-day"></p>'],
    ['<h1>José Núñez</h1>', '<p id="jose-nunez"></p>'],
    ['<div>Jose\u0301 Nu\u0301n\u0303ez</div>', '<p id="josenunez"></p>'],
    ['<div>Jürgen Łoß</div>', '<p class="jurgen juergen loss"></p>'],
    ['<div>jane.sample@post.example</div>', '<p class="jane sample"></p>'],
    ['<img alt="Jane Sample">', '<p id="jane-sample"></p>'],
    ['<div title="Jane Sample"></div>', '<p id="jane-sample"></p>'],
    ['<div aria-label="Jane Sample"></div>', '<p id="jane-sample"></p>'],
  ])('of %s does not stand in %s', (text, marked) => {
    const drawn = (html: string) => bodyOf(redact(html))?.split('<hr>')[0]
    expect(drawn(`${marked}<hr>${text}`)).toMatch(/^<(p|p data-testid|x-element)><\/(p|x-element)>$/)
    expect(drawn(`${marked}<hr>`), 'on a page that does not say it').toMatch(/<\S+ \S+=|<jane-sample|data-jane/)
  })

  it('is known from the title of the page', () => {
    expect(titled('jane sample – review', '<p id="jane-sample"></p>')).not.toMatch(/jane|sample/)
  })

  it('is known from frames and their titles', () => {
    const document = pageOf('<p class="jane mallow card"></p><iframe></iframe>')
    const inner = pageOf('<div class="jane">Jane</div>')
    inner.head.append(Object.assign(inner.createElement('title'), { textContent: 'Mallow' }))
    Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: inner })
    const html = redactPage(document, ANYWHERE)
    expect(html).toContain('<p class="card">')
    expect(html).not.toMatch(/jane|mallow/i)
  })

  it('is known from open shadow roots and from what stands in their slots', () => {
    const document = pageOf('<p class="jane mallow card"></p><div id="host"><b>Mallow</b></div>')
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<em id="jane">Jane</em>'
    const html = redactPage(document, ANYWHERE)
    expect(html).toContain('<p class="card">')
    expect(html).toContain('<em>Xxxx</em>')
    expect(html).not.toMatch(/jane|mallow/i)
  })

  it('is no word of a heading or label, and none of a script', () => {
    const body =
      '<script>class Row {}</script><h2>Certifications</h2><h2>Experience</h2><b>Start date</b><i>Cert</i>' +
      '<ul class="certifications experience-row workExperience start-date" data-testid="certifications-list"></ul><my-row></my-row>'
    expect(redact(body)).toContain(
      '<ul class="certifications experience-row workExperience start-date" data-testid="certifications-list"></ul><my-row></my-row>',
    )
  })

  it('may stand in every token of a page that is too long to go through', () => {
    const html = redact(`<p class="card"></p><my-row></my-row>${'word '.repeat(900_000)}`)
    expect(html).toContain('<p></p><x-element></x-element>')
  })
})

describe('fixtures of the corpus', () => {
  const cases = loadCases()
  const people = /Askelund|Obakwe|Nirelle|Torvin/

  it.each(cases)('$site/$name: names nobody and leaves the page as it was', (each) => {
    const document = documentOf(each)
    const before = document.toString()
    const html = redactPage(document, new URL(each.expected.url))
    expect(document.toString()).toBe(before)
    expect(html).not.toMatch(people)
    const names = [...document.querySelectorAll('h1')].flatMap(
      (title) => title.textContent.match(/\p{Lu}\p{L}{4,}/gu) ?? [],
    )
    const texts = html.replace(/<[^>]*>/g, ' ')
    for (const { name } of each.expected.mentions) expect(texts).not.toContain(name)
    for (const name of names) if (/^[A-Z]/.test(name) && !isLexicon(name)) expect(html).not.toContain(name)
  })
})

/** Words that the lexicon keeps wherever they stand. */
const isLexicon = (word: string) => redactText(word) === word
