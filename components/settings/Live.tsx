import { type FormEvent, useState } from 'react'
import { LIVE_KEY, type LiveStatus } from '../../utils/model/live.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import type { AccessHost } from '../data/host.ts'
import { useForgetLive, useLive, useLiveKey, useSetLive } from '../data/live.ts'
import { timeWords } from '../shared/clock.ts'
import { Field, Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

/** How live search stands, in one sentence. */
export function stateWords({ on, granted, hasKey, breaker, until }: LiveStatus): string {
  if (!on) return say('options.live.state.off')
  if (!granted) return say('options.live.state.shut')
  if (!hasKey) return say('options.live.state.keyless')
  return say(`options.live.state.${breaker}`, { time: until === null ? '' : timeWords(until) })
}

function KeyForm({ hasKey, onKey }: { hasKey: boolean; onKey: (key: string | null) => Promise<unknown> }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [done, setDone] = useState('')
  const keep = (key: string | null, words: string) =>
    onKey(key).then(
      () => {
        setTyped('')
        setDone(words)
      },
      () => setDone(say('options.notSaved')),
    )
  const save = (event: FormEvent) => {
    event.preventDefault()
    const key = typed.trim()
    setDone('')
    setError(LIVE_KEY.test(key) ? undefined : say('options.live.keyBad'))
    if (LIVE_KEY.test(key)) void keep(key, say('options.live.keySaved'))
  }
  return (
    <form className="form" onSubmit={save} noValidate>
      <Field label={say('options.live.key')} hint={say('options.live.keyHint')} error={error}>
        {(aria) => (
          <input
            {...aria}
            type="password"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {hasKey && <p className="granted">{say('options.live.keyThere')}</p>}
      <div className="buttons">
        <button type="submit" className="secondary">
          {say('options.live.keySave')}
        </button>
        {hasKey && (
          <button type="button" className="quiet" onClick={() => void keep(null, say('options.live.keyRemoved'))}>
            {say('options.live.keyRemove')}
          </button>
        )}
      </div>
      <p role="status" className="done">
        {done}
      </p>
    </form>
  )
}

export type LiveChoice = Pick<LiveStatus, 'on' | 'automatic' | 'environment'>

/** The switches as data, for every state that they can be in. */
export function LiveSwitches(props: {
  status: LiveStatus
  onSwitch: (on: boolean) => void
  onChoice: (choice: LiveChoice) => void
}) {
  const { status, onSwitch, onChoice } = props
  const { on, automatic, environment } = status
  const working = on && status.granted
  return (
    <>
      <p>
        <span className="ts-second">{say('options.live.state')}:</span> {stateWords(status)}
      </p>
      {status.granted && (
        <p className="ts-second">
          {say('options.live.allowed', {
            hosts: status.patterns.map((pattern) => pattern.replace(/^https:\/\/|\/\*$/g, '')).join(', '),
          })}
        </p>
      )}
      <div className="buttons">
        <button type="button" className={working ? 'secondary' : 'primary'} onClick={() => onSwitch(!working)}>
          {say(working ? 'options.live.off' : on ? 'options.live.allow' : 'options.live.on')}
        </button>
      </div>
      <fieldset className="choice" disabled={on}>
        <legend>{say('options.live.environment')}</legend>
        {(['production', 'sandbox'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="live-environment"
              checked={environment === each}
              onChange={() => onChoice({ on, automatic, environment: each })}
            />
            {say(`options.live.environment.${each}`)}
          </label>
        ))}
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          checked={automatic}
          onChange={(event) => onChoice({ on, automatic: event.target.checked, environment })}
        />
        {say('options.live.automatic')}
      </label>
    </>
  )
}

/** *Live search*: off until it is switched on here, with the organisation's key and the browser's leave. */
export function Live({ host }: { host: AccessHost }) {
  const live = useLive()
  const set = useSetLive()
  const key = useLiveKey()
  const forget = useForgetLive()
  const [said, setSaid] = useState('')
  if (!live.data)
    return (
      <Section title={say('options.nav.live')} lead={say('options.live.lead')}>
        {live.isError ? <Unanswered onRetry={() => void live.refetch()} /> : <Waiting />}
      </Section>
    )
  const status = live.data
  const { automatic, environment, patterns, kept } = status

  const onSwitch = (on: boolean) => {
    setSaid('')
    // The browser is asked in the click itself; an awaited question before it would spend the gesture.
    const asked = on ? host.requestAccess(patterns) : host.withdrawAccess(patterns)
    const settle = (granted: boolean) => {
      if (on && !granted) setSaid(say('options.live.declined'))
      set.mutate({ on: on && granted, automatic, environment })
    }
    asked.then(settle, () => settle(false))
  }
  return (
    <Section title={say('options.nav.live')} lead={say('options.live.lead')}>
      <p>{say('options.live.sends')}</p>
      <LiveSwitches status={status} onSwitch={onSwitch} onChoice={(choice) => set.mutate(choice)} />
      <p role="status" className="done">
        {said}
      </p>
      <KeyForm hasKey={status.hasKey} onKey={(text) => key.mutateAsync({ key: text })} />
      <h3>{say('options.live.keptTitle')}</h3>
      <p>
        {sayCount('options.live.kept', kept)} {say('options.live.keptWhy')}
      </p>
      <div className="buttons">
        <button
          type="button"
          className="secondary"
          disabled={kept === 0}
          onClick={() => forget.mutate({}, { onSuccess: () => setSaid(say('options.live.forgotten')) })}
        >
          {say('options.live.forget')}
        </button>
      </div>
    </Section>
  )
}
