import { useId, useState } from 'react'
import type { Choice } from '../../utils/messages/judge.ts'
import { SEARCH_LENGTH } from '../../utils/messages/popup.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { useChooseMatch } from '../data/judge.ts'
import { useSearch } from '../data/popup.ts'
import { type FormProps, namedBy } from './forms.ts'

const NONE = 'none'
const HITS = 6

type Option = { id: string; name: string; issuer: string | null }

function Options({ options, now, value, onChange, group }: OptionsProps) {
  return options.map(({ id, name, issuer }) => (
    <label key={id} className="judge-option">
      <input type="radio" name={group} value={id} checked={value === id} onChange={() => onChange(id)} />
      <span>
        <bdi>{plain(name)}</bdi>
        <span className="ts-second">
          {' · '}
          <bdi>{issuer ? plain(issuer, 120) : say('judge.match.nobody')}</bdi>
          {id === now && ` · ${say('judge.match.now')}`}
        </span>
      </span>
    </label>
  ))
}
type OptionsProps = {
  options: readonly Option[]
  now: string | null
  value: string | null
  onChange: (id: string) => void
  group: string
}

/** *Wrong match*: the records that were compared, any other by name, or none. Remembered for the name and the issuer. */
export function MatchForm({ appraisal, original, onDone }: FormProps) {
  const { resolution } = appraisal
  const [value, setValue] = useState<string | null>(null)
  const [text, setText] = useState('')
  const search = useSearch(text.trim().slice(0, SEARCH_LENGTH))
  const choose = useChooseMatch()
  const id = useId()
  const now = resolution.chosen?.what === 'none' ? NONE : resolution.credentialId
  const candidates = resolution.candidates.map(({ credentialId, name, issuer }) => ({ id: credentialId, name, issuer }))
  const found = text.trim() === '' ? [] : (search.data?.hits ?? [])
  const hits = found.filter((hit) => !candidates.some((one) => one.id === hit.id)).slice(0, HITS)
  const mention = namedBy(original)
  const send = (choice: Choice) =>
    void choose.mutateAsync({ mention, choice }).then(
      ({ before }) =>
        onDone({
          words: say(`judge.done.${choice.what}`),
          undo: () => choose.mutate({ mention, choice: before }),
        }),
      () => onDone({ words: say('judge.failed'), undo: null }),
    )
  const options = { now, value, onChange: setValue, group: id }
  return (
    <form
      className="judge-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== null) send(value === NONE ? { what: 'none' } : { what: 'record', id: value })
      }}
    >
      <fieldset>
        <legend className="ts-second">{say('judge.match.lead')}</legend>
        <Options {...options} options={candidates} />
        {candidates.length > 0 && (
          <label className="judge-option">
            <input type="radio" name={id} checked={value === NONE} onChange={() => setValue(NONE)} />
            <span>
              {say('judge.match.none')}
              {now === NONE && <span className="ts-second"> · {say('judge.match.now')}</span>}
            </span>
          </label>
        )}
        <label htmlFor={`${id}text`}>{say('judge.match.search')}</label>
        <input
          id={`${id}text`}
          type="search"
          maxLength={SEARCH_LENGTH}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Options {...options} options={hits} />
      </fieldset>
      <div className="judge-buttons">
        <button type="submit" className="primary" disabled={value === null || value === now}>
          {say('judge.match.save')}
        </button>
        {resolution.chosen && (
          <button type="button" className="secondary" onClick={() => send({ what: 'asFound' })}>
            {say('judge.match.undo')}
          </button>
        )}
      </div>
    </form>
  )
}
