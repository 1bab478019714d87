import { CopyError } from '../model/registry-copy.ts'

/** The names that an error and those behind it carry. Dexie wraps the browser's own. */
function names(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown }
  return [...(typeof name === 'string' ? [name] : []), ...names(inner, depth + 1), ...names(cause, depth + 1)]
}

/** Runs a write; where the browser has no room for it, rejects with `CopyError`, `quota`. Nothing is written then. */
export async function guarded<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write()
  } catch (cause) {
    if (names(cause).some((name) => name === 'QuotaExceededError' || name === 'NS_ERROR_FILE_NO_DEVICE_SPACE'))
      throw new CopyError('quota', 'the browser has no room', { cause })
    throw cause
  }
}
