import type { TextDocument } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import type { PageReader, PageReading } from '../dom/read-dom.ts'

export type Driver = {
  /** The grammar of résumé text, wherever it runs. Rejects where it cannot be asked. */
  readText: (document: TextDocument) => Promise<readonly Mention[]>
  /** Milliseconds, as a clock that only goes forward. */
  now: () => number
  /** Gives the page its turn. */
  rest: () => Promise<void>
}

/** The longest that a reading may keep the page waiting, milliseconds: half a frame. */
const SLICE = 8

/** Reads to the end, in slices. Rejects where the reader throws or the grammar cannot be asked. */
export async function drive(reader: PageReader, { readText, now, rest }: Driver): Promise<PageReading> {
  let started = now()
  let step = reader.next()
  while (step.done !== true) {
    const mentions = step.value === null ? undefined : await readText(step.value)
    if (mentions !== undefined) started = now()
    else if (now() - started >= SLICE) {
      await rest()
      started = now()
    }
    step = reader.next(mentions)
  }
  return step.value
}
