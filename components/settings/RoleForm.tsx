import { type FormEvent, useState } from 'react'
import type { Requisition } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { RequiredEditor } from './RequiredEditor.tsx'
import { type DraftErrors, fromDraft, type RoleDraft } from './role-draft.ts'
import { Field } from './Section.tsx'
import { SkillsEditor } from './SkillsEditor.tsx'

/** The form of one role. Nothing is stored before *Save*; what is wrong is said at its field. */
export function RoleForm(props: {
  initial: RoleDraft
  saving: boolean
  onSave: (role: Requisition) => void
  onCancel: (() => void) | null
}) {
  const [draft, setDraft] = useState(props.initial)
  const [errors, setErrors] = useState<DraftErrors>({})
  const change = (part: Partial<RoleDraft>) => setDraft((old) => ({ ...old, ...part }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    const result = fromDraft(draft)
    setErrors(result.ok ? {} : result.errors)
    if (result.ok) props.onSave(result.role)
  }

  return (
    <form className="form" onSubmit={save} noValidate>
      <div className="columns">
        <Field label={say('options.role.title')} error={errors.title}>
          {(aria) => (
            <input
              {...aria}
              type="text"
              value={draft.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say('options.role.occupation')}
          hint={say('options.role.occupationHint')}
          error={errors.occupation}
        >
          {(aria) => (
            <input
              {...aria}
              type="text"
              value={draft.occupation}
              placeholder="15-1212"
              onChange={(event) => change({ occupation: event.target.value })}
            />
          )}
        </Field>
      </div>
      <SkillsEditor skills={draft.skills} onChange={(skills) => change({ skills })} />
      <RequiredEditor requires={draft.requires} errors={errors} onChange={(requires) => change({ requires })} />
      <div className="buttons">
        <button type="submit" className="primary" disabled={props.saving}>
          {say('options.role.save')}
        </button>
        {props.onCancel && (
          <button type="button" className="quiet" onClick={props.onCancel}>
            {say('options.cancel')}
          </button>
        )}
        <span role="alert" className="problem">
          {Object.keys(errors).length > 0 ? say('options.role.notSaved') : ''}
        </span>
      </div>
    </form>
  )
}
