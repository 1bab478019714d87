import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { PageStack } from '../../utils/model/stack.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { topForRole } from './top.ts'

/** What speaks directly for the open role: first above the rows, and each leads to its row. Nothing without a role. */
export function TopForRole(props: {
  appraisals: readonly Appraisal[]
  folds: PageStack['folds']
  onShow: (key: string) => void
}) {
  const { lines, more } = topForRole(props.appraisals, props.folds)
  if (lines.length === 0) return null
  return (
    <section className="top" aria-labelledby="top-title">
      <h2 id="top-title">{say('panel.top.title')}</h2>
      <ul>
        {lines.map(({ key, name, why }) => (
          <li key={key}>
            <button type="button" className="link plain" onClick={() => props.onShow(key)}>
              <bdi>{name}</bdi>
            </button>
            <span className="top-why">
              <bdi>{why}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <p className="ts-second">
        {more > 0 && `${sayCount('panel.top.more', more)} `}
        {say('panel.top.order')}
      </p>
    </section>
  )
}
