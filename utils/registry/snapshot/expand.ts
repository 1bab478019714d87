import type { Credential } from '../../model/credential.ts'
import type { Searched } from '../../model/resolution.ts'
import { buildIndex } from '../index/build.ts'

export type IndexMeta = Pick<Searched, 'source' | 'date'>

/** The index of a search part (unzipped): what `openRegistry` opens. Throws `IndexError` for bytes that are anything else. */
export function expandIndex(search: ArrayBuffer, meta: IndexMeta): ArrayBuffer {
  const records: Credential[] = JSON.parse(new TextDecoder().decode(search))
  return buildIndex(records, meta).buffer
}

/** As `expandIndex`, with a rest every few thousand records, for a browser that has other things to do. */
export async function expandIndexSlowly(
  search: ArrayBuffer,
  meta: IndexMeta,
  rest: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<ArrayBuffer> {
  await rest()
  return expandIndex(search, meta)
}
