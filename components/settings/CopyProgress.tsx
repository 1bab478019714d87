import { useId } from 'react'
import { dayWords } from '../../utils/model/dates.ts'
import type { InstallFacts } from '../../utils/model/registry-copy.ts'
import { say } from '../../utils/model/words.ts'
import { problemWords, progressWords } from './copy-words.ts'

const TITLES = {
  running: 'options.copy.running',
  waiting: 'options.copy.waiting',
  files: 'options.copy.files',
  failed: 'options.copy.failed',
} as const

/** A copy on its way: how far, how fast, and what keeps it. The copy in use stays until this one is proven. */
export function CopyProgress(props: {
  install: InstallFacts
  /** There is a copy that goes on being searched. */
  hasCopy: boolean
  onGo: () => void
  onCancel: () => void
}) {
  const { install } = props
  const id = useId()
  const still = install.state === 'failed' || install.state === 'waiting'
  return (
    <section className="preview" aria-labelledby={id}>
      <h3 id={id}>{say(TITLES[install.state], { label: install.label, date: dayWords(install.date) })}</h3>
      {install.problem !== null && <p role="alert">{problemWords(install.problem)}</p>}
      <progress className="bar-of" value={install.done} max={install.total} aria-labelledby={id} />
      <p className="ts-second">{progressWords(install)}</p>
      {props.hasCopy && <p className="ts-second">{say('options.copy.oldStays')}</p>}
      <div className="buttons">
        {still && (
          <button type="button" className="secondary" onClick={props.onGo}>
            {say('options.copy.again')}
          </button>
        )}
        <button type="button" className="quiet" onClick={props.onCancel}>
          {say('options.copy.cancel')}
        </button>
      </div>
    </section>
  )
}
