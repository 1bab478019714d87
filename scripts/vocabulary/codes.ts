import type { Kind } from '../../utils/skills/vocabulary-format.ts'
import type { Draft } from './draft.ts'
import { readTable } from './tables.ts'

type Files = ReadonlyMap<string, string>

/** SOC 2018: codes, titles and the tree. Before O*NET, which hangs from it. */
export function addSoc(draft: Draft, files: Files): void {
  const rows = readTable(files, {
    files: ['soc2018_structure'],
    columns: { code: ['code'], title: ['title'], parent: ['parent'] },
  })
  for (const { code, title } of rows ?? []) draft.name(draft.concept('soc', code), title, 'en', 'preferred')
  for (const { code, parent } of rows ?? []) draft.link('broader', draft.known('soc', code), draft.known('soc', parent))
  const direct = readTable(files, {
    files: ['soc2018_direct_match_titles'],
    columns: { code: ['soc2018'], title: ['title'] },
  })
  for (const { code, title } of direct ?? []) {
    const concept = draft.known('soc', code)
    if (concept) draft.name(concept, title, 'en', 'alternative')
  }
}

/** NAICS and CIP with their trees, and what leads from one classification to another. After SOC and ESCO. */
export function addCrosswalks(draft: Draft, files: Files): void {
  addTree(draft, files, 'naics', 'naics2022', ['code'])
  addTree(draft, files, 'cip', 'cip2020_titles', ['cip2020'])
  const cip = readTable(files, { files: ['cip2020_soc2018'], columns: { cip: ['cip2020'], soc: ['soc2018'] } })
  for (const row of cip ?? []) draft.link('cip-soc', draft.known('cip', row.cip), draft.known('soc', row.soc))
  const isco = readTable(files, { files: ['soc2018_isco08_derived'], columns: { soc: ['soc2018'], isco: ['isco08'] } })
  for (const row of isco ?? []) draft.link('soc-isco', draft.known('soc', row.soc), draft.known('isco', row.isco))
  const esco = readTable(files, {
    files: ['esco_onet_crosswalk'],
    columns: { esco: ['esco_uri'], soc: ['soc2018'], confidence: ['confidence'] },
  })
  for (const row of esco ?? []) {
    const from = draft.known('esco-occupation', row.esco.replace('occupation/', ''))
    // One code of 2010 may have become several of 2018: none of them is sure.
    const socs = row.soc.split(/[ |]/).filter((soc) => soc !== '')
    const sure = Number(row.confidence) >= SURE && socs.length === 1
    for (const soc of socs) draft.link(sure ? 'esco-soc' : 'esco-soc-loose', from, draft.known('soc', soc))
  }
}

/** Nesta's confidence: 2 for a good match, 1 and 0.5 for the best that was found. */
const SURE = 2

/** A classification whose codes grow to the right: `11` over `111`, `11.07` over `11.0701`. */
function addTree(draft: Draft, files: Files, kind: Kind, file: string, code: readonly string[]): void {
  const rows = readTable(files, { files: [file], columns: { code, title: ['title'] } })
  for (const row of rows ?? [])
    draft.name(draft.concept(kind, row.code), row.title.replace(/\.$/, ''), 'en', 'preferred')
  for (const row of rows ?? []) {
    for (let length = row.code.length - 1; length >= 2; length--) {
      const parent = draft.known(kind, row.code.slice(0, length))
      if (!parent) continue
      draft.link('broader', draft.known(kind, row.code), parent)
      break
    }
  }
}
