import { headingKind } from '../grammar/headings.ts'
import { plainText } from '../grammar/names.ts'
import { findPhrase, foldText } from '../grammar/words.ts'
import { fromWords } from '../lexicon/words.ts'
import type { Line } from './lines.ts'
import { type Outline, outlineOf, TITLE_AT_MOST } from './outline.ts'
import { makePace, perLine } from './per-line.ts'
import type { Resting } from './resting.ts'
import { boxOf, contains, holds } from './sections.ts'
import { tagOf } from './tags.ts'
import { boxAround } from './tree.ts'

/** A plain line counts as a title only this many lines above a heading of credentials. */
const TITLE_NEAR = 6
/** Room beside such a wording in a title: "Required certifications", "About the job: analyst". */
const BESIDE_AT_MOST = 25
/** Lines looked at for the ends of such parts: many times a long page. */
const LOOKED_AT_MOST = 300_000
const elsewhereTitles = fromWords(({ elsewhere }) => elsewhere.titles.map(foldText))
const peopleWords = fromWords(({ elsewhere }) => new Set(elsewhere.people.map(foldText)))

/** `lines` without the parts whose title speaks of something else than the candidate. */
export function* dropElsewhere(lines: readonly Line[], scope: Element): Resting<Outline> {
  const outline = yield* outlineOf(lines)
  const { kinds } = outline
  const dropped = new Set<Line>()
  let looked = 0
  const pace = makePace()
  for (const index of possibleTitles(outline)) {
    if (pace()) yield null
    const line = lines[index] as Line
    if (looked > LOOKED_AT_MOST) break
    if (dropped.has(line) || !namesElsewhere(line)) continue
    const end = elsewhereEnd(lines, index, scope)
    looked += end - index
    yield null
    // a plain line is a title only where it stands over (or is) a heading of credentials
    if (line.level === 0 && !kinds.slice(index, end).includes('certifications')) continue
    for (const other of lines.slice(index, end)) dropped.add(other)
  }
  if (dropped.size === 0) return outline
  return yield* outlineOf(lines.filter((line) => !dropped.has(line)))
}

function possibleTitles({ lines, kinds }: Outline): number[] {
  const titles = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (line.level > 0) titles.add(index)
    if (kinds[index] !== 'certifications') continue
    for (let above = Math.max(0, index - TITLE_NEAR); above <= index; above++) titles.add(above)
  }
  return [...titles].sort((a, b) => a - b)
}

function elsewhereEnd(lines: readonly Line[], index: number, scope: Element): number {
  const title = lines[index] as Line
  const box = boxOf(lines, index, scope)
  const bounds = holds(box, lines[index + 1]) ? box : (boxAround(box) ?? box)
  let end = index + 1
  for (; end < lines.length; end++) {
    const line = lines[end] as Line
    if (!contains(bounds, line)) break
    if (line.level > 0 && (title.level === 0 || line.level <= title.level)) break
  }
  return end
}

/** Most of the line is a wording of the list: a name that merely holds such a word is no title. */
const namesElsewhere = perLine(({ text }) => {
  if (text.length > TITLE_AT_MOST) return false
  const found = findPhrase(text, elsewhereTitles())
  return found !== null && text.length - (found.end - found.start) <= BESIDE_AT_MOST
})

/** A table whose columns are people's names and some section's kind lists people, whoever is shown. */
export function isTableOfPeople(element: Element): boolean {
  if (tagOf(element) !== 'TABLE') return false
  // a table that only lays the page out holds other tables, whose heads are not its own
  const own = [...element.querySelectorAll('th')].filter((head) => head.closest('table') === element)
  const heads = own.map((head) =>
    plainText((head.textContent ?? '').slice(0, 2 * TITLE_AT_MOST)).slice(0, TITLE_AT_MOST),
  )
  return heads.some((head) => peopleWords().has(foldText(head))) && heads.some((head) => headingKind(head) !== null)
}
