import { DocumentError } from './error.ts'

/** Names of the element that carries an assertion, by namespace (Open Badges 2, 3: "Baking"). */
const CARRIERS: Record<string, string> = {
  'http://openbadges.org': 'assertion',
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
}

/** What a carrier holds: the `verify` attribute (an address or a JWS) and the text inside. */
export type Carried = { verify: string; body: string }

/**
 * The assertions in an SVG file's text. The text is gone through tag by tag and never built into a document, so nothing
 * of it runs, loads or expands; a file that defines entities is refused. A prefix means what it was last bound to, in
 * whatever element. Linear in the length of `text`.
 * Throws `DocumentError`: `damaged`.
 */
export function svgAssertions(text: string): Carried[] {
  if (/<!ENTITY/i.test(text)) throw new DocumentError('damaged')
  const found: Carried[] = []
  const spaces = new Map<string, string>()
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at)
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at)
    else if (/[!?/]/.test(text[at + 1] ?? '')) at = after(text, '>', at)
    else {
      const { name, attributes, end } = readTag(text, at)
      for (const [key, value] of attributes)
        if (key === 'xmlns' || key.startsWith('xmlns:')) spaces.set(key.slice('xmlns:'.length), value)
      const colon = name.indexOf(':')
      const space = spaces.get(colon < 0 ? '' : name.slice(0, colon)) ?? ''
      if (CARRIERS[space] === name.slice(colon + 1)) {
        const close = text[end - 2] === '/' ? end : after(text, `</${name}`, end) - name.length - 2
        found.push({ verify: attributes.get('verify') ?? '', body: plainContent(text.slice(end, close)) })
        at = close
      } else at = end
    }
  }
  return found
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at < 0) throw new DocumentError('damaged')
  return at + mark.length
}

/** The start tag at `from`; `end` is behind its `>`. */
function readTag(text: string, from: number): { name: string; attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  const name = sticky(/[\w:.-]{1,120}/y, text, from + 1)
  let at = from + 1 + (name?.[0].length ?? 0)
  for (;;) {
    const attribute = sticky(/\s+([\w:.-]{1,120})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y, text, at)
    if (attribute === null) break
    attributes.set(attribute[1] ?? '', decode(attribute[2] ?? attribute[3] ?? ''))
    at += attribute[0].length
  }
  const close = sticky(/\s*\/?>/y, text, at)
  if (name === null || close === null) throw new DocumentError('damaged')
  return { name: name[0], attributes, end: at + close[0].length }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Text as it is written between tags → the text that is meant. */
function plainContent(content: string): string {
  const body = content.trim()
  return body.startsWith('<![CDATA[') ? body.slice('<![CDATA['.length).replace(/\]\]>$/, '') : decode(body)
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function decode(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
