import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionSchema } from '../../../utils/model/mention.ts'
import { badgesIn, CREDLY, credly, mentions, names } from './page.ts'

const link = (number: number, text: string) => `<a href="${credly(number)}">${text}</a>`
const URL_ONLY = { issuer: null, issued: null, expires: null, credentialId: null }

describe('names of linked badges', () => {
  it.each([
    ['the text of the link', link(1, 'Kiln Operator Level 2'), 'Kiln Operator Level 2'],
    [
      'the alternative of its picture',
      link(1, '<img alt="Kiln Operator Level 2" src="/k.png">'),
      'Kiln Operator Level 2',
    ],
    ['less what platforms say around it', link(1, '<img alt="Badge image for Kiln Operator badge">'), 'Kiln Operator'],
    ['its label for screen readers', `<a href="${CREDLY}" aria-label="Kiln Operator"></a>`, 'Kiln Operator'],
    [
      'what the card is titled',
      link(1, '<div>Link</div><div>Kiln Operator</div><div>credly.com</div>'),
      'Kiln Operator',
    ],
    ['what stands before a link on its line', `<p>Kiln Operator – ${link(1, 'View badge')}</p>`, 'Kiln Operator'],
    ['the heading of its box', `<div><h3>Kiln Operator</h3>${link(1, 'Show credential')}</div>`, 'Kiln Operator'],
    [
      'the line above in its box',
      `<div><p>Kiln Operator</p><p>${link(1, 'Nachweis anzeigen')}</p></div>`,
      'Kiln Operator',
    ],
    [
      'the caption of its picture',
      `<figure>${link(1, '<img alt="">')}<figcaption>Kiln Operator</figcaption></figure>`,
      'Kiln Operator',
    ],
    ['what stands before an address in text', `<p>Kiln Operator: ${credly(1)}</p>`, 'Kiln Operator'],
    [
      'the end of what stands before it',
      `<p>I fire kilns. We hire potters. Kiln Operator – Level 2: ${credly(1)}</p>`,
      'Kiln Operator – Level 2',
    ],
    ['the line above an address in text', `<p>Kiln Operator<br>${credly(1)}.</p>`, 'Kiln Operator'],
    ['the address without any', `<p>I love my kiln, see ${credly(1)}</p>`, credly(1)],
    ['the address beside words that say nothing', `<p>My badge: ${credly(1)}</p>`, credly(1)],
    [
      'what the address spells',
      '<p><a href="https://www.freecodecamp.org/certification/ildra/kiln-basics">Zertifikat</a></p>',
      'Kiln Basics',
    ],
    [
      'the frame that shows it',
      `<iframe src="${CREDLY.replace('badges', 'embedded_badge')}" title="Kiln Operator"></iframe>`,
      'Kiln Operator',
    ],
  ])('%s', (_, body, name) => {
    expect(mentions(`<main><h1>Ildra Venn</h1>${body}</main>`)).toMatchObject([{ name, url: expect.any(String) }])
  })

  it('keeps the person out of what a platform titles a page', () => {
    const text = 'Kiln Operator was issued by Halden Institute to Ildra Venn-Tasker.'
    const [mention, ...more] = mentions(link(1, text))
    expect(more).toEqual([])
    expect(mention).toMatchObject({ name: 'Kiln Operator', issuer: 'Halden Institute' })
    expect(JSON.stringify(mention)).not.toContain('Ildra')
  })

  it('never takes the page’s title for one', () => {
    const body = `<main><h1>Ildra Venn</h1><p>${link(1, 'Show credential')}</p></main>`
    expect(names(body)).toEqual([CREDLY])
    const { badges } = badgesIn(
      `<div><h2>Ildra Venn</h2><p>${link(1, 'Badge')}</p></div>`,
      [],
      undefined,
      '<title>Ildra Venn | Halden</title>',
    )
    expect(badges.map((badge) => badge.mention.name)).toEqual([CREDLY])
  })

  it('is less sure the less the page says', () => {
    const sure = (body: string) => mentions(body)[0]?.confidence ?? 0
    const said = sure(link(1, 'Kiln Operator'))
    const beside = sure(`<p>Kiln Operator – ${link(1, 'View')}</p>`)
    expect(said).toBeGreaterThan(beside)
    expect(beside).toBeGreaterThan(sure(link(1, 'View')))
  })
})

