import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTableOfPeople } from '../../../utils/detect/dom/elsewhere.ts'
import { type Lines, linesOf } from '../../../utils/detect/dom/lines.ts'
import { atOnce } from '../../../utils/detect/dom/resting.ts'
import { type Layout, NO_LAYOUT } from '../../../utils/detect/dom/visible.ts'
import { candidate, entry } from './page.ts'
import { WatchedPage } from './watched-page.ts'

/** A layout that hangs on attributes as style sheets do: on the element's own class and on that of an ancestor. */
const STYLED: Layout = {
  known: true,
  flow(element) {
    const own = element.getAttribute('class') ?? ''
    const around = element.parentElement?.closest('[class]')?.getAttribute('class') ?? ''
    const inline = /inline/.test(own) || (!/block/.test(own) && NO_LAYOUT.flow(element).inline)
    return { gone: /gone/.test(own) || /bare/.test(around), inline, parts: /parts/.test(own) }
  },
  keepsBreaks: (element) => element.closest('.pre') !== null,
}

const TEXTS = [
  'Certifications',
  'Welder',
  'Guild of Examples',
  'Issued 2020',
  'a\nb\nc',
  ' ',
  '\n  ',
  'x'.repeat(90),
  '',
]
const TAGS = [
  'div',
  'p',
  'span',
  'a',
  'h2',
  'ul',
  'li',
  'b',
  'hr',
  'br',
  'button',
  'label',
  'input',
  'table',
  'tr',
  'th',
]
const CLASSES = ['', 'inline', 'block', 'gone', 'parts', 'pre', 'bare']
const ATTRIBUTES = ['class', 'hidden', 'href', 'role', 'aria-level']

/** One thing that a page does to itself; numbers pick the places. */
type Deed = { what: number; where: number; other: number; word: number }
const deeds = fc.array(fc.record({ what: fc.nat(7), where: fc.nat(1000), other: fc.nat(1000), word: fc.nat(1000) }), {
  minLength: 1,
  maxLength: 6,
})

function pick<T>(from: readonly T[], at: number): T {
  return from[at % from.length] as T
}

function make(page: WatchedPage, { other, word }: Deed): Element {
  const element = page.document.createElement(pick(TAGS, other))
  element.append(pick(TEXTS, word))
  if (word % 3 === 0) element.setAttribute('class', pick(CLASSES, other))
  return element
}

function act(page: WatchedPage, deed: Deed, pocket: Element[]): void {
  const { body } = page.document
  const elements = [...body.querySelectorAll('*')]
  const target = elements.length === 0 ? body : pick(elements, deed.where)
  const other = elements.length === 0 ? body : pick(elements, deed.other)
  if (deed.what === 0) page.append(target, make(page, deed))
  else if (deed.what === 1) page.insert(target.parentElement ?? body, make(page, deed), target)
  else if (deed.what === 2) {
    // taken out, to be put back changed: what happens to it meanwhile nobody tells
    pocket.push(target)
    page.remove(target)
  } else if (deed.what === 3) {
    const kept = pocket.pop()
    if (kept === undefined) return
    page.append([kept, ...kept.querySelectorAll('*')].at(-1) ?? kept, pick(TEXTS, deed.word))
    page.append(target, kept)
  } else if (deed.what === 4) {
    if (!other.contains(target)) page.append(target, other)
  } else if (deed.what === 5) {
    const text = [...target.childNodes].find((node) => node.nodeType === 3)
    if (text) page.setData(text as Text, pick(TEXTS, deed.word))
  } else if (deed.what === 6) {
    const name = pick(ATTRIBUTES, deed.other)
    const value = name === 'role' ? pick(['heading', 'menu', 'row'], deed.word) : String((deed.word % 4) + 1)
    page.setAttribute(target, name, name === 'class' ? pick(CLASSES, deed.word) : value)
  } else page.setText(target, pick(TEXTS, deed.word))
}

const BODY = `${candidate(entry('Welder') + entry('Crane operator'))}
  <div class="parts"><span>One</span><span>Two</span></div><p>Text <b>bold</b> <a href="/x">link</a><br>next</p>
  <div class="pre">a\nb</div><table><tr><th>Name</th></tr><tr><td>x</td></tr></table><span><div>in</div></span>`

/** What a reader can tell of lines. */
const plain = ({ lines, cut, nodes }: Lines) => ({
  lines: lines.map(({ text, level, links, linked, rules, block, nodes: own }) => ({
    text,
    level,
    links,
    linked,
    rules,
    block: block.tagName,
    own: own.map((node) => node.data),
  })),
  cut,
  nodes,
})

