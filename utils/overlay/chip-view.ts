/** The shapes of the visual direction; each has its own words, so colour only repeats what they say. */
export type ChipShape = 'strong' | 'solid' | 'basic' | 'participation' | 'none' | 'lookalike' | 'ended'

/** All that a chip needs, as plain data: the background says it, the page's chips file draws it. */
export type ChipView = {
  /** The mention's key. */
  key: string
  shape: ChipShape
  /** Band or state, ≤ 28 characters. */
  words: string
  /** Relevance band, when a requisition is active and it is known. */
  relevance: string | null
  /** Full accessible name of the button. */
  label: string
}
