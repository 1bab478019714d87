import type { languageMessages } from '../../utils/messages/language.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import type { LanguageChoice } from '../../utils/model/settings.ts'
import type { Store } from '../../utils/store/store.ts'

/** What the background speaks. */
export type Tongue = {
  /** Resolves when the chosen language is spoken; kept until `again`. Never rejects: then it is English. */
  ready: () => Promise<void>
  /** The choice may be another one now. */
  again: () => Promise<void>
}

/**
 * @param speakAs loads the words and speaks them from then on
 * @param told called when it may be another language than before: what the browser keeps of ours is said anew
 */
export function createTongue(
  store: Pick<Store, 'settings'>,
  speakAs: (choice: LanguageChoice) => Promise<unknown>,
  told: () => void,
): Tongue {
  let spoken: Promise<void> | null = null
  const learn = async () => {
    // Settings that cannot be read choose nothing.
    const { language } = await store.settings().catch(() => ({ language: 'auto' as const }))
    await speakAs(language)
  }
  const ready = () => {
    spoken ??= learn()
    return spoken
  }
  return {
    ready,
    async again() {
      spoken = null
      await ready()
      told()
    },
  }
}

/** @param changed tells pages and panels, and the log, that everything is said in other words now. */
export function languageHandlers(
  store: Store,
  tongue: Tongue,
  changed: (event: string, detail: string) => Promise<Record<string, never>>,
): Pick<Handlers<'ui'>, keyof typeof languageMessages> {
  return {
    async 'ui>bg language'({ language }) {
      await store.changeSettings((old) => ({ ...old, language }))
      await tongue.again()
      return changed('language', language)
    },
  }
}
