import type { Credential } from '../../model/credential.ts'
import { openGraph } from '../ctdl/graph.ts'
import { readDocument } from '../ctdl/read.ts'
import { ctidIn, isNode } from '../ctdl/values.ts'
import { readRecords, readSearchAnswer } from './answer.ts'
import type { Endpoints } from './environments.ts'
import { LiveError } from './error.ts'
import { type Ranked, rank } from './likeness.ts'
import { STEPS, searchBody, TAKE } from './query.ts'
import type { SearchTerms } from './terms.ts'
import { createTransport, type TransportOptions } from './transport.ts'

export type LiveFound = {
  /** Best first, at most `MOST`. */
  ranked: Ranked[]
  /** Records that the server has for the last question, alike or not. */
  total: number
}

export type LiveRecord = {
  credential: Credential
  /** When the Registry last changed the record, where it says so: YYYY-MM-DD. */
  updated: string | null
}

/** Records that are shown of one search. */
const MOST = 8
/** Other bodies' records that are read to understand one credential's. */
const BODIES = 4

const CTID = /^ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export type LiveOptions = TransportOptions & { endpoints: Endpoints }

/** Asks the Registry itself. All failures are `LiveError`; nothing is kept. */
export function createLiveClient(options: LiveOptions) {
  const { endpoints, now } = options
  const transport = createTransport(options)
  const today = () => new Date(now()).toISOString().slice(0, 10)
  /** Both are in use; which one a key wants shows at the first question. */
  let scheme: 'Bearer' | 'ApiToken' = 'Bearer'

  const post = async (body: string, key: string) => {
    const ask = () => transport.ask({ url: endpoints.search, body, authorization: `${scheme} ${key}` })
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof LiveError && error.problem === 'key-refused') || scheme === 'ApiToken') throw error
      scheme = 'ApiToken'
      try {
        return await ask()
      } catch (again) {
        scheme = 'Bearer'
        throw again
      }
    }
  }

  const get = async (path: string): Promise<unknown> => {
    const answered = await transport.ask({ url: `${endpoints.registry}${path}` })
    return answered.status === 'ok' ? answered.json : null
  }

  /** The document of a record: its envelope tells how fresh it is; the graph, and the resource alone, are what is left
   * where there is none. Null where the Registry does not know it. */
  const documentOf = async (ctid: string): Promise<unknown> => {
    for (const path of [`/ce-registry/envelopes/${ctid}`, `/graph/${ctid}`, `/resources/${ctid}`]) {
      const json = await get(path)
      if (json === null) continue
      if (typeof openGraph(json) !== 'string') return json
    }
    return null
  }

  return {
    /** Searches by name, narrowest first, until something is surely meant. */
    async search(terms: SearchTerms, key: string): Promise<LiveFound> {
      const seen = new Map<string, Credential>()
      let total = 0
      let complete = false
      for (const step of STEPS) {
        const answered = await post(searchBody(terms, step), key)
        const answer = answered.status === 'ok' ? readSearchAnswer(answered.json, today()) : null
        if (!answer) throw new LiveError('unreadable')
        for (const credential of answer.credentials) seen.set(credential.id, seen.get(credential.id) ?? credential)
        total = Math.max(total, answer.total)
        // the same name may be written in more than one way: only the second question brings them all
        complete ||= step === 'contains' && answer.total <= TAKE.contains
        const ranked = rank(terms, [...seen.values()], complete)
        if (ranked.some(({ sure }) => sure)) return { ranked: ranked.slice(0, MOST), total }
      }
      return { ranked: rank(terms, [...seen.values()], complete).slice(0, MOST), total }
    },

    /**
     * One record by its CTID, with the records of the bodies that it names. No key is needed. Null where the Registry
     * has none, or none that is a credential.
     */
    async record(ctid: string): Promise<LiveRecord | null> {
      const id = ctid.toLowerCase()
      if (!CTID.test(id)) throw new LiveError('refused')
      const document = await documentOf(id)
      const read = document === null ? null : readDocument(document)
      if (!read?.ok) return null
      const own = read.credentials.find(({ credential }) => credential.ctid === id)
      if (!own) return null
      const refs = [own.issuer?.ref, ...own.claims.map(({ body }) => body.ref)].map((ref) => ctidIn(ref ?? null))
      const bodies = [...new Set(refs)].filter((ref) => ref !== null && ref !== id).slice(0, BODIES)
      const documents = [document]
      for (const body of bodies) documents.push(await get(`/graph/${body}`).catch(nothing))
      const credential = readRecords(documents, today()).find((each) => each.ctid === id)
      return credential ? { credential, updated: changedOn(document) } : null
    },
  }
}

/** The day of an envelope's last change. */
function changedOn(document: unknown): string | null {
  const stated = isNode(document) ? document.updated_at : null
  return typeof stated === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(stated)?.[0] ?? null) : null
}

/** A body whose record cannot be had is told by the name that the credential gives it. */
const nothing = () => null

export type LiveClient = ReturnType<typeof createLiveClient>
