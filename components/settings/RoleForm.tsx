import { type FormEvent, useState } from 'react'
import type { AdvertRead } from '../../utils/messages/advert.ts'
import { levelSchema, type Requisition } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { Advert } from './Advert.tsx'
import { filledFrom, saysAnything } from './advert-draft.ts'
import { OccupationSearch } from './Occupation.tsx'
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
  const [before, setBefore] = useState<RoleDraft | null>(null)
  const change = (part: Partial<RoleDraft>) => setDraft((old) => ({ ...old, ...part }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    const result = fromDraft(draft)
    setErrors(result.ok ? {} : result.errors)
    if (result.ok) props.onSave(result.role)
  }

  const fill = (read: AdvertRead) => {
    setBefore(saysAnything(read) ? draft : null)
    setDraft(filledFrom(read, draft))
    setErrors({})
  }
  const undo = () => {
    if (before) setDraft(before)
    setBefore(null)
    setErrors({})
  }

  return (
    <form className="form" onSubmit={save} noValidate>
      <Advert open={props.initial.title === ''} onRead={fill} onUndo={before && undo} />
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
        <Field label={say('options.role.level')}>
          {(aria) => (
            <select
              {...aria}
              value={draft.level}
              onChange={(event) => change({ level: levelSchema.safeParse(event.target.value).data ?? '' })}
            >
              <option value="">{say('options.role.level.none')}</option>
              {levelSchema.options.map((level) => (
                <option key={level} value={level}>
                  {say(`options.role.level.${level}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <OccupationSearch title={draft.title} onPick={(occupation) => change({ occupation })} />
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
        <Field label={say('options.role.industry')} hint={say('options.role.industryHint')} error={errors.industry}>
          {(aria) => (
            <input
              {...aria}
              type="text"
              inputMode="numeric"
              value={draft.industry}
              placeholder="541512"
              onChange={(event) => change({ industry: event.target.value })}
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
