/** The line, from 1, on which a place in a text lies. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  const end = Math.min(offset, text.length)
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line++
  return line
}

/**
 * The lines on which the items of an array begin, in order: in valid JSON `{"entries": […]}` of that array (the last of
 * the name, as a parser takes it) at depth 2, in `[…]` of the whole at depth 1.
 */
export function entryLines(json: string, depth: 1 | 2): number[] {
  let lines: number[] = []
  let key = ''
  let open = 0
  let line = 1
  let inside = false
  let due = false
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '\n') line++
    if (char === undefined || ' \t\r\n'.includes(char)) continue
    if (due && char !== ']') lines.push(line)
    due = false
    if (char === '"') {
      const end = stringEnd(json, at)
      if (open === 1) key = json.slice(at, Math.min(end, at + 20))
      at = end
    } else if (char === '{' || char === '[') {
      open++
      if (char === '[' && open === depth && (depth === 1 || key === '"entries')) {
        lines = []
        inside = due = true
      }
    } else if (char === '}' || char === ']') {
      if (open === depth) inside = false
      open--
    } else if (char === ',') due = inside && open === depth
  }
  return lines
}

/** JSON allows no bare line break within a string, so none is missed here. */
function stringEnd(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}
