import { collectBadges } from '../badges/collect.ts'
import type { Line } from './lines.ts'
import type { Found, Read } from './mentions.ts'
import type { Context, Part } from './reading.ts'

/** What was found, with what badges tell beside it, in the order of the page; what only its data tell stands last. */
export function* withBadges(
  found: readonly Read[],
  lines: { root: Element; all: readonly Line[]; lines: readonly Line[] },
  context: Context,
): Part<Found[]> {
  const { question, cut } = yield* collectBadges({ ...context, ...lines, found })
  context.cut ||= cut
  const told = question === null ? undefined : yield question.facts
  if (question === null || told === undefined || !('badges' in told)) return [...found]
  context.cut ||= told.cut === true
  const { badges, urls } = question.place(told)
  const whole: Found[] = found.map((draft) => {
    const url = urls.get(draft)
    return url === undefined ? draft : { ...draft, mention: { ...draft.mention, url } }
  })
  whole.push(...badges.map((badge) => ({ ...badge, landmark: null, heading: null })))
  const nodeOf = ({ line, before }: Found) => (line ?? before)?.nodes[0]
  const wanted = new Set(whole.map(nodeOf))
  const places = new Map<Text | undefined, number>()
  for (const [index, line] of lines.all.entries()) {
    for (const node of line.nodes) if (wanted.has(node)) places.set(node, index + 1)
  }
  const placeOf = (one: Found) =>
    one.line === null && !one.element ? lines.all.length + 1 : (places.get(nodeOf(one)) ?? 0)
  return whole.sort((a, b) => placeOf(a) - placeOf(b))
}
