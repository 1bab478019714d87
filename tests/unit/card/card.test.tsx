import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Card } from '../../../components/card/Card.tsx'
import { copyLine } from '../../../components/card/copy-line.ts'
import { cardLines } from '../../../components/card/lines.ts'
import { areasOf } from '../../../components/shared/areas.ts'
import { whyTitle } from '../../../components/shared/ReasonTable.tsx'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import { dayWords } from '../../../utils/model/dates.ts'
import { safeUrl } from '../../../utils/model/safe-url.ts'
import { verifyOffline } from '../../../utils/verify/verify.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'

const of = (key: string): Appraisal => APPRAISALS[key]!
const html = (appraisal: Appraisal, open = false) =>
  renderToStaticMarkup(<Card appraisal={appraisal} startOpen={open} titleId="title" />)

/** What is read before the row of actions. */
function wordsBeforeWhy(appraisal: Appraisal): string[] {
  const [head = ''] = html(appraisal).split('card-actions')
  return head
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

const states = Object.entries(APPRAISALS)

describe('the card', () => {
  test.each(states)('%s says what it is in at most 90 words', (_, appraisal) => {
    expect(wordsBeforeWhy(appraisal).length).toBeLessThanOrEqual(90)
  })

  test('at most 90 words whatever a record or a page says', () => {
    const long = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '-', 'w'), maxLength: 400 })
    fc.assert(
      fc.property(fc.record({ name: long, issuer: long, line: long, skill: long }), ({ name, issuer, line, skill }) => {
        const strong = of('strong')
        const appraisal: Appraisal = {
          ...strong,
          mention: { ...strong.mention, name: name.slice(0, 300) || 'x', issuer: issuer.slice(0, 200) },
          credential: { ...strong.credential!, name, issuer, designed: line, delivered: line, recognised: line },
          relevance: {
            ...strong.relevance!,
            matchedSkills: [{ skill, by: line }],
            meets: skill ? [{ name: skill.slice(0, 300), issuer: null }] : [],
          },
          trusted: { ...strong.trusted!, list: name },
        }
        expect(wordsBeforeWhy(appraisal).length).toBeLessThanOrEqual(90)
      }),
      { numRuns: 100 },
    )
  })

  test.each(states)('%s shows no number of the score before Why? is asked', (_, appraisal) => {
    const { quality } = appraisal
    if (quality?.point == null) return
    expect(html(appraisal)).not.toContain(String(quality.point))
    expect(html(appraisal, true)).toContain(quality.point.toFixed(2))
  })

  test.each(states)('%s carries the footer', (_, appraisal) => {
    expect(html(appraisal)).toContain('Evidence about credentials, not the person')
  })

  test('a course without a record is told by its platform, with who gives it out and on what that rests', () => {
    const shut = html(of('platform'))
    expect(shut).toContain('Quayside College via Openport')
    expect(shut).toContain('Course completed; nothing was assessed.')
    expect(shut).toContain('no record of its own: told by what certificates on Openport usually are')
    expect(shut).toContain('1 source')
    const open = html(of('platform'), true)
    expect(open).toContain('A video course, watched to its end.')
    expect(open).toContain('The page does not say which kind of certificate it is')
    expect(open).toContain('By the platform’s own page.')
    expect(open).toContain('https://openport.example/help')
  })

  test('general knowledge is said to be no more than that', () => {
    const profile = { ...of('platform').platformProfile!, basis: 'generalKnowledge' as const, sources: [] }
    expect(html({ ...of('platform'), platformProfile: profile }, true)).toContain('still to be checked')
  })

  test('lines come in the order of the design', () => {
    expect(cardLines(of('strong')).map((line) => line.key)).toEqual([
      'designed',
      'delivered',
      'recognised',
      'current',
      'award',
      'job',
      'notKnown',
    ])
  })

  test('a required credential is named as a claim, with what its dates say', () => {
    const meets = [
      { name: 'CHSE', issuer: null },
      { name: 'CHSE', issuer: 'Harbour Safety Institute' },
      { name: 'Quay Inspector', issuer: null },
    ]
    const strong = of('strong')
    const text = (more: Partial<Appraisal>, expires: string | null = '2019-05') =>
      cardLines({
        ...strong,
        mention: { ...strong.mention, expires },
        relevance: { ...strong.relevance!, meets },
        ...more,
      }).find((line) => line.key === 'job')?.text
    expect(text({})).toBe('Fits the required CHSE and 1 more, as named')
    expect(text({ flags: ['expired'] })).toBe('Fits the required CHSE and 1 more, but ended May 2019')
    expect(text({ flags: ['expired'] }, null)).toBe('Fits the required CHSE and 1 more, but ended')
    expect(text({ flags: ['notYetValid'] })).toBe('Fits the required CHSE and 1 more, not in date yet')
    const inPlace = { ...strong.relevance!, meets: [{ name: 'CHSE', issuer: null, instead: true as const }] }
    expect(text({ relevance: inPlace })).toBe('Accepted for the required CHSE, as named')
    const welcome = { ...inPlace, meets: [{ ...inPlace.meets[0]!, need: 'nice' as const }] }
    expect(text({ relevance: welcome })).toBe('Accepted for CHSE, nice to have here, as named')
  })

  test('the pill says for which field the list trusts an issuer', () => {
    expect(html(of('strong'))).toContain('Acme list: trusted for Port operations')
    expect(html({ ...of('strong'), trusted: { ...of('strong').trusted!, scope: [] } })).toContain('Acme list: trusted<')
  })

  test('one candidate is shown as what it could be, without a number', () => {
    const { resolution } = of('ambiguous')
    const shown = html(
      { ...of('ambiguous'), resolution: { ...resolution, candidates: resolution.candidates.slice(0, 1) } },
      true,
    )
    expect(shown).toContain('What it could be')
    expect(shown).toContain('Certified Harbour Safety Engineer')
    expect(shown).toContain('not enough to be sure')
    expect(shown).not.toMatch(/Several|60 ?%/)
  })

  test('an award that ended is told by what there is to check it by, an id as well as a link', () => {
    const checked = (mention: Partial<Appraisal['mention']>) => {
      const expired = of('expired')
      const one = { ...expired.mention, expires: '2024-03', url: null, ...mention }
      const verification = verifyOffline(one, null, '2026-11-23')
      return cardLines({ ...expired, mention: one, verification }).find((line) => line.key === 'award')?.text
    }
    expect(checked({})).toBe('nothing to check by')
    expect(checked({ credentialId: 'AB-12' })).toBe('cannot be checked here')
    expect(checked({ url: 'https://drive.google.com/file/d/abc/view' })).toBe('cannot be checked here')
    expect(checked({ url: 'https://harbour-safety.example:8443/12' })).toBe('cannot be checked here')
    expect(checked({ url: 'https://harbour-safety.example/12' })).toBe('not checked')
  })

  test.each(states)('%s has the three headings', (_, appraisal) => {
    const shown = html(appraisal)
    for (const key of ['Designed', 'Delivered', 'Recognised']) expect(shown).toContain(`<dt>${key}</dt>`)
  })

  test('without a record the headings say so, and what a platform asks for is under Delivered', () => {
    expect(cardLines(of('none')).map((line) => line.key)).toEqual([
      'designed',
      'delivered',
      'recognised',
      'current',
      'award',
    ])
    expect(cardLines(of('none'))[1]?.text).toBe('not known without a record')
    expect(html(of('none'))).toContain('says nothing about its worth')
    expect(cardLines(of('platform'))[1]?.text).toContain('A video course')
  })

  test('page text stays text, and an address that is not https stays unlinked', () => {
    const shown = html(of('hostile'), true)
    expect(shown).not.toMatch(/<img|<script|javascript:/)
    expect(shown).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('every link opens apart and tells nobody where it was clicked', () => {
    const links = html(of('strong'), true).match(/<a [^>]*>/g) ?? []
    expect(links.length).toBeGreaterThanOrEqual(4)
    for (const link of links) {
      expect(link).toContain('target="_blank"')
      expect(link).toContain('rel="noopener noreferrer"')
      expect(link).toContain('href="https://')
    }
  })

  test('an imitated host is not offered for a visit', () => {
    const strong = of('strong')
    const checks = [{ name: 'host' as const, result: 'fail' as const, detail: 'Looks like another host.' }]
    const appraisal = { ...strong, verification: { verdict: 'not_checkable' as const, checks } }
    expect(cardLines(appraisal).find((line) => line.key === 'award')?.link).toBeNull()
    expect(html(appraisal, true)).toContain('Looks like another host.')
  })
})

