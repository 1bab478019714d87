import Papa from 'papaparse'
import { z } from 'zod'
import type { Vocabulary } from '../../utils/skills/vocabulary.ts'
import { UsageError } from '../cli.ts'

/** A credential that a table names: `issuer` awards it; `codes` are the SOC codes of the occupations that it is for. */
export type Listed = { id: string; name: string; issuer: string; codes: string[] }
/** A role with the credentials of its table that it requires. */
export type ListedRole = { id: string; title: string; occupation: string | null; requires: string[] }
export type Table = { listed: Listed[]; roles: ListedRole[] }

const certificationSchema = z.object({
  certification_id: z.string().min(1),
  vendor_name: z.string().min(1),
  name: z.string().min(1),
  role_ids: z.string(),
  occupation_ids: z.string(),
})
const licenceSchema = z.object({
  ID: z.string().min(1),
  NAME: z.string().min(1),
  CODE: z.string(),
  ISDELETED: z.string(),
})

/** Rows of a CSV with a head. Throws `UsageError` that names the first bad line. */
function rowsOf<T>(text: string, file: string, schema: z.ZodType<T>): T[] {
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true })
  return data.map((row, i) => {
    const read = schema.safeParse(row)
    if (!read.success) throw new UsageError(`${file}, row ${i + 1}: not the columns that are expected`)
    return read.data
  })
}

const wordsOf = (id: string): string => id.replace(/^[a-z]+_/, '').replace(/_/g, ' ')
const splitIds = (ids: string): string[] => ids.split(';').filter((id) => id !== '')

/** Certifications with the roles that ask for them; codes and the role's occupation by their names in the vocabulary. */
export function readCertifications(text: string, file: string, vocabulary: Vocabulary): Table {
  const rows = rowsOf(text, file, certificationSchema)
  const socOf = (name: string) => vocabulary.occupationsOf(name, 1).find(({ exact }) => exact)?.soc
  const listed = rows.map(({ certification_id: id, name, vendor_name: issuer, occupation_ids }) => {
    const codes = splitIds(occupation_ids).map((one) => socOf(wordsOf(one)))
    return { id, name, issuer, codes: codes.filter((code) => code !== undefined) }
  })
  const roleIds = [...new Set(rows.flatMap((row) => splitIds(row.role_ids)))]
  const roles = roleIds.map((id) => {
    const requires = rows.filter((row) => splitIds(row.role_ids).includes(id)).map((row) => row.certification_id)
    return { id, title: wordsOf(id), occupation: vocabulary.occupationsOf(wordsOf(id), 1)[0]?.soc ?? null, requires }
  })
  return { listed, roles }
}

const STATE = 'State of New Jersey'

/**
 * Licences that are still issued and name a SOC 2018 occupation, each with a role of that occupation that requires it.
 * The list's own suffixes (`29-2034.07`) are not O*NET's and are left off.
 */
export function readLicences(text: string, file: string, vocabulary: Vocabulary): Table {
  const rows = rowsOf(text, file, licenceSchema).filter((row) => row.ISDELETED !== '1')
  const listed = rows.flatMap(({ ID: id, NAME, CODE }) => {
    const soc = CODE.slice(0, 7)
    return vocabulary.concept('soc', soc) === null ? [] : [{ id, name: NAME, issuer: STATE, codes: [soc] }]
  })
  const roles = listed.map(({ id, name, codes: [occupation = null] }) => {
    return { id: `role-${id}`, title: name.toLowerCase(), occupation, requires: [id] }
  })
  return { listed, roles }
}
