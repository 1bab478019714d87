import { describe, expect, it } from 'vitest'
import { evidenceSchema } from '../../../utils/model/credential.ts'
import type { Layer } from '../../../utils/model/layer.ts'
import { layerEvidence, withLayers } from '../../../utils/policy/layer-evidence.ts'
import { layerIndex } from '../../../utils/policy/layer-index.ts'
import { scoreQuality } from '../../../utils/score/quality.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { makeCredential, makeLayer, TODAY } from './make-layer.ts'

type Entry = Partial<Layer['entries'][number]>
const entry = (changes: Entry = {}): Entry => ({
  names: ['Certified Lamp Keeper'],
  issuers: ['Guild of Lamps'],
  ...changes,
})
const said = (changes: Entry = {}, layer: Partial<Layer> = {}, credential = makeCredential()) =>
  layerEvidence(credential, layerIndex([makeLayer({ ...layer, entries: [entry(changes)] })]), TODAY)
const believed = (changes: Entry = {}, layer: Partial<Layer> = {}) => {
  const [one] = said(changes, layer)
  return one ? RUBRIC.reliability[one.source.kind] : 0
}

describe('evidence from layers', () => {
  it('names who, when and where, in the form of every evidence', () => {
    const [one, ...more] = said({ from: '2014-06' })
    expect(more).toEqual([])
    expect(evidenceSchema.parse(one)).toEqual({
      kind: 'accreditedBy',
      agent: 'Board of Boards',
      method: null,
      proctored: null,
      amount: null,
      value: 'ISO/IEC 17024',
      source: {
        kind: 'publicList',
        label: 'Lamp accreditations, as of 2026-06-30 (since 2014-06)',
        url: 'https://boards.example/list',
        date: '2026-06-30',
      },
    })
  })

  it('believes the accreditor more than the issuer, and both more than others', () => {
    expect(believed()).toBeGreaterThan(believed({ seenOn: 'issuer' }))
    expect(believed({ seenOn: 'both' })).toBe(believed())
    expect(believed({ seenOn: 'issuer' })).toBeGreaterThan(believed({ seenOn: 'thirdParty' }))
    expect(said({ seenOn: 'issuer' })[0]?.source.label).toContain('as the issuer stated it')
  })

  it('an old or undated statement is of its day, believed less, never of now', () => {
    const [old] = said({ stated: '2012-12' })
    expect(old?.source).toMatchObject({ date: '2012-12', label: 'Lamp accreditations, as of 2012-12' })
    expect(believed({ stated: '2012-12' })).toBeLessThan(believed())
    expect(believed({ stated: null })).toBeLessThan(believed())
    expect(believed({ stated: '2012', seenOn: 'issuer' })).toBeLessThan(believed({ seenOn: 'issuer' }))
    expect(believed({ stated: '2021-11-24' })).toBe(believed())
    expect(believed({ stated: '2021-11-23' })).toBeLessThan(believed())
    // An end that is still to come keeps it fresh; the law stays until it changes.
    expect(believed({ stated: '2012-12', until: '2028' })).toBe(believed())
    expect(believed({ stated: '2012-12' }, { kind: 'stateBoard' })).toBe(believed({}, { kind: 'stateBoard' }))
  })

  it('nothing from what is over, suspended, not begun or not stated', () => {
    for (const status of ['ended', 'suspended', 'noneStated'] as const) expect(said({ status })).toEqual([])
    expect(said({ until: '2026-11-23' })).toEqual([])
    expect(said({ until: '2026-10' })).toEqual([])
    expect(said({ until: '2026-11' })).toHaveLength(1)
    expect(said({ from: '2026-11-25' })).toEqual([])
    expect(said({ from: '2026-11-24' })).toHaveLength(1)
    expect(said({}, { date: '2027' })).toEqual([])
  })

  it('nobody vouches for himself, but the law’s own register', () => {
    expect(said({ by: 'GoL' })).toEqual([])
    expect(said({ by: 'Guild of Lamps' }, { kind: 'creditRecommendation' })).toEqual([])
    expect(said({ by: 'Guild of Lamps' }, { kind: 'stateBoard' })).toHaveLength(1)
    expect(said({ by: 'Guild of Lamps', seenOn: 'issuer' }, { kind: 'stateBoard' })).toEqual([])
  })

  it('each kind states its own fact, and a provider’s approval only that of the issuer', () => {
    expect(said({}, { kind: 'regulated' })[0]?.kind).toBe('regulatedBy')
    expect(said({}, { kind: 'creditRecommendation' })[0]?.kind).toBe('creditRecommendation')
    expect(said({}, { kind: 'funding' })[0]?.kind).toBe('publicDemand')
    expect(said({ names: [] }, { kind: 'provider' })[0]?.kind).toBe('ownerAssurance')
  })

  it('is added once, and an untouched credential stays the same object', () => {
    const credential = makeCredential()
    const index = layerIndex([makeLayer(), makeLayer()])
    const once = withLayers(credential, index, TODAY)
    expect(once.evidence).toHaveLength(1)
    expect(withLayers(once, index, TODAY)).toBe(once)
    expect(withLayers(makeCredential({ issuer: null, ctid: null }), index, TODAY).evidence).toEqual([])
    expect(credential.evidence).toEqual([])
    const full = makeCredential({ evidence: Array.from({ length: 300 }, () => once.evidence[0]!) })
    expect(withLayers(full, layerIndex([makeLayer({ source: 'https://other.example/' })]), TODAY)).toBe(full)
  })
})

describe('what the score makes of them', () => {
  const score = (changes: Entry, layer: Partial<Layer> = {}) => {
    const index = layerIndex([makeLayer({ ...layer, entries: [entry(changes)] })])
    return scoreQuality(withLayers(makeCredential(), index, TODAY), RUBRIC)
  }
  const bare = scoreQuality(makeCredential(), RUBRIC)

  it('is known as far as who says it is believed', () => {
    const coverage = [score({}), score({ seenOn: 'issuer' }), score({ seenOn: 'thirdParty' }), bare].map(
      (one) => one.coverage,
    )
    expect(coverage).toEqual([...new Set(coverage)].sort((a, b) => b - a))
  })

  it('says of which day it is', () => {
    const words = (changes: Entry) => score(changes).reasons.find((one) => one.dimension === 'assurance')?.text
    expect(words({ stated: '2012-12' })).toContain('Accredited by Board of Boards (as of Dec 2012).')
    expect(words({})).toContain('(as of 30 Jun 2026)')
  })

  it('is nothing where nothing was stated, to the byte', () => {
    for (const changes of [{ status: 'noneStated' as const }, { until: '2020' }, { issuers: ['Somebody else'] }])
      expect(JSON.stringify(score(changes))).toBe(JSON.stringify(bare))
  })
})
