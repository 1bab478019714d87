import { useId, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'

/** In the place of what has scores: what was found, and a few words of the reviewer's own. Kept nowhere. */
export function DecideFirst(props: { appraisals: readonly Appraisal[]; onShow: (note: string) => void }) {
  const { appraisals, onShow } = props
  const [text, setText] = useState('')
  const [none, setNone] = useState(false)
  const id = useId()
  return (
    <section className="decide" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{say('views.decide.title')}</h2>
      <p>{say('views.decide.why')}</p>
      <h3>{say('views.decide.list')}</h3>
      <ul>
        {appraisals.map(({ mention }) => (
          <li key={mention.key}>
            <bdi>{plain(mention.name)}</bdi>
            {mention.issuer && (
              <span className="ts-second">
                {' · '}
                <bdi>{plain(mention.issuer, 120)}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onShow(none ? '' : text.trim())
        }}
      >
        <label htmlFor={`${id}text`}>{say('views.decide.label')}</label>
        <textarea
          id={`${id}text`}
          rows={3}
          maxLength={2000}
          disabled={none}
          aria-describedby={`${id}hint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}hint`} className="ts-second">
          {say('views.decide.hint')}
        </p>
        <label className="judge-option">
          <input type="checkbox" checked={none} onChange={(event) => setNone(event.target.checked)} />
          {say('views.decide.none')}
        </label>
        <div className="judge-buttons">
          <button type="submit" className="primary" disabled={!none && text.trim() === ''}>
            {say('views.decide.show')}
          </button>
        </div>
      </form>
    </section>
  )
}

/** What the reviewer held before the scores were shown. */
export function OwnView({ note }: { note: string }) {
  return (
    <p className="own-view">
      <b>{say('views.decide.done')}:</b> {note === '' ? say('views.decide.noneSaid') : note}
    </p>
  )
}
