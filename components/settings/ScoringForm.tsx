import { type FormEvent, useState } from 'react'
import type { Weights } from '../../utils/model/settings.ts'
import { say } from '../../utils/model/words.ts'
import { AREAS } from '../shared/areas.ts'
import { ScoringExamples } from './ScoringExamples.tsx'
import { Field } from './Section.tsx'
import { type Limits, readScoring, scoringDraft, WHOLE } from './scoring-draft.ts'

/**
 * The points of the six areas, what they come to, and what they would change. Nothing is stored before *Save*.
 * @param inForce the points that are stored, or those that ship.
 */
export function ScoringForm(props: {
  limits: Limits
  shipped: Weights
  inForce: Weights
  saving: boolean
  onSave: (weights: Weights | null) => void
}) {
  const { limits, shipped, inForce, saving, onSave } = props
  const [draft, setDraft] = useState(() => scoringDraft(inForce))
  const [refused, setRefused] = useState(false)
  const { weights, sum, errors } = readScoring(draft, limits)

  const save = (event: FormEvent) => {
    event.preventDefault()
    setRefused(weights === null)
    if (weights !== null) onSave(weights)
  }
  const reset = () => {
    setDraft(scoringDraft(shipped))
    setRefused(false)
    onSave(null)
  }
  return (
    <form className="form" onSubmit={save} noValidate>
      <div className="columns">
        {AREAS.map((area) => {
          const { least, most } = limits[area]
          const within = say('options.scoring.limits', { least, most, shipped: shipped[area] })
          return (
            <Field
              key={area}
              label={say(`card.area.${area}`)}
              hint={`${say(`options.scoring.question.${area}`)} ${within}`}
              error={errors[area]}
            >
              {(aria) => (
                <input
                  {...aria}
                  type="number"
                  inputMode="numeric"
                  min={least}
                  max={most}
                  step={1}
                  value={draft[area]}
                  onChange={(event) => setDraft((old) => ({ ...old, [area]: event.target.value }))}
                />
              )}
            </Field>
          )
        })}
      </div>
      <p role="status">
        {say(sum === WHOLE ? 'options.scoring.sum' : sum < WHOLE ? 'options.scoring.less' : 'options.scoring.more', {
          sum,
          n: Math.abs(WHOLE - sum),
        })}
      </p>
      <div className="buttons">
        <button type="submit" className="primary" disabled={saving}>
          {say('options.scoring.save')}
        </button>
        <button type="button" className="quiet" disabled={saving} onClick={reset}>
          {say('options.scoring.reset')}
        </button>
        <span role="alert" className="problem">
          {refused && weights === null ? say('options.scoring.notSaved') : ''}
        </span>
      </div>
      <h3>{say('options.scoring.examples')}</h3>
      <ScoringExamples shipped={shipped} weights={weights} />
    </form>
  )
}
