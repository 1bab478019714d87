import type { Correction } from '../model/judgement.ts'
import { MENTION_LIMITS, type Mention } from '../model/mention.ts'
import type { Candidate, Resolution } from '../model/resolution.ts'
import { fold } from '../registry/index/text.ts'
import { nameAlone } from '../registry/live/terms.ts'
import { isCourseLink } from '../registry/platforms/match.ts'
import type { Registry } from '../registry/snapshot/registry.ts'
import type { Lookup } from './lookup.ts'
import type { MentionInput } from './query.ts'

type NoteAbout = { mention: Named; resolution: Resolution; credential: { name: string; issuer: string | null } | null }
type Named = Pick<Mention, 'name' | 'issuer' | 'url' | 'flags'>

const CANDIDATES_AT_MOST = 5

const folded = (text: string, most: number) => fold(text.slice(0, most)).replace(/\s+/gu, ' ').trim().slice(0, most)

/** What is kept of the words of a claim: without the addresses and numbers that a line of a page may carry. */
export function claimWords({ name, issuer }: Pick<Mention, 'name' | 'issuer'>): {
  name: string
  issuer: string | null
} {
  const kept = nameAlone(name, MENTION_LIMITS.name)
  return { name: kept === '' ? '–' : kept, issuer: issuer && (nameAlone(issuer, MENTION_LIMITS.issuer) || null) }
}

/**
 * What a correction goes by: name and issuer, whatever their case, accents and spaces. Letters of another script, and a
 * link to a course platform, make it another claim: a choice for the true name is none for its imitation, and a choice
 * for a certification none for a course about it. Nothing else of the mention enters.
 */
export function correctionKey({ name, issuer, url, flags }: Named): string {
  const kind = [flags.includes('confusable') && 'confusable', isCourseLink(url) && 'course'].filter(Boolean).join('+')
  const claim = claimWords({ name, issuer })
  return `${folded(claim.name, MENTION_LIMITS.name)}\n${folded(claim.issuer ?? '', MENTION_LIMITS.issuer)}\n${kind}`
}

/** What a note of a record goes by: its name and issuer, because another copy of the Registry has other ids for it. */
export function recordKey({ name, issuer }: { name: string; issuer: string | null }): string {
  return `record\n${folded(name, MENTION_LIMITS.name)}\n${folded(issuer ?? '', MENTION_LIMITS.issuer)}`
}

/** What a note goes by: the record where it is known, else as a correction. */
export function noteKey({ mention, resolution, credential }: NoteAbout): string {
  return resolution.outcome === 'match' && credential !== null ? recordKey(credential) : correctionKey(mention)
}

function withChoice(plain: Resolution, { record, on }: Correction, registry: Registry | null): Resolution {
  const others = plain.candidates.filter(({ credentialId }) => credentialId !== record?.id)
  if (record === null) return { ...plain, outcome: 'none', credentialId: null, chosen: { what: 'none', on } }
  // What was worked out was not what the person meant: it is not given in the place of what they chose.
  if (registry === null) {
    const outcome = plain.outcome === 'match' ? 'ambiguous' : plain.outcome
    return { ...plain, outcome, credentialId: null, chosen: { what: 'gone', on } }
  }
  const first: Candidate = {
    credentialId: record.id,
    name: record.name,
    issuer: record.issuer,
    probability: 1,
    reasons: ['chosenBefore'],
  }
  return {
    outcome: 'match',
    credentialId: record.id,
    probability: 1,
    candidates: [first, ...others].slice(0, CANDIDATES_AT_MOST),
    searched: registry.index.meta,
    chosen: { what: 'record', on },
  }
}

/** A look-up in which the person's own choices win, by `correctionKey`; all else is answered as before. */
export function withCorrections(
  lookup: Lookup,
  registries: readonly Registry[],
  corrections: readonly Correction[],
): Lookup {
  if (corrections.length === 0) return lookup
  const byKey = new Map(corrections.map((one) => [one.key, one]))

  function chosen(mention: MentionInput): { resolution: Resolution; registry: Registry | null } | null {
    const correction = byKey.get(correctionKey(mention))
    if (!correction) return null
    const { record } = correction
    const registry = (record && registries.find(({ index }) => index.find(record.id) >= 0)) ?? null
    return { resolution: withChoice(lookup.resolve(mention), correction, registry), registry }
  }

  return {
    resolve: (mention) => chosen(mention)?.resolution ?? lookup.resolve(mention),
    async find(mention) {
      const choice = chosen(mention)
      if (!choice) return lookup.find(mention)
      const { resolution, registry } = choice
      if (!registry || resolution.credentialId === null) return { resolution, credential: null, unread: false }
      try {
        const credential = await registry.credential(registry.index.find(resolution.credentialId))
        return { resolution, credential, unread: false }
      } catch {
        return { resolution, credential: null, unread: true }
      }
    },
  }
}
