import type { Mention } from '../../model/mention.ts'
import type { Item } from './item-form.ts'

/** A credential found in a text, before it becomes a mention. Offsets are those of the document's text. */
export type Found = {
  start: number
  end: number
  by: Mention['source']['by']
  /** 0–1. */
  confidence: number
  /** The statement or item around the name, where issuer, dates and id may stand. */
  around: { start: number; end: number }
  /** The end of the last of several joined names: what follows it belongs to each of them. */
  shares?: number
  /** Where the lines below begin that were added to `around`. */
  below?: number
  /** The line between the name and its field lines, where there is one. */
  issuer?: string
  /** What the item's own pieces say, where they tell. */
  fields?: Omit<Item, 'name' | 'around'>
}
