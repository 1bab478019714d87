import { useState } from 'react'
import { textSizeSchema } from '../../utils/model/settings.ts'
import { say } from '../../utils/model/words.ts'
import type { OptionsHost } from '../data/host.ts'
import { useSetPreferences, useShortcuts } from '../data/options.ts'
import { useSettings } from '../data/queries.ts'
import { Choice } from './Choice.tsx'
import { Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

const SIZES = [...textSizeSchema.values].sort((a, b) => a - b)

/** Keys inside our own surfaces, as they are printed on keyboards. */
const HERE = [
  { keys: ['Tab'], what: 'options.accessibility.here.tab' },
  { keys: ['Enter'], what: 'options.accessibility.here.enter' },
  { keys: ['Esc'], what: 'options.accessibility.here.escape' },
  { keys: ['←', '→', '↑', '↓'], what: 'options.accessibility.here.arrows' },
] as const

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{say('options.accessibility.key')}</th>
        <th scope="col">{say('options.accessibility.does')}</th>
      </tr>
    </thead>
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return <span className="ts-second">{say('options.accessibility.noKey')}</span>
  return keys.map((key) => <kbd key={key}>{key}</kbd>)
}

/** The shortcuts that the browser holds for us; they are changed in the browser alone. */
function GlobalKeys({ host }: { host: Pick<OptionsHost, 'shortcuts' | 'openShortcuts'> }) {
  const shortcuts = useShortcuts(host)
  const [opened, setOpened] = useState(true)
  if (!shortcuts.data) return shortcuts.isError ? null : <Waiting />
  if (shortcuts.data.length === 0) return <p className="ts-second">{say('options.accessibility.keysNone')}</p>
  return (
    <>
      <table className="list keys">
        <caption>{say('options.accessibility.keysGlobal')}</caption>
        <Head />
        <tbody>
          {shortcuts.data.map(({ what, keys }) => (
            <tr key={what}>
              <td className="narrow">
                <Keys keys={keys === '' ? [] : [keys]} />
              </td>
              <td>{say(`options.accessibility.command.${what}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="buttons">
        <button
          type="button"
          className="secondary"
          onClick={() => void host.openShortcuts().then(setOpened, () => setOpened(false))}
        >
          {say('options.accessibility.keysChange')}
        </button>
      </div>
      <p role="status" className="done">
        {opened ? '' : say('options.accessibility.keysHow')}
      </p>
    </>
  )
}

function HereKeys() {
  return (
    <table className="list keys">
      <caption>{say('options.accessibility.keysHere')}</caption>
      <Head />
      <tbody>
        {HERE.map(({ keys, what }) => (
          <tr key={what}>
            <td className="narrow">
              <Keys keys={keys} />
            </td>
            <td>{say(what)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** *Accessibility*: size of text, motion, keys. @param lessMotion whether the system asks for it */
export function Accessibility(props: { host: Pick<OptionsHost, 'shortcuts' | 'openShortcuts'>; lessMotion: boolean }) {
  const settings = useSettings()
  const save = useSetPreferences()
  return (
    <Section title={say('options.nav.accessibility')} lead={say('options.accessibility.lead')}>
      {settings.isError && <Unanswered onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <Choice
          name="text-size"
          legend={say('options.accessibility.textSize')}
          hint={say('options.accessibility.textSizeHint')}
          values={SIZES}
          value={settings.data.textSize}
          words={(n) => say('options.accessibility.textSize.percent', { n })}
          onChoose={(textSize) => save.mutate({ textSize })}
        />
      )}
      <p role="status" className="problem">
        {save.isError ? say('options.notSaved') : ''}
      </p>
      <h3>{say('options.accessibility.motion')}</h3>
      <p>{say(props.lessMotion ? 'options.accessibility.motionOff' : 'options.accessibility.motionOn')}</p>
      <h3>{say('options.accessibility.keys')}</h3>
      <HereKeys />
      <GlobalKeys host={props.host} />
    </Section>
  )
}
