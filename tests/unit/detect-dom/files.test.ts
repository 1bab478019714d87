import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FILES, findFiles } from '../../../utils/detect/dom/files.ts'
import { atOnce } from '../../../utils/detect/dom/resting.ts'
import { foldText } from '../../../utils/detect/grammar/words.ts'
import { ALL_SITES } from '../../../utils/detect/sites/all.ts'
import { FILE_LIMITS, pageFileSchema } from '../../../utils/model/mention.ts'
import { ANYWHERE, pageOf } from './page.ts'

const ATS = new URL('https://app.greenhouse.io/people/501')
const RECRUITER = new URL('https://www.linkedin.com/in/lennart-hagedorn/')
const here = (path: string) => new URL(path, ANYWHERE).href

const filesIn = (document: Document, url = ANYWHERE) => atOnce(findFiles(document, url, ALL_SITES))
const filesOf = (body: string, url = ANYWHERE) => filesIn(pageOf(`<main>${body}</main>`), url)
const short = (body: string, url = ANYWHERE) => filesOf(body, url).map(({ url: at, kind }) => [kind, at])

/** A page in which frames without a page of their own are shut, as other origins and native viewers are. */
describe('what is shown on any page', () => {
  it.each([
    ['<iframe src="/files/a.pdf"></iframe>', 'pdf', here('/files/a.pdf')],
    ['<embed type="application/pdf" src="/view/12">', 'pdf', here('/view/12')],
    ['<object type="application/pdf" data="/view/13"></object>', 'pdf', here('/view/13')],
    ['<object data="cv.DOCX"></object>', 'docx', here('/c/cv.DOCX')],
    ['<iframe src="blob:https://anywhere.example/4f1c"></iframe>', 'file', 'blob:https://anywhere.example/4f1c'],
    ['<iframe src="/faces/doc?id=3&preview=true"></iframe>', 'file', here('/faces/doc?id=3&preview=true')],
    ['<iframe src="/hcm/doc?preview=false&id=3"></iframe>', 'file', here('/hcm/doc?preview=false&id=3')],
    ['<iframe src="/person/attachments/77"></iframe>', 'file', here('/person/attachments/77')],
    ['<iframe src="/pdfjs/web/viewer.html?file=%2Ffiles%2Fa.pdf"></iframe>', 'pdf', here('/files/a.pdf')],
    ['<iframe src="/pdfjs/web/viewer.html?file=..%2F..%2Fget%3Fid%3D3"></iframe>', 'file', here('/get?id=3')],
    [
      '<iframe src="https://view.example/v?document_url=https%3A%2F%2Fs3.example%2Fx%3Fsig%3D1"></iframe>',
      'file',
      'https://s3.example/x?sig=1',
    ],
    [
      '<iframe src="https://docs.example/gview?embedded=1&url=https%3A%2F%2Fs3.example%2Fb.docx"></iframe>',
      'docx',
      'https://s3.example/b.docx',
    ],
    // an address of the page's own that no script may look into
    ['<iframe src="/documents/12/show"></iframe>', 'file', here('/documents/12/show')],
    [
      '<iframe title="Resume preview" src="https://viewer.example/embed/9"></iframe>',
      'viewer',
      'https://viewer.example/embed/9',
    ],
  ])('%s', (body, kind, url) => expect(short(body)).toEqual([[kind, url]]))

  it.each([
    '<iframe src="about:blank"></iframe>',
    '<iframe srcdoc="<p>Hello</p>"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="data:application/pdf;base64,JVBERi0="></iframe>',
    '<iframe sandbox src="/mail/12"></iframe>',
    '<iframe src="https://ads.example/frame?id=2"></iframe>',
    '<iframe src="https://maps.example/?url=https%3A%2F%2Fother.example%2Fplace"></iframe>',
    '<embed type="image/svg+xml" src="/logo.svg">',
    '<nav><iframe src="/a.pdf"></iframe></nav>',
    '<div hidden><iframe src="/a.pdf"></iframe></div>',
  ])('is not %s', (body) => expect(filesOf(body)).toEqual([]))

  it('is not a frame whose page can be read', () => {
    const document = pageOf('<iframe src="/resume/12"></iframe>')
    const inner = pageOf('<h2>Certifications</h2>')
    Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: inner })
    expect(filesIn(document)).toEqual([])
    const viewer = pageOf('<iframe src="/resume/12"></iframe>')
    const pdf = Object.assign(pageOf('<embed type="application/pdf" src="about:blank">'), {})
    Object.defineProperty(pdf, 'contentType', { value: 'application/pdf' })
    Object.defineProperty(viewer.querySelector('iframe'), 'contentDocument', { value: pdf })
    expect(filesIn(viewer)).toEqual([{ url: here('/resume/12'), name: '', kind: 'pdf' }])
  })

  it('is the page itself where it is one', () => {
    const document = pageOf('<embed type="application/pdf" src="about:blank">')
    Object.defineProperty(document, 'contentType', { value: 'application/pdf' })
    expect(filesIn(document, new URL('https://files.example/a/Lennart%20CV.pdf'))).toEqual([
      { url: 'https://files.example/a/Lennart%20CV.pdf', name: 'Lennart CV.pdf', kind: 'pdf' },
    ])
  })
})

