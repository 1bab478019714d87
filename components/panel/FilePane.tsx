import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { Credentials } from './Credentials.tsx'
import { type FileEntry, Files } from './Files.tsx'
import type { Shown } from './Rows.tsx'
import { State } from './State.tsx'
import { SumLine } from './SumLine.tsx'
import { sumLine, sumUp } from './sum.ts'
import { TopForRole } from './TopForRole.tsx'

/** How far a document of several pages is read; the first page is 1. */
export type Pages = { page: number; of: number }

/** What stands in the pane: nothing yet, a document being read, why it could not be, or what it held. */
export type FileView =
  | { kind: 'empty' }
  | { kind: 'reading'; name: string; pages: Pages | null }
  | { kind: 'failed'; name: string; words: string }
  | {
      kind: 'read'
      name: string
      appraisals: Appraisal[] | null
      more: number
      words: string | null
      /** The job titles that were read beside them. */
      titles?: string[]
    }

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

function Drop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false)
  const id = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
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
        multiple
        accept={ACCEPTED}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onFiles(files)
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

/** A file's credentials are not folded up: it is short, and it is looked at as it stands. */
const NO_FOLDS: [] = []

type Detail = (appraisal: Appraisal) => ReactNode

/** A long document says how far it is read. */
function Reading({ name, pages }: { name: string; pages: Pages | null }) {
  const id = useId()
  return (
    <div className="loading">
      <p id={id}>{say('panel.file.reading', { name })}</p>
      {pages && pages.of > 1 && (
        <p className="file-pages">
          <progress aria-labelledby={id} value={pages.page} max={pages.of} />
          {say('panel.file.page', pages)}
        </p>
      )}
    </div>
  )
}

type ResultProps = { view: FileView; shown: Shown | null; detail: Detail; onShow: (key: string) => void }

function Result({ view, shown, detail, onShow }: ResultProps) {
  if (view.kind === 'empty') return null
  if (view.kind === 'reading') return <Reading {...view} />
  if (view.kind === 'failed')
    return (
      <State title={say('panel.file.unread')}>
        <p>{view.words}</p>
      </State>
    )
  if (view.words !== null) return <State title={view.words} />
  if (view.appraisals === null) return <Reading name={view.name} pages={null} />
  if (view.appraisals.length === 0)
    return (
      <State title={say('panel.file.nothing')}>
        <p>{say('panel.file.nothingWhy')}</p>
      </State>
    )
  return (
    <>
      <SumLine appraisals={view.appraisals} more={view.more} />
      <TopForRole appraisals={view.appraisals} folds={NO_FOLDS} onShow={onShow} />
      <Credentials
        appraisals={view.appraisals}
        folds={NO_FOLDS}
        label={say('panel.file.list', { name: view.name })}
        shown={shown}
        detail={detail}
        onShow={onShow}
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

/** *A file*: résumés from disk or one pasted, read in this page and forgotten with it. */
export function FilePane(props: {
  view: FileView
  /** All that were chosen at once, in that order, and which of them is looked at. */
  files: FileEntry[]
  current: string | null
  left: number
  shown: Shown | null
  detail: Detail
  onPick: (id: string) => void
  onShow: (key: string) => void
  onFiles: (files: File[]) => void
  onText: (text: string) => void
  onClear: () => void
}) {
  const { view, files, current, onFiles, onText, onClear } = props
  const many = files.length > 1
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
          <Drop onFiles={onFiles} />
          <p className="ts-second">{say('panel.file.private')}</p>
          <Paste onText={onText} />
        </div>
      ) : (
        <div className="file-head">
          <bdi className="file-name">{many ? sayCount('panel.files.title', files.length) : view.name}</bdi>
          <button type="button" className="quiet" ref={another} onClick={onClear}>
            {say('panel.file.another')}
          </button>
        </div>
      )}
      {many && <Files files={files} current={current} left={props.left} onPick={props.onPick} />}
      <Result key={current} view={view} shown={props.shown} detail={props.detail} onShow={props.onShow} />
      <p className="ts-hidden" role="status">
        {announcement(view)}
      </p>
    </>
  )
}
