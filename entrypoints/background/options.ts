import type { optionsMessages } from '../../utils/messages/options.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import type { Store } from '../../utils/store/store.ts'

/** @param changed tells pages and panels, and the log, that a choice is another one now. */
export function optionsHandlers(
  store: Store,
  changed: (event: string, detail: string) => Promise<Record<string, never>>,
): Pick<Handlers<'ui'>, keyof typeof optionsMessages> {
  return {
    async 'ui>bg preferences'(chosen) {
      const said = Object.entries(chosen).filter(([, value]) => value !== undefined)
      if (said.length === 0) return {}
      await store.changeSettings((old) => ({ ...old, ...Object.fromEntries(said) }))
      return changed('preferences', said.map(([name, value]) => `${name}: ${value}`).join(', '))
    },
    'ui>bg layer': async ({ name }) => (await store.layers()).find((layer) => layer.name === name) ?? null,
  }
}
