import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { optionsHandlers } from '../../../entrypoints/background/options.ts'
import { inlineMode } from '../../../entrypoints/background/sites.ts'
import { optionsMessages } from '../../../utils/messages/options.ts'
import type { From } from '../../../utils/messages/serve.ts'
import { settingsSchema } from '../../../utils/model/settings.ts'
import { createDb, type TouchstoneDb } from '../../../utils/store/db.ts'
import { createStore, type Store } from '../../../utils/store/store.ts'
import { makeLayer } from '../policy/make-layer.ts'

const FROM: From = { role: 'ui', tabId: null, url: '' }
let db: TouchstoneDb
let store: Store
let told: string[]
let count = 0
const handlers = () =>
  optionsHandlers(store, async (event, detail) => {
    told.push(`${event}: ${detail}`)
    return {}
  })
beforeEach(() => {
  db = createDb(`background-options-${++count}`)
  store = createStore(db)
  told = []
  return () => db.delete()
})

describe('preferences', () => {
  it('change what was chosen and leave the rest', async () => {
    await handlers()['ui>bg preferences']({ theme: 'dark' }, FROM)
    await handlers()['ui>bg preferences']({ textSize: 150, inlineDefault: 'panel-only' }, FROM)
    expect(await store.settings()).toMatchObject({ theme: 'dark', textSize: 150, inlineDefault: 'panel-only' })
    expect(told).toEqual(['preferences: theme: dark', 'preferences: textSize: 150, inlineDefault: panel-only'])
  })

  it('change and tell nothing where nothing was chosen', async () => {
    await handlers()['ui>bg preferences']({}, FROM)
    expect(told).toEqual([])
    expect(await store.settings()).toEqual(settingsSchema.parse({}))
  })

  it('are refused where they are none', () => {
    const { request } = optionsMessages['ui>bg preferences']
    for (const wrong of [{ theme: 'red' }, { textSize: 110 }, { language: 'de' }, { inlineDefault: null }])
      expect(request.safeParse(wrong).success).toBe(false)
    // what is left out stays as it is, and does not become what ships
    expect(request.parse({ theme: 'light' })).toEqual({ theme: 'light' })
  })
})

describe('panel only by default', () => {
  const settings = (part: object = {}) => settingsSchema.parse({ inlineDefault: 'panel-only', ...part })
  it('holds where nothing was chosen for a site, and lifts no notice', () => {
    expect(inlineMode('app.greenhouse.io', settings())).toBe('panel-only')
    expect(inlineMode('app.greenhouse.io', settings({ inline: { 'greenhouse.io': 'chips' } }))).toBe('chips')
    expect(inlineMode('www.linkedin.com', settingsSchema.parse({ inlineDefault: 'chips' }))).toBe('panel-only')
  })
})

it('a layer is given whole, and null where there is none', async () => {
  const own = makeLayer()
  await store.saveLayer(own)
  expect(await handlers()['ui>bg layer']({ name: own.name }, FROM)).toEqual(own)
  expect(await handlers()['ui>bg layer']({ name: 'no such list' }, FROM)).toBeNull()
})
