import { browser } from 'wxt/browser'
import { inflateVocabulary, openVocabulary, type Vocabulary } from '../../utils/skills/vocabulary.ts'

export type VocabularySource = () => Promise<Vocabulary>

async function packaged(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL('/vocabulary.bin.gz' as never))
  return new Uint8Array(await response.arrayBuffer())
}

/**
 * The vocabulary that ships, opened when it is first asked for (a tenth of a second) and then kept. A failed opening is
 * forgotten, so that the next question tries again.
 */
export function createVocabulary(read: () => Promise<Uint8Array<ArrayBuffer>> = packaged): VocabularySource {
  let opened: Promise<Vocabulary> | null = null
  return () => {
    if (opened) return opened
    const now = read().then(inflateVocabulary).then(openVocabulary)
    opened = now
    now.catch(() => {
      if (opened === now) opened = null
    })
    return now
  }
}
