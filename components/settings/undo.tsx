import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { say, sayCount } from '../../utils/model/words.ts'

/** Changes that are kept, so that they can be undone. */
const KEPT = 10

/** A change that was made: what it was, and what takes it back. `undo` rejects where it did not; with `ChangedSince`,
 * because something else was changed there since. */
export type Change = { what: string; undo: () => Promise<void> }

export class ChangedSince extends Error {}

/** The changes with one more: the oldest go first. */
export function withChange(changes: readonly Change[], change: Change): Change[] {
  return [...changes, change].slice(-KEPT)
}

type Undoing = {
  /** Remembers a change that was made. */
  note: (change: Change) => void
  /** Forgets all of them: after a wipe there is nothing to bring back. */
  forget: () => void
}

const Context = createContext<Undoing>({ note: () => undefined, forget: () => undefined })

export const useUndo = (): Undoing => useContext(Context)

/** What the last change was, with the way back; the ones before it come up as they are undone. */
export function UndoBar(props: {
  changes: readonly Change[]
  said: string
  onUndo: () => void
  onDismiss: () => void
}) {
  const { changes, said, onUndo, onDismiss } = props
  const last = changes.at(-1)
  return (
    <div className={last || said ? 'undo' : 'ts-hidden'}>
      <p role="status">
        {said || last?.what}
        {last && said && <span className="under">{last.what}</span>}
        {changes.length > 1 && <span className="ts-second under">{sayCount('options.undo.left', changes.length)}</span>}
      </p>
      {last && (
        <button type="button" className="primary" onClick={onUndo}>
          {say('options.undo.button')}
        </button>
      )}
      {(last || said) && (
        <button type="button" className="quiet" onClick={onDismiss}>
          {say('options.undo.dismiss')}
        </button>
      )}
    </div>
  )
}

/** Keeps the last changes of this page, in memory alone, and shows the bar that takes them back. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [changes, setChanges] = useState<Change[]>([])
  const [said, setSaid] = useState('')
  const line = useRef(Promise.resolve())
  const box = useRef<HTMLDivElement>(null)

  const [undoing] = useState<Undoing>(() => ({
    note(change) {
      setChanges((old) => withChange(old, change))
      setSaid('')
    },
    forget() {
      setChanges([])
      setSaid('')
    },
  }))
  useEffect(() => {
    // What was undone is old news in another section; what can be undone is not.
    const gone = () => setSaid('')
    window.addEventListener('hashchange', gone)
    return () => window.removeEventListener('hashchange', gone)
  }, [])
  /** One after the other, however fast they are asked for: each rests on the one before. */
  const undo = (change: Change) => {
    const { what } = change
    setChanges((old) => old.filter((one) => one !== change))
    line.current = line.current.then(async () => {
      try {
        await change.undo()
        setSaid(say('options.undo.done', { what }))
      } catch (error) {
        const gone = error instanceof ChangedSince
        setSaid(say(gone ? 'options.undo.elsewhere' : 'options.undo.failed', { what }))
        // where it is another by now, what was before it cannot come back either
        setChanges((old) => (gone ? [] : withChange(old, change)))
      }
      // The button may be gone that had the focus.
      if (document.activeElement === document.body) box.current?.querySelector('button')?.focus()
    })
  }
  const dismiss = () => {
    undoing.forget()
    document.querySelector<HTMLElement>('main h2')?.focus()
  }
  return (
    <Context value={undoing}>
      {children}
      <div className="undo-place" ref={box}>
        <UndoBar
          changes={changes}
          said={said}
          onUndo={() => {
            const last = changes.at(-1)
            if (last) undo(last)
          }}
          onDismiss={dismiss}
        />
      </div>
    </Context>
  )
}
