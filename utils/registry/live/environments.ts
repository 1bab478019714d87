import type { LiveEnvironment } from '../../model/live.ts'

export type Endpoints = {
  /** Public reading by CTID, no key. No slash at the end. */
  registry: string
  /** Search by name, with an organisation's own key. */
  search: string
  /** Match patterns that the requests need. */
  patterns: readonly string[]
}

/** Where the Registry and its Search API answer, and what to ask the browser for. */
export const ENVIRONMENTS: Readonly<Record<LiveEnvironment, Endpoints>> = {
  production: {
    registry: 'https://credentialengineregistry.org',
    search: 'https://apps.credentialengine.org/assistant/search/ctdl',
    patterns: ['https://apps.credentialengine.org/*', 'https://credentialengineregistry.org/*'],
  },
  sandbox: {
    registry: 'https://sandbox.credentialengineregistry.org',
    search: 'https://sandbox.credentialengine.org/assistant/search/ctdl',
    patterns: ['https://sandbox.credentialengine.org/*', 'https://sandbox.credentialengineregistry.org/*'],
  },
}
