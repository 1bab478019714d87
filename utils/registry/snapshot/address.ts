import { CopyError } from '../../model/registry-copy.ts'

/** Longest address that is taken. */
const MAX_ADDRESS = 2000

/**
 * The address of a manifest as it was typed; the folder it lies in will do. Only https, and a server on this very
 * machine for trying things out. Throws `CopyError`, `address`.
 */
export function manifestAddress(typed: string): URL {
  const text = typed.trim()
  if (text.length > MAX_ADDRESS || !URL.canParse(text)) throw new CopyError('address', 'not an address')
  const url = checkedAddress(text)
  url.hash = ''
  if (url.pathname.endsWith('/')) url.pathname += 'manifest.json'
  return url
}

/** An address that may be fetched. Throws `CopyError`, `address`. */
export function checkedAddress(address: string): URL {
  const url = new URL(address)
  const local = url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1')
  if ((url.protocol !== 'https:' && !local) || url.username !== '' || url.password !== '')
    throw new CopyError('address', 'only https')
  return url
}

/** What to ask the browser for where the host of a copy does not let us read, or null where nothing can be asked for. */
export function patternOf(url: URL): string | null {
  return url.protocol === 'https:' ? `https://${url.hostname}/*` : null
}
