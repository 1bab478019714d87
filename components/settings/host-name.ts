/** Labels of letters, digits and inner hyphens, two or more, the last no number: a name, neither an IP address nor a
 * wildcard (RFC 1123, 2.1). */
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/

/** What was typed, as a host; or why it cannot be asked for. */
export type TypedHost = { ok: true; host: string; pattern: string } | { ok: false; why: 'notHost' | 'notHttps' }

/**
 * Reads a host name, or a whole address as copied from the browser's address bar, of which only the host counts. Names
 * in other scripts come back in their ASCII form, as browsers ask for them.
 */
export function readHost(typed: string): TypedHost {
  const text = typed.trim()
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'https') return { ok: false, why: 'notHttps' }
  const address = scheme === undefined ? `https://${text}` : text
  if (text.length > 2000 || !URL.canParse(address)) return { ok: false, why: 'notHost' }
  const { hostname, username } = new URL(address)
  if (username !== '' || hostname.length > 253 || !HOST_NAME.test(hostname)) return { ok: false, why: 'notHost' }
  return { ok: true, host: hostname, pattern: `https://${hostname}/*` }
}
