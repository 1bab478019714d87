import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { stanceSchema, type TrustedIssuer } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { EMPTY_ISSUER, fromIssuerDraft, type IssuerDraft, type IssuerErrors, toIssuerDraft } from './issuer-draft.ts'
import { Field } from './Section.tsx'

type TextField = Exclude<keyof IssuerDraft, 'stance'>
const MOST: Readonly<Record<TextField, number>> = {
  issuer: 300,
  aliases: 10_000,
  domain: 2000,
  reason: 1000,
  scope: 2000,
  reviewer: 200,
  reviewBy: 10,
}

/**
 * One issuer of the trusted list, to be added or edited.
 * @param onSave resolves to what is wrong with it, or null where it was taken
 */
export function IssuerForm(props: {
  entry: TrustedIssuer | null
  save: string
  onSave: (entry: TrustedIssuer) => string | null
  onCancel: (() => void) | null
}) {
  const { entry } = props
  const [draft, setDraft] = useState(() => (entry ? toIssuerDraft(entry) : EMPTY_ISSUER))
  const [errors, setErrors] = useState<IssuerErrors>({})
  const form = useRef<HTMLFormElement>(null)
  const editing = entry !== null
  useEffect(() => {
    if (editing) form.current?.querySelector('input')?.focus()
  }, [editing])

  const change = (part: Partial<IssuerDraft>) => setDraft((old) => ({ ...old, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const result = fromIssuerDraft(draft, entry)
    setErrors(result.ok ? {} : result.errors)
    if (!result.ok) return
    const refused = props.onSave(result.entry)
    if (refused !== null) setErrors({ issuer: refused })
    else if (!editing) setDraft(EMPTY_ISSUER)
  }
  const text = (key: TextField, label: string, more: { hint?: string; error?: string | undefined } = {}): ReactNode => (
    <Field label={label} {...more}>
      {(aria) => (
        <input
          {...aria}
          type="text"
          maxLength={MOST[key]}
          placeholder={key === 'reviewBy' ? '2027-06-30' : undefined}
          value={draft[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      className="form"
      ref={form}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel?.()
      }}
    >
      <div className="columns">
        {text('issuer', say('options.trusted.issuer'), { error: errors.issuer })}
        {text('aliases', say('options.trusted.aliases'), {
          hint: say('options.trusted.aliasesHint'),
          error: errors.aliases,
        })}
        {text('domain', say('options.trusted.domain'), {
          hint: say('options.trusted.domainHint'),
          error: errors.domain,
        })}
        <Field label={say('options.trusted.stance')}>
          {(aria) => (
            <select
              {...aria}
              value={draft.stance}
              onChange={(event) => change({ stance: stanceSchema.parse(event.target.value) })}
            >
              {stanceSchema.options.map((stance) => (
                <option key={stance} value={stance}>
                  {say(`options.trusted.stance.${stance}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {text('reviewBy', say('options.trusted.reviewBy'), { error: errors.reviewBy })}
        {text('reviewer', say('options.trusted.reviewer'))}
      </div>
      {text('scope', say('options.trusted.scope'), { hint: say('options.trusted.scopeHint') })}
      {text('reason', say('options.trusted.reason'))}
      <div className="buttons">
        <button type="submit" className={editing ? 'primary' : 'secondary'}>
          {props.save}
        </button>
        {props.onCancel && (
          <button type="button" className="quiet" onClick={props.onCancel}>
            {say('options.cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
