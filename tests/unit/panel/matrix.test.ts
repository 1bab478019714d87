import { describe, expect, it } from 'vitest'
import { buildMatrix } from '../../../components/panel/matrix.ts'
import { appraisal, role } from './make.ts'

const skill = (label: string, need: 'must' | 'nice' = 'must') => ({ label, uri: null, need })
const required = (name: string, ...equivalents: string[]) => ({
  name,
  issuer: null,
  equivalents: equivalents.map((each) => ({ name: each, issuer: null })),
})

describe('the matrix of a role', () => {
  it('sets each skill against every credential that speaks for it, with the competency', () => {
    const { skills } = buildMatrix(role({ skills: [skill('Welding'), skill('Surveying')] }), [
      appraisal('Weld I', { relevance: 'direct', skills: [['Welding', 'Arc welding']] }),
      appraisal('Weld II', { relevance: 'direct', skills: [['welding ', 'Gas welding']], flags: ['expired'] }),
    ])
    expect(skills.map((row) => [row.skill, row.evidence.map((each) => [each.name, each.by, each.inDate])])).toEqual([
      [
        'Welding',
        [
          ['Weld I', 'Arc welding', true],
          ['Weld II', 'Gas welding', false],
        ],
      ],
      ['Surveying', []],
    ])
  })

  it('puts musts before nices and else keeps the order of the role', () => {
    const { skills } = buildMatrix(
      role({ skills: [skill('A', 'nice'), skill('B'), skill('C', 'nice'), skill('D')] }),
      [],
    )
    expect(skills.map((row) => row.skill)).toEqual(['B', 'D', 'A', 'C'])
  })

  it('names a required credential only where the appraisal says so', () => {
    const wanted = role({ requires: [required('Inspector I', 'Inspector II')] })
    const named = appraisal('Inspector I', { outcome: 'lookalike', relevance: 'unknown' })
    expect(buildMatrix(wanted, [named]).required[0]?.named).toEqual([])
    const real = appraisal('Inspector I', { relevance: 'direct', meets: [{ name: 'Inspector I', issuer: null }] })
    expect(buildMatrix(wanted, [named, real]).required[0]?.named.map((each) => each.key)).toEqual([real.mention.key])
  })

  it('sets nothing that the page does not show against a need', () => {
    const wanted = role({ skills: [skill('Welding')], requires: [required('Inspector I')] })
    const hidden = appraisal('Inspector I', {
      relevance: 'direct',
      skills: [['Welding', 'Arc welding']],
      meets: [{ name: 'Inspector I', issuer: null }],
      flags: ['hidden'],
    })
    const { skills, required: needs } = buildMatrix(wanted, [hidden])
    expect([skills[0]?.evidence, needs[0]?.named]).toEqual([[], []])
  })

  it('one credential may stand for several needs, and needs that differ by issuer stay two', () => {
    const wanted = role({
      requires: [
        required('Inspector I', 'Inspector II'),
        required('Diver', 'Inspector II'),
        { ...required('Diver'), issuer: 'Guild of Divers' },
        { ...required('diver '), issuer: 'guild of divers' },
      ],
    })
    const meets = [
      { name: 'Inspector I', issuer: null },
      { name: 'Diver', issuer: null },
    ]
    const { required: rows } = buildMatrix(wanted, [appraisal('Inspector II', { relevance: 'direct', meets })])
    expect(rows.map((row) => [row.name, row.issuer, row.named.length])).toEqual([
      ['Inspector I', null, 1],
      ['Diver', null, 1],
      ['Diver', 'Guild of Divers', 0],
    ])
  })

  it.each([
    [{ flags: ['expired' as const], mention: { expires: '2019' } }, false, 'ended 2019'],
    [{ flags: ['notYetValid' as const] }, false, 'not in date yet'],
    [{ flags: ['ended' as const] }, false, 'ended or suspended by its issuer'],
    [{ verdict: 'revoked' as const }, false, 'revoked by its issuer'],
    [{ flags: ['retired' as const] }, true, 'no longer awarded'],
    [{}, true, null],
  ])('%j: in date %s, %s', (state, inDate, note) => {
    const wanted = role({ requires: [required('Inspector I')] })
    const one = appraisal('Inspector I', {
      ...state,
      relevance: 'direct',
      meets: [{ name: 'Inspector I', issuer: null }],
    })
    expect(buildMatrix(wanted, [one]).required[0]?.named).toMatchObject([{ inDate, note }])
  })
})
