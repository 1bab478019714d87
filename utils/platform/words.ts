import { browser } from 'wxt/browser'
import { type Language, languageFor } from '../model/languages.ts'
import type { LanguageChoice } from '../model/settings.ts'
import { faultsIn } from '../model/translation.ts'
import { speak, type Words } from '../model/words.ts'

/** What is to be spoken: as chosen, or as the browser's own menus are, or else what the person reads besides. */
export function languageOf(choice: LanguageChoice): Language {
  if (choice !== 'auto') return choice
  return languageFor([browser.i18n.getUILanguage(), ...navigator.languages])
}

/** The words out of the package. A service worker cannot import them when it knows which. */
async function packaged(language: Language): Promise<Words> {
  const response = await fetch(browser.runtime.getURL(`/words/${language}.json` as never))
  const words: unknown = await response.json()
  const faults = faultsIn(words)
  if (faults.length > 0) throw new Error(faults.slice(0, 5).join('; '))
  return words as Words
}

/** From now on this context speaks as was chosen; where the words cannot be had, English. Never throws. */
export async function speakAs(choice: LanguageChoice): Promise<Language> {
  const language = languageOf(choice)
  try {
    speak(language, language === 'en' ? undefined : await packaged(language))
    return language
  } catch (error) {
    console.error(`touchstone: the words of ${language} cannot be read`, error)
    speak('en')
    return 'en'
  }
}
