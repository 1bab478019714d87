import type { Response } from '../../utils/messages/contract.ts'
import { numberWords } from '../../utils/model/languages.ts'
import { isWordKey, say } from '../../utils/model/words.ts'

import { AREAS } from '../shared/areas.ts'

type Rubric = Response<'ui>bg rubric'>['rubric']
type RubricRow = Rubric['rows'][number]
type Shares = Rubric['priors']['byType']['pooled']

const number = (n: number) => numberWords(n, { maximumFractionDigits: 2 })
const percent = (n: number) => numberWords(n, { style: 'percent', maximumFractionDigits: 0 })

/** What a line asks, said of no credential in particular. */
function rowWords({ id }: RubricRow): string {
  // What a card's sentence names at its end, there is nothing to name of here.
  const own = `options.scoring.row.${id}`
  if (isWordKey(own)) return say(own)
  const key = `score.row.${id}`
  return isWordKey(key) ? say(key, { by: say('options.scoring.anotherBody'), years: '' }) : id
}

function effectWords({ plus, cap }: RubricRow, weight: number): string {
  if (cap) return say('options.scoring.caps')
  return plus === undefined ? '' : say('options.scoring.adds', { points: number(plus * weight) })
}

/** Every line of evidence, area by area, with what it is worth. */
function Rows({ rubric }: { rubric: Rubric }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{say('options.scoring.evidence')}</th>
          <th scope="col">{say('options.scoring.worth')}</th>
          <th scope="col">{say('options.scoring.effect')}</th>
        </tr>
      </thead>
      {AREAS.map((area) => {
        const weight = rubric.weights[area]
        return (
          <tbody key={area}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {say('options.scoring.areaPoints', { area: say(`card.area.${area}`), points: weight })}
              </th>
            </tr>
            {rubric.rows
              .filter((row) => row.dimension === area)
              .map((row) => (
                <tr key={row.id}>
                  <td>{rowWords(row)}</td>
                  <td className="narrow">{number(row.value * weight)}</td>
                  <td>{effectWords(row, weight)}</td>
                </tr>
              ))}
          </tbody>
        )
      })}
    </table>
  )
}

/** How far each kind of source is believed. */
function Sources({ rubric }: { rubric: Rubric }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{say('options.scoring.source')}</th>
          <th scope="col">{say('options.scoring.believed')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(rubric.reliability).map(([kind, share]) => {
          const key = `score.source.${kind}`
          return (
            <tr key={kind}>
              <td>{isWordKey(key) ? say(key) : kind}</td>
              <td className="narrow">{percent(share)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What is taken for what is not known: the middle of each kind, and between which shares nearly all lie. */
function Usual({ rubric }: { rubric: Rubric }) {
  const cell = ({ median, p10, p90 }: Shares[(typeof AREAS)[number]]) =>
    `${percent(median)} (${percent(p10)}–${percent(p90)})`
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{say('options.scoring.kind')}</th>
          {AREAS.map((area) => (
            <th key={area} scope="col">
              {say(`card.area.${area}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(rubric.priors.byType).map(([type, shares]) => {
          const key = `score.type.${type}`
          return (
            <tr key={type}>
              <th scope="row">{isWordKey(key) ? say(key) : type}</th>
              {AREAS.map((area) => (
                <td key={area}>{cell(shares[area])}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The whole rubric, to be read and disputed. */
export function RubricTable({ rubric }: { rubric: Rubric }) {
  const { gates, bands } = rubric
  return (
    <>
      <h3>{say('options.scoring.rows')}</h3>
      <p>{say('options.scoring.rowsWhy')}</p>
      <div className="scroll">
        <Rows rubric={rubric} />
      </div>
      <h3>{say('options.scoring.sources')}</h3>
      <div className="scroll">
        <Sources rubric={rubric} />
      </div>
      <h3>{say('options.scoring.words')}</h3>
      <ul className="bullets">
        <li>{say('options.scoring.gate', { least: gates.coverage, full: gates.full })}</li>
        <li>{say('options.scoring.bands', { strong: bands.strong, solid: bands.solid })}</li>
        <li>{say('options.scoring.participation', { share: percent(bands.participationRigour) })}</li>
        <li>{say('options.scoring.match', { share: percent(gates.match) })}</li>
      </ul>
      <h3>{say('options.scoring.usual')}</h3>
      <p>{say('options.scoring.usualWhy')}</p>
      <div className="scroll">
        <Usual rubric={rubric} />
      </div>
    </>
  )
}
