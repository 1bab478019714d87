import data from './hosts.json' with { type: 'json' }

/** Domains that are worth imitating whoever the issuer is: the known platforms'. */
const PLATFORMS: readonly string[] = [...new Set(data.platforms.flatMap((platform) => platform.hosts))]

/**
 * The domain that `host` is made to look like without being within it, or null. Two signs, both narrow: the whole domain
 * stands inside a longer host (`isc2.org.evil.com`, `evil-isc2.org`), or the host carries letters of other scripts that
 * browsers write as `xn--`, for which nobody can say from the address what it shows.
 *
 * @param host lower case, as a URL parser gives it
 * @param own the issuer's own domains
 */
export function imitates(host: string, own: readonly string[]): string | null {
  const domains = [...own, ...PLATFORMS]
  const inside = domains.find((domain) => contains(host, domain))
  if (inside !== undefined) return inside
  if (!host.split('.').some((label) => label.startsWith('xn--'))) return null
  return own[0] ?? null
}

/** Is `domain` inside `host`, at the edge of a word? `credential.net` is inside `my-credential.net`, `t.co` not in `at.com`. */
function contains(host: string, domain: string): boolean {
  const at = host.indexOf(domain)
  if (at < 0 || domain.length < 6) return false
  const before = at === 0 ? '.' : (host[at - 1] ?? '.')
  const after = host[at + domain.length] ?? '.'
  return '.-'.includes(before) && '.-'.includes(after)
}