describe('entries of badges', () => {
  const card = (number: number, name: string) =>
    `<div class="c">${link(number, '<img alt="" src="/b.png">')}<div><h3>${name}</h3><p>Halden Institute</p><p>Issued Mar 2022 · Expires Mar 2025</p></div></div>`

  it('give issuer and dates where neighbours show the shape of one', () => {
    expect(
      mentions(`<section><h2>Badges</h2>${card(1, 'Kiln Operator')}${card(2, 'Glaze Chemist')}</section>`),
    ).toEqual([
      expect.objectContaining({
        name: 'Kiln Operator',
        issuer: 'Halden Institute',
        issued: '2022-03',
        expires: '2025-03',
        url: credly(1),
      }),
      expect.objectContaining({
        name: 'Glaze Chemist',
        issuer: 'Halden Institute',
        issued: '2022-03',
        expires: '2025-03',
        url: credly(2),
      }),
    ])
  })

  it('are parted where no box parts them, above links and below pictures', () => {
    const above = (number: number, name: string) =>
      `<p>${name}</p><p>Halden Institute</p><p>${link(number, 'Show credential')}</p>`
    expect(mentions(`<h2>Badges</h2>${above(1, 'Kiln Operator')}${above(2, 'Glaze Chemist')}`)).toMatchObject([
      { name: 'Kiln Operator', issuer: 'Halden Institute', url: credly(1) },
      { name: 'Glaze Chemist', issuer: 'Halden Institute', url: credly(2) },
    ])
    const below = (number: number, name: string) => `${link(number, '<img alt="badge">')}<p>${name}</p>`
    expect(mentions(`<h2>Badges</h2>${below(1, 'Kiln Operator')}${below(2, 'Glaze Chemist')}`)).toMatchObject([
      { name: 'Kiln Operator', url: credly(1) },
      { name: 'Glaze Chemist', url: credly(2) },
    ])
  })

  it('say on one line what stands on it', () => {
    expect(
      mentions(
        `<ul><li>${link(1, 'Kiln Operator')}, Halden Institute, 2021</li><li>${link(2, 'Glaze Chemist')}</li></ul>`,
      ),
    ).toMatchObject([
      { name: 'Kiln Operator', issuer: 'Halden Institute', issued: '2021' },
      { name: 'Glaze Chemist', ...URL_ONLY },
    ])
    expect(mentions(`<p>Kiln Operator (May 2021): ${credly(1)} Glaze Chemist: ${credly(2)}</p>`)).toMatchObject([
      { name: 'Kiln Operator', issued: '2021-05', url: credly(1) },
      { name: 'Glaze Chemist', issued: null, url: credly(2) },
    ])
  })

  it('take nothing from the prose around a link', () => {
    const body = `<div><p>Since 2012 I fire kilns and hold the ${link(1, 'Kiln Operator')} and like tea, 2019 most.</p><p>Halden Mills</p></div>`
    expect(mentions(body)).toMatchObject([{ name: 'Kiln Operator', ...URL_ONLY }])
    expect(names(`<div><p>Cloud engineer with ten years of kilns</p><p>${credly(1)}</p></div>`)).toEqual([CREDLY])
  })
})

describe('words of buttons', () => {
  const card = (number: number, name: string) => `<div><h3>${name}</h3><p>${link(number, 'Skel ot drumel')}</p></div>`
  it('are told in any language by standing on several badges, or below a heading', () => {
    expect(names(card(1, 'Kiln Operator') + card(2, 'Glaze Chemist'))).toEqual(['Kiln Operator', 'Glaze Chemist'])
    expect(names(`<h2>Badges</h2>${card(1, 'Kiln Operator')}`)).toEqual(['Kiln Operator'])
  })

  it('are no words of a credential that is held twice', () => {
    expect(names(`<p>${link(1, 'Certified Welder')}</p><p>${link(2, 'Certified Welder')}</p>`)).toEqual([
      'Certified Welder',
      'Certified Welder',
    ])
  })
})

