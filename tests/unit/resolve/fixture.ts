import type { Credential, Issuer } from '../../../utils/model/credential.ts'
import { openIndex, type RegistryIndex } from '../../../utils/registry/index/open.ts'
import { expandIndex } from '../../../utils/registry/snapshot/expand.ts'
import { writeSnapshot } from '../../../utils/registry/snapshot/write.ts'
import type { MentionInput } from '../../../utils/resolve/query.ts'

/** A made-up CTID that is easy to read in a failing test. */
export const ctid = (n: number) => `ce-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const issuer = (name: string, more: Partial<Issuer> = {}): Issuer => ({
  id: null,
  name,
  alternateNames: [],
  domains: [],
  ...more,
})

let next = 0
/** A credential with nothing but what a test says of it. */
export function credential(name: string, by: Issuer | null, more: Partial<Credential> = {}): Credential {
  next += 1
  const id = ctid(next)
  return {
    id: `https://registry.example/resources/${id}`,
    ctid: id,
    type: 'Certification',
    name,
    alternateNames: [],
    issuer: by,
    codes: [],
    subjectWebpage: null,
    competencies: [],
    occupations: [],
    level: null,
    evidence: [],
    ...more,
  }
}

export function indexOf(credentials: readonly Credential[]): RegistryIndex {
  return openIndex(expandIndex(writeSnapshot(credentials).search.buffer, { source: 'file', date: '2026-11-20' }))
}

export const mention = (name: string, by: string | null = null, more: Partial<MentionInput> = {}): MentionInput => ({
  name,
  issuer: by,
  credentialId: null,
  url: null,
  flags: [],
  ...more,
})

const isc2 = issuer('(ISC)²', { domains: ['isc2.org'] })
const comptia = issuer('CompTIA', { domains: ['comptia.org'] })
const microsoft = issuer('Microsoft')
const aws = issuer('Amazon Web Services Training and Certification')
const northfield = issuer('Northfield Skills Bootcamps')
const halden = issuer('Halden Institute of Nursing', { alternateNames: ['HIN'], domains: ['halden.example'] })
const coursera = issuer('Coursera')
const linux = issuer('The Linux Foundation')
const scaled = issuer('Scaled Agile Inc')

/** A small registry with the traps of a large one: editions, levels, parts, look-alikes, platforms. */
export const CREDENTIALS: Credential[] = [
  credential('Certified Information Systems Security Professional (CISSP)', isc2),
  credential('Certified Information Systems Security Professional (CISSP)', northfield, { type: 'DigitalBadge' }),
  credential('Certified Information Systems Security Professional (CISSP) Bootcamp', northfield, {
    type: 'DigitalBadge',
  }),
  credential('CompTIA Security+ Certification', comptia, { codes: ['SY0-601', 'SY0-701'] }),
  credential('CompTIA Security+ ce Certification', comptia),
  credential('CompTIA Network+ Certification', comptia),
  credential('Microsoft Certified: Azure Fundamentals', microsoft, { codes: ['AZ-900'] }),
  credential('Microsoft Certified: Azure AI Fundamentals', microsoft),
  credential('Microsoft Certified: Azure Administrator Associate', microsoft),
  credential('Microsoft Certified: Azure Solutions Architect Expert', microsoft),
  credential('AWS Certified Solutions Architect – Associate', aws),
  credential('AWS Certified Solutions Architect – Professional', aws),
  credential('Certified SAFe® 4 Agilist', scaled),
  credential('Certified SAFe® 5 Agilist', scaled),
  credential('CKA: Certified Kubernetes Administrator', linux),
  credential('Data Analysis with Python', coursera, { type: 'DigitalBadge' }),
  credential('Google Advanced Data Analytics Certificate', coursera, { type: 'DigitalBadge' }),
  credential('Registered Infusion Care Nurse (RICN)', halden, {
    subjectWebpage: 'https://www.halden.example/awards/ricn/',
    codes: ['HIN-204'],
  }),
  credential('Wound Care Nursing, Part 1 of 3', halden),
  credential('Wound Care Nursing, Part 2 of 3', halden),
  credential('Introduction to Python', northfield, { type: 'DigitalBadge' }),
  credential('Introduction to Python', issuer('Elmsworth College'), { type: 'DigitalBadge' }),
  credential('Zażółć Certyfikowany Spawalnik', issuer('Instytut Spawalnictwa Gęśla')),
  credential('Harbour Pilot Licence', null, { type: 'License' }),
]
