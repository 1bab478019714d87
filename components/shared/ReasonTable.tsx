import type { ReactNode } from 'react'
import type { Quality, Reason, Relevance } from '../../utils/model/appraisal.ts'
import type { EvidenceSource } from '../../utils/model/credential.ts'
import { numberWords } from '../../utils/model/languages.ts'
import { say } from '../../utils/model/words.ts'
import { bandName } from '../../utils/overlay/band-words.ts'
import { inSentence } from '../../utils/overlay/chip-view.ts'
import { SourceList } from './SourceList.tsx'

const inHundredths = (n: number) => numberWords(n, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = (n: number) => numberWords(n, { maximumFractionDigits: 2 })
const round = (n: number) => numberWords(n, { maximumFractionDigits: 0 })
/** 39.6 is below a gate of 40, and 69.6 below a band that begins at 70: such numbers are never rounded up. */
const down = (n: number) => numberWords(n, { maximumFractionDigits: 0, roundingMode: 'floor' })

function Bar({ share }: { share: number | null }) {
  return (
    <span className={share === null ? 'ts-bar ts-bar-unknown' : 'ts-bar'} aria-hidden="true">
      {share !== null && <i style={{ inlineSize: `${Math.min(100, Math.max(0, share * 100))}%` }} />}
    </span>
  )
}

function NotKnown() {
  return <span className="ts-unknown">{say('card.why.notKnown')}</span>
}

/** One area: its name, bar and points; beneath, over the whole width, what was found and who says so. */
function Line(props: { name: string; bar: ReactNode; points: ReactNode; text: string; sources: EvidenceSource[] }) {
  const { name, bar, points: given, text, sources } = props
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td className="ts-why-bar">{bar}</td>
        <td className="ts-why-points">{given}</td>
      </tr>
      <tr className="ts-why-more">
        <td colSpan={3}>
          <bdi>{text}</bdi>
          <SourceList sources={sources} />
        </td>
      </tr>
    </>
  )
}

function pointsOf({ dimension, points: given, outOf, known }: Reason, numbers: boolean): ReactNode {
  if (dimension === 'unknown') return `+ ${inHundredths(given)}`
  if (known === 0) return <NotKnown />
  return numbers ? `${inHundredths(given)} / ${whole(outOf)}` : say('card.why.found')
}

function QualityLine({ reason, numbers }: { reason: Reason; numbers: boolean }) {
  const { dimension, known, outOf, text, sources } = reason
  const share = known === 0 || outOf === 0 ? null : reason.points / outOf
  return (
    <Line
      name={say(`card.area.${dimension}`)}
      bar={dimension === 'unknown' || !numbers ? null : <Bar share={share} />}
      points={pointsOf(reason, numbers)}
      text={text}
      sources={sources}
    />
  )
}

/**
 * Title over the explanation: the number with its range, or why there is none. Where less than the full coverage is known
 * there is a band and no number above the lines; they still add up.
 */
export function whyTitle({ band, span, point, low, high, coverage, limited }: Quality): string {
  if (point === null) return say('card.why.noNumber', { coverage: down(coverage) })
  const said = { band: bandName(band, span ?? null), point: down(point) }
  if (limited) return say('card.why.titleLimited', { ...said, coverage: down(coverage) })
  if (low === null || high === null) return say('card.why.title', said)
  return say('card.why.titleRange', { ...said, low: down(low), high: round(high) })
}

/**
 * Every line behind the number, in two decimals so that they re-add to the last line exactly; what is not known has its
 * own line. Below the coverage gate there is no number, and the lines say only what was found and what was not.
 */
export function ReasonTable({ quality }: { quality: Quality }) {
  const numbers = quality.point !== null
  // Without a number nothing was put in the place of what is not known.
  const lines = quality.reasons.filter((reason) => numbers || reason.dimension !== 'unknown')
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
        {lines.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and never move
          <QualityLine key={index} reason={reason} numbers={numbers} />
        ))}
      </tbody>
      {quality.point !== null && (
        <tfoot>
          <tr>
            <th scope="row">{say('card.why.together')}</th>
            <td />
            <td className="ts-why-points">{inHundredths(quality.point)}</td>
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
              band: inSentence(say(`card.job.${relevance.band}`)),
              point: whole(relevance.point),
            })}
      </caption>
      <tbody>
        {relevance.reasons.map(({ part, known, points: given, outOf, text }) => (
          <Line
            key={part}
            name={say(`card.job.part.${part}`)}
            bar={<Bar share={known && outOf > 0 ? given / outOf : null} />}
            points={known ? `${inHundredths(given)} / ${whole(outOf)}` : <NotKnown />}
            text={text}
            sources={[]}
          />
        ))}
      </tbody>
    </table>
  )
}
