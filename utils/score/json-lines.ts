/** Where each part of a JSON text begins: `/weights/rigour` → its line, from 1. Empty where the text is no JSON. */
export type Lines = ReadonlyMap<string, number>

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+|\n/g

type Open = { path: string; list: boolean; index: number; key: string }

/** The address of a part, as {@link linesOf} has it. */
export const addressOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('')

/**
 * Lines of every part of a text that `JSON.parse` has taken. One pass over its tokens; a name that stands twice in an
 * object has the line of the last, which is the one that counts.
 */
export function linesOf(text: string): Lines {
  const lines = new Map<string, number>()
  const stack: Open[] = []
  let line = 1
  let key: string | null = null
  const here = () => {
    const top = stack.at(-1)
    return top ? `${top.path}/${top.list ? top.index : top.key}` : ''
  }
  const value = () => {
    const at = here()
    lines.set(at, line)
    key = null
    return at
  }
  for (const [token] of text.matchAll(TOKEN)) {
    const top = stack.at(-1)
    if (token === '\n') line++
    else if (token === '{' || token === '[') stack.push({ path: value(), list: token === '[', index: 0, key: '' })
    else if (token === '}' || token === ']') stack.pop()
    else if (token === ',') {
      if (top) top.index++
      key = null
    } else if (token === ':') continue
    else if (top && !top.list && key === null) {
      key = String(JSON.parse(token))
      top.key = key
    } else value()
  }
  return lines
}

/** The line of a part, else of the nearest part that holds it; null where nothing is known. */
export function lineAt(lines: Lines, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length--) {
    const line = lines.get(addressOf(path.slice(0, length)))
    if (line !== undefined) return line
  }
  return null
}
