import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { whoAndWhen } from '../panel/who-and-when.ts'
import { Shape } from '../shared/Shape.tsx'

/** As many as stand beside one another and can still be read. */
export const AT_MOST = 4
export const AT_LEAST = 2

function Choice(props: { appraisal: Appraisal; checked: boolean; disabled: boolean; onToggle: () => void }) {
  const { appraisal, checked, disabled, onToggle } = props
  const { shape, words } = faceOf(appraisal)
  const second = whoAndWhen(appraisal.mention, appraisal.flags.includes('expired'))
  return (
    <li>
      <label className="compare-choice">
        <input type="checkbox" checked={checked} disabled={disabled} onChange={onToggle} />
        <span className={`row-shape tone-${shape}`}>
          <Shape shape={shape} />
        </span>
        <span>
          <bdi className="compare-name">{plain(appraisal.mention.name)}</bdi>
          <span className="ts-second">
            {words}
            {second && ' · '}
            <bdi>{second}</bdi>
          </span>
        </span>
      </label>
    </li>
  )
}

/** Two to four of what a page or file names. What it names and does not show cannot be chosen. */
export function Chooser(props: {
  appraisals: readonly Appraisal[]
  chosen: readonly string[]
  onToggle: (key: string) => void
  onCompare: () => void
}) {
  const { appraisals, chosen, onToggle, onCompare } = props
  const n = chosen.length
  return (
    <section className="compare-chooser" aria-labelledby="compare-title">
      <h2 id="compare-title">{say('compare.choose')}</h2>
      <ul>
        {appraisals.map((appraisal) => {
          const { key } = appraisal.mention
          const checked = chosen.includes(key)
          return (
            <Choice
              key={key}
              appraisal={appraisal}
              checked={checked}
              disabled={!checked && n >= AT_MOST}
              onToggle={() => onToggle(key)}
            />
          )
        })}
      </ul>
      <div className="compare-go">
        <button type="button" className="primary" disabled={n < AT_LEAST} onClick={onCompare}>
          {say('compare.go')}
        </button>
        <span className="ts-second" role="status">
          {n >= AT_MOST ? say('compare.most') : sayCount('compare.chosen', n)}
        </span>
      </div>
    </section>
  )
}
