import { readdirSync, readFileSync } from 'node:fs'
import { nameKey } from '../../utils/policy/layer-index.ts'
import { issuerKey } from '../../utils/policy/matcher.ts'
import { isSharedHost } from '../../utils/registry/ctdl/schemas.ts'
import { starterFileSchema } from '../../utils/registry/starter/schema.ts'
import { isOrganization } from '../starter/nodes.ts'

/** What the starter catalogue tells of issuers: their hosts, and whose a name is. */
export type Catalogue = {
  /** Hosts that the one organisation of these names runs; empty where the names are nobody's or several bodies'. */
  hostsOf(names: readonly string[]): string[]
  /** The names of the one owner of a credential's name, and of that owner alone. */
  ownerOf(name: string): string[] | null
}

const FOLDER = new URL('../../utils/registry/starter/', import.meta.url)

export function readCatalogue(): Catalogue {
  const hosts = new Map<string, string[]>()
  const ids = new Map<string, Set<string>>()
  const owners = new Map<string, Set<string>>()
  const namesOf = new Map<string, string[]>()
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
    const read = starterFileSchema.safeParse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
    if (!read.success) continue
    for (const node of read.data['@graph']) {
      const names = [node['ceterms:name'].en, ...(node['ceterms:alternateName']?.en ?? [])]
      if (isOrganization(node)) {
        const pages = [node['ceterms:subjectWebpage'], ...(node['touchstone:webpage'] ?? [])]
        const own = pages
          .map((page) => new URL(page).hostname.replace(/^www\./, ''))
          .filter((one) => !isSharedHost(one))
        hosts.set(node['@id'], [...new Set(own)])
        namesOf.set(node['@id'], names)
        for (const key of names.map(issuerKey)) ids.set(key, (ids.get(key) ?? new Set()).add(node['@id']))
      } else
        for (const key of names.map(nameKey))
          owners.set(key, new Set([...(owners.get(key) ?? []), ...node['ceterms:ownedBy']]))
    }
  }
  return {
    hostsOf(names) {
      const found = new Set(names.flatMap((name) => [...(ids.get(issuerKey(name)) ?? [])]))
      const [id] = found
      return found.size === 1 && id !== undefined ? (hosts.get(id) ?? []) : []
    },
    ownerOf(name) {
      const [id, ...more] = owners.get(nameKey(name)) ?? []
      return id === undefined || more.length > 0 ? null : (namesOf.get(id) ?? null)
    },
  }
}
