import type { z } from 'zod'
import { type Layer, type layerEntrySchema, layerSchema } from '../../utils/model/layer.ts'
import { nameKey } from '../../utils/policy/layer-index.ts'
import { issuerKey } from '../../utils/policy/matcher.ts'
import { withoutMark } from '../starter/nodes.ts'
import type { Catalogue } from './catalogue.ts'
import { bodyName, issuerNames, licenceNames, namesIn } from './names.ts'
import { kindOf, type StatementRow, seenOn, statedOn } from './rows.ts'

type Entry = z.input<typeof layerEntrySchema>
/** A pack as it is written: what a schema fills in is left out. */
export type Pack = { file: string; head: Omit<Layer, 'entries' | 'schemaVersion'>; entries: Entry[] }

/** Only what openly licensed sources state is built in. The rest rests on pages that are to be confirmed with their
 * publishers first: it can be made as files to import. */
export const isOpen = ({ head }: Pick<Pack, 'head'>): boolean => head.licence !== GATHERED.licence

type Plan = { file: string; takes: (row: StatementRow) => boolean; head: Pack['head'] }

const GATHERED = {
  jurisdiction: 'international',
  date: '2026-11-23',
  publisher: 'Accreditors’ and issuers’ own pages, gathered',
  reliability: 'publicList',
  licence: 'Facts only (names, bodies, dates); every line names the page that states it',
} as const
const OFQUAL = {
  jurisdiction: 'GB-ENG',
  date: '2023',
  publisher: 'Ofqual',
  source: 'https://github.com/OfqualGovUK/ofqual-register-prototype/tree/3e5090b19ab0/app/data',
  reliability: 'publicList',
  licence: 'Contains public sector information licensed under the Open Government Licence v3.0 (Ofqual)',
} as const

const ofKind =
  (kind: Layer['kind'], where = '') =>
  (row: StatementRow) =>
    kindOf(row) === kind && (where === '' || row.jurisdiction === where)

/** Which rows go into which pack: the first that takes a row has it. */
const PLANS: readonly Plan[] = [
  {
    file: 'us-dod-8140',
    takes: (row) => row.scheme === 'DoD 8140 approved qualification',
    head: {
      name: 'DoD 8140 approved qualifications',
      kind: 'recognition',
      jurisdiction: 'US',
      date: '2024-02-16',
      publisher: 'U.S. Department of Defense',
      source:
        'https://github.com/WI11AZ/Frameworks/blob/1e2b675e124d632b3ff35b1f49f2e66fdf503da3/QF/unclass-DoD8140CWQP_ITQualMatrix.xlsx',
      reliability: 'publicList',
      licence: 'US government work, public domain',
    },
  },
  {
    file: 'recognitions',
    takes: ofKind('recognition'),
    head: { ...GATHERED, name: 'Recognised qualifications', kind: 'recognition', source: 'https://www.defense.gov/' },
  },
  {
    file: 'iso-17024',
    takes: ofKind('iso17024'),
    head: { ...GATHERED, name: 'ISO/IEC 17024', kind: 'iso17024', source: 'https://anab.ansi.org/' },
  },
  {
    file: 'ncca',
    takes: ofKind('ncca'),
    head: { ...GATHERED, name: 'NCCA accreditation', kind: 'ncca', source: 'https://ice.socious.com/p/cm/ld/fid=81' },
  },
  {
    file: 'accreditations',
    takes: ofKind('accreditation'),
    head: { ...GATHERED, name: 'Accreditation', kind: 'accreditation', source: 'https://absnc.org/about' },
  },
  {
    file: 'credit-recommendations',
    takes: ofKind('creditRecommendation'),
    head: {
      ...GATHERED,
      name: 'Credit recommendations',
      kind: 'creditRecommendation',
      source: 'https://www.acenet.edu/National-Guide/Pages/Granting-Credit.aspx',
    },
  },
  {
    file: 'gb-ofqual-bodies',
    takes: ofKind('provider', 'UK (England)'),
    head: { ...OFQUAL, name: 'Ofqual register of awarding organisations', kind: 'provider' },
  },
  {
    file: 'providers',
    takes: ofKind('provider'),
    head: { ...GATHERED, name: 'Approved providers', kind: 'provider', source: 'https://www.iacet.org/' },
  },
  {
    file: 'gb-ofqual-qualifications',
    takes: ofKind('regulated', 'UK (England)'),
    head: { ...OFQUAL, name: 'Ofqual register of regulated qualifications', kind: 'regulated' },
  },
  {
    file: 'us-tx-licences',
    takes: ofKind('stateBoard', 'US-TX'),
    head: {
      ...GATHERED,
      jurisdiction: 'US-TX',
      date: '2018',
      name: 'Texas occupational licences',
      kind: 'stateBoard',
      source: 'https://issuu.com/tdlr/docs/tdlr_magazine_-_agency_at_a_glance',
    },
  },
  {
    file: 'us-fl-licences',
    takes: ofKind('stateBoard', 'US-FL'),
    head: {
      ...GATHERED,
      jurisdiction: 'US-FL',
      name: 'Florida occupational licences',
      kind: 'stateBoard',
      source: 'https://www2.myfloridalicense.com/division-of-professions/',
    },
  },
]

