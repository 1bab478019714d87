import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Card } from '../../../components/card/Card.tsx'
import { copyLine } from '../../../components/card/copy-line.ts'
import { shorten } from '../../../components/card/lines.ts'
import { Rows } from '../../../components/panel/Rows.tsx'
import { SumLine } from '../../../components/panel/SumLine.tsx'
import { rubricWords } from '../../../components/shared/rubric-words.ts'
import { table } from '../../../scripts/table.ts'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import en from '../../../utils/model/words/en.json' with { type: 'json' }
import { bandWords, bandWordsWithin } from '../../../utils/overlay/band-words.ts'
import { chipView } from '../../../utils/overlay/chip-view.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'

const of = (key: string): Appraisal => APPRAISALS[key]!
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
const card = (one: Appraisal, open = false) => words(renderToStaticMarkup(<Card appraisal={one} startOpen={open} />))
const row = (one: Appraisal) =>
  words(renderToStaticMarkup(<Rows appraisals={[one]} label="List" shown={null} detail={() => null} />))
const surfaces = (one: Appraisal) => [card(one), row(one), copyLine(one), chipView(one).label, table('x', [one])]
const head = (one: Appraisal) => card(one).split('Why?')[0] ?? ''

describe('a band, wherever it shows', () => {
  test('below the coverage gate there is no number, and how many areas are known', () => {
    const one = of('insufficient')
    for (const shown of [card(one), row(one)]) expect(shown).toContain('Not enough published evidence (2 of 6 areas)')
    expect(chipView(one).words).toBe('Not enough evidence (2 of 6)')
    expect(chipView(one).label).toContain('not enough published evidence (2 of 6 areas)')
    expect(card(one, true)).not.toMatch(/\d of 100/)
    expect(copyLine(one)).not.toMatch(/of 100/)
  })

  test.each(['limited', 'span'])('%s: the band is limited, and no number stands above its lines', (key) => {
    const one = of(key)
    for (const shown of surfaces(one)) expect(shown).toContain('limited')
    expect(card(one, true).split('This award')[0]).not.toMatch(/of 100/)
    expect(copyLine(one)).not.toMatch(/of 100/)
  })

  test('with full coverage the range is there when it is asked for', () => {
    expect(card(of('strong'))).not.toMatch(/of 100/)
    expect(card(of('strong'), true)).toContain('78 of 100, 71–84')
  })

  test('an interval over two bands is said as both', () => {
    for (const shown of surfaces(of('span'))) expect(shown.toLowerCase()).toContain('basic to solid')
    for (const shown of [card(of('span')), row(of('span')), chipView(of('span')).words])
      expect(shown).toContain('Basic to Solid')
    expect(card(of('span'), true)).toContain('Basic to Solid, limited: 55 % of the evidence we look for is known')
  })

  test('a platform’s course has its band and no number', () => {
    const one = of('platform')
    for (const shown of [card(one), row(one)]) {
      expect(shown).toContain('Course completed')
      expect(shown).toContain('Participation')
    }
    expect(card(one, true)).not.toMatch(/of 100/)
    expect(copyLine(one)).toContain('participation')
  })

  test.each([
    ['ended', 'Ended by its issuer'],
    ['suspended', 'Suspended by its issuer'],
    ['retired', 'No longer awarded'],
  ])('%s: what was ended stands beside the band', (key, said) => {
    for (const shown of [head(of(key)), row(of(key))]) {
      expect(shown).toContain(said)
      expect(shown).toContain('Strong evidence')
    }
    expect(chipView(of(key)).label).toContain('strong evidence')
  })

  test('a list that moved it is named with its entry, and what the evidence alone says', () => {
    const one = of('listed')
    for (const shown of [head(one), copyLine(one), table('x', [one])]) expect(shown).toContain('evidence alone says')
    const over = { ...one, quality: { ...one.quality!, span: of('span').quality!.span } }
    expect(head(over)).toContain('The evidence alone says “Basic to Solid”')
    expect(head(one)).toContain('Strong evidence, by list')
    for (const shown of [head(one), row(one), copyLine(one), chipView(one).label]) {
      expect(shown.toLowerCase()).toContain('strong evidence')
      expect(shown).toMatch(/Acme list, entry 3/)
    }
    expect(card(one, true)).toContain('Solid evidence: 63 of 100')
  })

  test.each(Object.entries(APPRAISALS))('%s: the rubric and its hash stand wherever a score does', (_, one) => {
    const scored = one.quality !== null
    const rubric = rubricWords(one.versions)
    expect(card(one).includes(rubric)).toBe(scored)
    expect(words(renderToStaticMarkup(<SumLine appraisals={[one]} more={0} />)).includes(rubric)).toBe(scored)
    if (!scored) return
    expect(copyLine(one)).toContain(rubric)
    expect(table('x', [one])).toContain(one.versions.rubricHash)
  })
})

test('what has to go from a chip goes in order: the list, then how far it is known, never what the dates say', () => {
  const one: Appraisal = { ...of('span'), flags: ['expired'], listed: { ...of('listed').listed!, span: undefined } }
  expect(bandWords(one)).toBe('Strong evidence, limited, expired, moved by Acme list, entry 3')
  expect([60, 31, 24, 20, 5].map((most) => bandWordsWithin(one, most))).toEqual([
    'Strong evidence, limited, expired, by list',
    'Strong, limited, expired',
    'Strong, limited, expired',
    'Strong, expired',
    'Strong',
  ])
})

test('a line that is cut within brackets ends before them', () => {
  expect(shorten('Recognised by the Port Board (as of 16 February 2024, renewed)', 8, 90)).toBe(
    'Recognised by the Port Board…',
  )
  expect(shorten('One (two) three four', 3, 90)).toBe('One (two) three…')
})

test('no sentence of the product calls evidence weak, poor or low', () => {
  for (const text of Object.values(en)) expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/\b(weak|poor|low)\b/i)
})
