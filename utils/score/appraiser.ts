import type { Appraisal } from '../model/appraisal.ts'
import type { Layer } from '../model/layer.ts'
import type { Mention } from '../model/mention.ts'
import type { Requisition, TrustedList } from '../model/requisition.ts'
import type { Resolution } from '../model/resolution.ts'
import { type Decider, decider } from '../policy/decide.ts'
import { withLayers } from '../policy/layer-evidence.ts'
import { type LayerIndex, layerIndex } from '../policy/layer-index.ts'
import type { TrustedMatcher } from '../policy/matcher.ts'
import { builtInLayers } from '../policy/packs.ts'
import type { Vocabulary } from '../skills/vocabulary.ts'
import { verifyOffline } from '../verify/verify.ts'
import { type AppraiseInput, appraise, askLists, gated } from './appraise.ts'
import { withListedBand } from './listed-band.ts'
import { prepareRole } from './role.ts'
import { RUBRIC } from './rubric.ts'
import type { Rubric } from './rubric-schema.ts'

export type AppraiserOptions = {
  /** Gives the names that a role requires their credentials. */
  resolve: (mention: Pick<Mention, 'name' | 'issuer' | 'credentialId' | 'url' | 'flags'>) => Resolution
  requisition: Requisition | null
  /** Opened by whoever asks; without it skills and occupations are compared as they stand. */
  vocabulary?: Vocabulary | null
  /** First list that knows an issuer decides. */
  trusted: readonly TrustedList[]
  /** The policy that a list may move the band; see `listedBand`. */
  listAffectsBand?: boolean
  /** Accreditation layers besides those that ship. */
  layers?: readonly Layer[]
  /** YYYY-MM-DD */
  today: string
  rubric?: Rubric
}

/** The mark of the list that decides, with the line that did. */
function matcherOf(decide: Decider): TrustedMatcher {
  return (issuer, today, about) => {
    const decision = decide(issuer, today, about)
    return decision && { ...decision.mark, line: decision.line, version: decision.version }
  }
}

let shipped: LayerIndex | null = null

/** The layers in force, keyed; those that ship are keyed once. */
function indexOf(own: readonly Layer[]): LayerIndex {
  if (own.length > 0) return layerIndex([...own, ...builtInLayers().values()])
  shipped ??= layerIndex([...builtInLayers().values()])
  return shipped
}

/** A mention, what it resolves to, and the record: all that an appraisal says of it is worked out from these. */
export type Appraiser = (
  mention: Mention,
  found: Pick<AppraiseInput, 'resolution' | 'credential'> & { unread?: boolean },
) => Appraisal

/** Verify and score in one: made once for a role and its lists, then asked for each mention. Pure. */
export function createAppraiser(options: AppraiserOptions): Appraiser {
  const { resolve, requisition, today, rubric = RUBRIC } = options
  const decide = decider(options.trusted.map((list) => ({ tier: 'own' as const, list })))
  const matcher = matcherOf(decide)
  const layers = indexOf(options.layers ?? [])
  const idOf = (name: string, issuer: string | null) => {
    const found = gated(resolve({ name, issuer, credentialId: null, url: null, flags: [] }), rubric)
    return found.outcome === 'match' ? found.credentialId : null
  }
  const role = requisition && prepareRole(requisition, idOf, options.vocabulary ?? null)
  return (mention, found) => {
    const resolution = gated(found.resolution, rubric)
    const named = resolution.credentialId !== null
    const record = named && found.credential?.id === resolution.credentialId ? found.credential : null
    const credential = record && withLayers(record, layers, today)
    const unread = named && (found.unread ?? false)
    const verification = verifyOffline(mention, credential, today)
    const input = { mention, resolution, credential, unread, verification, role, trusted: matcher, rubric, today }
    const appraisal = appraise(input)
    if (!options.listAffectsBand) return appraisal
    return withListedBand(appraisal, askLists(decide, input, resolution.outcome === 'match' ? credential : null))
  }
}
