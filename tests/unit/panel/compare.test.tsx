import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Chooser } from '../../../components/compare/Chooser.tsx'
import { ComparePane } from '../../../components/compare/ComparePane.tsx'
import { differences } from '../../../components/compare/differences.ts'
import { compareRows, rangeWords } from '../../../components/compare/rows.ts'
import type { Appraisal, Quality, QualityDimension } from '../../../utils/model/appraisal.ts'
import { say } from '../../../utils/model/words.ts'
import { appraisal } from './make.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** An appraisal with evidence in these areas. */
function known(name: string, areas: QualityDimension[], more: Partial<Quality> = {}): Appraisal {
  const made = appraisal(name)
  const reasons = areas.map((dimension) => ({
    dimension,
    points: 5,
    outOf: 10,
    known: 1,
    text: `Known of ${name}.`,
    sources: [{ kind: 'publicList' as const, label: `List of ${name}`, url: null, date: '2026-05' }],
  }))
  return { ...made, quality: made.quality && { ...made.quality, reasons, ...more } }
}

const A = known('Harbour Engineer', ['assurance', 'rigour'], { point: 71.5, low: 64.2, high: 80.1, limited: false })
const B = known('Harbour Badge', ['rigour'])
const C = appraisal('Lamp Course', { outcome: 'none' })

const pane = (all: Appraisal[], chosen: Appraisal[]) =>
  renderToStaticMarkup(
    <ComparePane
      appraisals={all}
      source={null}
      chosen={chosen.map(({ mention }) => mention.key)}
      onToggle={nothing}
      onShow={nothing}
    />,
  )

describe('the rows', () => {
  it('are the same for each, none empty', () => {
    for (const chosen of [
      [A, B],
      [A, B, C],
      [C, A, B, appraisal('Oil', { flags: ['expired'], mention: { expires: '2020' } })],
    ]) {
      const rows = compareRows(chosen)
      expect(rows.map(({ key }) => key)).toEqual([
        ...['what', 'designed', 'delivered', 'recognised', 'current', 'award', 'facts', 'notKnown'],
      ])
      for (const { cells } of rows) {
        expect(cells).toHaveLength(chosen.length)
        for (const { text } of cells) expect(text).not.toBe('')
      }
    }
  })

  it('have one for the role where there is a role', () => {
    const keys = compareRows([appraisal('Lamp', { relevance: 'direct' }), B]).map(({ key }) => key)
    expect(keys).toContain('job')
    expect(keys.at(-1)).toBe('notKnown')
  })

  it('say a whole text, not the card’s short one', () => {
    const long = `Competencies: ${Array.from({ length: 30 }, (_, i) => `skill ${i}`).join(', ')}.`
    const one = appraisal('Lamp')
    const full = { ...one, credential: one.credential && { ...one.credential, designed: long } }
    expect(compareRows([full, B]).find(({ key }) => key === 'designed')?.cells[0]?.text).toBe(long)
  })

  it('never say that nothing is missing of what was not measured', () => {
    const last = compareRows([C, A]).at(-1)
    expect(last?.cells[0]?.text).toBe(say('card.notKnownHere'))
  })

  it('have a range only where there is a number, its ends rounded away from each other', () => {
    expect(rangeWords(A)).toBe('64 to 81 of 100')
    expect(rangeWords(B)).toBeNull()
    expect(rangeWords(C)).toBeNull()
  })
})

