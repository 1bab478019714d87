import { createHash } from 'node:crypto'
import type { AwardingBody, UkQualification } from '../../utils/registry/lists/schemas.ts'
import issuers from '../../utils/resolve/issuers.json' with { type: 'json' }
import { folded, isOrganization, type Known, type Node, publicList } from './nodes.ts'

const REGISTER = 'https://github.com/OfqualGovUK/ofqual-register-prototype/blob/3e5090b19ab0/app/data/'
/** The year of whose end the register's copy is. */
const REGISTER_YEAR = '2023'
const TITLES = 'Ofqual register of regulated qualifications'
/** What stays true after the register's day: that a title was open to learners then says nothing of today. */
const STATUS = { '': null, active: null, teachOut: 'TeachOut', ended: 'Deprecated' } as const

const OFQUAL: Node = {
  '@id': 'urn:touchstone:organization:ofqual',
  '@type': 'ceterms:QACredentialOrganization',
  'ceterms:name': { en: 'Ofqual' },
  'ceterms:alternateName': { en: ['Office of Qualifications and Examinations Regulation'] },
  'ceterms:subjectWebpage': 'https://www.gov.uk/government/organisations/ofqual',
}

/** The body's organisation in the catalogue's files: known by its host or its full name, never by a short form alone. */
function sameBody(body: AwardingBody, known: Known): string | null {
  for (const key of [body.site, folded(body.name)]) {
    const [id, ...more] = known.organizations.get(key) ?? []
    if (id && more.length === 0) return id
  }
  return null
}

/** Well-known bodies' names → all the names of the body. */
const groups = new Map(issuers.groups.flatMap((names) => names.map((name) => [folded(name), names.map(folded)])))

/** Whether a name is another's: "PMI" is the Project Management Institute to everybody but pension managers. */
function isOthers(name: string, body: AwardingBody, known: Known): boolean {
  if (known.organizations.has(folded(name))) return true
  const own = [body.name, ...body.otherNames].map(folded)
  const group = groups.get(folded(name))
  return group !== undefined && !group.some((one) => one !== folded(name) && own.includes(one))
}

function bodyNode(id: string, body: AwardingBody, known: Known): Node {
  const free = body.otherNames.filter((name) => !isOthers(name, body, known))
  const label = `Ofqual register of awarding organisations: recognised since ${body.recognisedSince}`
  return {
    '@id': id,
    '@type': 'ceterms:CredentialOrganization',
    'ceterms:name': { en: body.name },
    ...(free.length > 0 && { 'ceterms:alternateName': { en: free } }),
    'ceterms:subjectWebpage': `https://${body.site}/`,
    'ceterms:regulatedBy': [
      { '@id': OFQUAL['@id'], ...publicList(label, `${REGISTER}org-search-results.csv`, REGISTER_YEAR) },
    ],
  }
}

function qualificationNode({ title, frameworks, status }: UkQualification, owner: string): Node {
  // The status comes from the one body's list that states it, and with it the title.
  const file = status === '' ? 'quals_autocomplete_all_quals.json' : 'pearson-qualifications-download.csv'
  const list = publicList(TITLES, `${REGISTER}${file}`, REGISTER_YEAR)
  const stays = STATUS[status]
  const digest = createHash('sha256').update(folded(title)).digest('hex').slice(0, 10)
  return {
    '@id': `${owner.replace(':organization:', ':credential:')}:${digest}`,
    '@type': /\bdiploma\b/i.test(title) ? 'ceterms:Diploma' : 'ceterms:Certificate',
    'ceterms:name': { en: title },
    ...(frameworks.length > 0 && { 'ceterms:alternateName': { en: frameworks.map((mark) => `${title} (${mark})`) } }),
    'ceterms:ownedBy': [owner],
    'ceterms:regulatedBy': [{ '@id': OFQUAL['@id'], ...list }],
    ...(stays !== null && {
      'ceterms:credentialStatusType': {
        '@type': 'ceterms:CredentialAlignmentObject',
        'ceterms:targetNode': `credentialStat:${stays}`,
        ...list,
      },
    }),
  }
}

/** Graphs of regulated qualifications, one a body that has any left. Throws for a title whose body is not listed. */
export function ukGraphs(
  bodies: readonly AwardingBody[],
  titles: readonly UkQualification[],
  known: Known,
): { name: string; graph: Node[] }[] {
  const byId = new Map(
    bodies.map((body) => {
      const same = sameBody(body, known)
      const owner = same ?? `urn:touchstone:organization:gb-${body.id}`
      const graph = same ? [OFQUAL] : [bodyNode(owner, body, known), OFQUAL]
      return [body.id, { owner, graph }]
    }),
  )
  for (const row of titles) {
    const body = byId.get(row.body)
    if (!body) throw new Error(`uk-qualifications.tsv: ${row.body} is not in awarding-bodies.tsv`)
    if (!known.has(body.owner, row.title)) body.graph.push(qualificationNode(row, body.owner))
  }
  return [...byId].flatMap(([id, { graph }]) => (graph.every(isOrganization) ? [] : [{ name: `gb-${id}`, graph }]))
}
