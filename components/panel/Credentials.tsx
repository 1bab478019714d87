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
  const { appraisals, folds, label, detail, onShow } = props
  const [chosen, setChosen] = useState<CredentialView>(props.startIn ?? 'order')
  const [seen, setSeen] = useState(props.shown)
  const [shown, setShown] = useState(props.shown)
  // Where dates are masked, years would tell them.
  const views = appraisals.some(hidesDates) ? VIEWS.filter((one) => one !== 'time') : VIEWS
  const view = views.find((one) => one === chosen) ?? 'order'
  if (props.shown !== seen) {
    setSeen(props.shown)
    setShown(props.shown)
    // Along the years no row can be opened: what is to be shown is shown among the rows.
    if (props.shown && view === 'time') setChosen('order')
  }
  const onView = (next: CredentialView) => {
    setChosen(next)
    // It was shown once: another order must not take the focus to it again.
    setShown(null)
  }
  const rows = { folds, shown, detail }
  return (
    <>
      {appraisals.length > 1 && (
        <Switch
          label={say('panel.view.label')}
          value={view}
          options={views.map((value) => ({ value, words: say(`panel.view.${value}`) }))}
          onChange={onView}
        />
      )}
      <HiddenNote appraisals={appraisals} />
      {view === 'order' && <Rows {...rows} appraisals={appraisals} label={label} />}
      {view === 'skill' && skillGroups(appraisals).map((group) => <Group key={group.id} {...rows} group={group} />)}
      {view === 'time' && <TimelineView appraisals={appraisals} onShow={onShow} />}
    </>
  )
}
