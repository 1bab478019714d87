import { DocumentError } from './error.ts'

const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/** What mammoth passes over with all that is in it → an element of which it reads what is inside. */
const READ_INSIDE = /(?<=<\/?)w:(?:fldSimple|dir|bdo|ruby|rubyBase)(?=[\s/>])/g
/** The beginning of a run's properties; those of a paragraph's mark stand elsewhere. */
const RUN = /<w:r(?:\s[^<>]{0,500})?>\s{0,100}<w:rPr>/g
const HIDDEN = /<w:vanish\s{0,9}(?:w:val="(?:1|true|on)"\s{0,9})?\/>/
/** Longer properties of a run are no writer's. */
const PROPERTIES_AT_MOST = 5000
const TEXT = /(<w:t(?:\s[^<>]{0,100})?>)[^<]*/g

/**
 * The XML of a part in the form in which mammoth reads all that a reader sees and nothing else: text in simple fields
 * and in passages with a direction of their own is let through, hidden runs are emptied, a page header becomes a
 * document's body. UTF-8 in and out. Throws `DocumentError('damaged')` where it defines entities, which no Word file does.
 */
export function readableXml(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/.test(xml)) throw new DocumentError('damaged')
  const shown = withoutHidden(xml.replace(READ_INSIDE, 'w:smartTag'))
  const whole = shown.replace(/<w:hdr(?:\s[^<>]*)?>/, '$&<w:body>').replace('</w:hdr>', '</w:body></w:hdr>')
  return new TextEncoder().encode(whole)
}

function withoutHidden(xml: string): string {
  const endOfProperties = finder(xml, '</w:rPr>')
  const endOfRun = finder(xml, '</w:r>')
  let kept = ''
  let from = 0
  for (const run of xml.matchAll(RUN)) {
    const text = endOfProperties(run.index)
    const end = endOfRun(text)
    if (text === -1 || end === -1) break
    if (run.index < from || text - run.index > PROPERTIES_AT_MOST || !HIDDEN.test(xml.slice(run.index, text))) continue
    // what else stands in the run stays, so that every element keeps its end
    kept += xml.slice(from, text) + xml.slice(text, end).replace(TEXT, '$1')
    from = end
  }
  return kept + xml.slice(from)
}

/** `xml.indexOf(needle, from)` for a `from` that only grows: nothing is looked through twice. */
function finder(xml: string, needle: string): (from: number) => number {
  let at = xml.indexOf(needle)
  return (from) => {
    if (at !== -1 && at < from) at = xml.indexOf(needle, from)
    return at
  }
}

/** How many tags a text of XML in UTF-8 has, by their brackets. */
export function tagsIn(xml: Uint8Array): number {
  let count = 0
  for (let at = xml.indexOf(0x3c); at !== -1; at = xml.indexOf(0x3c, at + 1)) count++
  return count
}

/** The path of the part that a package's relationships name as the document; null where they name none. */
export function targetOf(relations: Uint8Array): string | null {
  const xml = new TextDecoder().decode(relations)
  for (const [relation] of xml.matchAll(/<(?:\w{1,20}:)?Relationship\s[^<>]{0,2000}>/g)) {
    if (!/\sType="[^"]{0,200}\/relationships\/officeDocument"/.test(relation)) continue
    const target = /\sTarget="\/?([^"]{1,200})"/.exec(relation)?.[1]
    if (target !== undefined) return target
  }
  return null
}

/** The relationships of a package whose document is the part at `path`. */
export function packageRelation(path: string): Uint8Array {
  const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE_DOCUMENT}" Target="/${path}"/></Relationships>`
  return new TextEncoder().encode(xml)
}
