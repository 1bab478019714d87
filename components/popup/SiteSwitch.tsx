import type { SiteWork } from '../../utils/messages/popup.ts'
import { say } from '../../utils/model/words.ts'
import { timeWords } from '../shared/clock.ts'

const WAYS = ['on', 'hour', 'off'] as const satisfies readonly SiteWork[]

/** On, off, or paused for an hour: on this one site. */
export function SiteSwitch(props: {
  host: string
  work: SiteWork
  /** When the pause ends, where there is one. */
  until: string | null
  onWork: (work: SiteWork) => void
}) {
  const { host, work, until, onWork } = props
  return (
    <fieldset className="site">
      <legend>
        <bdi>{say('popup.site', { host })}</bdi>
      </legend>
      <div className="ways">
        {WAYS.map((way) => (
          <label key={way} className="way">
            <input type="radio" name="site" value={way} checked={work === way} onChange={() => onWork(way)} />
            <span>{say(`popup.site.${way}`)}</span>
          </label>
        ))}
      </div>
      <p className="ts-second" role="status">
        {work === 'off' && say('popup.site.offNow')}
        {work === 'hour' && until !== null && say('popup.site.pausedNow', { time: timeWords(until) })}
      </p>
    </fieldset>
  )
}
