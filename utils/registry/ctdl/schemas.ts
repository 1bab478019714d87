import { z } from 'zod'
import classesJson from './classes.json' with { type: 'json' }
import conditionsJson from './conditions.json' with { type: 'json' }
import hostsJson from './shared-hosts.json' with { type: 'json' }

/** The data files of this folder; parsed once, so that a wrong edit fails at load and in its test, not in use. */
export const classesSchema = z.strictObject({
  source: z.string(),
  url: z.url(),
  licence: z.string(),
  attribution: z.string(),
  read: z.iso.date(),
  /** Class → the class that it is a kind of, up to the roots that nothing here is a parent of. */
  parents: z.record(z.string().regex(/^[A-Z]\w+$/), z.string().regex(/^[A-Z]\w+$/)),
})

export const conditionsSchema = z.strictObject({
  about: z.string(),
  terms: z.record(
    z.string().regex(/^[a-z /]{1,60}$/),
    z.strictObject({
      kind: z.enum(['assessment', 'experience', 'prerequisite', 'coursework', 'participation']),
      method: z.enum(['exam', 'performance', 'artifact']).optional(),
    }),
  ),
})

export const sharedHostsSchema = z.strictObject({
  about: z.string(),
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
})

const sharedHosts = new Set(sharedHostsSchema.parse(hostsJson).hosts)
const conditions = conditionsSchema.parse(conditionsJson)
const classes = classesSchema.parse(classesJson)

export type ConditionTerm = z.infer<typeof conditionsSchema>['terms'][string]

/** What a bare criterion term means, or null where it is not one of the known terms. */
export function conditionTerm(text: string): ConditionTerm | null {
  const key = text.toLowerCase()
  return Object.hasOwn(conditions.terms, key) ? (conditions.terms[key] ?? null) : null
}

/** The root of each class of the tree: Credential, Organization, LearningOpportunityProfile. */
const roots = new Map<string, string>()
for (const name of Object.keys(classes.parents)) {
  let root = name
  for (let steps = 0; steps < 10; steps++) root = classes.parents[root] ?? root
  roots.set(name, root)
  roots.set(root, root)
}

/** Credential classes, the longest name first: an unknown class is of the closest kind that its name ends with. */
const endings = [...roots.keys()]
  .filter((name) => roots.get(name) === 'Credential')
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

const unknown = new Map<string, string | null>()

/**
 * The credential class for a CTDL class name without prefix: itself where the tree has it, the class that its name ends
 * with where the tree does not know it yet (new subclasses are in production before the schema calls them stable), and
 * null where it is no kind of credential.
 */
export function credentialClass(name: string): string | null {
  const root = roots.get(name)
  if (root !== undefined) return root === 'Credential' ? name : null
  let found = unknown.get(name)
  if (found === undefined) {
    found = endings.find((ending) => name.endsWith(ending)) ?? null
    if (unknown.size < 1000) unknown.set(name, found)
  }
  return found
}

/** Whether a class is an organisation, or an agent that does not say what it is. A person is none. */
export function isOrganization(name: string): boolean {
  return roots.get(name) === 'Organization' || name === 'Agent'
}

/** Whether a class is a kind of learning opportunity: a course, a programme. */
export function isLearning(name: string): boolean {
  return roots.get(name) === 'LearningOpportunityProfile'
}

/** Whether the host, or a domain above it, is one where anybody may have a page. Lower case, without "www.". */
export function isSharedHost(host: string): boolean {
  const labels = host.split('.')
  return labels.some((_, at) => sharedHosts.has(labels.slice(at).join('.')))
}
