import { expandKept, openKept } from '../registry/snapshot/open-parts.ts'
import type { Registry } from '../registry/snapshot/registry.ts'
import type { Copies } from './copies.ts'

const atOnce = () => Promise.resolve()

/**
 * Opens the Registry copy in use, or null where there is none. Its index is read once and laid out, evidence when a record
 * is asked for. An index that this version cannot open (of before an update, or damaged) is made anew of the kept parts;
 * rejects with `CopyError` where those are damaged too.
 */
export async function openCopy(copies: Copies, rest: () => Promise<void> = atOnce): Promise<Registry | null> {
  const copy = await copies.current()
  if (!copy) return null
  const { manifest } = copy
  try {
    const bytes = await copies.index(copy)
    if (bytes) return openKept(bytes, manifest, copies)
  } catch {
    // IndexError: another layout, or bytes that the disk has spoilt; or they cannot be read at all
  }
  const index = await expandKept(manifest, copies, rest)
  const registry = openKept(index, manifest, copies)
  // without room for it, it is made anew the next time too
  await copies.putIndex(copy, index).catch(() => undefined)
  return registry
}
