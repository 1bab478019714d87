import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { UsageError } from '../cli.ts'

const stateSchema = z.object({
  format: z.literal(1),
  documents: z.int().nonnegative(),
  /** From when on the change feed has to be asked; null where no document said when it changed. */
  upTo: z.string().nullable(),
  /** Lines and entries of the sources that could not be used, which the documents therefore do not hold. */
  unread: z.array(
    z.object({ source: z.string(), line: z.int().nullable(), id: z.string().exactOptional(), reason: z.string() }),
  ),
})
export type StateNote = z.infer<typeof stateSchema>

export type StateFolder = {
  /** Entries sorted by key, gzipped. */
  documents: string
  note: string
  rejected: string
  /** Pages of envelopes that were fetched. */
  pages: string
  /** Changed envelopes that were fetched. */
  changes: string
  /** Emptied at the end; of this process alone. */
  work: string
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes the folder where needed and clears away what an interrupted run left of its work. */
export function openState(folder: string): StateFolder {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const pid = /^work-(\d{1,10})$/.exec(name)?.[1]
    if (pid === undefined) continue
    if (Number(pid) !== process.pid && isRunning(Number(pid)))
      throw new UsageError(`${folder}: another compile is at work in it (process ${pid})`)
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
  const work = path.join(folder, `work-${process.pid}`)
  mkdirSync(work)
  const inside = (name: string) => path.join(folder, name)
  return {
    documents: inside('documents.jsonl.gz'),
    note: inside('state.json'),
    rejected: inside('rejected.jsonl'),
    pages: inside('pages'),
    changes: inside('changes'),
    work,
  }
}

/** Puts a file in place in one step. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`)
  writeFileSync(beside, content)
  renameSync(beside, file)
}

/** What is noted of an earlier state, or null where there is none. Throws `UsageError` for one that is not ours. */
export function readNote(state: StateFolder): StateNote | null {
  if (!existsSync(state.note) || !existsSync(state.documents)) return null
  try {
    return stateSchema.parse(JSON.parse(readFileSync(state.note, 'utf8')))
  } catch {
    throw new UsageError(`${state.note}: cannot be read; compile anew from the sources`)
  }
}
