import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { type TimelineItem, timelineOf } from './timeline.ts'
import { SEPARATOR } from './who-and-when.ts'

function Item({ item, onShow }: { item: TimelineItem; onShow: (key: string) => void }) {
  const { key, name, issuer, words, month } = item
  return (
    <li>
      <button type="button" className="link plain" onClick={() => onShow(key)}>
        <bdi>{name}</bdi>
      </button>
      <span className="time-second">
        {month && `${month}${SEPARATOR}`}
        {words}
        {issuer && SEPARATOR}
        <bdi>{issuer}</bdi>
      </span>
    </li>
  )
}

/** The credentials along the years in which they were issued. Neutral: no line is drawn through years without one. */
export function TimelineView(props: { appraisals: readonly Appraisal[]; onShow: (key: string) => void }) {
  const { years, undated } = timelineOf(props.appraisals)
  const list = (items: TimelineItem[]) => (
    <ul>
      {items.map((item) => (
        <Item key={item.key} item={item} onShow={props.onShow} />
      ))}
    </ul>
  )
  return (
    <section className="timeline" aria-label={say('panel.time.label')}>
      {years.map(({ year, items }) => (
        <section key={year} className="time-year" aria-label={year}>
          <h2>{year}</h2>
          {list(items)}
        </section>
      ))}
      {undated.length > 0 && (
        <section className="time-year undated" aria-label={say('panel.time.undated')}>
          <h2>{say('panel.time.undated')}</h2>
          {list(undated)}
        </section>
      )}
      <p className="ts-second">{say('panel.time.why')}</p>
    </section>
  )
}
