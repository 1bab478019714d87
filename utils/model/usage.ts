/** Kinds of what is stored in this browser. */
export type UsageKind =
  | 'settings'
  | 'requisitions'
  | 'trusted'
  | 'layers'
  | 'copy'
  | 'corrections'
  | 'live'
  | 'verdicts'
  | 'audit'
  | 'other'

/** What is kept of one kind: how many, and how many bytes. Of what lies here as text, the bytes of that text. */
export type Usage = { kind: UsageKind; entries: number; bytes: number }

/** A shortcut that works everywhere in the browser; `keys` is empty where none is set. */
export type Shortcut = { what: 'popup' | 'panel'; keys: string }
