import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Mention } from '../../utils/model/mention.ts'
import type { Shortcut, Usage } from '../../utils/model/usage.ts'

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

/** A copy of the Registry as it was picked: the text of its manifest, and what keeps those of its files that are wanted. */
export type PickedCopy = { manifest: string; keep(wanted: readonly string[]): Promise<void> }

/** What the options page needs besides. */
export interface OptionsHost extends AccessHost {
  /** Opens a manifest and its parts, or one ZIP of them. Both this and `keep` reject with `CopyError`. */
  openCopy(files: File[]): Promise<PickedCopy>
  /** Asks the browser not to clear what is stored when the disk fills up. Resolves to whether it agreed. */
  keepStorage(): Promise<boolean>
  /** What is stored in this browser, kind by kind. */
  usage(): Promise<Usage[]>
  /** Everything that is stored, table by table, as JSON can hold it; without keys and without the bytes of a copy. */
  everything(): Promise<Record<string, unknown[]>>
  /** The shortcuts that work everywhere in the browser, as they are set now. */
  shortcuts(): Promise<Shortcut[]>
  /** Opens the browser's own list of shortcuts. Resolves to whether it did. */
  openShortcuts(): Promise<boolean>
}

/** What the first steps need besides. */
export interface WelcomeHost extends AccessHost {
  /** The browser asks by itself before data may be sent, as Firefox does. */
  asksAboutData: boolean
}

/** What the demo page needs: its own text read, and drawn upon, as any page is. */
export interface DemoHost {
  /** Reads the profile that stands in the page. */
  read(): Promise<Mention[]>
  /** Draws a chip for each; what was drawn before is replaced. Opens their cards itself. */
  draw(appraisals: readonly Appraisal[]): void
}

/** What was read of a file and is to be reported: nothing of its name or text. */
export type ReportedFile = { mentions: Mention[]; more: number }

/** What the report page needs. */
export interface ReportHost {
  /** The tab whose page the report is of, by the page's own address; null where it names none. */
  tabId: number | null
  /** What names the file that the report is of, by the page's own address; null where it names none. */
  fileId: string | null
  /** Opened from the panel, which asks for the reviewer's own view before it shows scores, where that is wanted. */
  decided: boolean
  /** What the panel read of that file; null once the panel is closed, or holds it no more. */
  file(id: string): Promise<ReportedFile | null>
  /** Opens the browser's print dialog, which can save a PDF. */
  print(): void
}

/** What a document held. `titles`: the job titles in its sections of work, all or none. */
export type FileReading = { name: string; mentions: Mention[]; more: number; titles: string[] }

/** What the side panel needs besides: the tab in focus, and documents. */
export interface PanelHost extends AccessHost {
  /** The tab in focus in the panel's window, or null. */
  activeTab(): Promise<number | null>
  /** Calls back when another tab comes into focus. Returns what stops it. */
  onActiveTab(listener: (tabId: number) => void): () => void
  /** Calls back when a tab starts to load another page (`done` false) and when it has. Returns what stops it. */
  onTabLoad(listener: (tabId: number, done: boolean) => void): () => void
  /**
   * Reads a document of any kind that is known in this page. Throws an error with a `code` of `DocumentError`.
   * @param onPage called with each page that is read, the first is 1, and how many there are
   */
  readFile(file: File, onPage?: (page: number, of: number) => void): Promise<FileReading>
  /** Reads pasted text in this page. */
  readPasted(name: string, text: string): FileReading
  /** Opens the options page at a section. */
  openOptions(section: OptionsSection): void
  /** Opens the report of a tab's page, or of a file that was read here, as a page of its own, to be printed. */
  openReport(of: number | ReportedFile): void
}

/** What the toolbar button's popup needs besides. */
export interface PopupHost extends AccessHost {
  /** The tab that the popup is about, or null. */
  activeTab(): Promise<number | null>
  /** Opens the side panel beside a tab. Call it straight from a click. Resolves to whether the browser did. */
  openPanel(tabId: number): Promise<boolean>
  /** Opens the panel's page for a tab as a tab of its own. */
  openPanelTab(tabId: number): void
  /** Opens the options page at a section. */
  openOptions(section: OptionsSection): void
  close(): void
}

/** The sections of the options page, as they stand together; also its address after `#`. */
export const OPTIONS_GROUPS = {
  product: ['general', 'sites', 'accessibility'],
  judging: ['role', 'trusted', 'layers', 'scoring'],
  looking: ['copy', 'live'],
  data: ['data', 'audit'],
  about: ['about', 'sources', 'lab'],
} as const
export type OptionsGroup = keyof typeof OPTIONS_GROUPS
export type OptionsSection = (typeof OPTIONS_GROUPS)[OptionsGroup][number]

const SECTIONS: readonly string[] = Object.values(OPTIONS_GROUPS).flat()

export function isOptionsSection(value: string): value is OptionsSection {
  return SECTIONS.includes(value)
}
