import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTongue, languageHandlers } from '../../../entrypoints/background/language.ts'
import type { From } from '../../../utils/messages/serve.ts'
import { createDb } from '../../../utils/store/db.ts'
import { createStore } from '../../../utils/store/store.ts'

const from: From = { role: 'ui', tabId: null, url: '' }
const db = createDb('background-language')
const store = createStore(db)

afterEach(() => store.wipe())

describe('what the background speaks', () => {
  it('is learnt once, and again after another was chosen', async () => {
    const speakAs = vi.fn(async () => undefined)
    const told = vi.fn()
    const tongue = createTongue(store, speakAs, told)
    await Promise.all([tongue.ready(), tongue.ready()])
    expect(speakAs.mock.calls).toEqual([['auto']])
    expect(told).not.toHaveBeenCalled()

    const changed = vi.fn(async () => ({}) as Record<string, never>)
    await languageHandlers(store, tongue, changed)['ui>bg language']({ language: 'de' }, from)
    expect(speakAs.mock.calls).toEqual([['auto'], ['de']])
    expect(told).toHaveBeenCalledOnce()
    expect(changed).toHaveBeenCalledWith('language', 'de')
    expect((await store.settings()).language).toBe('de')
  })

  it('is the browser’s where the settings cannot be read', async () => {
    const speakAs = vi.fn(async () => undefined)
    await createTongue({ settings: () => Promise.reject(new Error('closed')) }, speakAs, () => undefined).ready()
    expect(speakAs).toHaveBeenCalledWith('auto')
  })
})
