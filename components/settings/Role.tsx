import { useState } from 'react'
import type { Requisition } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { parseRequisition, requisitionToJson } from '../../utils/policy/requisition.ts'
import { useRemoveRequisition, useSaveRequisition, useUseRequisition } from '../data/mutations.ts'
import { useRequisitions } from '../data/queries.ts'
import { download, fileName } from './download.ts'
import { Problems } from './Problems.tsx'
import { RoleForm } from './RoleForm.tsx'
import { canBeAdded, emptyDraft, ROLES_MAX, toDraft } from './role-draft.ts'
import { FileButton, Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { ChangedSince, useUndo } from './undo.tsx'
import { Waiting } from './Waiting.tsx'

/** What came of an import or of *Save*. `clash`: a role that would take the place of another one. */
type Outcome = { failed: { title: string; why: string[] } | null; done: string | null; clash: Requisition | null }
const NOTHING_YET: Outcome = { failed: null, done: null, clash: null }

/** An import that would take the place of a role that is here: never without asking. */
export function Clash(props: {
  role: Requisition
  onReplace: (role: Requisition) => void
  onBoth: (role: Requisition) => void
  onCancel: () => void
}) {
  const { role } = props
  return (
    <section className="preview" aria-label={say('options.role.clash')}>
      <p>{say('options.role.clashWhy', { title: role.title })}</p>
      <div className="buttons">
        <button type="button" className="secondary" onClick={() => props.onBoth(role)}>
          {say('options.role.keepBoth')}
        </button>
        <button type="button" className="secondary" onClick={() => props.onReplace(role)}>
          {say('options.role.replace')}
        </button>
        <button type="button" className="quiet" onClick={props.onCancel}>
          {say('options.cancel')}
        </button>
      </div>
    </section>
  )
}

/** *Role*: what relevance is measured against. Says nothing of any candidate. */
export function Role() {
  const requisitions = useRequisitions()
  const save = useSaveRequisition()
  const remove = useRemoveRequisition()
  const use = useUseRequisition()
  const { note } = useUndo()
  const [chosen, setChosen] = useState<string | null>(null)
  const [outcome, setOutcome] = useState(NOTHING_YET)
  // A new one, so that no role that is stored and could not be read is written over.
  const [firstId] = useState(() => crypto.randomUUID())

  if (requisitions.data === undefined)
    return (
      <Section title={say('options.nav.role')} lead={say('options.role.lead')}>
        {requisitions.isError ? <Unanswered onRetry={() => void requisitions.refetch()} /> : <Waiting />}
      </Section>
    )
  const { items, active } = requisitions.data
  const used = items.find((item) => item.id === active) ?? items[0]
  const id = chosen ?? used?.id ?? firstId
  const role = items.find((item) => item.id === id) ?? null

  const fail = (title: string, ...why: string[]) => setOutcome({ ...NOTHING_YET, failed: { title, why } })

  const store = (next: Requisition, done: string) => {
    if (!canBeAdded(next, items)) return fail(say('options.role.full', { max: ROLES_MAX }))
    save.mutate(
      { requisition: next },
      {
        onSuccess: () => {
          setChosen(next.id)
          setOutcome({ ...NOTHING_YET, done })
          // A first role is meant to be used; a further one waits to be chosen.
          if (items.length === 0) use.mutate({ id: next.id })
        },
        onError: () => fail(say('options.notSaved')),
      },
    )
  }

  const removeRole = (gone: Requisition) =>
    remove.mutate(
      { id: gone.id },
      {
        onSuccess: () => {
          setChosen(null)
          setOutcome(NOTHING_YET)
          note({
            what: say('options.undo.roleRemoved', { title: gone.title }),
            async undo() {
              const now = await requisitions.refetch()
              if (now.data?.items.some((item) => item.id === gone.id)) throw new ChangedSince()
              await save.mutateAsync({ requisition: gone })
              if (active === gone.id) await use.mutateAsync({ id: gone.id })
            },
          })
        },
        onError: () => fail(say('options.notRemoved')),
      },
    )

  const takeIn = (next: Requisition) => store(next, say('options.role.imported', { title: next.title }))

  const take = async (file: File) => {
    const parsed = parseRequisition(await file.text())
    if (!parsed.ok) return fail(say('options.role.importFailed'), ...parsed.errors)
    const old = items.find((item) => item.id === parsed.requisition.id)
    if (old && JSON.stringify(old) !== JSON.stringify(parsed.requisition))
      return setOutcome({ ...NOTHING_YET, clash: parsed.requisition })
    takeIn(parsed.requisition)
  }

  return (
    <Section title={say('options.nav.role')} lead={say('options.role.lead')}>
      <div className="bar">
        {items.length > 0 && (
          <select
            aria-label={say('options.role.which')}
            value={role ? id : ''}
            onChange={(event) => {
              setChosen(event.target.value)
              setOutcome(NOTHING_YET)
            }}
          >
            {!role && <option value="">{say('options.role.new')}</option>}
            {items.map((item) => (
              <option key={item.id} value={item.id}>
                {item.title}
              </option>
            ))}
          </select>
        )}
        {role && (
          <button type="button" className="quiet" onClick={() => setChosen(crypto.randomUUID())}>
            {say('options.role.new')}
          </button>
        )}
        <FileButton
          label={say('options.importJson')}
          accept=".json,application/json"
          onFile={(file) => void take(file)}
        />
        {role && (
          <button
            type="button"
            className="secondary"
            onClick={() => download(fileName(role.title, 'json'), 'application/json', requisitionToJson(role))}
          >
            {say('options.exportJson')}
          </button>
        )}
      </div>
      {outcome.failed && <Problems title={outcome.failed.title} items={outcome.failed.why} />}
      {outcome.clash && (
        <Clash
          role={outcome.clash}
          onReplace={takeIn}
          onBoth={(next) => takeIn({ ...next, id: crypto.randomUUID() })}
          onCancel={() => setOutcome(NOTHING_YET)}
        />
      )}
      <RoleForm
        // The stored role's content is part of the key: an import of the same id must refill the fields.
        key={JSON.stringify(role ?? id)}
        initial={role ? toDraft(role) : emptyDraft(id)}
        saving={save.isPending}
        onSave={(next) => store(next, say('options.saved'))}
        onCancel={!role && items.length > 0 ? () => setChosen(null) : null}
      />
      <p role="status" className="done">
        {outcome.done}
      </p>
      {role && (
        <div className="buttons">
          <button type="button" className="quiet" disabled={remove.isPending} onClick={() => removeRole(role)}>
            {say('options.role.remove')}
          </button>
        </div>
      )}
    </Section>
  )
}
