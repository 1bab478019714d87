import type { PageStack } from '../../utils/model/stack.ts'
import { say, sayCount } from '../../utils/model/words.ts'

/** A credential by the name that its record has, and the row that shows it; null where the page does not name it. */
export type Named = { name: string; key: string | null }

export type TowardLine = { id: string; text: string; whole: Named; parts: Named[]; notes: string[] }

export type LadderLines = {
  /** From the lowest step to the highest. */
  ladders: Named[][]
  toward: TowardLine[]
  replaced: { old: Named; by: Named }[]
  shared: { skill: string; text: string }[]
  /** Shared skills beyond those in `shared`. */
  moreShared: number
}

const MAX_SHARED = 5
const MAX_MISSING = 5

/** A list in a sentence: the first few, and how many more there are. */
function some(names: string[], most: number): string {
  const list = names.slice(0, most).join(', ')
  return names.length > most ? say('card.andMore', { list, n: names.length - most }) : list
}

/** One part of a whole that nobody counted, and that is not held, is no news: the part's own card says where it belongs. */
const tells = ({ held, of, wholeKey }: PageStack['toward'][number]) => held > 1 || of !== null || wholeKey !== null

function towardText({ held, of, whole }: PageStack['toward'][number]): string {
  if (of !== null) return say('panel.stack.towardOf', { held, of, whole })
  return sayCount('panel.stack.towardPart', held, { whole })
}

function towardLine(one: PageStack['toward'][number], names: ReadonlyMap<string, string>): TowardLine {
  const notes = [
    one.of === null && say('panel.stack.towardNoTotal'),
    one.missing.length > 0 && say('panel.stack.towardRest', { list: some(one.missing, MAX_MISSING) }),
    one.wholeKey !== null && say('panel.stack.towardWhole'),
  ].filter((note) => note !== false)
  return {
    id: `${one.whole} ${one.keys.join(' ')}`,
    text: towardText(one),
    whole: { name: one.whole, key: one.wholeKey },
    parts: one.keys.map((key) => ({ name: names.get(key) ?? '', key })).filter(({ name }) => name !== ''),
    notes,
  }
}

/**
 * What the panel says of how a page's credentials stand to one another. Pure; null where there is nothing to say.
 * @param names the rows' names by key, as the page writes them
 */
export function ladderLines(stack: PageStack | null, names: ReadonlyMap<string, string>): LadderLines | null {
  if (stack === null) return null
  const ladders = stack.ladders.map(({ rungs }) => rungs.map(({ name, keys }) => ({ name, key: keys[0] ?? null })))
  const toward = stack.toward.filter(tells).map((one) => towardLine(one, names))
  const replaced = stack.superseded.flatMap(({ key, by, byKey }) => {
    const name = names.get(key)
    return name === undefined ? [] : [{ old: { name, key }, by: { name: by, key: byKey } }]
  })
  const shared = stack.shared.slice(0, MAX_SHARED).map(({ skill, keys, issuers }) => ({
    skill,
    text: sayCount('panel.stack.sharedBy', issuers, { credentials: keys.length }),
  }))
  if (ladders.length + toward.length + replaced.length + shared.length === 0) return null
  return { ladders, toward, replaced, shared, moreShared: stack.shared.length - shared.length }
}
