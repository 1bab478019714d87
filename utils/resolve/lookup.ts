import type { Credential } from '../model/credential.ts'
import type { Resolution, Searched } from '../model/resolution.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { isCourseLink } from '../registry/platforms/match.ts'
import type { Registry } from '../registry/snapshot/registry.ts'
import type { MentionInput } from './query.ts'
import { createResolver, type Resolver } from './resolve.ts'

export type Found = {
  resolution: Resolution
  /** The record that the resolution names; null where it names none, and where it cannot be read. */
  credential: Credential | null
  /** The resolution names a record whose evidence could not be read. */
  unread: boolean
}

export type Lookup = {
  resolve: Resolver
  /** Never rejects for a record that cannot be read: it says so. */
  find(mention: MentionInput): Promise<Found>
}

/** Types that are given for an examination of their own, never for a course that is named after it. */
const EXAMINED = new Set(['Certification', 'License'])

/**
 * The resolution as it stands when the mention's own link leads to a course platform: a certification's name there is
 * that of a course about it, so that it is shown among the choices and not chosen.
 */
export function unlessCourse(resolution: Resolution, mention: MentionInput, index: RegistryIndex): Resolution {
  if (resolution.credentialId === null || !isCourseLink(mention.url)) return resolution
  if (!EXAMINED.has(index.typeOf(index.find(resolution.credentialId)))) return resolution
  return { ...resolution, outcome: 'ambiguous', credentialId: null }
}

/**
 * Asks registries in their order (the Registry's copy first, the starter catalogue last) until one accepts. Where none
 * does, the first that has something near it answers, else the first; the others that were asked are told with it.
 * `gate` may turn a match into none before it counts.
 */
export function createLookup(
  registries: readonly Registry[],
  gate: (resolution: Resolution) => Resolution = (one) => one,
): Lookup {
  const asked = registries.map((registry) => ({ registry, resolve: createResolver(registry.index) }))

  function answer(mention: MentionInput): { resolution: Resolution; registry: Registry | null } {
    const none: Resolution[] = []
    for (const { registry, resolve } of asked) {
      const resolution = unlessCourse(gate(resolve(mention)), mention, registry.index)
      if (resolution.credentialId !== null) return { resolution, registry }
      none.push(resolution)
    }
    const told = none.find((one) => one.outcome !== 'none') ?? none[0]
    if (!told) throw new RangeError('no registry to ask')
    const others: Searched[] = none.filter((one) => one !== told).map((one) => one.searched)
    return { resolution: others.length > 0 ? { ...told, alsoSearched: others } : told, registry: null }
  }

  return {
    resolve: (mention) => answer(mention).resolution,
    async find(mention) {
      const { resolution, registry } = answer(mention)
      const record = registry && resolution.credentialId !== null ? registry.index.find(resolution.credentialId) : -1
      if (!registry || record < 0) return { resolution, credential: null, unread: false }
      try {
        return { resolution, credential: await registry.credential(record), unread: false }
      } catch {
        // A copy that lost a part still says what is what; only how strong its evidence is stays unknown.
        return { resolution, credential: null, unread: true }
      }
    },
  }
}
