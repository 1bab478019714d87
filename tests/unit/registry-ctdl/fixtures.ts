import type { Credential, Evidence } from '../../../utils/model/credential.ts'
import { type LinkOptions, linkDocuments } from '../../../utils/registry/ctdl/link.ts'
import { type ReadOptions, readDocument } from '../../../utils/registry/ctdl/read.ts'
import type { DocumentRecords } from '../../../utils/registry/ctdl/types.ts'

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
