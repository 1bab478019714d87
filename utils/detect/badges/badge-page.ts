import type { BadgeAnswer, BadgeFacts } from '../../model/badges.ts'
import type { Mention } from '../../model/mention.ts'
import type { Draft } from '../dom/entry.ts'
import type { Line } from '../dom/lines.ts'

/** A credential that a badge on the page stands for. */
export type BadgeDraft = {
  mention: Omit<Mention, 'key'>
  /** The line that says its name; null where the name is a picture's or stands in the page's data only. */
  line: Line | null
  /** Where it is to be seen where no line says its name: its link, picture or frame. Null for what is not to be seen. */
  element: Element | null
  /** The line before it, for the order of the page; null for the first. */
  before: Line | null
}

export type BadgeFindings = {
  badges: BadgeDraft[]
  /** Addresses for drafts of other readers that had none: the badge beside the name. */
  urls: Map<Draft, string>
}

export type BadgePage = {
  root: Element
  url: URL
  /** All lines of `root`, and those of them that are the candidate's. */
  all: readonly Line[]
  lines: readonly Line[]
  /** The adapter of the reading. */
  adapter: string | null
  /** What other readers have found on the page. */
  found: readonly Draft[]
  /** Elements that are left out with all that they hold. */
  skip: (element: Element) => boolean
}

/** What a page gives: null where it shows nothing of badges. `cut`: it goes on beyond what was gathered. */
export type BadgeCollection = { question: BadgeQuestion | null; cut: boolean }

/** What has to be asked, and what to do with the answer. */
export type BadgeQuestion = { facts: BadgeFacts; place: (answer: BadgeAnswer) => BadgeFindings }
