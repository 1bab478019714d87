import { existsSync } from 'node:fs'
import path from 'node:path'
import { inflateVocabulary, openVocabulary } from '../../utils/skills/vocabulary.ts'
import { type Command, filesAndOptions, readBytes, readTextFile, UsageError } from '../cli.ts'
import { compileStarter } from '../compile-starter.ts'
import { readGroups } from '../evaluate/lookalikes.ts'
import {
  lookupIn,
  measureGroups,
  measureMeets,
  measureOrder,
  type Outcome,
  recordOf,
} from '../evaluate/relevance-measures.ts'
import { readCertifications, readLicences, type Table } from '../evaluate/relevance-pairs.ts'

const FOLDER = '../shared/data/registry'
const VOCABULARY = new URL('../../public/vocabulary.bin.gz', import.meta.url).pathname
/** Who awards the same names here: other states, a training shop. Their records stand beside the real ones. */
const STRANGERS = { licences: ['State of New York', 'Beacon Career Institute'], certifications: ['Beacon Test Prep'] }

/** The names of a table as another issuer's, in its own records. */
const lookalikes = ({ listed }: Table, issuers: readonly string[], type: string) =>
  issuers.flatMap((issuer) => listed.map((one) => recordOf({ ...one, issuer }, type)))

/**
 * `evaluate relevance [FOLDER] [--show]`: roles with the certifications that they ask for
 * (`rolemath_top50_certifications.csv`, looked up in the starter catalogue) and licences with their occupations
 * (`nj_licenses.csv`; the catalogue does not hold them all, so the table's own are put into it). A hit is a required
 * credential that meets the requirement; a false *meets* is anything else that does, as well each name with an issuer
 * that is not its own, and the names that several issuers share (`credly_same_name_different_issuer.csv.gz`). `ndcg`: how far the certifications of a role come first when it is not told which they are.
 */
export const evaluateRelevance: Command = async (args) => {
  const { files, values } = filesAndOptions(args.some((one) => !one.startsWith('--')) ? args : [FOLDER, ...args], {
    show: { type: 'boolean' },
  })
  const [folder = FOLDER] = files
  if (!existsSync(folder)) throw new UsageError(`${folder}: no such folder`)
  const vocabulary = openVocabulary(await inflateVocabulary(new Uint8Array(readBytes(VOCABULARY))))
  const fileOf = (name: string) => path.join(folder, name)
  const [certificationsFile, licencesFile] = [fileOf('rolemath_top50_certifications.csv'), fileOf('nj_licenses.csv')]
  const certifications = readCertifications(readTextFile(certificationsFile), certificationsFile, vocabulary)
  const licences = readLicences(readTextFile(licencesFile), licencesFile, vocabulary)
  const groups = readGroups(readBytes(fileOf('credly_same_name_different_issuer.csv.gz')))
  const { credentials } = compileStarter()

  const shops = lookalikes(certifications, STRANGERS.certifications, 'Certification')
  const inCatalogue = lookupIn([...credentials, ...shops])
  const stateOwn = new Set(licences.listed.map(({ issuer }) => issuer))
  const others = credentials.filter(({ issuer }) => issuer === null || !stateOwn.has(issuer.name))
  const own = licences.listed.map((one) => recordOf(one, 'License', `New Jersey ${one.name.toLowerCase()} license`))
  const withLicences = lookupIn([...others, ...own, ...lookalikes(licences, STRANGERS.licences, 'License')])

  const measured = {
    certifications: await measureMeets(certifications, STRANGERS.certifications, inCatalogue, vocabulary),
    lookalikes: await measureGroups(groups, STRANGERS.certifications, vocabulary),
    licences: await measureMeets(licences, STRANGERS.licences, withLicences, vocabulary),
  }
  const all = Object.values(measured)
  const { certifications: certified, licences: licensed } = measured
  if (values.show)
    for (const { missed, wrong } of all)
      for (const line of [...missed.map((one) => `missed  ${one}`), ...wrong.map((one) => `false   ${one}`)])
        process.stderr.write(`${line}\n`)
  const held = licences.listed.filter(
    ({ name, issuer }) =>
      inCatalogue.resolve({ name, issuer, credentialId: null, url: null, flags: [] }).credentialId !== null,
  )
  const order = await measureOrder(certifications, inCatalogue, vocabulary)
  const summaryOf = ({ required, hit, asked, falseMeets }: Outcome) => ({ required, hit, asked, falseMeets })
  return {
    requiredHitRate: rounded((certified.hit + licensed.hit) / (certified.required + licensed.required)),
    falseMeets: certified.falseMeets + licensed.falseMeets + measured.lookalikes.falseMeets,
    pairs: certified.required + licensed.required,
    ndcg: rounded(order.ndcg),
    ndcgByChance: rounded(order.byChance),
    certifications: { roles: certifications.roles.length, ...summaryOf(measured.certifications) },
    lookalikes: { groups: groups.length, ...summaryOf(measured.lookalikes) },
    licences: {
      roles: licences.roles.length,
      ...summaryOf(measured.licences),
      inCatalogue: rounded(held.length / licences.listed.length),
    },
  }
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000