describe('one holding', () => {
  it('is one mention, however often it is linked', () => {
    const body = `<div>${link(1, '<img alt="badge">')}</div><p>${link(1, 'Kiln Operator')}</p><p>${CREDLY}/public_url</p>`
    expect(names(body)).toEqual(['Kiln Operator'])
  })

  it('is not told again by its address, its line or its name', () => {
    const told = (text: string, url: string | null = null) => [{ text, url }]
    expect(
      names(
        `<p>Kiln Operator</p><p>x</p><p>${link(1, 'Show credential')}</p>`,
        told('Kiln Operator', `${CREDLY}/public_url`),
      ),
    ).toEqual([])
    const card = `<ul><li><p>Kiln Operator</p>${link(1, '<img alt="Kiln picture">')}</li><li>Other</li></ul>`
    expect(names(card, told('Kiln Operator'))).toEqual([])
    expect(
      names(`<p>Kiln Operator</p><aside>${link(1, '<img alt="Kiln operator">')}</aside>`, told('Kiln Operator')),
    ).toEqual([])
  })

  it('lends its address to the mention beside it that has none', () => {
    const body = `<ul><li><p>Kiln Operator</p>${link(1, '<img alt="">')}</li><li>Other</li></ul>`
    const { badges, urls } = badgesIn(body, [{ text: 'Kiln Operator' }])
    expect(badges).toEqual([])
    expect([...urls].map(([draft, url]) => [draft.mention.name, url])).toEqual([['Kiln Operator', CREDLY]])
  })

  it('is news on a line on which something else was found', () => {
    const line = 'I hold the PMP and the Kiln Operator'
    expect(names(`<p>I hold the PMP and the ${link(1, 'Kiln Operator')}</p>`, [{ text: line, name: 'PMP' }])).toEqual([
      'Kiln Operator',
    ])
  })
})

describe('what is no holding of the person shown', () => {
  const badge = link(1, '<img alt="Kiln Operator">')
  it.each([
    ['the platform’s home', '<a href="https://www.credly.com/">Kiln Operator</a>'],
    ['a profile', '<a href="https://www.credly.com/users/ildra">Kiln Operator</a>'],
    ['the kind of badge', '<a href="https://www.credly.com/org/halden/badge/kiln-operator">Kiln Operator</a>'],
    ['a look-alike', `<a href="https://www.credly.com.evil.example/badges/1">Kiln Operator</a>`],
    ['the site’s foot', `<footer>${badge}</footer>`],
    ['the site’s foot in a box', `<div class="site-footer">${badge}</div>`],
    ['a menu', `<nav>${badge}</nav>`],
    ['the site’s head', `<header><nav><a href="/">Home</a></nav>${badge}</header>`],
    ['something hidden', `<div hidden>${badge}</div>`],
    ['other candidates', `<aside><h2>Similar profiles</h2><p>Torvin Reyk</p><div>${badge}</div></aside>`],
    ['an advert', `<section><h2>Job description</h2><p>${link(1, 'Kiln Operator')}</p></section>`],
    [
      'rows of people',
      `<ul><li><a href="/candidates/8">Torvin Reyk</a>${badge}</li><li><a href="/candidates/9">Ann Bexley</a></li></ul>`,
    ],
  ])('%s', (_, body) => {
    expect(names(`<main><h1>Ildra Venn</h1><p>Potter</p></main>${body}`)).toEqual([])
  })

  it('the list behind an open dialog', () => {
    const body = `<ul><li>${link(1, 'Kiln Operator')}</li></ul><div role="dialog"><h1>Ildra Venn</h1>${link(2, 'Glaze Chemist')}</div>`
    expect(names(body)).toEqual(['Glaze Chemist'])
  })

  it('a dialog about something else hides nothing', () => {
    const dialog = '<div role="dialog"><a href="https://halden.example/verification-policy">Cookies</a></div>'
    expect(names(`${link(1, 'Kiln Operator')}${dialog}`)).toEqual(['Kiln Operator'])
  })

  it('tabs of the same person’s page are no rows of people', () => {
    const tab = (name: string) => `<div><a href="/candidates/7/${name}">${name}</a>${link(1, 'Kiln Operator')}</div>`
    expect(names(tab('feed') + tab('notes'))).toEqual(['Kiln Operator'])
  })
})

