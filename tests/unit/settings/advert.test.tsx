import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AdvertResult } from '../../../components/settings/Advert.tsx'
import { partWords } from '../../../components/settings/AdvertRead.tsx'
import { filledFrom, saysAnything } from '../../../components/settings/advert-draft.ts'
import { nextOption } from '../../../components/settings/occupation-keys.ts'
import { emptyDraft, fromDraft, toDraft } from '../../../components/settings/role-draft.ts'
import { SkillsTold } from '../../../components/settings/SkillsEditor.tsx'
import { takeDescriptors } from '../../../components/settings/skill-file.ts'
import { type AdvertRead, advertReadSchema } from '../../../utils/messages/advert.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import { role } from '../panel/make.ts'

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const answer = (more: object = {}): AdvertRead =>
  advertReadSchema.parse({ title: null, level: null, skills: [], requires: [], read: [], lints: [], ...more })

const full = answer({
  title: 'Harbour pilot',
  level: 'senior',
  skills: [{ label: 'Charts' }, { label: 'charts' }, { label: 'Radar', need: 'nice' }],
  requires: [
    { name: 'CLK', equivalents: [{ name: 'MLK' }] },
    { name: 'SLK', need: 'nice' },
  ],
})

describe('an advert into a form', () => {
  it('fills it with what a role holds, needs and equivalents included, each skill once', () => {
    const draft = filledFrom(full, emptyDraft('r'))
    expect(draft).toMatchObject({ id: 'r', title: 'Harbour pilot', level: 'senior' })
    expect(draft.skills.map(({ label, need }) => [label, need])).toEqual([
      ['Charts', 'must'],
      ['Radar', 'nice'],
    ])
    expect(draft.requires.map(({ name, equivalents, need }) => [name, equivalents, need])).toEqual([
      ['CLK', 'MLK', 'must'],
      ['SLK', '', 'nice'],
    ])
    const result = fromDraft(draft)
    expect(result.ok && requisitionSchema.safeParse(result.role).success).toBe(true)
  })

  it('leaves what the advert does not say, and stores nothing', () => {
    const present = toDraft(
      role({ level: 'mid', industry: '4883', occupation: '53-5021', skills: [{ label: 'Ropes' }] }),
    )
    expect(filledFrom(answer(), present)).toEqual(present)
    expect(saysAnything(answer())).toBe(false)
    expect(saysAnything(full)).toBe(true)
  })

  it('keeps an occupation with its title and drops it with another', () => {
    const present = toDraft(role({ title: 'Harbour Pilot', occupation: '53-5021' }))
    expect(filledFrom(full, present).occupation).toBe('53-5021')
    expect(filledFrom(full, { ...present, title: 'Cook' }).occupation).toBe('')
    expect(filledFrom(full, { ...present, title: ' ' }).occupation).toBe('53-5021')
  })
})

describe('what was read of an advert', () => {
  const part = {
    what: 'skill',
    before: 'Knows ',
    words: 'ropes',
    after: ' well',
    as: 'Ropes',
    need: 'must',
    used: true,
  }
  const degree = { what: 'degree', before: '', words: 'BSc <b>', after: '', as: null, need: 'nice', used: false }
  const lint = {
    text: 'More than eight musts.',
    about: ['ropes', 'knots'],
    source: { label: 'Study of adverts', url: 'https://study.example/', caution: 'One country only.' },
  }
  const read = answer({ ...full, read: [part, degree], lints: [lint] })
  const html = (onUndo: (() => void) | null) => renderToStaticMarkup(<AdvertResult read={read} onUndo={onUndo} />)

  it('stands marked in its line, with what it was taken for, and what a role has no place for', () => {
    expect(html(() => undefined)).toContain('Knows <mark>ropes</mark> well')
    expect(words(html(() => undefined))).toContain('skill · taken for Ropes · must have')
    expect(partWords(read.read[1]!)).toBe('degree · nice to have · a role has no place for it')
    expect(html(null)).not.toContain('<b>')
  })

  it('says what was filled in and offers the way back until it was taken', () => {
    expect(words(html(() => undefined))).toContain(
      'Filled in from the advert: title, level, 3 skills, 2 credentials. Not stored yet. Bring back what was here before',
    )
    expect(words(html(null))).toContain('The form is as it was before.')
    expect(html(null)).not.toContain('<button')
    const nothing = renderToStaticMarkup(<AdvertResult read={answer()} onUndo={null} />)
    expect(words(nothing)).toContain('The form was not changed')
  })

  it('gives each hint its source and how far that goes', () => {
    const text = words(html(null))
    expect(text).toContain('1 hint about how it asks More than eight musts. “ropes”, “knots” Study of adverts')
    expect(text).toContain('One country only.')
    expect(html(null)).toContain('href="https://study.example/"')
  })
})

describe('skill descriptors into a role', () => {
  const skills = [{ label: 'Ropes', uri: null, need: 'nice' as const }]

  it('come from JSON with their addresses; what is here stays as it is, what is archived or no descriptor is left out', () => {
    const file = JSON.stringify({
      skills: [
        { skillName: 'ROPES', id: 'https://osmt.example/1' },
        { skillName: 'Knots', id: 'https://osmt.example/2' },
        { skillName: 'Knots', id: 'https://osmt.example/3' },
        { skillName: 'Semaphore', archiveDate: '2020-01-01' },
        { note: 'no name' },
      ],
    })
    const taken = takeDescriptors(skills, file)
    expect(taken).toMatchObject({ added: 1, known: 2 })
    expect(taken.skills).toEqual([...skills, { label: 'Knots', uri: 'https://osmt.example/2', need: 'must' }])
    expect(taken.leftOut).toHaveLength(2)
    expect(taken.leftOut[0]).toBe('Semaphore: archived by its publisher')
    expect(taken.leftOut[1]).toContain('line 5: skillName')
    const told = words(renderToStaticMarkup(<SkillsTold file="harbour.json" taken={taken} />))
    expect(told).toContain('harbour.json: 1 skill added, 2 were here already, 2 left out')
  })

  it('come from CSV, and a cell that a spreadsheet would run is left out with its line', () => {
    const taken = takeDescriptors([], 'RSD Name,Skill Statement\nKnots,Ties knots.\n=1+1,Runs.\n')
    expect(taken.skills.map(({ label }) => label)).toEqual(['Knots'])
    expect(taken.leftOut).toEqual([expect.stringContaining('line 3')])
  })

  it('never make a role larger than the model holds, and a file of anything else adds nothing', () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ skillName: `Skill ${i}` }))
    const taken = takeDescriptors([], JSON.stringify(many))
    expect(taken.added).toBe(500)
    expect(taken.leftOut).toHaveLength(100)
    const result = fromDraft({ ...emptyDraft('r'), title: 'T', skills: taken.skills })
    expect(result.ok && requisitionSchema.safeParse(result.role).success).toBe(true)
    expect(takeDescriptors(skills, '\u0000PK')).toMatchObject({ skills, added: 0 })
  })
})

describe('the arrows in a list of proposals', () => {
  it('go round the ends and nowhere in an empty one', () => {
    expect([-1, 0, 2].map((at) => nextOption(at, 3, 'ArrowDown'))).toEqual([0, 1, 0])
    expect([-1, 0, 2].map((at) => nextOption(at, 3, 'ArrowUp'))).toEqual([2, 2, 1])
    expect(nextOption(-1, 0, 'ArrowDown')).toBe(-1)
  })
})
