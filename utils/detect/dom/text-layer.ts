import { joinHyphens } from '../../documents/hyphens.ts'
import { type Row, segmentsOf } from '../../documents/layout.ts'
import type { Line as PrintedLine } from '../../documents/lines.ts'
import { rowsIn } from '../../documents/rows.ts'
import { rowText } from '../../documents/run-text.ts'
import { bodySize, headingSize } from '../../documents/type-size.ts'
import { gapsOf, wrapsOf } from '../../documents/wraps.ts'
import { isPlainField } from './entries.ts'
import { type LayerRun, linesIn } from './layer-runs.ts'
import { withSpaces } from './layer-spaces.ts'
import type { LayerLine } from './layers.ts'
import { LINE_AT_MOST } from './line-maker.ts'

type Draft = PrintedLine & { nodes: Text[]; level: number; block: number }

/** In sizes of the body text: headings of the first and of the second level. */
const LEVELS = [1.7, 1.4]
/** Bullets of fonts that give their signs no meaning. */
const PRIVATE_BULLET = /^\p{Co}\s{0,9}(?=\S)/u
/** The first line of an item in a narrow column, and the rest of one. Of longer lines the grammar of text tells it. */
const NARROW = /^\P{Ll}.{0,18}[^.;:!?]$/u
const REST = /^\p{Ll}/u

/** What a layer said last, and of which text. */
type Known = { text: string; shown: boolean; lines: LayerLine[] }
const knownLayers = new WeakMap<Element, Known>()

/**
 * The lines of a text layer: lines, words and columns are told by the places alone, as for a PDF itself. Empty where its
 * runs have no places. Reads styles and, in a browser, boxes; of a layer that stands as it stood, only its text.
 */
export function readTextLayer(layer: Element): LayerLine[] {
  const text = layer.textContent ?? ''
  const shown = (layer.getBoundingClientRect?.().width ?? 0) > 0
  const known = knownLayers.get(layer)
  const stands = ({ nodes }: LayerLine) => nodes.every((node) => layer.contains(node))
  if (known !== undefined && known.text === text && known.shown === shown && known.lines.every(stands))
    return known.lines
  const lines = linesOf(layer)
  knownLayers.set(layer, { text, shown, lines })
  return lines
}

function linesOf(layer: Element): LayerLine[] {
  const rows = linesIn(layer).flatMap((lines) => rowsIn(segmentsOf(withSpaces(lines))))
  return withRests(joinHyphens(draftsOf(rows), merged)).map(({ text, nodes, links, level, wraps, block }) => ({
    text,
    nodes,
    links: [...new Set(links.map(({ url }) => url))],
    level,
    wraps: wraps === true,
    block,
  }))
}

function draftsOf(rows: Row[]): Draft[] {
  const body = bodySize(rows)
  const wraps = wrapsOf(rows)
  const gaps = gapsOf(rows)
  let block = 0
  return rows.map((row, at) => {
    if (gaps[at - 1] === true) block++
    const { text, links } = rowText(row)
    const size = headingSize(row, text, body)
    return {
      text: text.replace(PRIVATE_BULLET, '• '),
      links,
      kind: size > 0 ? 'heading' : 'line',
      level: size > 0 ? 1 + LEVELS.filter((least) => size < least).length : 0,
      nodes: row.flatMap(({ runs }) => (runs as LayerRun[]).flatMap((run) => run.nodes)),
      block,
      ...(wraps[at] === true ? { wraps: true } : {}),
    }
  })
}

/** Lines with those put together of which the layout and the letters say that the second is the rest of the first. */
function withRests(lines: readonly Draft[]): Draft[] {
  const whole: Draft[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    // what begins small may be a month, or "expires": a field of its own
    if (last?.wraps === true && NARROW.test(last.text) && REST.test(line.text) && !isPlainField(line.text))
      whole[whole.length - 1] = merged(last, line)
    else whole.push(line)
  }
  return whole
}

function merged(line: Draft, rest: Draft): Draft {
  return {
    ...rest,
    text: `${line.text} ${rest.text}`.trimEnd().slice(0, LINE_AT_MOST),
    kind: line.kind,
    level: line.level,
    nodes: [...line.nodes, ...rest.nodes],
    links: [...line.links, ...rest.links],
  }
}
