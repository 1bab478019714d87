import type { StarterFile } from '../../utils/registry/starter/schema.ts'

/** A file of the catalogue, by the name that a message about it says. */
export type NamedFile = { name: string; json: unknown }
export type Node = StarterFile['@graph'][number]
export type Organization = Extract<Node, { 'ceterms:subjectWebpage': string; 'ceterms:ownedBy'?: never }>

const CONTEXT: StarterFile['@context'] = [
  'https://credreg.net/ctdl/schema/context/json',
  { touchstone: 'urn:touchstone:terms:' },
]

export const starterFile = (graph: Node[]): StarterFile => ({ '@context': CONTEXT, '@graph': graph })

/** A statement's source: a regulator's own list. `date` is the day, or year, that the list is of. */
export function publicList(label: string, url: string, date: string) {
  return {
    'touchstone:source': {
      'touchstone:kind': 'publicList' as const,
      'touchstone:label': label,
      'touchstone:url': url,
      'touchstone:date': date,
    },
  }
}

export const isOrganization = (node: Node): node is Organization => !('ceterms:ownedBy' in node)

/** A name as two lists' spellings of it meet: small letters, single spaces, nothing but letters and digits. */
export const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A title without the mark of the framework that it stood in. */
export const withoutMark = (title: string): string => title.replace(/ ?\((?:NQF|QCF|RQF)\)/g, '')

/** What the catalogue's files say already: a list only adds to it. */
export type Known = {
  /** Name or host → the organisations that go by it. */
  organizations: Map<string, Set<string>>
  has(owner: string, title: string): boolean
}

/** Reads what files of the catalogue that fit their schema hold. */
export function knownOf(files: readonly StarterFile[]): Known {
  const organizations = new Map<string, Set<string>>()
  const titles = new Set<string>()
  const titleKey = (owner: string, title: string) => `${owner}\n${folded(withoutMark(title))}`
  for (const node of files.flatMap((file) => file['@graph'])) {
    const names = [node['ceterms:name'].en, ...(node['ceterms:alternateName']?.en ?? [])]
    if (!isOrganization(node)) {
      for (const owner of node['ceterms:ownedBy']) for (const name of names) titles.add(titleKey(owner, name))
      continue
    }
    const pages = [node['ceterms:subjectWebpage'], ...(node['touchstone:webpage'] ?? [])]
    const hosts = pages.map((page) => new URL(page).hostname.replace(/^www\./, ''))
    for (const key of [...names.map(folded), ...hosts])
      organizations.set(key, (organizations.get(key) ?? new Set()).add(node['@id']))
  }
  return { organizations, has: (owner, title) => titles.has(titleKey(owner, title)) }
}
