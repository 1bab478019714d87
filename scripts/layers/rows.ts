import Papa from 'papaparse'
import { z } from 'zod'
import type { LayerKind, SeenOn } from '../../utils/model/layer.ts'

/** A line of the table of sourced statements: who accredits, regulates, recognises or lists what. */
const rowSchema = z.strictObject({
  credential: z.string().min(1),
  issuer: z.string().min(1),
  accreditor: z.string().min(1),
  scheme: z.string().min(1),
  scope_note: z.string(),
  since: z.string(),
  until: z.string(),
  jurisdiction: z.string(),
  source_url: z.url(),
  source_seen: z.string().min(1),
})
export type StatementRow = z.infer<typeof rowSchema>

/** Throws with the line's number for one that does not fit. */
export function readStatements(text: string): StatementRow[] {
  const { data } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: true })
  return data.map((row, index) => {
    const read = rowSchema.safeParse(row)
    if (read.success) return read.data
    throw new Error(`row ${index + 2}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`)
  })
}

const SCHEMES: Readonly<Record<string, LayerKind>> = {
  'ISO/IEC 17024': 'iso17024',
  NCCA: 'ncca',
  ABSNC: 'accreditation',
  Buros: 'accreditation',
  'ASTM E2659': 'accreditation',
  'ANAB-CFP': 'accreditation',
  'Ofqual regulated qualification': 'regulated',
  'Ofqual recognition (awarding organisation)': 'provider',
  'ANSI/IACET 2018-1 (provider accreditation)': 'provider',
  'ACE Authorized Instructional Platform': 'provider',
  'state occupational licence': 'stateBoard',
  'statutory licence': 'stateBoard',
  'ACE credit recommendation': 'creditRecommendation',
  NCCRS: 'creditRecommendation',
  'ECTS credit recommendation': 'creditRecommendation',
  'SAFETY Act designation': 'approval',
  'DoD 8140 approved qualification': 'recognition',
  'DoD 8140/8570': 'recognition',
}

/** What the scheme of a row makes of it; null where it speaks of no credential, or says only that nothing was stated. */
export function kindOf(row: StatementRow): LayerKind | null {
  return SCHEMES[row.scheme] ?? null
}

const ISSUER = /^issuer /
const OWN = /^(?:accreditor|agency) |^(?:Ofqual register|DoD 8140|state licence table)/

/** On whose page it was seen; null = on somebody else's, which is not built in before it was checked at the source. */
export function seenOn(row: StatementRow): SeenOn | null {
  if (OWN.test(row.source_seen)) return 'accreditor'
  return ISSUER.test(row.source_seen) ? 'issuer' : null
}

/** Sources whose day their words do not hold: the register's copy, and the state's table as it stood. */
const DATED: readonly (readonly [RegExp, string])[] = [
  [/^Ofqual register/, '2023'],
  [/^state licence table/, '2024-03-25'],
]

/** When the source said so; null = it bears no date. */
export function statedOn(row: StatementRow): string | null {
  const known = DATED.find(([words]) => words.test(row.source_seen))
  if (known) return known[1]
  return /\b(?:19|20)\d\d(?:-\d\d){0,2}(?!\d)/.exec(row.source_seen)?.[0] ?? null
}
