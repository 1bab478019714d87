import { useId, useState } from 'react'
import type { OwnNote } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { useOwnNote } from '../data/judge.ts'
import { type FormProps, namedBy } from './forms.ts'

const BANDS = ['strong', 'solid', 'basic', 'participation'] as const

/** *Override with a note*: the person's own band or remark, beside ours. */
export function NoteForm({ original, onDone }: FormProps) {
  const { own, resolution } = original
  const [band, setBand] = useState<OwnNote['band']>(own?.band ?? null)
  const [text, setText] = useState(own?.text ?? '')
  const save = useOwnNote()
  const id = useId()
  const of = { mention: namedBy(original), record: resolution.outcome === 'match' ? resolution.credentialId : null }
  const keep = (note: { band: OwnNote['band']; text: string } | null) =>
    void save.mutateAsync({ ...of, note }).then(
      ({ before }) =>
        onDone({
          words: say(note ? 'judge.done.noteKept' : 'judge.done.noteGone'),
          undo: () => save.mutate({ ...of, note: before }),
        }),
      () => onDone({ words: say('judge.failed'), undo: null }),
    )
  return (
    <form
      className="judge-form"
      onSubmit={(event) => {
        event.preventDefault()
        keep({ band, text })
      }}
    >
      <p className="ts-second">{say('judge.note.lead')}</p>
      <label htmlFor={`${id}band`}>{say('judge.note.band')}</label>
      <select
        id={`${id}band`}
        value={band ?? ''}
        onChange={({ target }) => setBand(BANDS.find((one) => one === target.value) ?? null)}
      >
        <option value="">{say('judge.note.noBand')}</option>
        {BANDS.map((one) => (
          <option key={one} value={one}>
            {say(`card.band.${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}text`}>{say('judge.note.text')}</label>
      <textarea
        id={`${id}text`}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="judge-buttons">
        <button type="submit" className="primary" disabled={band === null && text.trim() === ''}>
          {say('judge.note.save')}
        </button>
        {own && (
          <button type="button" className="secondary" onClick={() => keep(null)}>
            {say('judge.note.remove')}
          </button>
        )}
      </div>
    </form>
  )
}
