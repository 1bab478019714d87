import { useState } from 'react'
import { ADVERT_LENGTH, type AdvertRead } from '../../utils/messages/advert.ts'
import { numberWords } from '../../utils/model/languages.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { useReadAdvert } from '../data/mutations.ts'
import { filledWords, Hints, ReadParts } from './AdvertRead.tsx'
import { saysAnything } from './advert-draft.ts'
import { Field, FileButton } from './Section.tsx'

/** What was read, below the advert; the way back beside it. */
export function AdvertResult(props: { read: AdvertRead; onUndo: (() => void) | null }) {
  const { read, onUndo } = props
  return (
    <div className="advert-read">
      <p role="status">
        {saysAnything(read)
          ? say(onUndo ? 'options.role.advert.filled' : 'options.role.advert.undone', { what: filledWords(read) })
          : say('options.role.advert.nothing')}
      </p>
      {onUndo && (
        <div>
          <button type="button" className="secondary" onClick={onUndo}>
            {say('options.role.advert.undo')}
          </button>
        </div>
      )}
      {read.read.length > 0 && (
        <details open>
          <summary>{sayCount('options.role.advert.parts', read.read.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section className="read-box" tabIndex={0} aria-label={say('options.role.advert.partsLabel')}>
            <ReadParts parts={read.read} />
          </section>
        </details>
      )}
      {read.lints.length > 0 && (
        <details open>
          <summary>{sayCount('options.role.advert.hints', read.lints.length)}</summary>
          <Hints lints={read.lints} />
        </details>
      )}
    </div>
  )
}

/** *Paste a job advert*: what it asks for fills the form. The text is read in the background and kept nowhere. */
export function Advert(props: {
  /** Shown unfolded from the first. */
  open: boolean
  onRead: (read: AdvertRead) => void
  /** Brings the form back to what it was before; null where there is nothing to bring back. */
  onUndo: (() => void) | null
}) {
  const [text, setText] = useState('')
  const [file, setFile] = useState<string | null>(null)
  const read = useReadAdvert()
  const start = (advert: string) => read.mutate({ text: advert.slice(0, ADVERT_LENGTH) }, { onSuccess: props.onRead })
  const take = async (picked: File) => {
    const content = await picked.text()
    // No text has it; a PDF or a document of a word processor does.
    setFile(content.includes('\0') ? say('options.role.advert.notText', { file: picked.name }) : null)
    if (content.includes('\0')) return
    setText(content)
    start(content)
  }
  return (
    <details className="advert" open={props.open}>
      <summary>{say('options.role.advert')}</summary>
      <div className="form">
        <Field label={say('options.role.advert.text')} hint={say('options.role.advert.hint')}>
          {(aria) => <textarea {...aria} rows={8} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <div className="buttons">
          <button
            type="button"
            className="secondary"
            disabled={text.trim() === '' || read.isPending}
            onClick={() => start(text)}
          >
            {say(read.isPending ? 'options.role.advert.reading' : 'options.role.advert.read')}
          </button>
          <FileButton
            label={say('options.role.advert.file')}
            accept=".txt,.text,.md,text/plain"
            onFile={(picked) => void take(picked)}
          />
        </div>
        <p role="alert" className="problem">
          {read.isError ? say('options.role.advert.failed') : file}
        </p>
        {text.length > ADVERT_LENGTH && (
          <p className="ts-second">{say('options.role.advert.cut', { max: numberWords(ADVERT_LENGTH) })}</p>
        )}
        {read.data && <AdvertResult read={read.data} onUndo={props.onUndo} />}
      </div>
    </details>
  )
}
