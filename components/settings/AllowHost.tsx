import { type FormEvent, useState } from 'react'
import { say } from '../../utils/model/words.ts'
import { readHost } from './host-name.ts'
import { Field } from './Section.tsx'

const WHY = { notHost: 'options.sites.notHost', notHttps: 'options.sites.notHttps' } as const

/**
 * A site that Touchstone has no description of, by its host name.
 * @param props.onAllow asks the browser, in the very click; resolves to whether it was allowed
 */
export function AllowHost(props: { onAllow: (page: { host: string; pattern: string }) => Promise<boolean> }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [done, setDone] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readHost(typed)
    setDone('')
    setError(read.ok ? undefined : say(WHY[read.why]))
    if (!read.ok) return
    const { host } = read
    const declined = () => setDone(say('options.sites.hostDeclined', { host }))
    props.onAllow(read).then((granted) => {
      if (!granted) return declined()
      setTyped('')
      setDone(say('options.sites.hostAllowed', { host }))
    }, declined)
  }

  return (
    <form className="form host" onSubmit={submit} noValidate>
      <Field label={say('options.sites.host')} hint={say('options.sites.hostHint')} error={error}>
        {(aria) => (
          <input
            {...aria}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            placeholder="ats.example.org"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <button type="submit" className="secondary">
          {say('options.sites.hostAllow')}
        </button>
      </div>
      <p role="status" className="done">
        {done}
      </p>
    </form>
  )
}
