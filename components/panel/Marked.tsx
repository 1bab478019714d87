import { type ReactNode, useMemo } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { Rows } from './Rows.tsx'

/** What the person marked on the page to have it explained. `appraisals` is null while it is being looked up. */
export type MarkedView = { id: string; appraisals: Appraisal[] | null; words: string | null }

/** *Explain this credential*: first in the panel, whether or not the page itself may be read. */
export function Marked(props: { view: MarkedView; detail: (appraisal: Appraisal) => ReactNode; onClose: () => void }) {
  const { id, appraisals, words } = props.view
  const first = appraisals?.[0]?.mention.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words marked again are to be shown again
  const shown = useMemo(() => (first === undefined ? null : { key: first }), [first, id])
  return (
    <section className="marked" aria-label={say('panel.marked.title')}>
      <header className="marked-head">
        <h2>{say('panel.marked.title')}</h2>
        <button type="button" className="quiet" onClick={props.onClose}>
          {say('panel.marked.close')}
        </button>
      </header>
      {appraisals ? (
        <Rows appraisals={appraisals} label={say('panel.marked.title')} shown={shown} detail={props.detail} />
      ) : (
        <p className="loading">{words ?? say('panel.marked.loading')}</p>
      )}
    </section>
  )
}
