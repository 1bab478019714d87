import type { SiteWork } from '../../utils/messages/popup.ts'
import type { Settings } from '../../utils/model/settings.ts'
import type { Store } from '../../utils/store/store.ts'
import { siteIdOf } from './sites.ts'

/** How long a pause lasts, milliseconds. */
const HOUR = 3_600_000

export type PauseSurroundings = {
  store: Pick<Store, 'settings' | 'changeSettings'>
  now: () => number
  /** Has `wake` called once a minute from now on, or no more, also where this background is gone. */
  callAgain: (on: boolean) => Promise<void>
  /** Pages are to be brought into line with what was changed. */
  changed: (event: string, detail: string) => Promise<unknown>
}

const without = <T>(all: Record<string, T>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== id))

/** The settings with a host's site on, paused until `until`, or off. */
export function withWork(settings: Settings, host: string, work: SiteWork, until: string): Settings {
  const id = siteIdOf(host)
  const off = settings.off.filter((one) => one !== id)
  const pausedUntil = without(settings.pausedUntil, id)
  if (work === 'off') return { ...settings, off: [...off, id], pausedUntil }
  if (work === 'hour') return { ...settings, off, pausedUntil: { ...pausedUntil, [id]: until } }
  return { ...settings, off, pausedUntil }
}

/** Sites that are off or paused; a pause ends by itself, at most a minute late. */
export function createPauses({ store, now, callAgain, changed }: PauseSurroundings) {
  return {
    async set(host: string, work: SiteWork): Promise<void> {
      const until = new Date(now() + HOUR).toISOString()
      await store.changeSettings((old) => withWork(old, host, work, until))
      if (work === 'hour') await callAgain(true)
      await changed('site', `${siteIdOf(host)}: ${work === 'hour' ? `paused until ${until}` : work}`)
    },
    /** Ends the pauses whose time has come. */
    async wake(): Promise<void> {
      const { pausedUntil } = await store.settings()
      const ended = Object.keys(pausedUntil).filter((id) => Date.parse(pausedUntil[id] ?? '') <= now())
      if (ended.length > 0) {
        await store.changeSettings((old) => ({ ...old, pausedUntil: ended.reduce(without, old.pausedUntil) }))
        await changed('site', `${ended.length} pause over`)
      }
      await callAgain(Object.keys(pausedUntil).length > ended.length)
    },
  }
}
export type Pauses = ReturnType<typeof createPauses>
