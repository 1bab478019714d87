import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { z } from 'zod'
import type { Credential } from '../../utils/model/credential.ts'
import { issuerKey } from '../../utils/policy/matcher.ts'
import { countedEvidence } from '../../utils/score/facts.ts'
import { DIMENSIONS, scoreQuality } from '../../utils/score/quality.ts'
import type { Rubric } from '../../utils/score/rubric-schema.ts'
import { UsageError } from '../cli.ts'
import { round, share } from './resolve-measures.ts'

const CONTROL: Record<string, string> = { '1': 'public', '2': 'private non-profit', '3': 'private for-profit' }
const LEVEL: Record<string, string> = { '1': 'four years', '2': 'two years', '3': 'under two years' }

const institutionSchema = z.object({ INSTNM: z.string().min(1), CONTROL: z.string(), ICLEVEL: z.string() })
const universitySchema = z.object({ name: z.string().min(1), country: z.string().min(1) })

function rowsOf<T>(bytes: Uint8Array, schema: z.ZodType<T>, what: string): T[] {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  const { data } = Papa.parse<unknown>(new TextDecoder().decode(plain), { header: true, skipEmptyLines: true })
  return data.map((row, i) => {
    const read = schema.safeParse(row)
    if (!read.success) throw new UsageError(`line ${i + 2} is no ${what}`)
    return read.data
  })
}

/** Which sector an issuer's name is of, by the names of institutions alone; everybody else is *no institution*. */
export type SectorOf = (issuer: string | null) => string

/**
 * From IPEDS (`INSTNM, CONTROL, ICLEVEL`) and a list of the world's universities (`name, country`), CSV, plain or packed.
 * Throws `UsageError` naming the first bad line.
 */
export function sectorsFrom(ipeds: Uint8Array, world: Uint8Array): SectorOf {
  const sectors = new Map<string, string>()
  for (const { name, country } of rowsOf(world, universitySchema, 'university'))
    if (country !== 'US') sectors.set(issuerKey(name), 'university outside the US')
  for (const { INSTNM, CONTROL: control, ICLEVEL: level } of rowsOf(ipeds, institutionSchema, 'institution'))
    if (CONTROL[control] && LEVEL[level]) sectors.set(issuerKey(INSTNM), `US ${CONTROL[control]}, ${LEVEL[level]}`)
  return (issuer) => (issuer === null ? 'none stated' : (sectors.get(issuerKey(issuer)) ?? 'no institution'))
}

/** What a record states, without who or where: two records of one key must have one score. */
function evidenceKey(credential: Credential, rubric: Rubric): string {
  const pieces = countedEvidence(credential, rubric).map((one) => {
    return JSON.stringify([one.kind, one.method, one.proctored, one.value, one.amount, one.source.kind])
  })
  return [...new Set(pieces)].sort().join('\n')
}

type Line = { sector: string; key: string; point: number | null; known: number }

function linesOf(credentials: readonly Credential[], sectorOf: SectorOf, rubric: Rubric): Line[] {
  return credentials.map((credential) => {
    const { point, reasons } = scoreQuality(credential, rubric)
    const known = reasons.filter((one) => one.dimension !== 'unknown' && one.known > 0).length
    return { sector: sectorOf(credential.issuer?.name ?? null), key: evidenceKey(credential, rubric), point, known }
  })
}

const mean = (values: readonly number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )

/**
 * By sector: how many are scored, their mean point, how many of the areas are known, and `atEqualEvidence`: the mean
 * difference between each point and the mean of all records, of any sector, that state the same. Where that is 0, a gap
 * between sectors is one of what their records state, and of nothing else.
 */
export function parityOf(credentials: readonly Credential[], sectorOf: SectorOf, rubric: Rubric) {
  const lines = linesOf(credentials, sectorOf, rubric)
  const pointsOf = (own: readonly Line[]) => own.flatMap(({ point }) => (point === null ? [] : [point]))
  const same = new Map([...Map.groupBy(lines, ({ key }) => key)].map(([key, own]) => [key, mean(pointsOf(own))]))
  return [...Map.groupBy(lines, ({ sector }) => sector)]
    .map(([sector, own]) => {
      const gaps = own.flatMap(({ point, key }) => (point === null ? [] : [point - (same.get(key) ?? 0)]))
      return {
        sector,
        credentials: own.length,
        scored: round(share(pointsOf(own).length, own.length)),
        meanPoint: round(mean(pointsOf(own)), 2),
        knownAreas: round(mean(own.map(({ known }) => known)), 2),
        noRecord: round(share(own.filter(({ known }) => known < 3).length, own.length)),
        atEqualEvidence: round(mean(gaps), 6) + 0,
      }
    })
    .sort((a, b) => b.credentials - a.credentials)
}

/** How many areas there are: what `knownAreas` is of. */
export const AREAS = DIMENSIONS.length
