import type { Credential } from '../../../utils/model/credential.ts'
import { type Layer, layerSchema } from '../../../utils/model/layer.ts'

export const TODAY = '2026-11-24'

type Written = Partial<Omit<Layer, 'entries'>> & { entries?: Partial<Layer['entries'][number]>[] }

/** A layer of lamp certifications, changed as a test needs it. */
export const makeLayer = (written: Written = {}): Layer =>
  layerSchema.parse({
    name: 'Lamp accreditations',
    kind: 'iso17024',
    jurisdiction: 'US',
    date: '2026-06-30',
    publisher: 'Board of Boards',
    source: 'https://boards.example/list',
    reliability: 'publicList',
    licence: 'CC BY 4.0',
    ...written,
    entries: written.entries ?? [{ names: ['Certified Lamp Keeper'], issuers: ['Guild of Lamps'] }],
  })

export const makeCredential = (changes: Partial<Credential> = {}): Credential => ({
  id: 'https://registry.example/resources/ce-00000000-0000-4000-8000-000000000001',
  ctid: 'ce-00000000-0000-4000-8000-000000000001',
  type: 'Certification',
  name: 'Certified Lamp Keeper',
  alternateNames: ['CLK'],
  issuer: { id: null, name: 'Guild of Lamps, Inc.', alternateNames: ['GoL'], domains: ['lamps.example'] },
  codes: ['LK-101'],
  subjectWebpage: null,
  competencies: [],
  occupations: [],
  level: null,
  evidence: [],
  ...changes,
})
