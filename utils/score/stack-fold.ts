import type { Stack } from './stack.ts'

/** `reissue`: the same again; `superseded`, `part`, `rung`: what takes it in is held as well. */
export type FoldReason = 'reissue' | 'superseded' | 'part' | 'rung'
export type Fold = { key: string; under: { key: string; why: FoldReason }[] }

/**
 * The page's credentials as our own panel may fold them up: each key of `keys` once, as a head or under one, in the page's
 * order. Nothing is left out, on the page itself nothing changes, and no score does.
 */
export function foldsOf(keys: readonly string[], stack: Stack): Fold[] {
  const order = [...new Set(keys)]
  const known = new Set(order)
  const parents = new Map<string, { key: string; why: FoldReason }>()
  const headOf = (key: string): string => {
    let at = key
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up.key
    return at
  }
  const put = (key: string | undefined, under: string | null | undefined, why: FoldReason) => {
    if (key === undefined || under === null || under === undefined || parents.has(key)) return
    if (known.has(key) && known.has(under) && headOf(under) !== key) parents.set(key, { key: under, why })
  }
  for (const { keys: same } of stack.reissues) for (const key of same.slice(1)) put(key, same[0], 'reissue')
  for (const { key, byKey } of stack.superseded) put(key, byKey, 'superseded')
  for (const { keys: parts, wholeKey } of stack.toward) for (const key of parts) put(key, wholeKey, 'part')
  for (const { rungs } of stack.ladders)
    for (const rung of rungs.slice(0, -1)) for (const key of rung.keys) put(key, rungs.at(-1)?.keys[0], 'rung')
  const folds = new Map<string, Fold>()
  for (const key of order) if (!parents.has(key)) folds.set(key, { key, under: [] })
  for (const key of order) {
    const parent = parents.get(key)
    if (parent) folds.get(headOf(key))?.under.push({ key, why: parent.why })
  }
  return [...folds.values()]
}
