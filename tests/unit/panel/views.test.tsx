import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Credentials, type CredentialView } from '../../../components/panel/Credentials.tsx'
import { areaCount, skillGroups } from '../../../components/panel/groups.ts'
import { SumLine } from '../../../components/panel/SumLine.tsx'
import { TopForRole } from '../../../components/panel/TopForRole.tsx'
import { timelineOf } from '../../../components/panel/timeline.ts'
import { topForRole } from '../../../components/panel/top.ts'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import { appraisal } from './make.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const drawn = (appraisals: Appraisal[], startIn: CredentialView) =>
  renderToStaticMarkup(
    <Credentials
      appraisals={appraisals}
      folds={[]}
      label="Credentials"
      shown={null}
      detail={() => null}
      startIn={startIn}
      onShow={nothing}
    />,
  )

const MIXED = [
  appraisal('Rope Rescue Diploma'),
  appraisal('Cloud Practitioner', { mention: { issued: '2022-03' } }),
  appraisal('Order of the Lamp'),
  appraisal('Cloud Engineer', { mention: { issued: '2024' } }),
  appraisal('Network Guild Badge', { outcome: 'none', mention: { issued: '2022-11' } }),
]

describe('by skill', () => {
  it('groups areas in the order in which the page comes to them, and what is not told after them', () => {
    expect(skillGroups(MIXED).map(({ title, items }) => [title, items.map(({ mention }) => mention.name)])).toEqual([
      ['Construction and trades', ['Rope Rescue Diploma']],
      ['Cloud and infrastructure', ['Cloud Practitioner', 'Cloud Engineer']],
      ['Networks', ['Network Guild Badge']],
      [expect.stringMatching(/^Skill area not told: /), ['Order of the Lamp']],
    ])
    expect(areaCount(MIXED)).toBe(3)
  })

  it('tells an area of a name only where the page shows it and it is nobody else’s', () => {
    const odd = [
      appraisal('Cloud Engineer', { flags: ['hidden'] }),
      appraisal('Cloud Engineer', { outcome: 'lookalike', mention: { key: 'b' } }),
    ]
    expect(areaCount(odd)).toBe(0)
    expect(skillGroups(odd).map(({ id }) => id)).toEqual(['other', 'hidden'])
  })

  it('tells it by the role’s skills where no name does', () => {
    const matched = appraisal('Order of the Lamp', {
      relevance: 'direct',
      skills: [['Data analysis', 'Reading charts']],
    })
    expect(skillGroups([matched])[0]?.id).toBe('data')
  })

  it('keeps each row once, under a heading with its count', () => {
    const html = drawn(MIXED, 'skill')
    expect(html.match(/data-row=/g)).toHaveLength(MIXED.length)
    expect(words(html)).toContain('Cloud and infrastructure 2 credentials')
  })

  it('is counted in the line above the rows', () => {
    const line = (all: Appraisal[]) => words(renderToStaticMarkup(<SumLine appraisals={all} more={0} />))
    expect(line(MIXED)).toContain('5 credentials in 3 distinct skill areas')
    expect(line([appraisal('Cloud')])).toContain('1 credential in 1 skill area')
    expect(line([appraisal('Lamp')])).not.toContain('skill area')
  })
})

describe('what the page does not show', () => {
  it('is said once, with how many there are and what that means', () => {
    const hidden = (name: string) => appraisal(name, { flags: ['hidden'] })
    expect(words(drawn([appraisal('Lamp'), hidden('Oil')], 'order'))).toMatch(/One of these .*counts for nothing/)
    expect(words(drawn([hidden('Wick'), hidden('Oil')], 'order'))).toMatch(/2 of these .*count for nothing/)
    expect(words(drawn(MIXED, 'order'))).not.toContain('without being shown')
  })
})

describe('what speaks for the role', () => {
  const direct = (name: string, more = {}) =>
    appraisal(name, { relevance: 'direct', skills: [['Surveying', 'Levels']], ...more })

  it('is the first three that do so directly, in the page’s order, with why', () => {
    const all = ['D', 'A', 'C', 'B'].map((name) => direct(name, { band: name === 'B' ? 'strong' : 'basic' }))
    const { lines, more } = topForRole([appraisal('Z', { relevance: 'related' }), ...all], [])
    expect(lines.map(({ name }) => name)).toEqual(['D', 'A', 'C'])
    expect(lines[0]?.why).toContain('Surveying')
    expect(more).toBe(1)
  })

  it('leaves out what is hidden, a look-alike, not told, or folded up beneath another', () => {
    const all = [
      direct('Hidden', { flags: ['hidden'] }),
      direct('Alike', { flags: ['lookalike'] }),
      direct('Unknown', { outcome: 'none' }),
      direct('Old'),
      direct('New'),
    ]
    const folds = [{ key: 'k-New', under: [{ key: 'k-Old', why: 'earlier' as const }] }]
    expect(topForRole(all, folds).lines.map(({ name }) => name)).toEqual(['New'])
  })

  it('is nothing without a role, and says that no one is ranked', () => {
    const top = (all: Appraisal[]) => renderToStaticMarkup(<TopForRole appraisals={all} folds={[]} onShow={nothing} />)
    expect(top(MIXED)).toBe('')
    expect(words(top([direct('Lamp')]))).toMatch(/Lamp .*Surveying.* no one is ranked/)
    expect(words(top(['A', 'B', 'C', 'D', 'E'].map((name) => direct(name))))).toContain('2 more do.')
  })
})

describe('over time', () => {
  it('lists years with an entry, the latest first, and what has no date apart', () => {
    const { years, undated } = timelineOf(MIXED)
    expect(years.map(({ year, items }) => [year, items.map(({ name, month }) => [name, month])])).toEqual([
      ['2024', [['Cloud Engineer', null]]],
      [
        '2022',
        [
          ['Network Guild Badge', 'Nov'],
          ['Cloud Practitioner', 'Mar'],
        ],
      ],
    ])
    expect(undated.map(({ name }) => name)).toEqual(['Rope Rescue Diploma', 'Order of the Lamp'])
  })

  it('says nothing of years without an entry, nor of what is hidden', () => {
    const text = words(
      drawn([...MIXED, appraisal('Ghost', { flags: ['hidden'], mention: { issued: '2023' } })], 'time'),
    )
    expect(text).not.toMatch(/2023|Ghost|gap/i)
    expect(text).toContain('A year without an entry says nothing')
  })
})