/** Why rows are in no pack, and how many. */
export type LeftOut = Record<
  'otherKind' | 'thirdParty' | 'noName' | 'noIssuer' | 'ownStandard' | 'inLists' | 'noPack',
  number
>

/**
 * Packs of the rows that the accreditor, the regulator or the issuer states itself. `inLists`: what the tables of open
 * lists hold already.
 */
export function makePacks(
  rows: readonly StatementRow[],
  catalogue: Catalogue,
  inLists: (row: StatementRow) => boolean,
): { packs: Pack[]; leftOut: LeftOut } {
  const leftOut: LeftOut = {
    otherKind: 0,
    thirdParty: 0,
    noName: 0,
    noIssuer: 0,
    ownStandard: 0,
    inLists: 0,
    noPack: 0,
  }
  const entries = new Map<Plan, Map<string, Entry>>(PLANS.map((plan) => [plan, new Map()]))
  for (const row of rows) {
    const entry = entryOf(row, catalogue, inLists)
    const plan = PLANS.find((one) => one.takes(row))
    if (typeof entry === 'string') leftOut[entry]++
    else if (!plan) leftOut.noPack++
    // What is said of a provider on each of its badges is one statement.
    else entries.get(plan)?.set(JSON.stringify([entry.names, entry.issuers, entry.by]), trimmed(entry, plan))
  }
  const packs = PLANS.flatMap((plan) => {
    const own = [...(entries.get(plan)?.values() ?? [])]
    return own.length === 0 ? [] : [{ file: plan.file, head: plan.head, entries: own }]
  })
  for (const { head, entries: own } of packs) layerSchema.parse({ ...head, entries: own })
  return { packs, leftOut }
}

function entryOf(
  row: StatementRow,
  catalogue: Catalogue,
  inLists: (row: StatementRow) => boolean,
): Entry | keyof LeftOut {
  const kind = kindOf(row)
  if (kind === null) return 'otherKind'
  const seen = seenOn(row)
  if (seen === null) return 'thirdParty'
  if (inLists(row)) return 'inLists'
  const unnamed = row.accreditor === 'not named on the page'
  // A standard of the issuer's own, and nobody named who looked: that is the issuer's word for itself.
  if (unnamed && kind !== 'iso17024') return 'ownStandard'
  const found = kind === 'provider' ? [] : namesIn(row.credential)
  const plain = kind === 'regulated' ? [...new Set(found.flatMap((name) => [name, withoutMark(name)]))] : found
  const names = kind === 'stateBoard' ? licenceNames(found) : plain
  const issuers = issuerNames(row.issuer)
  if (kind !== 'provider' && names.length === 0) return 'noName'
  if (issuers.length === 0) return 'noIssuer'
  const ended = row.until.startsWith('yes')
  return {
    names,
    issuers,
    domains: catalogue.hostsOf(issuers),
    by: bodyName(row.accreditor),
    from: row.since || null,
    until: ended ? null : row.until || null,
    ...(ended && { status: 'ended' as const }),
    stated: statedOn(row),
    source: row.source_url,
    seenOn: seen,
  }
}

/** Without what the schema, or the layer's own head, says anyway. */
function trimmed(entry: Entry, { head }: Plan): Entry {
  const kept = Object.entries(entry).filter(([field, value]) => {
    if (value === null) return field === 'stated'
    if (Array.isArray(value)) return value.length > 0
    if (field === 'stated') return value !== head.date
    if (field === 'by') return value !== head.publisher
    return !(field === 'source' && value === head.source) && !(field === 'seenOn' && value === 'accreditor')
  })
  return Object.fromEntries(kept)
}

/**
 * New Jersey's industry credentials: names without issuers. Taken are those that are one issuer's alone in the catalogue
 * and say that issuer's name themselves.
 */
export function industryPack(names: readonly string[], catalogue: Catalogue): Pack {
  const entries = new Map<string, Entry>()
  for (const name of names) {
    const issuers = catalogue.ownerOf(name)
    const key = ` ${nameKey(name)} `
    if (!issuers?.some((issuer) => issuerKey(issuer) !== '' && key.includes(` ${issuerKey(issuer)} `))) continue
    entries.set(key, { names: [name], issuers: issuers.slice(0, 20), domains: catalogue.hostsOf(issuers) })
  }
  return {
    file: 'us-nj-industry-credentials',
    head: {
      name: 'New Jersey industry credentials',
      kind: 'workforceList',
      jurisdiction: 'US-NJ',
      date: '2024-03-25',
      publisher: 'State of New Jersey',
      source:
        'https://github.com/newjersey/d4ad/blob/b64ec01fc32e28b708c6adc7c1fb1f89c766ffb1/backend/data/program-credentials/TBLINDUSTRYCREDENTIAL_DATA_TABLE.csv',
      reliability: 'publicList',
      licence: 'MIT (State of New Jersey)',
    },
    entries: [...entries.values()],
  }
}
