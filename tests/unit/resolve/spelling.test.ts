import { describe, expect, test } from 'vitest'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { loadRules } from '../../../utils/resolve/rules.ts'
import { runOf } from '../../../utils/resolve/runs.ts'
import { createSpeller } from '../../../utils/resolve/spelling.ts'
import { credential, indexOf, issuer, mention } from './fixture.ts'

describe('a name written in full', () => {
  const respell = createSpeller(loadRules())
  test.each([
    ['L3 Diploma in Joinery', 'Level 3 Diploma in Joinery'],
    ['NVQ 2 Bricklaying', 'NVQ Level 2 Bricklaying'],
    ['ITIL v4 Foundation', 'ITIL 4 Foundation'],
    ['SAFe 5.0 Agilist', 'SAFe 5 Agilist'],
    ['CompTIA Server +', 'CompTIA Server+'],
    ['D365 Commerce Consultant', 'Dynamics 365 Commerce Consultant'],
    ['CCNA 200-301', 'CCNA'],
    ['Cloud Practitioner (CLF-C01)', 'Cloud Practitioner'],
  ])('%s', (written, full) => {
    expect(respell(written)).toBe(full)
  })

  test.each([
    'Level 3 Diploma in Joinery',
    'ISO 9001:2015 Lead Auditor',
    'Visibility v2.0.1',
    'L-Systems',
    'CCNA',
    '200-301',
  ])('nothing to write otherwise: %s', (written) => {
    expect(respell(written)).toBeNull()
  })
})

describe('several words for one', () => {
  const free = () => true
  const never = () => false
  test('written together or by first letters', () => {
    expect(runOf('aem', ['adobe', 'experience', 'manager', 'site'], free, never)).toEqual({ from: 0, to: 3 })
    expect(runOf('scrummaster', ['certified', 'scrum', 'master'], free, never)).toEqual({ from: 1, to: 3 })
    expect(runOf('se7', ['java', 'se', '7'], free, never)).toEqual({ from: 1, to: 3 })
  })

  test('two letters stand only for what they are known to', () => {
    expect(runOf('ai', ['automation', 'integration'], free, never)).toBeNull()
    expect(runOf('ai', ['artificial', 'intelligence'], free, (word) => word === 'artificial')).toEqual({
      from: 0,
      to: 2,
    })
  })

  test('not over words that are taken', () => {
    expect(runOf('aem', ['adobe', 'experience', 'manager'], (at) => at !== 1, never)).toBeNull()
  })
})

describe('short in the mention, long in the record', () => {
  const marlow = issuer('Marlow Systems')
  const university = issuer('Universidad Altamira')
  const records = [
    credential('Marlow Certified Professional, Harbour Routing Manager Level 3', marlow),
    credential('Marlow Certified Professional, Harbour Routing Manager Level 2', marlow),
    credential('Marlow Orbit Experience Suite Forms Developer', marlow),
    credential('Ruta de Formación Ciencia de Datos', university),
    credential('PQA Level 3 Diploma in Joinery and Timber Trades', null),
    credential('PQA Level 2 Diploma in Joinery and Timber Trades', null),
    credential('Kestrel Safety Warden Certificate', issuer('Kestrel Maritime Institute')),
    credential('Tidewater Rescue Boat Operator Certificate', issuer('Tidewater Rescue Association')),
  ]
  const resolve = createResolver(indexOf(records))
  const nameOf = (name: string, by: string | null) => {
    const { credentialId, candidates } = resolve(mention(name, by))
    return credentialId === null ? null : candidates[0]?.name
  }

  test.each([
    ['MCP Harbour Routing Mgr L3', 'Marlow Systems', records[0]],
    ['MCP: Harbour Routing Manager Lvl 2', 'Marlow Systems', records[1]],
    ['OES Forms Developer', 'Marlow Systems', records[2]],
    ['Ruta de formacion Ciencia de Datos', 'Altamira', records[3]],
    ['Ruta de formación Ciencia de Datos', 'Univ. Altamira', records[3]],
    ['L3 Diploma Joinery & Timber Trades', 'PQA', records[4]],
    ['Joinery and Timber Trades Diploma (Level 2)', 'PQA Awards', records[5]],
  ])('%s | %s', (name, by, right) => {
    expect(nameOf(name, by)).toBe(right?.name)
  })

  test('a level that no record has is no other level', () => {
    expect(nameOf('L4 Diploma Joinery & Timber Trades', 'PQA')).toBeNull()
    expect(nameOf('MCP Harbour Routing Manager L1', 'Marlow Systems')).toBeNull()
  })

  test('a title that names its awarding body is not another body’s', () => {
    expect(nameOf('Level 3 Diploma in Joinery and Timber Trades', 'Northfield Awards')).toBeNull()
  })

  test('a slip of the pen makes no other issuer, and no look-alike', () => {
    expect(nameOf('Kestrel Safety Warden', 'Kestrel Maritme Institute')).toBe(records[6]?.name)
    expect(resolve(mention('Tidewater Rescue Boat Operator', 'Tidewater Rescue Asociation')).outcome).toBe('match')
  })

  test('a date behind a comma is when it was awarded', () => {
    expect(nameOf('Kestrel Safety Warden Certificate, 2021', 'Kestrel Maritime Institute')).toBe(records[6]?.name)
  })
})

