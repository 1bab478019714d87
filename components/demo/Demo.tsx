import { useEffect, useState } from 'react'
import type { Mention } from '../../utils/model/mention.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import type { DemoHost } from '../data/host.ts'
import { useAppraise } from '../data/queries.ts'
import { Profile } from './Profile.tsx'

const TRY = ['why', 'same', 'unknown'] as const

const NO_MENTIONS: Mention[] = []

type State = 'reading' | 'told' | 'failed'

/** Reads the page, has what it names appraised, and draws it; anew when a role or a list changes. */
function useExplained(host: DemoHost): { state: State; count: number; again: () => void } {
  const [mentions, setMentions] = useState<Mention[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks for another try
  useEffect(() => {
    let over = false
    setFailed(false)
    host.read().then(
      (read) => !over && setMentions(read),
      () => !over && setFailed(true),
    )
    return () => {
      over = true
    }
  }, [host, turn])
  const appraised = useAppraise(mentions === null ? null : 'demo', mentions ?? NO_MENTIONS)
  const { data } = appraised
  useEffect(() => {
    if (data) host.draw(data)
  }, [host, data])
  const state = failed || appraised.isError ? 'failed' : data ? 'told' : 'reading'
  return {
    state,
    count: data?.length ?? 0,
    again: () => (failed ? setTurn(turn + 1) : void appraised.refetch()),
  }
}

/** What came of the reading, for those who look and those who listen. */
export function Told({ state, count, again }: { state: State; count: number; again: () => void }) {
  return (
    <>
      <p role="status" className="told">
        {state === 'told' && sayCount('demo.told', count)}
        {state === 'reading' && say('demo.reading')}
        {state === 'failed' && say('demo.failed')}
      </p>
      {state === 'failed' && (
        <button type="button" className="secondary" onClick={again}>
          {say('demo.again')}
        </button>
      )}
    </>
  )
}

/** The demo page: a made-up profile that is read and explained as any page would be. */
export function Demo({ host }: { host: DemoHost }) {
  const explained = useExplained(host)
  useEffect(() => {
    document.title = say('demo.title')
  }, [])
  return (
    <div className="demo">
      <header className="demo-head">
        <h1>{say('demo.title')}</h1>
        <p>{say('demo.lead')}</p>
        <Told {...explained} />
      </header>
      <Profile label={say('demo.profile')} />
      <aside className="demo-side">
        <section>
          <h2>{say('demo.try')}</h2>
          <ul className="tries">
            {TRY.map((each) => (
              <li key={each}>{say(`demo.try.${each}`)}</li>
            ))}
          </ul>
        </section>
        <nav aria-label={say('demo.links')}>
          <h2>{say('demo.links')}</h2>
          <ul>
            {(['learn', 'sites', 'role'] as const).map((each) => (
              <li key={each}>
                <a className="link" href={`/welcome.html#${each}`}>
                  {say(`demo.links.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="ts-second">{say('demo.invented')}</p>
      </aside>
      <footer>{say('panel.foot')}</footer>
    </div>
  )
}
