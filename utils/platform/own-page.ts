import { ask, onChanged } from '../messages/ask.ts'
import { directionOf, type Language } from '../model/languages.ts'
import type { LanguageChoice } from '../model/settings.ts'
import { say, type WordKey } from '../model/words.ts'
import { languageOf, speakAs } from './words.ts'

const chosen = (): Promise<LanguageChoice | null> =>
  ask('ui>bg settings', {}).then(
    ({ language }) => language,
    () => null,
  )

/**
 * Makes one of our own pages speak the chosen language, before anything of it is drawn, and names the page in it. When
 * another one is chosen elsewhere, the page begins anew. Never throws.
 */
export async function openOwnPage(page: Document, title: WordKey): Promise<void> {
  const choice = (await chosen()) ?? 'auto'
  const spoken = await speakAs(choice)
  name(page, spoken, say(title))
  onChanged(({ what }) => {
    if (what !== 'settings') return
    // Asked by what was wanted: where the words could not be had, to begin anew would not mend it.
    void chosen().then((now) => {
      if (now !== null && languageOf(now) !== languageOf(choice)) page.location.reload()
    })
  })
}

function name(page: Document, language: Language, title: string): void {
  page.documentElement.lang = language
  page.documentElement.dir = directionOf(language)
  page.title = title
}
