import type { Requisition } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'

/** The role being filled: what relevance is measured against. None is a choice, not a gap. */
export function RolePicker(props: {
  items: Requisition[]
  active: string | null
  onUse: (id: string | null) => void
  onEdit: () => void
}) {
  const { items, active, onUse, onEdit } = props
  return (
    <header className="panel-head">
      <select
        className="role"
        aria-label={say('panel.role.label')}
        value={active ?? ''}
        onChange={(event) => onUse(event.target.value || null)}
      >
        <option value="">{say(items.length > 0 ? 'panel.role.none' : 'panel.role.empty')}</option>
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.title}
          </option>
        ))}
      </select>
      <button type="button" className="quiet" onClick={onEdit}>
        {say(items.length > 0 ? 'panel.role.edit' : 'panel.role.add')}
      </button>
    </header>
  )
}
