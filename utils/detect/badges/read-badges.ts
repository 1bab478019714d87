import type { BadgeAnswer, BadgeFacts } from '../../model/badges.ts'
import { withLabels } from '../dom/labels.ts'
import { findDates } from '../grammar/dates.ts'
import { type Fields, readFields } from '../grammar/fields.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cleanName, cutText } from '../grammar/names.ts'
import { foldText } from '../grammar/words.ts'
import { readAward } from './awards.ts'
import { type Named, nameOf } from './beside.ts'
import { isTitle } from './labels.ts'
import { readPictures } from './pictures.ts'
import { type Ground, groundOf, type Spot } from './spots.ts'
import { readStructured } from './structured.ts'

export type Badge = BadgeAnswer['badges'][number]

export const BY_URL = { by: 'url' as const, adapter: null }
/** Many times what a reading holds; also the limit of the model's answer. */
const BADGES_AT_MOST = 500
/** How sure a name is: the badge's own words, the words beside it, words of the address, the address itself. */
const CONFIDENCE = { label: 0.9, beside: 0.8, slug: 0.75, url: 0.5 }

/**
 * The credentials that badges on a page stand for: links to somebody's holding on a known platform, such addresses as
 * text, pictures and frames of badges, and the page's own data. One holding is told once; what another reader has found
 * is not told again, but gets the address of the badge beside it where it has none. In the order of the page, the page's
 * data last. Never throws.
 * @param facts what `collectBadges` gathered in the page.
 */
export function readBadges(facts: BadgeFacts): BadgeAnswer {
  const ground = groundOf(facts)
  const answer: BadgeAnswer = { badges: [], urls: [] }
  const known = new Set(facts.told.map(({ url }) => readAward(url ?? '')?.key))
  for (const [key, own] of byKey(ground.spots)) {
    if (known.has(key)) continue
    const names = own.map((spot) => ({ spot, named: nameOf(spot, ground) }))
    const best = names.find(({ named }) => named?.by === 'label') ?? names.find(({ named }) => named) ?? names[0]
    if (best === undefined) continue
    const url = own[0]?.award.url ?? best.spot.award.url
    const told = toldBy(best.spot, best.named, ground)
    if (told === null) answer.badges.push(badgeOf(best.spot, best.named, url))
    else fill(told, url, facts, answer)
  }
  answer.badges.push(...readPictures(ground, answer.badges))
  answer.badges.sort((a, b) => placeOf(a, facts) - placeOf(b, facts))
  const structured = readStructured(facts, answer.badges)
  answer.badges.push(...structured.badges)
  if (ground.cut || structured.cut || answer.badges.length > BADGES_AT_MOST) answer.cut = true
  answer.badges.splice(BADGES_AT_MOST)
  return answer
}

function byKey(spots: readonly Spot[]): Map<string, Spot[]> {
  const keys = new Map<string, Spot[]>()
  for (const spot of spots) {
    const same = keys.get(spot.award.key)
    if (same === undefined) keys.set(spot.award.key, [spot])
    else same.push(spot)
  }
  return keys
}

/** Which of what other readers found this badge belongs to, by index; null where it is news. */
function toldBy(spot: Spot, named: Named | null, { facts: { told } }: Ground): number[] | null {
  const name = foldText(named?.label.name ?? '')
  const all = [...told.keys()]
  const called = (index: number) => foldText(told[index]?.name ?? '')
  const same = all.filter((index) => name !== '' && called(index) === name)
  if (same.length > 0) return same
  const texts = new Set(named?.rest ?? [])
  const lines = new Set([...spot.own, ...(named?.line ? [named.line] : [])].map((line) => line.index))
  const beside = all.filter((index) => lines.has(told[index]?.line ?? -1) || texts.has(told[index]?.name ?? ''))
  // a line may name several: a link with words of its own is about those words
  const about = beside.filter((index) => called(index).includes(name) || name.includes(called(index)))
  if (name !== '' && about.length > 0) return about
  return beside.length === 0 || (named?.by === 'label' && named.line !== null) ? null : beside
}

function fill(found: readonly number[], url: string, { told }: BadgeFacts, { urls }: BadgeAnswer): void {
  const [index] = found
  if (index !== undefined && found.length === 1 && told[index]?.url === null) urls.push({ told: index, url })
}

function placeOf({ line, spot }: Badge, { spots }: BadgeFacts): number {
  return line ?? (spots[spot ?? -1]?.at ?? 0) - 0.5
}

function badgeOf(spot: Spot, named: Named | null, url: string): Badge {
  const { award, own } = spot
  const by = named?.by ?? (award.slug === null ? 'url' : 'slug')
  const { name, flags } = cleanName(named?.label.name ?? award.slug ?? award.title)
  const fields = fieldsOf(named?.rest ?? [])
  const issuer = named?.label.issuer ?? fields.issuer
  const mention = {
    name,
    ...fields,
    issuer: issuer === null ? null : cutText(issuer, LIMITS.issuer),
    url,
    source: BY_URL,
    confidence: CONFIDENCE[by],
    flags,
  }
  const line = named === null ? own[0] : named.line
  return { mention, line: line?.index ?? null, spot: spot.index }
}

/** What stands beside a badge is fields only where it is written as fields are: prose has no issuer. */
function fieldsOf(texts: readonly string[]): Fields {
  const fields = readFields(withLabels([...texts]).map(partDate))
  return fields.issuer === null || isTitle(fields.issuer) ? fields : { ...fields, issuer: null }
}

/** "Halden Institute, 2020" holds an issuer and a date: parted as the field grammar parts them. */
function partDate(text: string): string {
  const [date] = findDates(text)
  const head = date === undefined ? '' : text.slice(0, date.start).trimEnd()
  return date !== undefined && /[,(]$/.test(head) && /\p{L}{2}/u.test(head)
    ? `${head.slice(0, -1).trimEnd()} · ${text.slice(date.start)}`
    : text
}
