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
    expect(skills.map((row) => [row.skill, row.evidence.map((each) => [each.name, each.by, each.expired])])).toEqual([
      [
        'Welding',
        [
          ['Weld I', 'Arc welding', false],
          ['Weld II', 'Gas welding', true],
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

  it('ticks a required credential only where the appraisal says that it is met', () => {
    const wanted = role({ requires: [required('Inspector I', 'Inspector II')] })
    const named = appraisal('Inspector I', { outcome: 'lookalike', relevance: 'unknown' })
    expect(buildMatrix(wanted, [named]).required[0]?.met).toEqual([])
    const real = appraisal('Inspector I', { relevance: 'direct', meets: 'Inspector I' })
    expect(buildMatrix(wanted, [named, real]).required[0]?.met.map((each) => each.key)).toEqual([real.mention.key])
  })

  it('takes an equivalent as meeting, by its own name', () => {
    const wanted = role({ requires: [required('Inspector I', 'Inspector II'), required('Diver')] })
    const { required: rows } = buildMatrix(wanted, [
      appraisal('Inspector II', { relevance: 'direct', meets: 'Inspector II' }),
    ])
    expect(rows.map((row) => row.met.length)).toEqual([1, 0])
  })
})
