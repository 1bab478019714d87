import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ADVERT_LENGTH } from '../../utils/messages/advert.ts'
import { say } from '../../utils/model/words.ts'
import { useSaveRequisition, useUseRequisition } from '../data/mutations.ts'
import { useRequisitions } from '../data/queries.ts'
import { Field } from '../settings/Section.tsx'
import { MadeHere } from './MadeRole.tsx'
import type { MadeRole } from './role.ts'
import { useMakeRole, useOccupations, useUnmakeRole } from './role-data.ts'

type FormProps = {
  saving: boolean
  error: string | undefined
  /** It takes the place of what had the focus. */
  focus?: boolean
  onSave: (title: string, advert: string) => void
}

/** A role by its title, by its advert, or by both. */
export function RoleForm({ saving, error, focus = false, onSave }: FormProps) {
  const [title, setTitle] = useState('')
  const [advert, setAdvert] = useState('')
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) first.current?.focus()
  }, [focus])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(title, advert)
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label={say('welcome.role.title')} error={error}>
        {(aria) => (
          <input
            {...aria}
            ref={first}
            type="text"
            maxLength={300}
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('welcome.role.advert')} hint={say('welcome.role.advertHint')}>
        {(aria) => (
          <textarea
            {...aria}
            rows={4}
            maxLength={ADVERT_LENGTH}
            value={advert}
            onChange={(event) => setAdvert(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <button type="submit" className="secondary" disabled={saving}>
          {say('welcome.role.save')}
        </button>
        <span role="status" className="ts-second">
          {saving && say('welcome.role.working')}
        </span>
      </div>
    </form>
  )
}

type Roles = { items: { id: string; title: string }[]; active: string | null }

/** For a person who has roles already: which of them is in use. */
export function WhichRole(props: { roles: Roles; onUse: (id: string | null) => void; onNew: () => void }) {
  const { roles, onUse, onNew } = props
  return (
    <div className="with-button">
      <select
        aria-label={say('welcome.role.which')}
        value={roles.active ?? ''}
        onChange={(event) => onUse(event.target.value || null)}
      >
        <option value="">{say('welcome.role.whichNone')}</option>
        {roles.items.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" className="secondary" onClick={onNew}>
        {say('welcome.role.new')}
      </button>
    </div>
  )
}

/** *Your role*: what relevance is measured against. Nothing has to be said here. */
export function RoleStep() {
  const roles = useRequisitions()
  const make = useMakeRole()
  const unmake = useUnmakeRole()
  const save = useSaveRequisition()
  const use = useUseRequisition()
  const [made, setMade] = useState<MadeRole | null>(null)
  const [adding, setAdding] = useState(false)
  const [error, setError] = useState<string | undefined>(undefined)
  const outcome = useRef<HTMLElement>(null)
  const madeId = made?.role.id
  const occupations = useOccupations(made?.role.title ?? null)
  useEffect(() => {
    // The form is gone: the focus goes along to what came of it.
    if (madeId !== undefined) outcome.current?.focus()
  }, [madeId])

  const failed = () => setError(say('options.notSaved'))
  const onSave = (title: string, advert: string) => {
    setError(undefined)
    make.mutate(
      { title, advert, before: roles.data?.active ?? null },
      {
        onSuccess: (next) => {
          setMade(next)
          setAdding(false)
          if (next === null) setError(say('welcome.role.needOne'))
        },
        onError: failed,
      },
    )
  }
  const onOccupation = (occupation: string | null) => {
    if (made === null) return
    const role = { ...made.role, occupation }
    save.mutate({ requisition: role }, { onSuccess: () => setMade({ ...made, role }), onError: failed })
  }
  const onUndo = () => {
    if (made === null) return
    const onSuccess = () => {
      setMade(null)
      setAdding(true)
    }
    unmake.mutate(made, { onSuccess, onError: failed })
  }

  const choose = made === null && !adding && (roles.data?.items.length ?? 0) > 0
  return (
    <>
      <p className="lead">{say('welcome.role.lead')}</p>
      {roles.isError && <p className="problem">{say('panel.failed.internal')}</p>}
      {made && (
        <section
          className="made"
          ref={outcome}
          tabIndex={-1}
          aria-label={say('welcome.role.inUse', { title: made.role.title })}
        >
          <MadeHere
            made={made}
            occupations={occupations.isLoading ? null : (occupations.data ?? [])}
            onOccupation={onOccupation}
            onUndo={onUndo}
          />
          <p className="problem">{error}</p>
        </section>
      )}
      {choose && roles.data && (
        <WhichRole roles={roles.data} onUse={(id) => use.mutate({ id })} onNew={() => setAdding(true)} />
      )}
      {made === null && !choose && roles.data && (
        <RoleForm saving={make.isPending} error={error} focus={adding} onSave={onSave} />
      )}
    </>
  )
}
