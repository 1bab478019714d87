import { credentialClass } from '../../utils/registry/ctdl/schemas.ts'
import { isNode, list } from '../../utils/registry/ctdl/values.ts'
import type { RegistryData, RegistryRecord } from './data.ts'
import type { Answer } from './faults.ts'

type Body = { readonly [key: string]: unknown }

/** How the Search API writes its answers: as the assistant does, or as the layer beneath it. */
export type AnswerStyle = 'assistant' | 'snake'

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const answer = (status: number, value: unknown): Answer => ({ status, headers: JSON_TYPE, body: JSON.stringify(value) })
const refused = (status: number, why: string) =>
  answer(status, { valid: false, status: why, data: null, extra: null, errors: [why] })

/** A property that the index of the Search API does not hold. */
class UnknownProperty extends Error {}

/** A plain text is an OR over its words, each the start of a word (that is how the real one answers so much). */
function byTokens(value: string, wanted: string): boolean {
  const words = value.split(/[^\p{L}\p{N}]+/u)
  return wanted.split(/[^\p{L}\p{N}]+/u).some((token) => token !== '' && words.some((word) => word.startsWith(token)))
}

/** As SQL has it: `%` is any letters, `_` is one. */
function pattern(wanted: string): string {
  return [...wanted].map((sign) => (sign === '%' ? '.*' : sign === '_' ? '.' : sign.replace(/\W/u, '\\$&'))).join('')
}

const SHAPE: Record<string, (wanted: string) => string> = {
  'search:exactMatch': (wanted) => `^${wanted}$`,
  'search:startsWith': (wanted) => `^${wanted}`,
  'search:endsWith': (wanted) => `${wanted}$`,
  'search:contains': (wanted) => wanted,
}

/** Every record is held against the same few patterns. */
const made = new Map<string, RegExp>()
function like(wanted: string, shape: (wanted: string) => string): RegExp {
  const text = shape(pattern(wanted))
  if (made.size > 500) made.clear()
  const known = made.get(text) ?? new RegExp(text, 's')
  made.set(text, known)
  return known
}

function fits(values: string[], term: unknown): boolean {
  // of a list, the server takes the words of each item and forgets how they were to be matched
  if (Array.isArray(term)) {
    return term.some((each) => list(isNode(each) ? each['search:value'] : each).some((one) => fits(values, one)))
  }
  if (typeof term === 'string') {
    if (term === 'search:anyValue') return values.length > 0
    if (term === 'search:noValue') return values.length === 0
    return values.some((value) => byTokens(value, term.toLowerCase()))
  }
  if (!isNode(term)) return false
  const wanted = list(term['search:value']).map((each) => String(each).toLowerCase())
  const shape = SHAPE[String(term['search:matchType'])]
  if (!shape) return fits(values, wanted)
  return wanted.some((each) => values.some((value) => like(each, shape).test(value)))
}

function typeFits(type: string, term: unknown): boolean {
  return list(term).some((each) => {
    const wanted = String(isNode(each) ? each['search:value'] : each)
    const below = isNode(each) && each['search:matchType'] === 'search:subClassOf'
    if (below && wanted === 'ceterms:Credential') return credentialClass(type.replace(/^ceterms:/, '')) !== null
    return type === wanted
  })
}

function ownerFits(record: RegistryRecord, term: unknown, data: RegistryData): boolean {
  return record.owners.some((owner) => {
    const known = data.records.get(owner)
    if (known) return matches(known, term, data)
    return isNode(term) && fits([owner.toLowerCase()], term['ceterms:name'])
  })
}

function propertyFits(record: RegistryRecord, key: string, term: unknown, data: RegistryData): boolean {
  const name = key.replace(/^ceterms:/, '')
  if (key === '@type') return typeFits(record.type, term)
  if (name === 'name') return fits(record.names, term)
  if (name === 'ctid') {
    // whole or a part of it
    return list(isNode(term) ? term['search:value'] : term).some((one) =>
      record.ctid.includes(String(one).toLowerCase()),
    )
  }
  if (name === 'ownedBy' || name === 'offeredBy') return ownerFits(record, term, data)
  const values = record.searchable[name]
  if (!values) throw new UnknownProperty(key)
  return fits(values, term)
}

