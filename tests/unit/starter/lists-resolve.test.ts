import { describe, expect, test } from 'vitest'
import { compileStarter } from '../../../scripts/compile-starter.ts'
import { openIndex } from '../../../utils/registry/index/open.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { mention } from '../resolve/fixture.ts'

const { bytes, credentials } = compileStarter()
const resolve = createResolver(openIndex(bytes.slice().buffer))

function answer(name: string, by: string | null): string {
  const { outcome, candidates } = resolve(mention(name, by))
  return outcome === 'match' ? `${candidates[0]?.name}` : outcome
}

/** Most that the package spends on the index. */
const MOST_BYTES = 6 * 2 ** 20

test('with the lists inside the index stays small enough to open at once', () => {
  expect(credentials.filter(({ id }) => id.includes(':gb-')).length).toBeGreaterThan(5000)
  expect(bytes.byteLength).toBeLessThan(MOST_BYTES)
})

describe('thousands of titles do not hide the famous ones', () => {
  test.each([
    ['CISSP', null, /^Certified Information Systems Security Professional/],
    ['PMP', null, /^Project Management Professional/],
    ['Project Management Professional (PMP)', 'PMI', /^Project Management Professional/],
    ['AWS Certified Solutions Architect – Associate', null, /^AWS Certified Solutions Architect/],
    ['CompTIA Security+', 'CompTIA', /^CompTIA Security\+$/],
    ['Certified ScrumMaster', 'Scrum Alliance', /^Certified ScrumMaster/],
    ['ITIL 4 Foundation', 'PeopleCert', /^ITIL 4 Foundation$/],
    ['CCNA', 'Cisco', /^Cisco Certified Network Associate/],
    ['SHRM-CP', null, /SHRM-CP/],
    ['Certified Six Sigma Green Belt', 'ASQ', /Green Belt/],
    ['CELTA', 'Cambridge English', /\(CELTA\)$/],
    ['WSET Level 2 Award in Wines', 'WSET', /^WSET Level 2 Award in Wines/],
  ])('%s | %s', (name, by, expected) => {
    expect(answer(name, by)).toMatch(expected)
  })
})

describe('a regulated qualification is found', () => {
  test.each([
    ['NCFE Level 3 Certificate in Policing', null, 'NCFE Level 3 Certificate in Policing'],
    ['Level 3 Certificate in Policing', 'NCFE', 'NCFE Level 3 Certificate in Policing'],
    [
      'Level 3 Diploma in Plumbing and Domestic Heating',
      'City & Guilds',
      'City & Guilds Level 3 Diploma in Plumbing and Domestic Heating',
    ],
    ['New Jersey Chiropractor license', null, 'New Jersey Chiropractor license'],
  ])('%s | %s', (name, by, expected) => {
    expect(answer(name, by)).toBe(expected)
  })

  test.each([
    { name: 'Level 3 Diploma in Adult Care', by: null, why: 'several bodies award it' },
    { name: 'NCFE Level 3 Certificate in Policing', by: 'Ellsmouth College', why: 'a college teaches it' },
    { name: 'Level 3 Certificate in Policing', by: 'Ellsmouth College', why: 'the same, and no body is named' },
  ])('and the choice is shown for $name | $by: $why', ({ name, by }) => {
    expect(answer(name, by)).toBe('ambiguous')
  })
})

describe('what anybody might call a course is nobody’s', () => {
  const general = ['Customer Service', 'First Aid', 'First Aid at Work', 'Food Safety', 'Health and Safety']
  const subjects = ['Business Administration', 'Leadership and Management', 'Digital Marketing', 'Cyber Security']
  const more = ['Team Leading', 'Safeguarding', 'Accounting', 'Project Management', 'Level 3', 'BTEC', 'NVQ']
  const all = [...general, ...subjects, ...more]
  test.each(all)('%s', (name) => {
    expect(answer(name, null)).toMatch(/^(?:none|ambiguous)$/)
    for (const by of ['Udemy', 'Ellsmouth College', 'Coursera']) expect(answer(name, by)).toBe('none')
  })
})

describe('what the register says is said as the register’s', () => {
  const find = (name: string) => credentials.find((one) => one.name === name)

  test('of the qualification, and of its body as the body’s', () => {
    const policing = find('NCFE Level 3 Certificate in Policing')
    const source = expect.objectContaining({ kind: 'publicList', date: '2023' })
    expect(policing?.evidence).toContainEqual(expect.objectContaining({ kind: 'regulatedBy', agent: 'Ofqual', source }))
    expect(policing?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'ownerAssurance', agent: 'Ofqual', value: 'regulatedBy', source }),
    )
  })

  test('and of its status what cannot have changed since: that it was open then is not said of today', () => {
    const listed = credentials.filter(({ id }) => id.includes(':gb-'))
    const stated = listed.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'status' || kind === 'retired'))
    expect(new Set(stated.map(({ issuer }) => issuer?.name))).toEqual(new Set(['Pearson Education Ltd']))
    const said = stated.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'status'))
    expect(said.map(({ value }) => value?.toLowerCase())).not.toContain('active')
  })
})
