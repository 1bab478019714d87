import { type FormEvent, useState } from 'react'
import { stanceSchema, type TrustedIssuer } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { EMPTY_ISSUER, fromIssuerDraft, type IssuerDraft } from './issuer-draft.ts'
import { Field } from './Section.tsx'

/** One more issuer, by hand. */
export function AddIssuer({ onAdd }: { onAdd: (entry: TrustedIssuer) => void }) {
  const [draft, setDraft] = useState(EMPTY_ISSUER)
  const [errors, setErrors] = useState<{ issuer?: string; domain?: string; reviewBy?: string }>({})
  const change = (part: Partial<IssuerDraft>) => setDraft((old) => ({ ...old, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const result = fromIssuerDraft(draft)
    setErrors(result.ok ? {} : result.errors)
    if (!result.ok) return
    onAdd(result.entry)
    setDraft(EMPTY_ISSUER)
  }
  const text = (key: 'issuer' | 'domain' | 'reason' | 'scope' | 'reviewBy', max: number) => (aria: object) => (
    <input
      {...aria}
      type="text"
      maxLength={max}
      placeholder={key === 'reviewBy' ? '2027-06-30' : undefined}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  )
  return (
    <details className="add">
      <summary>{say('options.trusted.addTitle')}</summary>
      <form className="form" onSubmit={submit} noValidate>
        <div className="columns">
          <Field label={say('options.trusted.issuer')} error={errors.issuer}>
            {text('issuer', 300)}
          </Field>
          <Field label={say('options.trusted.domain')} hint={say('options.trusted.domainHint')} error={errors.domain}>
            {text('domain', 253)}
          </Field>
        </div>
        <div className="columns">
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
          <Field label={say('options.trusted.reviewBy')} error={errors.reviewBy}>
            {text('reviewBy', 10)}
          </Field>
        </div>
        <Field label={say('options.trusted.scope')} hint={say('options.trusted.scopeHint')}>
          {text('scope', 300)}
        </Field>
        <Field label={say('options.trusted.reason')}>{text('reason', 1000)}</Field>
        <div className="buttons">
          <button type="submit" className="secondary">
            {say('options.add')}
          </button>
        </div>
      </form>
    </details>
  )
}
