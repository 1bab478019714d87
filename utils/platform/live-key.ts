import { browser } from 'wxt/browser'
import { LIVE_KEY } from '../model/live.ts'

const nameOf = (environment: string) => `live-key-${environment}`

/**
 * Keeps the scripts that we put into pages from this storage, where the browser can. Nothing else of ours stands in it,
 * and nothing that exports, logs or tells settings reads it.
 */
export async function shieldKeys(): Promise<void> {
  const { local } = browser.storage as unknown as {
    local: { setAccessLevel?: (what: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }
  }
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined)
}

/** The key of an environment, or null. */
export async function readLiveKey(environment: string): Promise<string | null> {
  const name = nameOf(environment)
  const key = (await browser.storage.local.get(name))[name]
  return typeof key === 'string' && LIVE_KEY.test(key) ? key : null
}

/** Keeps a key, or with null forgets it. */
export async function writeLiveKey(environment: string, key: string | null): Promise<void> {
  const name = nameOf(environment)
  await (key === null ? browser.storage.local.remove(name) : browser.storage.local.set({ [name]: key }))
}
