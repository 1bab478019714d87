import type { LayerReader } from '../detect/dom/layers.ts'
import type { PageWords } from '../detect/lexicon/words.ts'
import type { Site } from '../detect/sites/schema.ts'
import type { Appraisal } from '../model/appraisal.ts'
import type { Spoken } from '../model/words.ts'
import type { ChipView } from './chip-view.ts'

/** Where a chip may stand: after this text inside this element. */
export type Place = { element: Element; text: Text | null }

/**
 * What the page files share inside the extension's isolated world. The page's own scripts live in another world
 * and cannot see it. The detector makes it; chips and card, injected later and only on a hit, hang themselves in.
 */
export type PageWorld = {
  /** Aborted when the host is withdrawn, the extension is gone or the document ends: remove everything. */
  signal: AbortSignal
  /** What the readers know things by, and the adapter of this host if there is one; null until the background has told. */
  knows: { words: PageWords; sites: readonly Site[] } | null
  /** Begins to watch again where it had stopped: the host was granted after a reading by click. False when the extension
   * was updated under this reader: it has left then, and a new one may take its place. */
  watchAgain: () => boolean
  /** Where the mention with this key stands now; null when its text is gone from the page. */
  place: (key: string) => Place | null
  /** What the chips should show; null = show none. */
  views: ChipView[] | null
  /** Set by the chips file: called after `views` changed and after every re-reading (places may have moved). */
  showChips: (() => void) | null
  /** Asks the background for one appraisal; `needCard` makes it inject the card file first. */
  appraise: (key: string, needCard: boolean) => Promise<Appraisal>
  /** What the card is to speak; null = English. Told with an appraisal. */
  spoken: Spoken | null
  /** Asks for the side panel, opened at this mention and, with `act`, for what is to be done there. False where the browser needs the toolbar button instead. */
  openPanel: (key: string, act?: { act: 'trust' | 'match' | 'note' | 'ask' }) => Promise<boolean>
  /** Set by the file that reads the text layers of PDFs. */
  readLayer?: LayerReader
  /** Set by the file that lists what documents the page shows. */
  listsFiles?: boolean
  /** Set by the card file. `anchor` is the chip's button, for position and for giving the focus back. */
  showCard: ((appraisal: Appraisal, anchor: HTMLElement, how: 'hover' | 'pin') => void) | null
  /** Set by the card file: closes a card that is not pinned, or any with `force`. */
  hideCard: ((force: boolean) => void) | null
  /** Set by the card file: called after the chips were drawn anew, so that no card outlives its chip. */
  followChips?: () => void
}

const NAME = 'touchstonePage'
type Holder = { [NAME]?: PageWorld }

export function pageWorld(): PageWorld | null {
  return (globalThis as Holder)[NAME] ?? null
}

export function setPageWorld(world: PageWorld | null): void {
  if (world) (globalThis as Holder)[NAME] = world
  else delete (globalThis as Holder)[NAME]
}
