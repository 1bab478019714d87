import type { ExampleScores } from '../../utils/messages/rubric.ts'
import { numberWords } from '../../utils/model/languages.ts'
import type { Weights } from '../../utils/model/settings.ts'
import { say } from '../../utils/model/words.ts'
import { bandName } from '../../utils/overlay/band-words.ts'
import { useRubricTry } from '../data/queries.ts'

type Quality = ExampleScores[number]['quality']

/** As on the card: 69.6 is below a band that begins at 70. */
const down = (n: number) => numberWords(n, { maximumFractionDigits: 0, roundingMode: 'floor' })
const whole = (n: number) => numberWords(n, { maximumFractionDigits: 0 })

function Score({ quality }: { quality: Quality | undefined }) {
  if (!quality) return null
  const { band, span, point, low, high, limited } = quality
  if (point === null) return say('card.band.insufficient')
  return (
    <>
      {say('options.scoring.points', { points: down(point) })}
      <span className="ts-second under">
        {bandName(band, span ?? null)}
        {limited && `, ${say('band.limited')}`}
        {low !== null && high !== null && `, ${down(low)}–${whole(high)}`}
      </span>
    </>
  )
}

/** What the invented credentials get as shipped, and otherwise; `after` is null while the points do not hold. */
export function ExamplesTable({ before, after }: { before: ExampleScores; after: ExampleScores | null }) {
  return (
    <div className="scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('options.scoring.example')}</th>
            <th scope="col">{say('options.scoring.before')}</th>
            <th scope="col">{say('options.scoring.after')}</th>
          </tr>
        </thead>
        <tbody>
          {before.map(({ id, quality }) => (
            <tr key={id}>
              <th scope="row">
                {say(`options.scoring.example.${id}`)}
                <span className="ts-second under">{say(`options.scoring.example.${id}.has`)}</span>
              </th>
              <td>
                <Score quality={quality} />
              </td>
              <td>
                {after ? (
                  <Score quality={after.find((one) => one.id === id)?.quality} />
                ) : (
                  say('options.scoring.notYet')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The examples by the points that ship, and by those that are typed; null while these do not hold. */
export function ScoringExamples({ shipped, weights }: { shipped: Weights; weights: Weights | null }) {
  const before = useRubricTry(shipped)
  const after = useRubricTry(weights ?? shipped)
  if (!before.data) return null
  return <ExamplesTable before={before.data} after={weights === null ? null : (after.data ?? [])} />
}