/** Whether a record answers a CTDL JSON query: an object is the AND of its keys unless it says `search:orTerms`. */
function matches(record: RegistryRecord, query: unknown, data: RegistryData): boolean {
  if (Array.isArray(query)) return query.some((each) => matches(record, each, data))
  if (!isNode(query)) return false
  const terms = Object.entries(query).filter(([key]) => key !== 'search:operator')
  const holds = ([key, term]: [string, unknown]) =>
    key === 'search:termGroup' ? matches(record, term, data) : propertyFits(record, key, term, data)
  return query['search:operator'] === 'search:orTerms' ? terms.some(holds) : terms.every(holds)
}

/** Order of the answers. By relevance: as the records lie, because the real server's rank is a constant. */
function sorted(found: RegistryRecord[], sort: string): RegistryRecord[] {
  const name = sort.replace(/^\^/, '')
  const key = (record: RegistryRecord) => {
    if (name === 'search:recordCreated') return record.created
    if (name === 'search:recordUpdated') return record.updated
    return name === 'ceterms:name' ? (record.names[0] ?? '') : ''
  }
  const order = sort.startsWith('^') && name !== 'search:relevance' ? -1 : 1
  return found.toSorted((a, b) => (key(a) < key(b) ? -order : key(a) > key(b) ? order : 0))
}

const nodesOf = (record: RegistryRecord): Body[] => JSON.parse(record.graph)['@graph']

function metadata(record: RegistryRecord) {
  return {
    ResourceURI: `https://credentialengineregistry.org/resources/${record.ctid}`,
    RecordCreated: record.created,
    RecordUpdated: record.updated,
    RecordOwnedBy: record.owners[0] ?? null,
    RecordPublishedBy: record.owners[0] ?? null,
    RecordPublishType: 'primary',
  }
}

/**
 * Answers `POST …/assistant/search/ctdl`.
 * @param body as it was sent; @param allowed whether it came with a key that is known.
 */
export function answerSearch(body: string, allowed: boolean, data: RegistryData, style: AnswerStyle): Answer {
  if (!allowed) return refused(401, 'Invalid token')
  let asked: unknown
  try {
    asked = JSON.parse(body)
  } catch {
    return refused(400, 'The request is not JSON')
  }
  if (!isNode(asked)) return refused(400, 'The request is not an object')
  if ('search:skip' in asked || 'search:take' in asked) return refused(500, 'An error has occurred')
  if (typeof asked.Sort !== 'string' || asked.Sort === '') return refused(400, 'Sort is required')
  const skip = Number(asked.Skip ?? 0)
  const take = Math.min(Number(asked.Take ?? 10), 100)
  try {
    const all = [...data.records.values()].filter((record) => matches(record, asked.Query, data))
    const page = sorted(all, asked.Sort).slice(skip, skip + take)
    return answer(200, told(page, all.length, data, style))
  } catch (error) {
    if (error instanceof UnknownProperty) return refused(400, `Unknown property: ${error.message}`)
    throw error
  }
}

function told(page: RegistryRecord[], total: number, data: RegistryData, style: AnswerStyle): unknown {
  const resources = page.map((record) => nodesOf(record)[0])
  const blank = page.flatMap((record) => nodesOf(record).slice(1))
  const owners = [...new Set(page.flatMap(({ owners }) => owners))].flatMap((owner) => data.records.get(owner) ?? [])
  const related = [...owners.map((owner) => nodesOf(owner)[0]), ...blank]
  if (style === 'snake')
    return {
      data: resources,
      total,
      results_metadata: page.map(metadata),
      description_set_resources: related,
    }
  return {
    valid: true,
    status: 'Success',
    data: resources,
    extra: {
      TotalResults: total,
      ResultsMetadata: page.map(metadata),
      RelatedItemsMap: page.map((record) => ({
        ResourceURI: metadata(record).ResourceURI,
        RelatedItems: [
          { Path: '> ceterms:ownedBy > ceterms:Agent', URIs: record.owners, TotalURIs: record.owners.length },
        ],
      })),
      RelatedItems: related,
    },
  }
}
