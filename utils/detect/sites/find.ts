import type { Strategy } from './schema.ts'

const OPERATOR = { is: '=', starts: '^=', ends: '$=', contains: '*=' } as const
const NATURAL = {
  main: 'main',
  dialog: 'dialog[open]',
  article: 'article',
  list: 'ul,ol',
  listitem: 'li',
} as const

/** The CSS selector that says the same as `strategy`. Values are quoted, so data cannot break out of them. */
export function selectorOf(strategy: Strategy): string {
  switch (strategy.by) {
    case 'id':
      return `[id=${quote(strategy.value)}]`
    case 'class':
      return `${strategy.tag ?? ''}[class~=${quote(strategy.value)}]`
    case 'role':
      return `[role=${quote(strategy.value)}],${NATURAL[strategy.value]}`
    case 'tag':
      return strategy.value
    case 'attribute': {
      const test = strategy.value === undefined ? '' : OPERATOR[strategy.match ?? 'is'] + quote(strategy.value)
      return `${strategy.tag ?? ''}[${strategy.name}${test}]`
    }
  }
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

/** All places under `root` that `strategy` names, in document order, without repeats. */
export function findAll(root: ParentNode, strategy: Strategy): Element[] {
  const found = [...root.querySelectorAll(selectorOf(strategy))]
  const climb = 'climb' in strategy ? strategy.climb : undefined
  if (climb === undefined) return found
  return [...new Set(found.map((element) => element.closest(climb)).filter((element) => element !== null))]
}

/** The places of the first strategy that finds any; empty where none does. */
export function findFirst(root: ParentNode, strategies: readonly Strategy[]): Element[] {
  for (const strategy of strategies) {
    const found = findAll(root, strategy)
    if (found.length > 0) return found
  }
  return []
}
