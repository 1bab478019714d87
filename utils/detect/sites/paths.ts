import type { Site, SitePage } from './schema.ts'

/** Path pattern of an adapter against a path: `*` within a segment, a last `**` for any rest. Linear in both. */
export function pathMatches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/').filter((part) => part !== '')
  const given = path.split('/').filter((part) => part !== '')
  for (const [index, part] of wanted.entries()) {
    if (part === '**') return true
    const segment = given[index]
    if (segment === undefined || !segmentMatches(part, segment)) return false
  }
  return wanted.length === given.length
}

/** `pattern` with at most one `*`, which stands for any letters, against `segment`. */
export function segmentMatches(pattern: string, segment: string): boolean {
  const star = pattern.indexOf('*')
  if (star === -1) return pattern === segment
  const head = pattern.slice(0, star)
  const tail = pattern.slice(star + 1)
  return segment.length >= head.length + tail.length && segment.startsWith(head) && segment.endsWith(tail)
}

/** The forms of `site` that its pages at `url` may have, in the order to try them. */
export function pagesFor(url: URL, site: Site): SitePage[] {
  return site.pages.filter((page) => page.paths.some((path) => addressMatches(path, page.query ?? {}, url)))
}

function addressMatches(path: string, query: Record<string, string>, url: URL): boolean {
  const routed = path.startsWith('/#/')
  const [route = '', ask = ''] = routed ? url.hash.replace(/^#!?/, '').split('?') : [url.pathname, url.search]
  const given = new URLSearchParams(ask)
  return (
    pathMatches(routed ? path.slice(2) : path, route) &&
    Object.entries(query).every(([name, value]) => given.getAll(name).some((one) => segmentMatches(value, one)))
  )
}
