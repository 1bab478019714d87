import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { rubricWords } from '../shared/rubric-words.ts'
import { areaCount } from './groups.ts'
import { sumLine, sumUp } from './sum.ts'

/** The line above the rows. The panel's live region says the same words, once a page. */
export function SumLine(props: {
  appraisals: Appraisal[]
  more: number
  of?: 'page' | 'file'
  /** The page went on beyond what was read. */
  cut?: boolean
}) {
  const { appraisals, more, of = 'file', cut = false } = props
  const { head, rest } = sumLine(sumUp(appraisals))
  const areas = areaCount(appraisals)
  const scores = appraisals.filter(({ quality }) => quality !== null)
  const scored = scores.find(({ versions }) => versions.modified) ?? scores[0]
  return (
    <p className="sum">
      <b>{head}</b>
      {areas > 0 && ` ${sayCount('panel.sum.areas', areas)}`}
      {rest && ` · ${rest}`}
      {scored && (
        <span className="sum-more">{say('card.detail.rubric', { rubric: rubricWords(scored.versions) })}</span>
      )}
      {more > 0 && <span className="sum-more">{say(`panel.sum.more.${of}`, { n: more })}</span>}
      {cut && <span className="sum-more">{say('panel.sum.cut')}</span>}
    </p>
  )
}
