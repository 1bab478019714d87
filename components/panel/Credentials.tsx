import { type ReactNode, useId, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { PageStack } from '../../utils/model/stack.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { hidesDates } from '../../utils/overlay/masked.ts'
import { type SkillGroup, skillGroups } from './groups.ts'
import { Rows, type Shown } from './Rows.tsx'
import { Switch } from './Switch.tsx'
import { TimelineView } from './TimelineView.tsx'

const VIEWS = ['order', 'skill', 'time'] as const
export type CredentialView = (typeof VIEWS)[number]

type RowsProps = {
  appraisals: Appraisal[]
  folds: PageStack['folds']
  label: string
  shown: Shown | null
  detail: (appraisal: Appraisal) => ReactNode
}

function Group({ group, ...rows }: Omit<RowsProps, 'appraisals' | 'label'> & { group: SkillGroup }) {
  const id = useId()
  return (
    <section className="skill-group" aria-labelledby={id}>
      <h2 id={id}>
        {group.title}
        <span className="ts-second">{sayCount('panel.sum.total', group.items.length)}</span>
      </h2>
      <Rows {...rows} appraisals={group.items} label={group.title} />
    </section>
  )
}

/** Says how many names are in a page's text without being shown, and what that means for them. */
function HiddenNote({ appraisals }: { appraisals: Appraisal[] }) {
  const n = appraisals.filter(({ flags }) => flags.includes('hidden')).length
  if (n === 0) return null
  return <p className="hidden-note">{sayCount('panel.hidden.note', n)}</p>
}

/** A page's or a file's credentials, in one of three orders: the page's own, by area of skill, or along the years. */
export function Credentials(props: RowsProps & { startIn?: CredentialView; onShow: (key: string) => void }) {
  const { appraisals, folds, shown, detail } = props
  const [view, setView] = useState<CredentialView>(props.startIn ?? 'order')
  const [seen, setSeen] = useState(shown)
  // Along the years no row can be opened: what is to be shown is shown among the rows.
  if (shown !== seen) {
    setSeen(shown)
    if (shown && view === 'time') setView('order')
  }
  // Where dates are masked, years would tell them.
  const dated = !appraisals.some(hidesDates)
  const options = VIEWS.filter((value) => value !== 'time' || dated).map((value) => ({
    value,
    words: say(`panel.view.${value}`),
  }))
  return (
    <>
      {appraisals.length > 1 && (
        <Switch label={say('panel.view.label')} value={view} options={options} onChange={setView} />
      )}
      <HiddenNote appraisals={appraisals} />
      {(view === 'order' || (view === 'time' && !dated)) && <Rows {...props} />}
      {view === 'skill' &&
        skillGroups(appraisals).map((group) => (
          <Group key={group.id} group={group} folds={folds} shown={shown} detail={detail} />
        ))}
      {view === 'time' && dated && <TimelineView appraisals={appraisals} onShow={props.onShow} />}
    </>
  )
}
