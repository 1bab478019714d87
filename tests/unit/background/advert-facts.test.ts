import { describe, expect, it } from 'vitest'
import { advertFacts } from '../../../entrypoints/background/advert-facts.ts'
import type { Credential, Evidence } from '../../../utils/model/credential.ts'
import { lintAdvert } from '../../../utils/requisition/lints.ts'
import { type Advert, readAdvert } from '../../../utils/requisition/read-advert.ts'

const TODAY = '2026-11-24'

const record = (name: string, evidence: Partial<Evidence>[]): Credential => ({
  id: `urn:touchstone:test:${name}`,
  ctid: null,
  type: 'Certification',
  name,
  alternateNames: [],
  issuer: null,
  codes: [],
  subjectWebpage: null,
  competencies: [],
  occupations: [],
  level: null,
  evidence: evidence.map((one) => ({
    kind: 'status',
    agent: null,
    method: null,
    proctored: null,
    amount: null,
    value: null,
    source: { kind: 'issuerStructured', label: 'Guild of Lamps', url: 'https://lamps.example/list', date: null },
    ...one,
  })),
})

const KNOWN = [
  record('Certified Lamp Master', [{ kind: 'retired', value: '2024-06-30' }]),
  record('Certified Fog Master', [{ kind: 'retired', value: '2031-01-01' }]),
  record('Certified Rope Master', [{ kind: 'status', value: 'Deprecated' }]),
  record('Certified Bell Master', [{ kind: 'status', value: 'Active' }]),
]

const asked = {
  recordOf: async (name: string) => KNOWN.find((one) => one.name === name) ?? null,
  search: (text: string) => ({
    hits: KNOWN.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase().slice(0, 4))).map(
      ({ id, name, type }) => ({ id, name, type, issuer: null }),
    ),
    total: 0,
    searched: [],
  }),
}

const advert = (text: string, skills: string[] = []): Advert => {
  return readAdvert(text, () => skills.map((label) => ({ label, uri: null, start: 0, end: 1, need: 'must' as const })))
}

describe('what is known of an advert’s certifications and skills', () => {
  it('names those that are no longer awarded, with the day and who says so', async () => {
    const read = advert(`Requirements\n${KNOWN.map(({ name }) => `- ${name} certification required`).join('\n')}\n`)
    const named = { ...read, credentials: KNOWN.map(({ name }) => ({ ...blank, name })) }
    const facts = await advertFacts(named, asked, TODAY)
    expect(KNOWN.map(({ name }) => facts.retired?.(name)?.date)).toEqual(['2024-06-30', undefined, null, undefined])
    const hints = lintAdvert('', named, facts).filter(({ key }) => key.startsWith('lint.retired'))
    expect(hints.map(({ key, params, source }) => [key, params.name, source?.url])).toEqual([
      ['lint.retiredSince', 'Certified Lamp Master', 'https://lamps.example/list'],
      ['lint.retired', 'Certified Rope Master', 'https://lamps.example/list'],
    ])
  })

  it('counts a skill as shown where a credential has all of it in its name, never by a part of a word', async () => {
    const facts = await advertFacts({ ...advert(''), skills: ['lamp', 'lam', 'rope bell'].map(skill) }, asked, TODAY)
    expect(['lamp', 'lam', 'rope bell'].map((label) => facts.evidenced?.(label))).toEqual([true, false, false])
  })
})

const blank = {
  start: 0,
  end: 1,
  need: 'must' as const,
  orElse: false,
  choice: null,
  orEquivalent: false,
  towards: false,
}
const skill = (label: string) => ({ label, uri: null, start: 0, end: 1, need: 'must' as const })
