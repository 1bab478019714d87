import type { Quality, Reason, Relevance } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { SourceList } from './SourceList.tsx'

const points = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const round = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

function Bar({ share, known }: { share: number | null; known: number }) {
  const kind = share === null ? 'ts-bar ts-bar-unknown' : known < 1 ? 'ts-bar ts-bar-partly' : 'ts-bar'
  return (
    <span className={kind} aria-hidden="true">
      {share !== null && <i style={{ inlineSize: `${Math.min(100, Math.max(0, share * 100))}%` }} />}
    </span>
  )
}

function NotKnown() {
  return <span className="ts-unknown">{say('card.why.notKnown')}</span>
}

function QualityLine({ reason, numbers }: { reason: Reason; numbers: boolean }) {
  const isUnknown = reason.dimension === 'unknown'
  const blank = !isUnknown && reason.known === 0
  return (
    <tr>
      <th scope="row">
        {say(`card.area.${reason.dimension}`)}
        <span className="ts-why-text">
          <bdi>{reason.text}</bdi>
        </span>
        <SourceList sources={reason.sources} />
      </th>
      <td className="ts-why-bar">
        {!isUnknown && (
          <Bar share={blank || reason.outOf === 0 ? null : reason.points / reason.outOf} known={reason.known} />
        )}
      </td>
      <td className="ts-why-points">
        {blank ? (
          <NotKnown />
        ) : !numbers ? (
          !isUnknown && say('card.why.found')
        ) : isUnknown ? (
          `+ ${points.format(reason.points)}`
        ) : (
          `${points.format(reason.points)} / ${whole.format(reason.outOf)}`
        )}
      </td>
    </tr>
  )
}

/** Title over the explanation: the number with its range, or why there is none. */
export function whyTitle({ band, point, low, high, coverage }: Quality): string {
  if (point === null) return say('card.why.noNumber', { coverage: round.format(coverage) })
  const said = { band: say(`card.band.${band}`), point: whole.format(point) }
  if (low === null || high === null) return say('card.why.title', said)
  return say('card.why.titleRange', { ...said, low: round.format(low), high: round.format(high) })
}

/**
 * Every line behind the number, in two decimals so that they re-add to the last line exactly; what is not known has its
 * own line. Below the coverage gate there is no number, and the lines say only what was found and what was not.
 */
export function ReasonTable({ quality }: { quality: Quality }) {
  const numbers = quality.point !== null
  return (
    <table className="ts-why">
      <caption>{whyTitle(quality)}</caption>
      <thead className="ts-hidden">
        <tr>
          <th scope="col">{say('card.why.column.area')}</th>
          <th scope="col">{say('card.why.column.share')}</th>
          <th scope="col">{say('card.why.column.points')}</th>
        </tr>
      </thead>
      <tbody>
        {quality.reasons.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and never move
          <QualityLine key={index} reason={reason} numbers={numbers} />
        ))}
      </tbody>
      {quality.point !== null && (
        <tfoot>
          <tr>
            <th scope="row">{say('card.why.together')}</th>
            <td />
            <td className="ts-why-points">{points.format(quality.point)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** The lines behind the relevance to the open role. Its number is over the known parts only, and says so. */
export function RelevanceTable({ relevance }: { relevance: Relevance }) {
  if (relevance.reasons.length === 0) return null
  return (
    <table className="ts-why">
      <caption>
        {relevance.point === null
          ? say('card.job.noNumber')
          : say('card.job.number', {
              band: say(`card.job.${relevance.band}`).toLowerCase(),
              point: whole.format(relevance.point),
            })}
      </caption>
      <tbody>
        {relevance.reasons.map((reason) => (
          <tr key={reason.part}>
            <th scope="row">
              {say(`card.job.part.${reason.part}`)}
              <span className="ts-why-text">
                <bdi>{reason.text}</bdi>
              </span>
            </th>
            <td className="ts-why-bar">
              <Bar share={reason.known && reason.outOf > 0 ? reason.points / reason.outOf : null} known={1} />
            </td>
            <td className="ts-why-points">
              {reason.known ? `${points.format(reason.points)} / ${whole.format(reason.outOf)}` : <NotKnown />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
