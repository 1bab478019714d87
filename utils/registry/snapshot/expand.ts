import { buildIndex, type IndexMeta } from '../index/build.ts'
import { readColumns } from './columns.ts'

function* steps(search: ArrayBuffer, meta: IndexMeta): Generator<void, ArrayBuffer> {
  const columns = yield* readColumns(search)
  return yield* buildIndex(columns, meta)
}

/**
 * The index of a search part (unzipped): what `openRegistry` opens; `meta` is what people are told that was searched.
 * Throws `IndexError` for bytes that are anything else.
 */
export function expandIndex(search: ArrayBuffer, meta: IndexMeta): ArrayBuffer {
  const run = steps(search, meta)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

/** As `expandIndex`, with a rest every few thousand records, for a browser that has other things to do. */
export async function expandIndexSlowly(
  search: ArrayBuffer,
  meta: IndexMeta,
  rest: () => Promise<void> = breathe,
): Promise<ArrayBuffer> {
  const run = steps(search, meta)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
    await rest()
  }
}
