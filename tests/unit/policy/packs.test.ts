import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildPacks, STATEMENTS } from '../../../scripts/layers/build.ts'
import { issuerNames, namesIn } from '../../../scripts/layers/names.ts'
import { isOpen } from '../../../scripts/layers/packs.ts'
import { layerSchema } from '../../../utils/model/layer.ts'
import { layerEvidence } from '../../../utils/policy/layer-evidence.ts'
import { layerIndex } from '../../../utils/policy/layer-index.ts'
import { parseLayerJson } from '../../../utils/policy/layers.ts'
import { builtInLayers } from '../../../utils/policy/packs.ts'
import { isSharedHost } from '../../../utils/registry/ctdl/schemas.ts'
import { makeCredential, TODAY } from './make-layer.ts'

const FOLDER = 'utils/registry/layers'
const files = readdirSync(FOLDER)
const shared = '../shared/data'

describe('names in a table of statements', () => {
  it.each([
    [
      'GIAC Cloud Security Essentials (GCLD)',
      ['GIAC Cloud Security Essentials (GCLD)', 'GIAC Cloud Security Essentials', 'GCLD'],
    ],
    ['Senior Lamp Keeper (LAMP-SLK)', ['Senior Lamp Keeper (LAMP-SLK)', 'Senior Lamp Keeper', 'LAMP-SLK']],
    ['CPP / PCI / PSP', ['CPP', 'PCI', 'PSP']],
    // What is in the bracket tells two of a name apart.
    ['Lamp Foundations (V2)', ['Lamp Foundations (V2)']],
    ['Lamp Fundamentals (CRM)', ['Lamp Fundamentals (CRM)']],
    ['Lamp certifications (LK, LM and others)', []],
    ['All programmes', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('of issuers: several, or nobody in particular', () => {
    expect(issuerNames('Guild of Lamps (GoL)')).toEqual(['Guild of Lamps', 'GoL'])
    expect(issuerNames('Guild of Lamps (Oil Act 2001)')).toEqual(['Guild of Lamps'])
    for (const text of ['(various)', 'Guild / Academy', 'Guild via Academy']) expect(issuerNames(text)).toEqual([])
  })
})

describe('the packs that ship', () => {
  it.each(files)('%s is a whole layer, as anybody would have to write it', (file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
    const { layer, setAside, errors } = parseLayerJson(text, TODAY)
    expect(errors).toEqual([])
    expect(setAside).toBe(0)
    expect(layer?.entries.length).toBeGreaterThan(0)
    for (const { domains } of layer?.entries ?? [])
      for (const domain of domains) expect(isSharedHost(domain)).toBe(false)
  })

  it('are all built in, and small', () => {
    expect([...builtInLayers().keys()].map((name) => `${name}.json`).sort()).toEqual([...files].sort())
    expect(files.reduce((sum, file) => sum + statSync(`${FOLDER}/${file}`).size, 0)).toBeLessThan(300_000)
  })

  const told = (name: string, issuer: string) =>
    layerEvidence(
      makeCredential({
        ctid: null,
        name,
        alternateNames: [],
        codes: [],
        issuer: { id: null, name: issuer, alternateNames: [], domains: [] },
      }),
      layerIndex([...builtInLayers().values()]),
      TODAY,
    )

  it('tell well-known certifications, by their own issuer only', () => {
    const security = told('CompTIA Security+', 'CompTIA')
    expect(security.map((one) => [one.kind, one.agent])).toContainEqual(['recognizedBy', 'U.S. Department of Defense'])
    expect(told('CompTIA Security+', 'Academy of Exam Preparation')).toEqual([])
  })

  it('make nothing of what nobody stated', () => {
    expect(told('AWS Certified Developer', 'Amazon Web Services').filter((one) => one.kind === 'accreditedBy')).toEqual(
      [],
    )
  })

  it.skipIf(!existsSync(`${shared}/${STATEMENTS}`))('are what the script makes of the tables', () => {
    const { packs } = buildPacks(shared)
    const open = packs.filter(isOpen)
    expect(open.length).toBeLessThan(packs.length)
    expect(open.map((pack) => `${pack.file}.json`).sort()).toEqual([...files].sort())
    for (const { file, head, entries } of open)
      expect(JSON.parse(readFileSync(`${FOLDER}/${file}.json`, 'utf8'))).toEqual({ ...head, entries })
  })

  it('have a format that is written down: docs/schema/layer.schema.json is the schema', () => {
    const written: unknown = JSON.parse(readFileSync('docs/schema/layer.schema.json', 'utf8'))
    expect(written).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(layerSchema, { io: 'input' }))))
  })
})