describe('pictures without a link', () => {
  const image = (alt: string, src = '/b.png') => `<img alt="${alt}" src="${src}">`
  it('are badges where a platform serves them', () => {
    expect(
      mentions(`<p>Potter</p>${image('Kiln Operator', 'https://images.credly.com/size/340x340/images/1/k.png')}`),
    ).toMatchObject([{ name: 'Kiln Operator', url: null }])
    expect(names(image('Kiln Operator', 'https://images.credly.com.evil.example/k.png'))).toEqual([])
  })

  it('are badges under a heading of credentials that names nothing else', () => {
    const wall = `<h2>Certifications</h2>${image('Kiln Operator')}${image('Glaze Chemist')}<h2>Projects</h2>${image('Great Vase')}`
    expect(names(wall)).toEqual(['Kiln Operator', 'Glaze Chemist'])
    expect(names(`<h2>Certifications</h2>${image('Halden Institute logo')}`)).toEqual([])
    expect(
      names(`<h2>Certifications</h2><p>Kiln Operator</p>${image('Halden Institute')}`, [{ text: 'Kiln Operator' }]),
    ).toEqual([])
  })

  it('elsewhere only where their words are known for a credential', () => {
    expect(names(`<p>x</p>${image('AWS Certified Solutions Architect – Associate badge')}`)).toEqual([
      'AWS Certified Solutions Architect – Associate',
    ])
    expect(names(`<p>x</p>${image('Microsoft Certified: Azure Fundamentals')}`)).toHaveLength(1)
    for (const alt of [
      'Verified badge',
      'Great Place To Work Certified',
      'Open to work badge',
      'ISO 9001 Certified Company',
      'Team photo',
      'Certificate of incorporation',
      'Certified B Corporation',
    ])
      expect(names(`<p>x</p>${image(alt)}`), alt).toEqual([])
  })
})

describe('places', () => {
  it('are lines where the page says the name, else the picture', () => {
    const { badges } = badgesIn(
      `<p>Potter</p>${link(1, '<img alt="Kiln Operator">')}<p>${link(2, 'Glaze Chemist')}</p>`,
    )
    expect(
      badges.map(({ line, element, before }) => [line?.text ?? null, element?.tagName ?? null, before?.text]),
    ).toEqual([
      [null, 'A', 'Potter'],
      ['Glaze Chemist', null, 'Potter'],
    ])
  })
})

it('reads a page that is stuffed with addresses up to a bound', () => {
  const line = (from: number) => Array.from({ length: 30 }, (_, index) => credly(from * 30 + index)).join(' ')
  const page = Array.from({ length: 300 }, (_, index) => `<p>${line(index)}</p>`).join('')
  expect(names(page)).toHaveLength(500)
})

it('gives valid mentions and never throws, whatever the page holds', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('View', 'Kiln Operator', CREDLY, `x ${CREDLY} y`, '2021', 'Certifications'),
  )
  const piece = fc.oneof(
    text.map((words) => words.replace(/[<&]/g, '')),
    text.map((words) => link(1, words.replace(/[<&]/g, ''))),
    text.map((words) => `<img alt="${words.replace(/["<&]/g, '')}" src="https://images.credly.com/1">`),
    fc.constantFrom(
      '<h2>',
      '</h2>',
      '<ul><li>',
      '</li></ul>',
      '<p>',
      '<br>',
      link(2, '<img alt="">'),
      '<div role="dialog">',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const mention of mentions(pieces.join(' '))) mentionSchema.parse({ key: 'm', ...mention })
    }),
  )
})
