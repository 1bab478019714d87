import { z } from 'zod'
import data from './makers.json' with { type: 'json' }

/**
 * Forms that people write for a technology whose label ends in *software* or in its own acronym: *Structured query
 * language SQL* → *SQL* and *Structured query language*. The letters of the acronym must be those of the words before it.
 */
export function acronymForms(label: string): string[] {
  const bare = label.replace(/ software$/, '')
  // *Project management software* is no name; *Amazon Web Services AWS software* is one.
  const forms = bare !== label && / [A-Z0-9]/.test(bare) ? [bare] : []
  return [...forms, ...partsOf(bare)]
}

const names = z.object({ makers: z.array(z.string()), ordinary: z.array(z.string()) }).parse(data)
const ORDINARY = new Set(names.ordinary)

/**
 * What people call a technology that everybody asks for: without its maker's name and without *software*. *Microsoft
 * Power BI* → *Power BI*, *Salesforce software* → *Salesforce*; never a word that adverts use anyway (*Access*).
 */
export function everydayForms(label: string): string[] {
  const bare = label.replace(/ software$/, '')
  const maker = names.makers.find((one) => bare.startsWith(`${one} `))
  const forms = [bare, maker === undefined ? bare : bare.slice(maker.length + 1)]
  return [...new Set(forms)].filter((one) => one !== label && one.length > 2 && !ORDINARY.has(one.toLowerCase()))
}

function partsOf(label: string): string[] {
  const words = label.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length < 3 || !/^[A-Z][A-Za-z]{1,7}$/.test(last) || !/[A-Z]$/.test(last)) return []
  const letters = last.toLowerCase()
  // The acronym may leave out the words before its first letter: *Microsoft Active Server Pages ASP*.
  for (let from = 0; from < words.length - 1; from++) {
    const initials = words
      .slice(from, -1)
      .flatMap((word) => word.split('-'))
      .map((word) => word[0]?.toLowerCase())
      .join('')
    if (initials === letters) return [last, words.slice(from, -1).join(' ')]
  }
  return []
}

/** *Python (computer programming)* → *Python*: what stands before an explanation. */
export function unexplained(label: string): string | null {
  const found = /^([^()]{2,200}?) ?\([^()]{1,100}\)$/.exec(label)
  return found?.[1] ?? null
}
