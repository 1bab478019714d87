import type { Mention } from '../../utils/model/mention.ts'

/** What our pages need of the browser's permissions. Implemented beside each entrypoint. */
export interface AccessHost {
  /**
   * Asks for match patterns. Call it straight from a click, before anything is awaited: browsers refuse otherwise.
   * Resolves to whether all were granted.
   */
  requestAccess(patterns: string[]): Promise<boolean>
  /** Gives match patterns back. Resolves to whether they are gone. */
  withdrawAccess(patterns: string[]): Promise<boolean>
}

/** What a document held. */
export type FileReading = { name: string; mentions: Mention[]; more: number }

/** What the side panel needs besides: the tab in focus, and documents. */
export interface PanelHost extends AccessHost {
  /** The tab in focus in the panel's window, or null. */
  activeTab(): Promise<number | null>
  /** Calls back when another tab comes into focus. Returns what stops it. */
  onActiveTab(listener: (tabId: number) => void): () => void
  /** Calls back when a tab starts to load another page (`done` false) and when it has. Returns what stops it. */
  onTabLoad(listener: (tabId: number, done: boolean) => void): () => void
  /** Reads a document of any kind that is known in this page. Throws an error with a `code` of `DocumentError`. */
  readFile(file: File): Promise<FileReading>
  /** Reads pasted text in this page. */
  readPasted(name: string, text: string): FileReading
  /** Opens the options page at a section. */
  openOptions(section: OptionsSection): void
}

/** The sections of the options page; also its address after `#`. */
export const OPTIONS_SECTIONS = ['sites', 'role', 'trusted', 'live', 'data', 'lab', 'about'] as const
export type OptionsSection = (typeof OPTIONS_SECTIONS)[number]

export function isOptionsSection(value: string): value is OptionsSection {
  return (OPTIONS_SECTIONS as readonly string[]).includes(value)
}
