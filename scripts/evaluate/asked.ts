import { type AskedCredential, effectiveNeed } from '../../utils/requisition/credentials.ts'
import { wordsOf } from './spans.ts'

/** A credential that an advert asks for, as labelled; `optional` counts neither way. */
export type AskedLabel = { text: string; need: 'must' | 'nice'; optional: boolean }
/** What was found, with its need by itself: one of several alternatives is not a must. */
export type AskedFound = { name: string; need: 'must' | 'nice' }
export type AskedOutcome = {
  pairs: { found: AskedFound; label: AskedLabel }[]
  wrong: AskedFound[]
  missed: AskedLabel[]
}

/**
 * Found credentials against labels, one to one, as many pairs as possible: a pair shares at least half of the words of the
 * longer of the two. What matches only an optional label is dropped.
 */
export function compareAsked(credentials: AskedCredential[], labels: AskedLabel[]): AskedOutcome {
  const found = credentials.map((one): AskedFound => ({ name: one.name, need: effectiveNeed(one) }))
  const required = labels.filter(({ optional }) => !optional)
  const optional = labels.filter((label) => label.optional)
  const pairing = new Map<AskedLabel, AskedFound>()
  const place = (one: AskedFound, seen: Set<AskedLabel>): boolean =>
    required.some((label) => {
      if (seen.has(label) || !isSame(one.name, label.text)) return false
      seen.add(label)
      const holder = pairing.get(label)
      if (holder !== undefined && !place(holder, seen)) return false
      pairing.set(label, one)
      return true
    })
  for (const one of found) place(one, new Set())
  const paired = new Set(pairing.values())
  return {
    pairs: [...pairing].map(([label, one]) => ({ found: one, label })),
    wrong: found.filter((one) => !paired.has(one) && !optional.some((label) => isSame(one.name, label.text))),
    missed: required.filter((label) => !pairing.has(label)),
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a.replace(/(?<=\p{L})\+/gu, 'plus')), wordsOf(b.replace(/(?<=\p{L})\+/gu, 'plus'))]
  const rest = [...right]
  const shared = left.filter((word) => {
    const at = rest.indexOf(word)
    if (at !== -1) rest.splice(at, 1)
    return at !== -1
  }).length
  return shared > 0 && 2 * shared >= Math.max(left.length, right.length)
}
