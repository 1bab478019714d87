import { TOKEN } from '../../utils/registry/index/format.ts'
import type { RegistryIndex } from '../../utils/registry/index/open.ts'
import { bagKey, issuerKey, issuerWords, words } from '../../utils/registry/index/text.ts'
import { loadRules } from '../../utils/resolve/rules.ts'

/** Who bears which name in an index: what tells whether an altered name can still be labelled. */
export type Census = {
  index: RegistryIndex
  textOf(record: number): { name: string; issuer: string | null }
  /** No other record of its issuer bears the name, fillers and short forms apart. */
  isOnlyOne(record: number): boolean
  /** No other record of anybody does; of a shortened name (null: it is whole), none holds what is left. */
  isOnlyAnywhere(record: number, shortened: string | null): boolean
  /** No other record (of the same issuer, where `own`) has every word of this name. */
  isOnlyWith(name: string, record: number, own: boolean): boolean
  /** Somebody of this name awards something of that name. */
  isTaken(name: string, issuer: string): boolean
  /** An issuer of the index that has no word with the title or its issuer in common, or null. */
  strangerTo(text: { name: string; issuer: string | null }, random: () => number): string | null
}

const keyOfIssuer = (issuer: string | null) => issuerKey(issuerWords(issuer ?? ''))

export function takeCensus(index: RegistryIndex): Census {
  const { lexicon } = loadRules()
  const filler = new Set(lexicon.filler)
  const nobody = new Set([...lexicon.platforms, ...lexicon.hosts, ...lexicon.emptyIssuers].map(keyOfIssuer))
  const { postingOffsets, postings, formRecords, formOffsets, formTokens } = index.views

  const nameKey = (name: string) => {
    const own = words(name).filter((word) => !word.acronym)
    const told = own.filter((word) => !filler.has(word.text))
    return bagKey((told.length > 0 ? told : own).map((word) => word.text))
  }
  const textOf = (record: number) => {
    const { name, issuer } = index.identity(record)
    return { name, issuer: issuer?.name ?? null }
  }
  const both = (name: string, issuer: string | null) => `${keyOfIssuer(issuer)}|${nameKey(name)}`

  const named = new Map<string, number>()
  const owned = new Map<string, number>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (let record = 0; record < index.size; record += 1) {
    const { name, issuer } = textOf(record)
    add(named, nameKey(name))
    add(owned, both(name, issuer))
  }

  const df = (id: number) => (postingOffsets[id + 1] ?? 0) - (postingOffsets[id] ?? 0)
  const holds = (form: number, ids: readonly number[]) => {
    const own = new Set<number>()
    for (let at = formOffsets[form] ?? 0; at < (formOffsets[form + 1] ?? 0); at += 1)
      own.add((formTokens[at] ?? 0) & TOKEN)
    return ids.every((id) => own.has(id))
  }

  function isOnlyWith(name: string, record: number, own: boolean): boolean {
    const ids = words(name).map((word) => index.tokenId(word.text))
    const [rarest] = [...ids].sort((a, b) => df(a) - df(b))
    if (rarest === undefined || ids.some((id) => id < 0)) return false
    const issuer = keyOfIssuer(textOf(record).issuer)
    for (let at = postingOffsets[rarest] ?? 0; at < (postingOffsets[rarest + 1] ?? 0); at += 1) {
      const form = postings[at] ?? 0
      const other = formRecords[form] ?? 0
      if (other === record || !holds(form, ids)) continue
      if (!own || keyOfIssuer(textOf(other).issuer) === issuer) return false
    }
    return true
  }

  return {
    index,
    textOf,
    isOnlyWith,
    isOnlyOne(record) {
      const { name, issuer } = textOf(record)
      return owned.get(both(name, issuer)) === 1
    },
    isOnlyAnywhere(record, shortened) {
      const { name } = textOf(record)
      return named.get(nameKey(name)) === 1 && (shortened === null || isOnlyWith(shortened, record, false))
    },
    isTaken: (name, issuer) => owned.has(both(name, issuer)),
    strangerTo({ name, issuer }, random) {
      const said = new Set([...issuerWords(issuer ?? ''), ...words(name).map((word) => word.text)])
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const other = textOf(Math.floor(random() * index.size)).issuer
        if (other === null || nobody.has(keyOfIssuer(other))) continue
        if (issuerWords(other).every((word) => !said.has(word))) return other
      }
      return null
    },
  }
}
