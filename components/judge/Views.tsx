import { useState } from 'react'
import { say } from '../../utils/model/words.ts'
import { useViews } from '../data/judge.ts'
import { useSettings } from '../data/queries.ts'

/** Blind view and *decide first*, switched for every page; what each means is said when it is switched. */
export function Views() {
  const settings = useSettings()
  const save = useViews()
  const [said, setSaid] = useState('')
  if (!settings.data) return null
  const { blind, decideFirst } = settings.data
  return (
    <section className="views" aria-label={say('views.label')}>
      <button
        type="button"
        className="secondary"
        aria-pressed={blind}
        onClick={() => {
          save.mutate({ blind: !blind })
          setSaid(say(blind ? 'views.blind.off' : 'views.blind.on'))
        }}
      >
        {say('views.blind')}
      </button>
      <button
        type="button"
        className="secondary"
        aria-pressed={decideFirst}
        onClick={() => {
          save.mutate({ decideFirst: !decideFirst })
          setSaid(say(decideFirst ? 'views.decide.off' : 'views.decide.on'))
        }}
      >
        {say('views.decide')}
      </button>
      <p className="views-said" role="status">
        {save.isError ? say('judge.failed') : said}
      </p>
    </section>
  )
}
