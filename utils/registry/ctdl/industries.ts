import type { Graph } from './graph.ts'
import { list, type Node, prop, text, texts } from './values.ts'

const MOST = 50
const NAICS = /^\d{2,6}$/
/** A sector that has several numbers is written with the first and the last of them: `31-33`. */
const SECTOR = /^(\d\d)-\d\d$/

/**
 * NAICS codes of a record: `naics`, and each `industryType` whose alignment names NAICS as its classification. A bare
 * number of another one (SIC, ISIC) looks alike and means something else.
 */
export function readIndustries(node: Node, graph: Graph): string[] {
  const stated = texts(prop(node, 'naics'), 40)
  for (const item of list(prop(node, 'industryType')).slice(0, MOST)) {
    const aligned = graph.follow(item)
    if (!aligned || !isNaics(aligned)) continue
    stated.push(text(prop(aligned, 'codedNotation'), 40) ?? '')
  }
  const codes = stated.map((code) => SECTOR.exec(code)?.[1] ?? code).filter((code) => NAICS.test(code))
  return [...new Set(codes)].slice(0, MOST)
}

function isNaics(aligned: Node): boolean {
  const named = ['frameworkName', 'framework', 'targetNode'].map((name) => text(prop(aligned, name), 300) ?? '')
  return /\bnaics\b|north american industry classification/i.test(named.join(' '))
}
