import { type ReactNode, useEffect, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { PanelHost } from '../data/host.ts'
import { useSettings } from '../data/queries.ts'
import { DecideFirst, OwnView } from './DecideFirst.tsx'

/** Something with scores: a tab's page, a file, marked text. */
export type Subject = { id: string; appraisals: readonly Appraisal[] | null }
type Decided = { keys: ReadonlySet<string>; note: string }

const keysOf = (appraisals: readonly Appraisal[]) => new Set(appraisals.map(({ mention }) => mention.key))

/** A page that grew is the same one; another candidate's in the same tab shares at most a few names with it. */
export function isSame(before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  const common = [...now].filter((key) => before.has(key)).length
  return common * 2 > Math.min(before.size, now.size)
}

/**
 * *Decide first*: puts a question in the place of a pane until the reviewer has written down a view of their own. What was
 * written lives here, until the page is left or the panel is closed.
 */
export function useDecideFirst(host: PanelHost) {
  const on = useSettings().data?.decideFirst ?? false
  const [decided, setDecided] = useState<Readonly<Record<string, Decided>>>({})
  useEffect(
    () =>
      host.onTabLoad((tabId, done) => {
        if (!done) setDecided((now) => Object.fromEntries(Object.entries(now).filter(([id]) => id !== `page ${tabId}`)))
      }),
    [host],
  )
  const noteOf = ({ id, appraisals }: Subject): string | null => {
    const before = decided[id]
    return before && isSame(before.keys, keysOf(appraisals ?? [])) ? before.note : null
  }
  const open = (subject: Subject) => on && (subject.appraisals?.length ?? 0) > 0 && noteOf(subject) === null
  return {
    /** Whether scores of it are not to be told yet. */
    waits: open,
    /** The pane, or what is asked before it. */
    gate(subjects: readonly Subject[], pane: ReactNode): ReactNode {
      const first = subjects.find(open)
      if (first) {
        const { id, appraisals } = first
        const keep = (note: string) => setDecided((now) => ({ ...now, [id]: { keys: keysOf(appraisals ?? []), note } }))
        return <DecideFirst key={id} appraisals={appraisals ?? []} onShow={keep} />
      }
      const notes = on ? subjects.flatMap((one) => noteOf(one) ?? []) : []
      return (
        <>
          {notes.map((note) => (
            <OwnView key={note} note={note} />
          ))}
          {pane}
        </>
      )
    },
  }
}