describe('Why?', () => {
  test.each(states)('%s: the shown points re-add to the shown number', (_, appraisal) => {
    if (appraisal.quality?.point == null) return
    const table = /<table.*?<\/table>/s.exec(html(appraisal, true))?.[0] ?? ''
    const [body = '', foot = ''] = table.split('<tfoot>')
    const cents = (text: string) => Math.round(Number(text) * 100)
    const lines = [...body.matchAll(/ts-why-points">(?:\+ )?(\d+\.\d\d)/g)].map((match) => cents(match[1]!))
    const total = cents(/ts-why-points">(\d+\.\d\d)/.exec(foot)?.[1] ?? 'none')
    expect(lines.length).toBeGreaterThanOrEqual(5)
    expect(lines.reduce((sum, each) => sum + each, 0)).toBe(total)
  })

  test('below the gate there is no number, only what was found and what was not', () => {
    const shown = html(of('insufficient'), true)
    expect(shown).toContain('32 % of the evidence')
    expect(shown.replace(/<svg.*?<\/svg>/gs, '')).not.toMatch(/\d\.\d\d/)
    expect(shown).toContain('not known')
    // Neither drawn nor said: how far an area reaches is a number too.
    expect(shown).not.toMatch(/ts-bar|ts-wedge-fill|inline-size/)
    const mark = /aria-label="(Independent[^"]*)"/.exec(shown)?.[1]
    expect(mark).toContain('Assessment rigour: found; ')
    expect(mark?.match(/found|not known/g)).toHaveLength(6)
    expect(mark).not.toMatch(/: (?:all|most|some|a little)/)
    expect(shown.match(/ts-wedge-found/g)).toHaveLength(2)
  })

  test('a number is rounded down to its gate and its band, never up over them', () => {
    const { quality: little } = of('insufficient')
    expect(whyTitle({ ...little!, coverage: 39.96 })).toContain('39 %')
    const { quality: solid } = of('solid')
    expect(whyTitle({ ...solid!, point: 69.99, low: 60.9, high: 80.2 })).toBe(
      'Solid evidence: 69 of 100, 60–80 with what is unknown',
    )
    expect(copyLine({ ...of('solid'), quality: { ...solid!, point: 69.99 } })).toContain('69 of 100')
  })

  test('names the rubric, what was searched, and the sources with their dates', () => {
    const shown = html(of('strong'), true)
    for (const part of ['Rubric 1.0', '9f3a2c41d07b', 'starter catalogue', '12 May 2026', 'undated']) {
      expect(shown).toContain(part)
    }
  })
})

test('an area that nobody published about is unknown in the mark, never zero', () => {
  const reach = Object.fromEntries(areasOf(of('strong').quality!).map((area) => [area.dimension, area.reach]))
  expect(reach).toEqual({
    assurance: 1,
    rigour: 1,
    currency: expect.closeTo(0.96),
    competencies: expect.closeTo(0.622),
    market: null,
    stack: null,
  })
  expect(html(of('strong'))).toContain('Market evidence: not known')
})

test('the line to copy has facts, the range, the version, and what it is not', () => {
  expect(copyLine(of('strong'))).toBe(
    'Certified Harbour Safety Engineer (Harbour Safety Institute): strong evidence; 78 of 100, 71–84 with what is unknown; direct for this role. Rubric 1.0 · 9f3a2c41d07be55a. Evidence about credentials, not the person.',
  )
  expect(copyLine(of('none'))).toContain('not in the starter catalogue')
})

test.each([
  ['2028', '2028'],
  ['2028-06', 'Jun 2028'],
  ['2026-09-05', '5 Sep 2026'],
  ['2026-13', '2026-13'],
  ['2026-05-12', '12 May 2026'],
  ['soon', 'soon'],
])('date %s', (date, shown) => expect(dayWords(date)).toBe(shown))

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['http://a.example/', null],
  ['javascript:alert(1)', null],
  ['https://user:pass@a.example/', null],
  ['not a url', null],
  [null, null],
])('link %s', (url, safe) => expect(safeUrl(url)).toBe(safe))

describe('what is to be known of the text itself', () => {
  test('a text that the page does not show is told as that, without a number or a band', () => {
    const shown = html(of('hidden'), true)
    expect(shown).toContain('Not visible to you')
    expect(shown).toContain('not counted as evidence')
    expect(shown).not.toMatch(/Strong|of 100/)
    expect(copyLine(of('hidden'))).toContain('not visible to you')
  })

  test('letters of another script are named once, whatever the name may be', () => {
    const said = (appraisal: Appraisal) => html(appraisal).match(/[Ll]etters of another script/g)?.length
    expect(html(of('confusable'))).toContain('not taken for the one that it looks like')
    expect(said(of('confusable'))).toBe(2)
    expect(said({ ...of('none'), flags: ['confusable'] })).toBe(1)
    expect(said(of('none'))).toBeUndefined()
  })
})