/** Reads with the cache, and fresh. `skip` as the general reader does. */
function bothWays(page: WatchedPage, layout: Layout, maxNodes?: number) {
  page.tellAll()
  const { document, cache } = page
  const options = { layout, skip: isTableOfPeople, ...(maxNodes === undefined ? {} : { maxNodes }) }
  const since = cache.begin(document, false)
  const again = plain(atOnce(linesOf(document.body, { ...options, cache, since })))
  cache.end(false)
  return { again, fresh: plain(atOnce(linesOf(document.body, options))) }
}

describe('a page that is read again', () => {
  it.each([
    ['with layout', STYLED],
    ['without', NO_LAYOUT],
  ])('gives the lines of a fresh reading after whatever it has done, %s', (_what, layout) => {
    fc.assert(
      fc.property(fc.array(deeds, { minLength: 1, maxLength: 8 }), (rounds) => {
        const page = new WatchedPage(BODY)
        const pocket: Element[] = []
        for (const round of [[], ...rounds]) {
          for (const deed of round) act(page, deed, pocket)
          const { again, fresh } = bothWays(page, layout)
          expect(again).toEqual(fresh)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives them although it stirred while it was read, and although that was left off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(deeds, fc.nat(6), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 }),
        (rounds) => {
          const page = new WatchedPage(BODY.repeat(3))
          const { document, cache } = page
          const pocket: Element[] = []
          for (const [round, rests, again, leaveOff] of rounds) {
            const since = cache.begin(document, again)
            const reading = linesOf(document.body, { layout: STYLED, skip: isTableOfPeople, cache, since })
            for (let rest = 0; rest < rests && reading.next().done !== true; rest++) {
              const deed = round[rest % round.length]
              if (deed !== undefined) act(page, deed, pocket)
              page.tellAll()
            }
            if (leaveOff) continue
            atOnce(reading)
            cache.end(again)
          }
          const result = bothWays(page, STYLED)
          expect(result.again).toEqual(result.fresh)
        },
      ),
      { numRuns: 150 },
    )
  })

  it.each<[what: string, body: string, change: (page: WatchedPage) => unknown]>([
    ['a class around it', '<div><p>one</p></div>', (page) => page.setAttribute(page.first('div'), 'class', 'bare')],
    [
      'a place under another class',
      '<div class="bare"></div><p>one</p>',
      (page) => page.append(page.first('div'), page.first('p')),
    ],
    [
      'a field beside its label',
      '<div><label>Name</label><section><p>x</p></section></div>',
      (page) => page.append(page.first('section'), page.document.createElement('input')),
    ],
    [
      'the same words as its neighbour',
      '<div class="parts"><span>one</span><span>two</span></div>',
      (page) => page.setText(page.first('span + span'), 'one'),
    ],
    [
      'heads of people',
      '<table><tr><th>Badge</th><th>Certifications</th></tr><tr><td>x</td></tr></table>',
      (page) => page.setText(page.first('th'), 'Candidate'),
    ],
    [
      'a heading around it',
      '<section><div><p>one</p></div></section>',
      (page) => page.setAttribute(page.first('section'), 'role', 'heading'),
    ],
    [
      'another level',
      '<section role="heading" aria-level="2"><p>one</p></section>',
      (page) => page.setAttribute(page.first('section'), 'aria-level', '4'),
    ],
    ['another address', '<a href="/1"><p>one</p></a>', (page) => page.setAttribute(page.first('a'), 'href', '/2')],
    [
      'a rule above it',
      '<div><i>x</i></div><p>one</p>',
      (page) => page.append(page.first('div'), page.document.createElement('hr')),
    ],
    [
      'more changes than are looked at one by one',
      '<ul></ul><p>one</p>',
      (page) => {
        for (let i = 0; i < 6000; i++) page.append(page.first('ul'), page.document.createElement('li'))
        page.setText(page.first('p'), 'two')
      },
    ],
  ])('sees %s', (_what, body, change) => {
    const page = new WatchedPage(body)
    const before = bothWays(page, STYLED).again
    change(page)
    const { again, fresh } = bothWays(page, STYLED)
    expect(again).not.toEqual(before)
    expect(again).toEqual(fresh)
  })

  it('sees what was changed while it was out of the page', () => {
    const page = new WatchedPage('<div><section><p>one</p></section></div>')
    bothWays(page, STYLED)
    const section = page.first('section')
    const p = page.first('p')
    page.remove(section)
    bothWays(page, STYLED)
    page.setText(p, 'two')
    page.append(page.first('div'), section)
    expect(bothWays(page, STYLED).again.lines.map(({ text }) => text)).toEqual(['two'])
  })

  it('sees what a style sheet changes, once its rules are others', () => {
    const page = new WatchedPage('<div><p>one</p></div>')
    const rules: unknown[] = []
    Object.defineProperty(page.document, 'styleSheets', { value: [{ cssRules: rules }] })
    let gone = false
    const layout: Layout = {
      ...STYLED,
      flow: (element) => ({ ...STYLED.flow(element), gone: gone && element.tagName === 'P' }),
    }
    expect(bothWays(page, layout).again.lines).toHaveLength(1)
    gone = true
    expect(bothWays(page, layout).again.lines).toHaveLength(1)
    rules.push('p{display:none}')
    expect(bothWays(page, layout).again.lines).toHaveLength(0)
  })

  it('asks only for what has changed', () => {
    const page = new WatchedPage(`<ul>${'<li><p>one</p></li>'.repeat(600)}</ul><p>two</p>`)
    const asked: string[] = []
    const layout: Layout = {
      ...STYLED,
      flow(element) {
        asked.push(element.tagName)
        return STYLED.flow(element)
      },
    }
    const read = () => {
      const { document, cache } = page
      page.tellAll()
      atOnce(linesOf(document.body, { layout, cache, since: cache.begin(document, false) }))
      cache.end(false)
      return asked.splice(0)
    }
    expect(read().length).toBeGreaterThan(1200)
    page.setText(page.first('li p'), 'three')
    expect(read()).toEqual(['P'])
    page.insert(page.first('ul'), page.document.createElement('li'), page.first('li'))
    page.append(page.first('li'), 'four')
    expect(read().length).toBeLessThan(4)
  })

  it('sees everything when it is to be read afresh, and keeps what was read of an interrupted look', () => {
    const { document, cache } = new WatchedPage('<section><p>one</p></section>'.repeat(40))
    let asked = 0
    const layout: Layout = {
      ...STYLED,
      flow(element) {
        asked++
        return STYLED.flow(element)
      },
    }
    const look = (again: boolean) => linesOf(document.body, { layout, cache, since: cache.begin(document, again) })
    atOnce(look(false))
    cache.end(false)
    asked = 0
    const cut = look(true)
    for (let rest = 0; rest < 3; rest++) cut.next()
    const done = asked
    expect(done).toBeGreaterThan(20)
    expect(done).toBeLessThan(75)
    atOnce(look(true))
    cache.end(true)
    expect(asked - done).toBeLessThan(75)
    asked = 0
    atOnce(look(false))
    expect(asked).toBe(0)
  })

  it('stops at its number of nodes in the same place, and says so', () => {
    const page = new WatchedPage(`<div>${'<p>one</p>'.repeat(50)}</div><section>${'<p>two</p>'.repeat(50)}</section>`)
    for (const change of [() => {}, () => page.append(page.first('div'), 'three')]) {
      change()
      const { again, fresh } = bothWays(page, STYLED, 120)
      expect(again).toEqual(fresh)
      expect(again.cut).toBe(true)
    }
    expect(bothWays(page, STYLED, 1000).again.cut).toBe(false)
  })

  it('begins with nothing where nobody tells of changes', () => {
    const page = new WatchedPage('<p>one</p>')
    page.cache.follow = null
    bothWays(page, STYLED)
    page.first('p').textContent = 'two'
    expect(bothWays(page, STYLED).again.lines.map(({ text }) => text)).toEqual(['two'])
  })

  it('is known to be the same where only its menus, pictures and status lines stir', () => {
    const page = new WatchedPage('<nav>menu</nav><svg><g></g></svg><p>one</p><div role="status">1</div>')
    const { document, cache } = page
    const stirred = (change: () => unknown) => {
      cache.begin(document, false)
      cache.end(false)
      change()
      page.tellAll()
      cache.begin(document, false)
      cache.end(false)
      return cache.stirred
    }
    expect(stirred(() => page.append(page.first('nav'), 'more'))).toBe(false)
    expect(stirred(() => page.setAttribute(page.first('g'), 'class', 'x'))).toBe(false)
    expect(stirred(() => page.append(page.first('[role=status]'), '2'))).toBe(false)
    expect(stirred(() => page.setAttribute(page.first('nav'), 'class', 'x'))).toBe(true)
    expect(stirred(() => page.append(page.first('p'), 'more'))).toBe(true)
  })
})
