import path from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { readTable } from '../../utils/registry/lists/table.ts'
import { readTextFile } from '../cli.ts'
import { TABLES, tableText } from '../starter/lists.ts'
import { folded, withoutMark } from '../starter/nodes.ts'
import { readCatalogue } from './catalogue.ts'
import { industryPack, type LeftOut, makePacks, type Pack } from './packs.ts'
import { readStatements, type StatementRow } from './rows.ts'

export const STATEMENTS = 'accreditation/accreditations.csv'
const INDUSTRY = 'registry/nj_industry_credentials.csv'
const industrySchema = z.object({ NAME: z.string(), ISDELETED: z.string() })

/** All packs, from the tables under `shared`. Throws for a table that is not there or a line that does not fit. */
export function buildPacks(shared: string): { packs: Pack[]; statements: number; leftOut: LeftOut } {
  const rows = readStatements(readTextFile(path.join(shared, STATEMENTS)))
  const catalogue = readCatalogue()
  const { packs, leftOut } = makePacks(rows, catalogue, listed())
  const { data } = Papa.parse<unknown>(readTextFile(path.join(shared, INDUSTRY)), {
    header: true,
    skipEmptyLines: true,
  })
  const kept = data.map((row) => industrySchema.parse(row)).filter((row) => row.ISDELETED === '0')
  const names = kept.map((row) => row.NAME.replace(/\s+/g, ' ').trim())
  return { packs: [...packs, industryPack(names, catalogue)], statements: rows.length, leftOut }
}

/** Whether the tables of open lists, of which the starter catalogue is made, hold what a row says. */
function listed(): (row: StatementRow) => boolean {
  const qualifications = readTable(tableText('uk-qualifications.tsv'), TABLES['uk-qualifications.tsv'])
  const titles = new Set(qualifications.map((row) => folded(row.title)))
  const bodies = readTable(tableText('awarding-bodies.tsv'), TABLES['awarding-bodies.tsv'])
  const known = new Set(bodies.flatMap((row) => [row.name, ...row.otherNames]).map(folded))
  return (row) =>
    titles.has(folded(withoutMark(row.credential))) ||
    (row.scheme.startsWith('Ofqual recognition') && known.has(folded(row.issuer))) ||
    // New Jersey's licences are in its own table, the best known of them in the catalogue's file.
    row.source_seen.startsWith('state licence table')
}
