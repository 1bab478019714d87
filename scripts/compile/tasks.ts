import type { Rejected } from './entry.ts'

/** Texts one behind the other: lines of a file, or whole documents of which each says where it ends. */
export type Batch = {
  source: string
  bytes: Uint8Array
  /** Null: lines, the first of which has the number `firstLine`. */
  texts: { name: string; end: number; at?: string }[] | null
  firstLine: number
}

export type GatherTask = Batch & { kind: 'gather'; run: string }
export type GatherAnswer = { documents: number; newest: string | null; rejected: Rejected[] }

/** `asOf`: YYYY-MM-DD. Before the first `read`. */
export type BeginTask = { kind: 'begin'; asOf: string }

/** `lines`: entries of the state, each with its line feed. Their credentials are written to `spill`. */
export type ReadTask = { kind: 'read'; lines: Uint8Array; spill: string }
export type ReadAnswer = {
  /** JSON of what other workers have to know for linking (`KnowTask`). */
  parts: string
  /** Keys of organisations. */
  organizations: string[]
  /** Credentials that stand in another record's document: key and line. */
  guests: [key: string, line: string][]
  rejected: Rejected[]
}

export type KnowTask = { kind: 'know'; parts: string }

/** Links a spilled file into an ordered run. `guests`: keys whose own records are to be reported. */
export type LinkTask = { kind: 'link'; spill: string; run: string; guests: string[] }
export type LinkAnswer = { seen: string[]; rejected: Rejected[] }

export type Task = GatherTask | BeginTask | ReadTask | KnowTask | LinkTask
export type Answer =
  | ({ kind: 'gather' } & GatherAnswer)
  | { kind: 'begin' }
  | ({ kind: 'read' } & ReadAnswer)
  | { kind: 'know' }
  | ({ kind: 'link' } & LinkAnswer)
export type AnswerTo<T extends Task> = Extract<Answer, { kind: T['kind'] }>
