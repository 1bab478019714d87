import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Settings, settingsSchema } from '../../../utils/model/settings.ts'

vi.mock('../../../utils/platform/hosts.ts', () => ({ grantedPatterns: async () => [], areGranted: async () => false }))
const { createPauses } = await import('../../../entrypoints/background/pauses.ts')
const { siteOff } = await import('../../../entrypoints/background/sites.ts')

const NOON = Date.parse('2026-11-24T12:00:00.000Z')
const HOST = 'talent.harbour.example'
let settings: Settings
let now = NOON
const callAgain = vi.fn(async (_on: boolean) => undefined)
const changed = vi.fn(async (_event: string, _detail: string) => undefined)
const store = {
  settings: async () => settings,
  async changeSettings(change: (old: Settings) => Settings) {
    settings = settingsSchema.parse(change(settings))
    return settings
  },
}
const pauses = createPauses({ store, now: () => now, callAgain, changed })

beforeEach(() => {
  settings = settingsSchema.parse({})
  now = NOON
  callAgain.mockClear()
  changed.mockClear()
})

describe('a site', () => {
  it('is on until something else is chosen', () => {
    expect(siteOff(HOST, settings, now)).toBeNull()
  })

  it('is never off where the browser hides which one it is', () => {
    expect(siteOff('', settingsSchema.parse({ off: ['*', ''] }), now)).toBeNull()
  })

  it('is off until it is switched on', async () => {
    await pauses.set(HOST, 'off')
    expect(siteOff(HOST, settings, NOON * 2)).toEqual({ until: null })
    expect(siteOff('elsewhere.example', settings, now)).toBeNull()
    await pauses.set(HOST, 'on')
    expect(settings).toEqual(settingsSchema.parse({}))
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('is paused for an hour, by the clock alone', async () => {
    await pauses.set(HOST, 'hour')
    expect(siteOff(HOST, settings, NOON + 3_599_000)).toEqual({ until: '2026-11-24T13:00:00.000Z' })
    expect(siteOff(HOST, settings, NOON + 3_600_000)).toBeNull()
    expect(callAgain).toHaveBeenLastCalledWith(true)
  })

  it('has one state at a time', async () => {
    await pauses.set(HOST, 'hour')
    await pauses.set(HOST, 'off')
    expect(settings.pausedUntil).toEqual({})
    await pauses.set(HOST, 'off')
    expect(settings.off).toEqual([HOST])
    await pauses.set(HOST, 'hour')
    expect(settings.off).toEqual([])
  })

  it('shares its state with the other hosts of a known site’s row only', async () => {
    await pauses.set('app.greenhouse.io', 'off')
    expect(settings.off).toEqual(['greenhouse.io'])
    expect(siteOff('app.greenhouse.io', settings, now)).not.toBeNull()
    expect(siteOff('acme.example', { ...settings, off: ['*.example'] }, now)).toEqual({ until: null })
  })
})

describe('waking up', () => {
  it('ends the pauses whose time has come and leaves the others, and asks to be called no more after the last', async () => {
    await pauses.set(HOST, 'hour')
    now += 1_800_000
    await pauses.set('other.example', 'hour')
    changed.mockClear()
    now = NOON + 3_600_000
    await pauses.wake()
    expect(Object.keys(settings.pausedUntil)).toEqual(['other.example'])
    expect(changed).toHaveBeenCalledOnce()
    expect(callAgain).toHaveBeenLastCalledWith(true)
    now = NOON + 2 * 3_600_000
    await pauses.wake()
    expect(settings.pausedUntil).toEqual({})
    expect(callAgain).toHaveBeenLastCalledWith(false)
  })

  it('touches nothing where nothing has ended', async () => {
    await pauses.set(HOST, 'off')
    changed.mockClear()
    await pauses.wake()
    expect(changed).not.toHaveBeenCalled()
    expect(settings.off).toEqual([HOST])
  })
})
