import { ask, onChanged } from '../messages/ask.ts'
import { directionOf, type Language } from '../model/languages.ts'
import type { Settings } from '../model/settings.ts'
import { say, type WordKey } from '../model/words.ts'
import { wear } from './looks.ts'
import { languageOf, speakAs } from './words.ts'

const chosen = (): Promise<Settings | null> => ask('ui>bg settings', {}).catch(() => null)

/**
 * Makes one of our own pages speak the chosen language and wear the chosen looks, before anything of it is drawn, and
 * names the page. When another language is chosen elsewhere, the page begins anew. Never throws.
 */
export async function openOwnPage(page: Document, title: WordKey): Promise<void> {
  const settings = await chosen()
  const choice = settings?.language ?? 'auto'
  if (settings) wear(page.documentElement, settings)
  const spoken = await speakAs(choice)
  name(page, spoken, say(title))
  onChanged(({ what }) => {
    if (what !== 'settings') return
    void chosen().then((now) => {
      if (now === null) return
      wear(page.documentElement, now)
      // Asked by what was wanted: where the words could not be had, to begin anew would not mend it.
      if (languageOf(now.language) !== languageOf(choice)) page.location.reload()
    })
  })
}

function name(page: Document, language: Language, title: string): void {
  page.documentElement.lang = language
  page.documentElement.dir = directionOf(language)
  page.title = title
}
