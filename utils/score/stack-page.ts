import type { Appraisal } from '../model/appraisal.ts'
import type { Credential } from '../model/credential.ts'
import type { PageStack } from '../model/stack.ts'
import { nameKey } from '../policy/layer-index.ts'
import { firstDay } from '../verify/dates.ts'
import { type Stack, stackOf } from './stack.ts'
import { foldsOf } from './stack-fold.ts'
import { distinct, named, type StackItem } from './stack-held.ts'

/** One mention of a page as it was appraised, and the record that it was looked up as. */
export type ReadItem = { appraisal: Appraisal; credential: Credential | null }

/** A whole that parts name, as it is to be looked up. */
export type WholeName = { name: string; issuer: string }

/** Most wholes that are looked up for one page, and most groups that are told of it. */
const MAX_WHOLES = 20
const MAX_TOWARD = 200

/** What may be put together: credentials told for sure, of text that the page shows. */
export function stackItems(read: readonly ReadItem[]): StackItem[] {
  return read.flatMap(({ appraisal, credential }) => {
    const { mention, resolution, flags } = appraisal
    if (resolution.outcome !== 'match' || credential?.id !== resolution.credentialId) return []
    if (flags.includes('hidden') || flags.includes('lookalike')) return []
    return [{ key: mention.key, credential, issued: mention.issued }]
  })
}

/** The wholes that the page's records say they are parts of and that are not on the page, each once. */
export function wholesOf(items: readonly StackItem[]): WholeName[] {
  const held = distinct(items)
  const onPage = new Set(held.map(({ credential }) => nameKey(credential.name)))
  const wholes = held.flatMap(({ credential }) =>
    credential.issuer === null
      ? []
      : named(credential, ['partOf', 'advancedStanding']).map((name) => ({
          name,
          issuer: credential.issuer?.name ?? '',
        })),
  )
  const once = new Map(wholes.map((one) => [`${nameKey(one.issuer)}\n${nameKey(one.name)}`, one]))
  return [...once.values()].filter(({ name }) => !onPage.has(nameKey(name))).slice(0, MAX_WHOLES)
}

/**
 * What our own panel folds up: what is named again beneath the latest, what was replaced beneath that which replaced it.
 * Parts and steps stay rows of their own.
 */
function panelFolds(items: readonly StackItem[], stack: Stack): PageStack['folds'] {
  const dates = new Map(items.map(({ key, issued }) => [key, issued === null ? null : firstDay(issued)]))
  const replaced = new Set(stack.superseded.map(({ key }) => key))
  const why = (key: string, head: string) => {
    const [then = null, now = null] = [dates.get(key), dates.get(head)]
    return replaced.has(key) || (then !== null && now !== null && then < now) ? 'earlier' : 'again'
  }
  return foldsOf([...dates.keys()], { ...stack, toward: [], ladders: [] })
    .filter(({ under }) => under.length > 0)
    .map((fold) => ({ key: fold.key, under: fold.under.map(({ key }) => ({ key, why: why(key, fold.key) })) }))
}

/**
 * How a page's credentials stand to one another. `find` gives the record of a whole that the page does not name, or null;
 * it is asked by the credential's name and its issuer's, never by anything of a person.
 */
export async function stackOfPage(
  read: readonly ReadItem[],
  find: (whole: WholeName) => Promise<Credential | null>,
): Promise<PageStack> {
  const items = stackItems(read)
  const wholes = await Promise.all(wholesOf(items).map(find))
  const stack = stackOf(
    items,
    wholes.filter((one) => one !== null),
  )
  const { ladders, toward, superseded, shared } = stack
  return { ladders, toward: toward.slice(0, MAX_TOWARD), superseded, shared, folds: panelFolds(items, stack) }
}
