import { awardPlatforms, hostFits, isWithin, openAddress, pathParts, plainHost } from '../detect/badges/awards.ts'
import '../detect/lexicon/all.ts'
import data from './hosts.json' with { type: 'json' }
import { hostsSchema, type LinkTells } from './hosts-schema.ts'

const HOSTS = hostsSchema.parse(data)
/** Holdings first: a platform's form may stand at the same path without the parameter. */
const PLATFORMS: readonly Platform[] = [...awardPlatforms(), ...HOSTS.others]
type Platform = { name: string; hosts: readonly string[] } & { [tells in LinkTells]?: readonly string[] | undefined }
const TELLS = ['award', 'completion', 'examination', 'credential', 'profile', 'form'] as const

/** The domains of all known platforms, without `www.`. */
export const PLATFORM_DOMAINS: readonly string[] = [
  ...new Set(PLATFORMS.flatMap((platform) => platform.hosts.map((host) => host.replace(/^(\[www\.\]|\*\.)/, '')))),
]

/** What an address tells by itself; never that somebody holds something. */
export type LinkKind =
  | { kind: 'platform'; platform: string; tells: LinkTells; host: string; issuer: readonly string[] | null }
  /** A known platform's host, but not the address of an award there. */
  | { kind: 'platformOther'; platform: string; host: string }
  | { kind: 'picture'; host: string }
  | { kind: 'short'; host: string }
  | { kind: 'other'; host: string }
  | { kind: 'unusable' }

/** What the address tells, from its parsed host and path; a name before `@` or inside a longer host never counts. */
export function readLink(address: string): LinkKind {
  const url = openAddress(address)
  if (!url) return { kind: 'unusable' }
  const host = plainHost(url.hostname)
  const known = PLATFORMS.filter((platform) => platform.hosts.some((pattern) => hostFits(pattern, url.hostname)))
  for (const platform of known)
    for (const tells of TELLS)
      if (platform[tells]?.some((path) => pathParts(path, url) !== null)) {
        const issuer = HOSTS.issuers[platform.name] ?? null
        return { kind: 'platform', platform: platform.name, tells, host, issuer }
      }
  if (HOSTS.pictures.some((one) => isWithin(host, one))) return { kind: 'picture', host }
  if (HOSTS.short.includes(host)) return { kind: 'short', host }
  const [first] = known
  return first ? { kind: 'platformOther', platform: first.name, host } : { kind: 'other', host }
}

/** The host that an address leads to, wrappers unwrapped, without `www.`; null where it is no usable address. */
export function linkHost(address: string): string | null {
  const url = openAddress(address)
  return url ? plainHost(url.hostname) : null
}