describe('what is linked', () => {
  it.each([
    '<a href="/f/Hagedorn_CV-2024.pdf">Download</a>',
    '<a href="/f/12.pdf">LennartCV</a>',
    '<a href="/f/12.docx">Lebenslauf</a>',
    '<a href="/f/12.docx">职务, 简历</a>',
    '<a href="/f/12.docx" aria-label="Hoja de vida"></a>',
    '<a href="/candidates/3/download">Résumé</a>',
    '<a href="/x/12" download="resume.docx">Save</a>',
  ])('is taken under a name of a résumé: %s', (body) => expect(filesOf(body)).toHaveLength(1))

  it.each([
    '<a href="/report.pdf">Annual report</a>',
    '<a href="/resume">Resume your application</a>',
    '<a href="/cvs">All CVs</a>',
    '<a href="mailto:cv@anywhere.example">CV</a>',
    '<footer><a href="/f/cv.pdf">CV template</a></footer>',
  ])('is left alone elsewhere: %s', (body) => expect(filesOf(body)).toEqual([]))

  it('is any document on a page that is known to be a candidate’s', () => {
    const links = '<a href="/person/attachments/1">letter.pdf</a><a href="/x.pdf">Tolk</a><a href="/about">About</a>'
    expect(short(links)).toEqual([])
    expect(short(links, ATS)).toEqual([
      ['file', 'https://app.greenhouse.io/person/attachments/1'],
      ['pdf', 'https://app.greenhouse.io/x.pdf'],
    ])
  })
})

describe('the list', () => {
  it('begins with what is shown, then what is named a résumé; each once, five at most', () => {
    const body = `<a href="/a.pdf">Tolk</a><a href="/cv.pdf">CV</a><iframe src="/shown.pdf"></iframe>
      <iframe src="/shown.pdf"></iframe>${[1, 2, 3, 4].map((n) => `<a href="/${n}.pdf">${n}</a>`).join('')}`
    expect(short(body, ATS).map(([, url]) => new URL(url ?? '').pathname)).toEqual([
      '/shown.pdf',
      '/cv.pdf',
      '/a.pdf',
      '/1.pdf',
      '/2.pdf',
    ])
  })

  it('calls a file as the page or its address does', () => {
    const names = (body: string) => filesOf(body).map(({ name }) => name)
    expect(names('<a href="/f/9.pdf">tolk-imari-cv.pdf</a>')).toEqual(['tolk-imari-cv.pdf'])
    expect(names('<a href="/f/Tolk%20CV.pdf">Open</a>')).toEqual(['Tolk CV.pdf'])
    expect(names('<a href="/f/9/download">Tolk: résumé</a>')).toEqual(['Tolk: résumé'])
    expect(names('<iframe title="Resume" src="/attachments/9"></iframe>')).toEqual(['Resume'])
    expect(names('<iframe src="blob:https://anywhere.example/4f1c"></iframe>')).toEqual([''])
    expect(names(`<a href="/f/cv.pdf" download="${'x'.repeat(500)}.pdf">CV</a>`)[0]).toHaveLength(FILE_LIMITS.name)
    expect(names('<a href="/f/cv%E0%A4.pdf">CV</a>')).toEqual(['cv%E0%A4.pdf'])
  })

  it('offers no file of a site that has a notice, and says that a viewer is there', () => {
    const body = '<a href="/cv.pdf">CV</a><iframe src="/cv.pdf"></iframe>'
    expect(short(body, RECRUITER)).toEqual([['viewer', 'https://www.linkedin.com/cv.pdf']])
  })

  it('fits the contract whatever an address holds', () => {
    const long = `/f/${'a'.repeat(5000)}.pdf`
    const files = filesOf(`<iframe src="${long}"></iframe><iframe src="/a.pdf#${'b'.repeat(300)}"></iframe>`)
    expect(z.array(pageFileSchema).parse(files)).toHaveLength(1)
    expect(FILES).toEqual(FILE_LIMITS)
  })
})

describe('the words', () => {
  it('are folded, each once', () => {
    const file = readFileSync(new URL('../../../utils/detect/dom/files.json', import.meta.url), 'utf8')
    const list = z.array(z.string().min(2).max(30)).min(5)
    const words = z.strictObject({ note: z.string(), resume: list, viewer: list }).parse(JSON.parse(file))
    const all = [...words.resume, ...words.viewer]
    expect(new Set(all).size).toBe(all.length)
    for (const word of all) expect(word).toBe(foldText(word))
  })
})
