import { KEY, NONE } from '../registry/index/format.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { bagKey, issuerKey, mentionWords, type Word } from '../registry/index/text.ts'
import { AGREES, type IssuerReader, type IssuerReading } from './issuers.ts'
import type { Rules } from './rules.ts'

const YEAR = /^(?:19|20)\d\d$/
/** A short form of fewer letters stands for too much. */
const MIN_CODE = 3
/** Words of a title without its programme's name, from which on it is known by them. */
const MIN_BARE = 2

/** `name` is null where the mention's own name is the title already, and only its owner is news; `agrees` says that no
 * other issuer is stated. */
export type Title = { name: string | null; issuer: string; agrees: boolean }

const textsOf = (all: readonly Word[]) => all.map((word) => word.text)

/** Whether these words are a record's own name, in any order. */
function isRecord(index: RegistryIndex, texts: readonly string[]): boolean {
  const key = bagKey(texts)
  return index.byKey(KEY.name, key).some((record) => bagKey(textsOf(mentionWords(index.nameOf(record)))) === key)
}

/** Known short forms, codes and long names → the owner, and the owner's full title. */
export function knownTitles(rules: Rules, index: RegistryIndex) {
  const byCode = new Map<string, { name: string; issuer: string }>()
  const byName = new Map<string, { name: string | null; issuer: string }>()
  const byVersion = new Map<string, { name: string; issuer: string }>()
  const filler = new Set(rules.lexicon.filler)
  const modifiers = new Set(rules.lexicon.modifiers)
  const long = (name: readonly Word[]) => bagKey(name.filter((word) => !word.acronym).map((word) => word.text))
  for (const { name, issuer, codes, versions = [] } of rules.titles.titles) {
    const read = mentionWords(name)
    // An index may know it by its short form alone.
    const own = { name: codes[0] ?? null, issuer }
    byName.set(long(read), own)
    // "Azure Fundamentals" is how "Microsoft Certified: Azure Fundamentals" is called.
    const bare = read.filter((word) => !word.lead)
    if (bare.length >= MIN_BARE && bare.length < read.length) byName.set(long(bare), own)
    for (const code of codes) byCode.set(issuerKey(mentionWords(code).map((word) => word.text)), { name, issuer })
    // Each way to call it, with each version: "A+ ce", "Terraform Associate (003)".
    const forms = [read, bare].flatMap((form) => [form, form.filter((word) => !word.acronym)])
    forms.push(...codes.map(mentionWords))
    // An index with a record for one version tells them apart: there, the title without any is another.
    const apart = versions.some((version) => forms.some((form) => isRecord(index, [...textsOf(form), version])))
    for (const version of apart ? [] : versions)
      for (const form of forms) {
        const content = textsOf(form).filter((word) => !filler.has(word))
        byVersion.set(bagKey([...content, version]), { name, issuer })
      }
  }

  /** The title of a code that stands beside other words ("Power Platform Fundamentals (PL-900)") which do not deny it. */
  function codeWithin(content: readonly Word[]): { name: string; issuer: string } | null {
    if (content.some((word) => modifiers.has(word.text))) return null
    for (let from = 0; from < content.length; from += 1)
      for (const length of [2, 1]) {
        const run = content.slice(from, from + length)
        const key = issuerKey(run.map((word) => word.text))
        const isCode = /\d/.test(key)
          ? length === 2
          : run.every((word) => (word.inParens || word.lead) && word.text.length >= MIN_CODE) &&
            content.every((word) => !(word.inParens || word.lead) || run.includes(word))
        const title = isCode ? byCode.get(key) : undefined
        if (!title) continue
        const own = new Set(mentionWords(title.name).map((word) => word.text))
        const rest = content.filter((word) => !run.includes(word))
        const isShort = run.every((word) => word.acronym || word.text.endsWith('+'))
        if (isShort || rest.filter((word) => own.has(word.text)).length * 2 >= rest.length) return title
      }
    return null
  }

  return (given: string, stated: IssuerReading, issuers: IssuerReader): Title | null => {
    const agrees = (issuer: string) => {
      if (!stated.stated) return true
      const own = issuers.read(issuer)
      for (const [row, grade] of stated.rows)
        if (grade >= AGREES.initials && (own.rows.get(row) ?? 0) >= AGREES.initials) return true
      return false
    }
    const all = mentionWords(given)
    const content = all.filter((word) => !filler.has(word.text) && !(word.inParens && YEAR.test(word.text)))
    const texts = textsOf(content)
    const bare = byCode.get(issuerKey(texts)) ?? byVersion.get(bagKey(texts))
    if (bare) return { ...bare, agrees: agrees(bare.issuer) }
    const owner = byName.get(long(all.filter((word) => !(word.inParens && YEAR.test(word.text)))))
    if (owner) return { ...owner, agrees: agrees(owner.issuer) }
    const within = codeWithin(content)
    if (!within) return null
    if (!agrees(within.issuer)) return { ...within, agrees: false }
    // A record of just this name needs no help.
    const rows = stated.stated ? stated.rows : issuers.read(within.issuer).rows
    const exact = index.byKey(KEY.name, bagKey(all.map((word) => word.text)))
    return exact.some((record) => rows.has(index.views.recordIssuers[record] ?? NONE))
      ? null
      : { ...within, agrees: true }
  }
}