describe('the differences', () => {
  it('say what holds of some only, by their letters', () => {
    const said = differences([A, B])
    expect(said).toContain('Only A is vouched for by another body: accredited, approved or regulated.')
    expect(said.join(' ')).not.toContain('how it is assessed')
    expect(differences([B, A]).join(' ')).toContain('Only B is vouched for')
    expect(differences([A, C, B]).join(' ')).toContain('Only A and C are told from records of their own.')
  })

  it('do not say that an area speaks for it in which nothing was found', () => {
    const none = known('None', ['assurance'])
    const zero = {
      ...none,
      quality: none.quality && { ...none.quality, reasons: none.quality.reasons.map((one) => ({ ...one, points: 0 })) },
    }
    expect(differences([zero, C]).join(' ')).not.toContain('vouched')
  })

  it('are none where nothing known tells them apart', () => {
    const twins = [appraisal('Lamp'), appraisal('Lamp', { mention: { key: 'other' } })]
    expect(differences(twins)).toEqual([])
    expect(words(pane(twins, twins))).toContain('Nothing that is known here tells them apart')
  })

  it('name no winner, whatever is compared', () => {
    const all = [A, B, C, appraisal('Oil', { flags: ['retired'], relevance: 'direct' })]
    expect(differences(all).join(' ')).not.toMatch(/\b(better|best|worse|winner|stronger|weaker|higher|lower|rank)/i)
  })

  it('say what a record tells beyond what all share, and nothing where nothing is shared', () => {
    const delivered = (name: string, text: string) => {
      const one = appraisal(name)
      return { ...one, credential: one.credential && { ...one.credential, delivered: text } }
    }
    const exam = 'An examination by the U.S. Board of Lamps.'
    const more = delivered('B', `${exam} Experience required (5 years).`)
    expect(differences([delivered('A', exam), more])).toEqual([
      'Delivered, beyond what they share. B: Experience required (5 years).',
    ])
    expect(differences([delivered('A', 'A course of ten hours.'), more]).join(' ')).not.toContain('beyond')
  })

  it('speak of dates, checks and the role', () => {
    const old = appraisal('Oil', { flags: ['expired'], relevance: 'related' })
    const now = appraisal('Wick', { verdict: 'verified', relevance: 'direct' })
    expect(differences([old, now])).toEqual(
      expect.arrayContaining([
        'Only A is past its date.',
        'Only the award of B was checked.',
        'Only B speaks directly for this role.',
      ]),
    )
  })
})

describe('the pane', () => {
  it('asks to choose until two are chosen', () => {
    expect(words(pane([A, B, C], [A]))).toContain('Choose two to four')
    expect(pane([A, B, C], [A])).toMatch(/<button[^>]*disabled=""[^>]*>Compare</)
    expect(words(pane([A, B, C], [A, B]))).toContain('2 credentials side by side')
  })

  it('counts nobody who is not here, and nothing that the page hides', () => {
    const hidden = appraisal('Ghost', { flags: ['hidden'] })
    expect(words(pane([A, B, hidden], [A, hidden]))).toContain('Choose two to four')
    expect(words(pane([A, B, hidden], []))).not.toContain('Ghost')
    expect(words(pane([A, B], [A, C]))).toContain('Choose two to four')
  })

  it('says what it takes where there is only one', () => {
    expect(words(pane([A], []))).toContain('It takes two credentials')
  })

  it('lets no fifth be chosen', () => {
    const five = ['1', '2', '3', '4', '5'].map((name) => appraisal(name))
    const html = renderToStaticMarkup(
      <Chooser
        appraisals={five}
        chosen={five.slice(0, 4).map(({ mention }) => mention.key)}
        onToggle={nothing}
        onCompare={nothing}
      />,
    )
    expect(html.match(/type="checkbox"/g)).toHaveLength(5)
    expect(html.match(/type="checkbox" disabled=""/g)).toHaveLength(1)
    expect(words(html)).toContain('as many as fit')
  })

  it('has a heading for every column and row, and the mark in words', () => {
    const html = pane([A, B, C], [A, B, C])
    expect(html.match(/<th scope="col"/g)).toHaveLength(3)
    expect(html.match(/<th scope="rowgroup"/g)).toHaveLength(10)
    expect(html).toMatch(/role="img" aria-label="Independent assurance: some;/)
    expect(html).toContain('64 to 81 of 100')
  })

  it('shows a hostile name as text', () => {
    const odd = appraisal('<img src=x>')
    expect(pane([odd, A], [odd, A])).not.toContain('<img')
  })
})
