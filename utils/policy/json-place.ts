import { lineAt } from './lines.ts'

/**
 * The line, from 1, on which the value at a path begins. Where the path leads to nothing, the line of what it last led to.
 * Linear in the length of the text for each step of the path.
 * @param json valid JSON
 */
export function lineOfPath(json: string, path: readonly PropertyKey[]): number {
  let at = pastSpace(json, 0)
  for (const step of path) {
    const next = typeof step === 'number' ? itemAt(json, at, step) : memberAt(json, at, String(step))
    if (next === null) break
    at = next
  }
  return lineAt(json, at)
}

/** Where the item of an array begins; null for anything else and beyond its end. */
function itemAt(json: string, start: number, index: number): number | null {
  if (json[start] !== '[') return null
  let at = pastSpace(json, start + 1)
  for (let n = 0; at < json.length && json[at] !== ']'; n++) {
    if (n === index) return at
    at = pastComma(json, pastValue(json, at))
  }
  return null
}

/** Where the value of an object's member begins: of several of one name the last, as a parser takes it. */
function memberAt(json: string, start: number, name: string): number | null {
  if (json[start] !== '{') return null
  let found: number | null = null
  let at = pastSpace(json, start + 1)
  while (at < json.length && json[at] === '"') {
    const end = pastString(json, at)
    const value = pastSpace(json, pastSpace(json, end) + 1)
    if (JSON.parse(json.slice(at, end)) === name) found = value
    at = pastComma(json, pastValue(json, value))
  }
  return found
}

function pastSpace(json: string, at: number): number {
  while (at < json.length && ' \t\r\n'.includes(json[at] ?? '')) at++
  return at
}

function pastComma(json: string, at: number): number {
  const next = pastSpace(json, at)
  return json[next] === ',' ? pastSpace(json, next + 1) : next
}

function pastString(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

function pastValue(json: string, start: number): number {
  let open = 0
  for (let at = start; at < json.length; at++) {
    const char = json[at] ?? ''
    if (char === '"') at = pastString(json, at) - 1
    else if ('{['.includes(char)) open++
    else if ('}]'.includes(char)) open--
    else if (open > 0 || !', \t\r\n'.includes(char)) continue
    else return at
    if (open === 0 && '"}]'.includes(char)) return at + 1
    if (open < 0) return at
  }
  return json.length
}
