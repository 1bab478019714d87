import type { Credential, Evidence } from '../../../utils/model/credential.ts'
import { type LinkOptions, linkDocuments } from '../../../utils/registry/ctdl/link.ts'
import { type ReadOptions, readDocument } from '../../../utils/registry/ctdl/read.ts'
import type { DocumentRecords } from '../../../utils/registry/ctdl/types.ts'

/** Invented ids: nothing in the Registry has them. */
export const ctid = (n: number): string => `ce-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const resource = (n: number): string => `https://credentialengineregistry.org/resources/${ctid(n)}`

export const CONTEXT = 'https://credreg.net/ctdl/schema/context/json'

export const graph = (...nodes: unknown[]): unknown => ({
  '@context': CONTEXT,
  '@id': `https://credentialengineregistry.org/graph/${ctid(1)}`,
  '@graph': nodes,
})

/** A small credential, record 1, owned by organisation 9. */
export const certification = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@id': resource(1),
  '@type': 'ceterms:Certification',
  'ceterms:ctid': ctid(1),
  'ceterms:name': { en: 'Certified Kiln Operator' },
  'ceterms:ownedBy': [resource(9)],
  ...more,
})

export const organization = (n: number, name: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@id': resource(n),
  '@type': 'ceterms:CredentialOrganization',
  'ceterms:ctid': ctid(n),
  'ceterms:name': { en: name },
  ...more,
})

export function read(json: unknown, options?: ReadOptions): DocumentRecords {
  const document = readDocument(json, options)
  if (!document.ok) throw new Error(document.reason)
  return document
}

/** The first credential of the documents, linked. */
export function credentialOf(...documents: unknown[]): Credential {
  const { credentials, rejected } = linkDocuments(documents.map((json) => read(json)))
  const [first] = credentials
  if (!first) throw new Error(JSON.stringify(rejected))
  return first
}

/** The credential of that id among those of the documents. */
export function linkedFrom(documents: readonly unknown[], id: string, options?: LinkOptions): Credential {
  const { credentials, rejected } = linkDocuments(
    documents.map((json) => read(json)),
    options,
  )
  const found = credentials.find((one) => one.id === id)
  if (!found) throw new Error(JSON.stringify(rejected))
  return found
}

export const ofKind = (credential: Credential, kind: Evidence['kind']): Evidence[] =>
  credential.evidence.filter((one) => one.kind === kind)
