import { isWithin, openAddress, plainHost } from '../../detect/badges/awards.ts'

/** Where a certificate's link leads. `parts` is empty where only a host is known. */
export type Address = { host: string; parts: readonly string[] }

const LOCALE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i

/** The address behind a link or a bare host; null where it is none. */
export function addressOf(written: string | null): Address | null {
  const url = written ? openAddress(written) : null
  if (!url) return null
  const parts = url.pathname.split('/').filter((part) => part !== '')
  return { host: plainHost(url.hostname), parts }
}

/** Is it that host? `*.` in front: or one below it. */
export function isHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? isWithin(host, pattern.slice(2)) : host === plainHost(pattern)
}

/** Does a host carry a platform's domain inside its own, to look like it? `coursera.org.example.net` */
export function imitates(pattern: string, host: string): boolean {
  const domain = pattern.replace(/^\*\./, '')
  return !isWithin(host, domain) && `.${host}.`.includes(`.${domain}.`)
}

/** Does the path fit? `{}` is any one part, `*` at the end anything more; a locale in front does not count. */
export function isPath(pattern: string, parts: readonly string[]): boolean {
  const wanted = pattern.split('/').filter((part) => part !== '')
  const open = wanted.at(-1) === '*'
  const fixed = open ? wanted.slice(0, -1) : wanted
  const fits = (from: number) =>
    (open ? parts.length - from >= fixed.length : parts.length - from === fixed.length) &&
    fixed.every((part, i) => part === '{}' || part.toLowerCase() === parts[from + i]?.toLowerCase())
  return fits(0) || (LOCALE.test(parts[0] ?? '') && fits(1))
}
