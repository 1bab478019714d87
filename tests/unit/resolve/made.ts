import fc from 'fast-check'
import type { Credential } from '../../../utils/model/credential.ts'
import { credential, issuer } from './fixture.ts'

/** Bodies of every make: short forms, accents, apostrophes, articles, legal forms, digits. */
export const BODIES = [
  issuer('Brightwater Networks', { alternateNames: ['BWN'], domains: ['brightwater.example'] }),
  issuer('Guild of Ellsmouth Riggers (GER)', { domains: ['riggers.example'] }),
  issuer('École Navale de Portmarais', { domains: ['portmarais.example'] }),
  issuer('Zürcher Hafenverband AG'),
  issuer("Saint Brannoc's College", { domains: ['brannoc.example'] }),
  issuer('The Northfield & Merrow Institute, Inc.'),
  issuer('3Fathoms Labs'),
]
const SUBJECTS = [
  'Harbour',
  'Lantern',
  'Sluice',
  'Kelp',
  'Rigging',
  'Beacon',
  'Quarry',
  'Orchard',
  'Séchage',
  'Lødning',
]
const HEADS = ['Certified ', 'Registered ', 'Licensed ', '', 'Certificate in ']
const JOBS = ['Inspector', 'Technician', 'Architect', 'Analyst', 'Nurse', 'Welder', 'Developer', 'Auditor']
const ENDS = [
  '',
  '',
  '®',
  ' (%)',
  '™ (%)',
  ' – Associate',
  ' – Professional',
  ': Expert',
  ' Level 2',
  ' Level 3',
  ' II',
  ' 4',
]

const initials = (name: string) =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .toUpperCase()

/** What a record is called, and by whom it is awarded. */
const anyTitle = fc
  .record({
    head: fc.constantFrom(...HEADS),
    subjects: fc.uniqueArray(fc.constantFrom(...SUBJECTS), { minLength: 1, maxLength: 3 }),
    job: fc.constantFrom(...JOBS),
    end: fc.constantFrom(...ENDS),
    by: fc.constantFrom(...BODIES),
  })
  .map(({ head, subjects, job, end, by }) => {
    const name = `${head}${subjects.join(' ')} ${job}`
    return { name: name + end.replace('%', initials(name)), by }
  })

const letters = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** Up to thirty records of made-up bodies, of which several share words, levels and names; each with a page and an exam
 * code of its own. */
export const anyRecords: fc.Arbitrary<Credential[]> = fc
  .uniqueArray(anyTitle, {
    minLength: 1,
    maxLength: 30,
    selector: ({ name, by }) => `${letters(name)} ${by.name}`,
  })
  .map((titles) =>
    titles.map(({ name, by }, i) =>
      credential(name, by, {
        subjectWebpage: `https://www.${by.domains[0] ?? 'pages.example'}/awards/${i}-${letters(name)}/`,
        codes: [`QX${i % 10}-${100 + i}`],
      }),
    ),
  )
