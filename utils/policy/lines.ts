/** The line, from 1, on which a place in a text lies. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  const end = Math.min(offset, text.length)
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line++
  return line
}

/**
 * The lines on which the objects inside `depth` brackets begin, in order: in valid JSON `{"entries": [{…}, {…}]}` those
 * at depth 2, in `[{…}]` those at depth 1.
 */
export function entryLines(json: string, depth: number): number[] {
  const lines: number[] = []
  let open = 0
  let line = 1
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '\n') line++
    else if (char === '"') at = stringEnd(json, at)
    else if (char === '{' || char === '[') {
      if (char === '{' && open === depth) lines.push(line)
      open++
    } else if (char === '}' || char === ']') open--
  }
  return lines
}

/** JSON allows no bare line break within a string, so none is missed here. */
function stringEnd(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}
