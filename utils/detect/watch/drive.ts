import type { BadgeAnswer, BadgeFacts } from '../../model/badges.ts'
import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import type { PageReader, PageReading } from '../dom/read-dom.ts'

export type Driver = {
  /** The grammar of résumé text, wherever it runs. Rejects where it cannot be asked. */
  readText: (document: TextDocument) => Promise<readonly Mention[]>
  /** The reader of badges, likewise. */
  readBadges: (facts: BadgeFacts) => Promise<BadgeAnswer>
  /** Milliseconds, as a clock that only goes forward. */
  now: () => number
  /** Gives the page its turn. */
  rest: () => Promise<void>
}

/** What came of a drive: null where it was stopped, and the milliseconds that it kept the page waiting in all. */
export type Driven = { result: PageReading | null; cost: number }

/** The longest that a reading may keep the page waiting is 8 ms, half a frame; a step that has begun is brought to its end. */
const SLICE = 6

/**
 * Reads to the end, in slices. Rejects where the reader throws or the grammar cannot be asked.
 * @param stop asked between slices, with the cost so far: true ends the drive there.
 */
export async function drive(
  reader: PageReader,
  { readText, readBadges, now, rest }: Driver,
  stop: (cost: number) => boolean = () => false,
): Promise<Driven> {
  let cost = 0
  let started = now()
  let step = reader.next()
  while (step.done !== true) {
    const question = step.value
    if (question !== null || now() - started >= SLICE) {
      cost += now() - started
      const told =
        question === null ? await rest() : await ('spots' in question ? readBadges(question) : readText(question))
      if (stop(cost)) {
        // the reader's own affairs are in order wherever it stands
        reader.return({} as PageReading)
        return { result: null, cost }
      }
      started = now()
      step = reader.next(told ?? undefined)
    } else step = reader.next()
  }
  return { result: step.value, cost: cost + now() - started }
}
