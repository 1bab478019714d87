// RFC 3492, section 5: the parameters of Punycode as domain names use it.
const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const FIRST_BIAS = 72
const FIRST_CODE = 128
/** A label in a host has at most 63 characters (RFC 1035). */
const MAX_LABEL = 63
const PREFIX = 'xn--'

/** A host as people are shown it: each `xn--` label in its own letters; a label that is no Punycode stays as it is. */
export function shownHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith(PREFIX) ? (decode(label.slice(PREFIX.length)) ?? label) : label))
    .join('.')
}

/** RFC 3492, section 6.2. Null for what cannot have been encoded. */
function decode(text: string): string | null {
  if (text.length > MAX_LABEL) return null
  const delimiter = text.lastIndexOf('-')
  const letters = [...text.slice(0, Math.max(0, delimiter))]
  let at = delimiter + 1
  let code = FIRST_CODE
  let place = 0
  let bias = FIRST_BIAS
  while (at < text.length) {
    const before = place
    let weight = 1
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(text[at++])
      if (digit === null) return null
      place += digit * weight
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    const size = letters.length + 1
    bias = adapt(place - before, size, before === 0)
    code += Math.floor(place / size)
    place %= size
    if (code > 0x10ffff) return null
    letters.splice(place++, 0, String.fromCodePoint(code))
  }
  return letters.join('')
}

function digitOf(letter: string | undefined): number | null {
  if (letter === undefined || !/^[a-z0-9]$/.test(letter)) return null
  return letter >= 'a' ? letter.charCodeAt(0) - 97 : letter.charCodeAt(0) - 48 + 26
}

/** RFC 3492, section 6.1. */
function adapt(delta: number, size: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2))
  rest += Math.floor(rest / size)
  let k = 0
  for (; rest > Math.floor(((BASE - T_MIN) * T_MAX) / 2); k += BASE) rest = Math.floor(rest / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}