describe('a short form that is all that is said', () => {
  const institute = issuer('Project Management Institute')
  const program = credential('Program Management Professional (PgMP)®', institute)
  const project = credential('Project Management Professional (PMP)®', institute)
  const told = (records: (typeof program)[], name: string) => {
    const { credentialId, candidates } = createResolver(indexOf(records))(mention(name, 'PMI'))
    return credentialId === null ? null : candidates[0]?.name
  }

  test('is not that of a record which has another by its own account', () => {
    expect(told([program, project], 'PMP')).toBe(project.name)
    expect(told([program], 'PMP')).toBeNull()
    expect(told([program], 'Project Management Professional (PMP)')).toBeNull()
  })
})

describe('a title that is somebody’s', () => {
  const stranger = credential('Certified Kubernetes Administrator', issuer('Brightwater Tutors'))
  test('is no stranger’s of the same name, even where its owner has no record', () => {
    const resolve = createResolver(indexOf([stranger]))
    expect(resolve(mention('Certified Kubernetes Administrator (CKA)')).credentialId).toBeNull()
    expect(resolve(mention('Certified Kubernetes Administrator', 'Brightwater Tutors')).outcome).toBe('match')
  })
})

describe('two issuers of nearly one name', () => {
  const name = 'Contest Winner in Harbour Logistics'
  const near = ['Northmere University (NMU)', 'Northmere University (NMU) Continuing Education', 'NORTHMERE UNIVERSITY']
  const resolve = createResolver(indexOf(near.map((by) => credential(name, issuer(by)))))
  test.each(near)('the one that is written is the one that is meant: %s', (by) => {
    const { outcome, candidates } = resolve(mention(name, by))
    expect(outcome).toBe('match')
    expect(candidates[0]?.issuer).toBe(by)
  })

  test('without an issuer none of them', () => {
    expect(resolve(mention(name)).credentialId).toBeNull()
  })
})

describe('a platform’s course without its maker’s name', () => {
  const coursera = issuer('Coursera')
  const ibm = credential('IBM Watson Basics', issuer('IBM'))
  const bare = credential('Data Analyst', coursera)
  const whole = credential('Data Analyst Professional Certificate', coursera)
  const told = (records: (typeof bare)[]) =>
    createResolver(indexOf([ibm, ...records]))(mention('IBM Data Analyst Professional Certificate', 'Coursera'))

  test('is told by all the rest of its title, and by no less', () => {
    expect(told([bare, whole]).credentialId).toBe(whole.id)
    expect(told([bare]).credentialId).toBeNull()
  })
})

test('a short form before a colon tells the owner as one in parentheses does', () => {
  const linux = credential('PCA: Prometheus Certified Associate', issuer('The Linux Foundation'))
  const stranger = credential('Prometheus Certified Associate', issuer('Brightwater Tutors'))
  const asked = mention('PCA: Prometheus Cert. Associate')
  expect(createResolver(indexOf([linux, stranger]))(asked).credentialId).toBe(linux.id)
  expect(createResolver(indexOf([stranger]))(asked).credentialId).toBeNull()
})
