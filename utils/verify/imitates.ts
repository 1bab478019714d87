import { fold } from '../registry/index/text.ts'
import { PLATFORM_DOMAINS } from './hosts.ts'
import { shownHost } from './punycode.ts'

/**
 * The domain (the issuer's own or a known platform's) that `host` is made to look like without being within it, or null. Two signs, both narrow: the whole domain
 * stands inside a longer host (`isc2.org.evil.com`, `evil-isc2.org`), or it does once letters of other scripts and
 * accents are read as the Latin letters that they resemble. Another script alone is no sign: `münchen.de` imitates nobody.
 *
 * @param host lower case, as a URL parser gives it: other scripts as `xn--`
 * @param own the issuer's own domains
 */
export function imitates(host: string, own: readonly string[]): string | null {
  const domains = [...own, ...PLATFORM_DOMAINS]
  const readings = new Set([host, fold(shownHost(host))])
  return domains.find((domain) => [...readings].some((reading) => contains(reading, domain))) ?? null
}

/** Is `domain` inside `host`, at the edge of a word? `credential.net` is inside `my-credential.net`, `t.co` not in `at.com`. */
function contains(host: string, domain: string): boolean {
  const at = host.indexOf(domain)
  if (at < 0 || domain.length < 6) return false
  const before = at === 0 ? '.' : (host[at - 1] ?? '.')
  const after = host[at + domain.length] ?? '.'
  return '.-'.includes(before) && '.-'.includes(after)
}
