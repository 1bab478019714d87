import type { Candidate, Resolution } from '../model/resolution.ts'
import type { RegistryIndex } from '../registry/index/open.ts'
import { bagKey, type Word, words } from '../registry/index/text.ts'
import { createAttributor } from './attributed.ts'
import { cleanMention } from './clean.ts'
import { createCompleter, readCut } from './cut.ts'
import { type Decision, decide, type Judge } from './decide.ts'
import { type Comparison, createComparer } from './differs.ts'
import { createEditionTest, placed } from './edition.ts'
import { createIssuerReader } from './issuers.ts'
import type { MentionInput, Query } from './query.ts'
import { createRanker } from './rank.ts'
import { loadRules, type Rules } from './rules.ts'
import type { Scored } from './score.ts'
import { createSpeller } from './spelling.ts'
import { createVocabulary } from './vocabulary.ts'

export type Resolver = (mention: MentionInput) => Resolution

/**
 * A resolver over an open index: mention in, the one credential it names, or an honest abstention with the candidates
 * and their reasons. Pure but for scratch: same mention, same index, same rules → same answer. Never throws on a
 * mention's content, and the work is bounded whatever it holds. Throws `ZodError` when the shipped rules are malformed.
 */
export function createResolver(index: RegistryIndex, rules: Rules = loadRules()): Resolver {
  const vocabulary = createVocabulary(index, rules)
  const issuers = createIssuerReader(index, rules)
  const { read, find, rank } = createRanker(index, rules, vocabulary, issuers)
  const compare = createComparer(index, rules, vocabulary, issuers)
  const respell = createSpeller(rules)
  const attributed = createAttributor(issuers)
  const complete = createCompleter(index, rules, issuers)
  // The starter catalogue holds a few bodies' titles in full and nothing of most others: however large, it says nothing
  // of who else awards a name.
  const seen = index.meta.source === 'starter' ? 0 : index.size

  const isEdition = createEditionTest(rules.lexicon.parts)
  const keyOf = (record: number, anyEdition: boolean) => {
    const name = words(index.nameOf(record))
    return titleKey(name, (at) => anyEdition && isEdition(placed(name), at))
  }
  const sameIssuer = (a: Scored, b: Scored) => issuers.keyOf(a.issuerRow) === issuers.keyOf(b.issuerRow)
  const sameTitle = (a: Scored, b: Scored) => {
    if (!sameIssuer(a, b)) return false
    // Two editions are one answer only to a mention that names neither.
    const anyEdition = a.alignment.editionMissing || b.alignment.editionMissing
    return keyOf(a.record, anyEdition) === keyOf(b.record, anyEdition)
  }

  /** What the rule asks, each comparison made once. */
  function judgeOf(query: Query, statedAs: (one: Scored) => boolean): Judge {
    const made = new Map<number, Comparison>()
    return {
      sameIssuer,
      statedAs,
      sameTitle,
      compare(one) {
        const comparison = made.get(one.record) ?? compare(query, one)
        made.set(one.record, comparison)
        return comparison
      },
    }
  }

  function answer(asked: Query, mention: MentionInput): Decision {
    const { query, scored, statedAs } = rank(asked, mention)
    return decide(query, scored, rules.model, judgeOf(query, statedAs), seen)
  }

  /** The ways to read a mention, likeliest first: without the issuer that its name ends with; as it stands; as its owner's full
   * title (the index may know the short form itself); written in full; without the issuer that it begins with. */
  function* readings(mention: MentionInput): Generator<[Query, MentionInput]> {
    const { name, issuer } = mention
    const as = (other: Partial<MentionInput>): [Query, MentionInput][] => {
      const changed = { ...mention, ...other }
      return read(changed).map((query) => [query, changed])
    }
    const repeated = issuer ? attributed.repeated(name, issuers.read(issuer)) : null
    if (repeated) yield* as({ name: repeated })
    const named = issuer ? null : attributed.named(name)
    if (named) yield* as({ name: named.name, issuer: named.by })
    yield* as({})
    const respelt = respell(name)
    if (respelt) yield* as({ name: respelt })
    const led = issuer ? attributed.led(name, issuer, issuers.read(issuer)) : null
    if (led) yield* as({ name: led })
  }

  const isExact = (one: Scored | null) => one !== null && (one.found.ctid || one.found.url)

  /** The first reading that is answered; with an exact key, the one that fits it best. */
  function answerAll(mention: MentionInput): Decision {
    let decision: Decision | null = null
    for (const [query, changed] of readings(mention)) {
      const next = unlessAnothers(answer(query, changed), changed)
      if (decision?.accepted) {
        if ((next.accepted?.probability ?? 0) > decision.accepted.probability) decision = next
      } else if (!decision || next.accepted || decision.outcome === 'none') decision = next
      if (decision.accepted && !isExact(decision.accepted)) break
    }
    return decision ?? { outcome: 'none', accepted: null, shown: [], withheld: null }
  }

  /** "… by ISACA" is nobody else's, though no field states an issuer. */
  function unlessAnothers(decision: Decision, { name, issuer }: MentionInput): Decision {
    const { accepted } = decision
    const named = accepted && !issuer && !isExact(accepted) ? attributed.named(name) : null
    if (!accepted || !named || issuers.read(named.by).rows.has(accepted.issuerRow)) return decision
    const own = new Set(words(index.nameOf(accepted.record)).map((word) => word.text))
    if (words(named.by).every((word) => own.has(word.text))) return decision
    return { ...decision, outcome: 'ambiguous', accepted: null, withheld: 'issuer-in-name-differs' }
  }

  /** The records of the stated issuer, or of any where none is stated, whose title a cut name begins: title key → title. */
  function completions(mention: MentionInput): Map<string, { title: string; row: number }> | null {
    const cut = readCut(mention.name)
    if (!cut) return null
    const [query] = read(mention)
    const titles = new Map<string, { title: string; row: number }>()
    const found = find(query, mention)
    for (let at = 0; at < found.size; at += 1) {
      const record = found.record(at)
      const row = index.views.recordIssuers[record] ?? 0
      if (query.issuer.stated && !query.issuer.rows.has(row)) continue
      const title = complete(cut, record)
      if (title) titles.set(`${row} ${keyOf(record, false)}`, { title, row })
    }
    return titles
  }

  /** A cut name that its issuer may end in several ways is never one of them. */
  function unlessCut(decision: Decision, titles: ReadonlyMap<string, { row: number }> | null): Decision {
    const { accepted } = decision
    if (!accepted || !titles || accepted.found.url || accepted.found.ctid) return decision
    const own = [...titles.values()].filter(({ row }) => row === accepted.issuerRow)
    return own.length > 1 ? { ...decision, outcome: 'ambiguous', accepted: null, withheld: 'name-cut' } : decision
  }

  return (raw) => {
    const given = cleanMention(raw)
    const titles = completions(given)
    const [only] = titles?.size === 1 ? titles.values() : []
    const mention = only ? { ...given, name: only.title } : given
    let decision = unlessCut(answerAll(mention), titles)
    // "Issued by Credly" says where a badge is kept: its owner is to be told from its name.
    if (!decision.accepted && mention.issuer && issuers.isHost(mention.issuer))
      decision = unlessCut(answerAll({ ...mention, issuer: null }), titles)
    const { outcome, accepted, shown, withheld } = decision
    const candidates = shown.map((one, i) => toCandidate(index, one, i === 0 && withheld ? [withheld] : []))
    return {
      outcome,
      credentialId: accepted ? index.idOf(accepted.record) : null,
      probability: round(shown[0]?.probability ?? 0),
      candidates,
      searched: index.meta,
    }
  }
}

const round = (probability: number) => Math.round(probability * 1e4) / 1e4

function toCandidate(index: RegistryIndex, one: Scored, first: string[]): Candidate {
  const credential = index.identity(one.record)
  return {
    credentialId: credential.id,
    name: credential.name,
    issuer: credential.issuer?.name ?? null,
    probability: round(one.probability),
    reasons: [...new Set([...first, ...one.reasons])].slice(0, 20),
  }
}

/** A record's name without marks, order and short forms, and without its edition where that is not asked for. */
function titleKey(name: readonly Word[], isEdition: (at: number) => boolean): string {
  return bagKey(name.filter((word, at) => !word.acronym && !isEdition(at)).map((word) => word.text))
}
