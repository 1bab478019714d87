import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { Rows, type Shown } from './Rows.tsx'
import { State } from './State.tsx'
import { SumLine } from './SumLine.tsx'
import { sumLine, sumUp } from './sum.ts'

/** What stands in the pane: nothing yet, a document being read, why it could not be, or what it held. */
export type FileView =
  | { kind: 'empty' }
  | { kind: 'reading'; name: string }
  | { kind: 'failed'; name: string; words: string }
  | { kind: 'read'; name: string; appraisals: Appraisal[] | null; more: number; words: string | null }

/** What is read, by ending and by media type: systems know the one or the other. What is chosen is told by its content. */
const ACCEPTED = [
  '.pdf,.docx,.odt,.html,.htm,.txt,.png,.svg',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'image/png',
  'image/svg+xml',
  'text/html,text/plain',
].join()

function Drop({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false)
  const id = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside does the same
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        className="ts-hidden"
        type="file"
        accept={ACCEPTED}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="secondary as-button">
        {say('panel.file.choose')}
      </label>
      <span className="ts-second">{say('panel.file.drop')}</span>
    </div>
  )
}

function Paste({ onText }: { onText: (text: string) => void }) {
  const [text, setText] = useState('')
  const id = useId()
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) onText(text)
      }}
    >
      <label htmlFor={id}>{say('panel.file.paste')}</label>
      <textarea id={id} rows={5} value={text} maxLength={200_000} onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="secondary" disabled={!text.trim()}>
        {say('panel.file.readPasted')}
      </button>
    </form>
  )
}

type Detail = (appraisal: Appraisal) => ReactNode

function Result({ view, shown, detail }: { view: FileView; shown: Shown | null; detail: Detail }) {
  if (view.kind === 'empty') return null
  if (view.kind === 'reading') return <p className="loading">{say('panel.file.reading', { name: view.name })}</p>
  if (view.kind === 'failed')
    return (
      <State title={say('panel.file.unread')}>
        <p>{view.words}</p>
      </State>
    )
  if (view.words !== null) return <State title={view.words} />
  if (view.appraisals === null) return <p className="loading">{say('panel.file.reading', { name: view.name })}</p>
  if (view.appraisals.length === 0)
    return (
      <State title={say('panel.file.nothing')}>
        <p>{say('panel.file.nothingWhy')}</p>
      </State>
    )
  return (
    <>
      <SumLine appraisals={view.appraisals} more={view.more} />
      <Rows
        appraisals={view.appraisals}
        label={say('panel.file.list', { name: view.name })}
        shown={shown}
        detail={detail}
      />
    </>
  )
}

/** The words for those who listen: what came of the document. */
function announcement(view: FileView): string {
  if (view.kind === 'failed') return view.words
  if (view.kind !== 'read') return ''
  if (view.words !== null || view.appraisals === null) return view.words ?? ''
  if (view.appraisals.length === 0) return say('panel.file.nothing')
  const { head, rest } = sumLine(sumUp(view.appraisals))
  return `${head}: ${rest}`
}

/** *A file*: a résumé from disk or pasted, read in this page and forgotten with it. */
export function FilePane(props: {
  view: FileView
  shown: Shown | null
  detail: Detail
  onFile: (file: File) => void
  onText: (text: string) => void
  onClear: () => void
}) {
  const { view, onFile, onText, onClear } = props
  const another = useRef<HTMLButtonElement>(null)
  const taken = useRef(view.kind !== 'empty')
  useEffect(() => {
    // What was chosen takes the place of the way to choose: the focus goes along.
    if (view.kind !== 'empty' && !taken.current) another.current?.focus()
    taken.current = view.kind !== 'empty'
  }, [view.kind])
  return (
    <>
      {view.kind === 'empty' ? (
        <div className="intake">
          <Drop onFile={onFile} />
          <p className="ts-second">{say('panel.file.private')}</p>
          <Paste onText={onText} />
        </div>
      ) : (
        <div className="file-head">
          <bdi className="file-name">{view.name}</bdi>
          <button type="button" className="quiet" ref={another} onClick={onClear}>
            {say('panel.file.another')}
          </button>
        </div>
      )}
      <Result view={view} shown={props.shown} detail={props.detail} />
      <p className="ts-hidden" role="status">
        {announcement(view)}
      </p>
    </>
  )
}
