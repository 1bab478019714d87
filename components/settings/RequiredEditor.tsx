import { say } from '../../utils/model/words.ts'
import type { DraftErrors, RoleDraft } from './role-draft.ts'
import { Field } from './Section.tsx'

type Requires = RoleDraft['requires']
type Need = Requires[number]

function Line(props: { need: Need; error: string | undefined; onChange: (need: Need) => void; onRemove: () => void }) {
  const { need, onChange } = props
  return (
    <li className="required">
      <div className="columns with-need">
        <Field label={say('options.role.requiredName')} error={props.error}>
          {(aria) => (
            <input
              {...aria}
              type="text"
              maxLength={300}
              value={need.name}
              onChange={(event) => onChange({ ...need, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('options.role.requiredIssuer')}>
          {(aria) => (
            <input
              {...aria}
              type="text"
              maxLength={300}
              value={need.issuer}
              onChange={(event) => onChange({ ...need, issuer: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('options.role.requiredNeed')}>
          {(aria) => (
            <select
              {...aria}
              value={need.need}
              onChange={(event) => onChange({ ...need, need: event.target.value === 'nice' ? 'nice' : 'must' })}
            >
              <option value="must">{say('options.role.must')}</option>
              <option value="nice">{say('options.role.nice')}</option>
            </select>
          )}
        </Field>
      </div>
      <Field label={say('options.role.equivalents')} hint={say('options.role.equivalentsHint')}>
        {(aria) => (
          <div className="with-button">
            <input
              {...aria}
              type="text"
              value={need.equivalents}
              onChange={(event) => onChange({ ...need, equivalents: event.target.value })}
            />
            <button
              type="button"
              className="quiet"
              aria-label={say('options.role.removeRequired', { name: need.name })}
              onClick={props.onRemove}
            >
              {say('options.remove')}
            </button>
          </div>
        )}
      </Field>
    </li>
  )
}

/** Credentials that the role requires or would welcome, each with what is accepted in its stead. */
export function RequiredEditor(props: {
  requires: Requires
  errors: DraftErrors
  onChange: (requires: Requires) => void
}) {
  const { requires, errors, onChange } = props
  return (
    <fieldset className="group">
      <legend>{say('options.role.required')}</legend>
      {requires.length > 0 && (
        <ul className="lines">
          {requires.map((need, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own while it is being typed
              key={index}
              need={need}
              error={errors[`requires.${index}`]}
              onChange={(next) => onChange(requires.map((other, at) => (at === index ? next : other)))}
              onRemove={() => onChange(requires.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <div>
        <button
          type="button"
          className="secondary"
          disabled={requires.length >= 50}
          onClick={() => onChange([...requires, { name: '', issuer: '', equivalents: '', known: [], need: 'must' }])}
        >
          {say('options.role.addRequired')}
        </button>
      </div>
    </fieldset>
  )
}
