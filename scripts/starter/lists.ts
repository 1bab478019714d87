import { readFileSync } from 'node:fs'
import { awardingBodySchema, licenceSchema, ukQualificationSchema } from '../../utils/registry/lists/schemas.ts'
import { readTable } from '../../utils/registry/lists/table.ts'
import { type StarterFile, starterFileSchema } from '../../utils/registry/starter/schema.ts'
import { licenceGraph } from './licences.ts'
import { knownOf, type NamedFile, starterFile } from './nodes.ts'
import { ukGraphs } from './uk.ts'

const folder = new URL('../../utils/registry/lists/', import.meta.url)

/** The tables by name, each with the schema of its rows. */
export const TABLES = {
  'awarding-bodies.tsv': awardingBodySchema,
  'new-jersey-licences.tsv': licenceSchema,
  'uk-qualifications.tsv': ukQualificationSchema,
} as const

/** Text of a table as it stands. */
export const tableText = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const read = <Name extends keyof typeof TABLES>(name: Name) => {
  try {
    return readTable(tableText(name), TABLES[name])
  } catch (error) {
    throw new Error(`starter catalogue, ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * The open lists (`utils/registry/lists/`) as files of the catalogue, in the order of the tables. What the given files
 * say already is left out, and their organisations are referred to; files that do not fit the schema count for nothing
 * here. Throws for a row that does not fit, or that names a body which is not listed.
 */
export function listDocuments(files: readonly NamedFile[]): { name: string; json: StarterFile }[] {
  const known = knownOf(
    files.flatMap(({ json }) => {
      const checked = starterFileSchema.safeParse(json)
      return checked.success ? [checked.data] : []
    }),
  )
  const licences = licenceGraph(read('new-jersey-licences.tsv'), known)
  const uk = ukGraphs(read('awarding-bodies.tsv'), read('uk-qualifications.tsv'), known)
  const graphs = licences.length > 0 ? [{ name: 'new-jersey-licences', graph: licences }, ...uk] : uk
  return graphs.map(({ name, graph }) => ({ name, json: starterFile(graph) }))
}
