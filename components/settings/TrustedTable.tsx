import { useDeferredValue, useRef, useState } from 'react'
import { dayWords } from '../../utils/model/dates.ts'
import type { TrustedIssuer } from '../../utils/model/requisition.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { Find, NoneFound } from './Find.tsx'
import { IssuerForm } from './IssuerForm.tsx'
import { VirtualTable } from './VirtualTable.tsx'

/** Pixels that a row of common length takes. */
const ROW = 57

const STANCE = {
  trusted: 'options.trusted.stance.trusted',
  recognised: 'options.trusted.stance.recognised',
  review: 'options.trusted.stance.review',
  notAccepted: 'options.trusted.stance.notAccepted',
} as const

/** Entries whose issuer, alias or domain holds the text. */
export function filterEntries(entries: TrustedIssuer[], text: string): TrustedIssuer[] {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return entries
  return entries.filter((entry) =>
    [entry.issuer, ...entry.aliases, ...entry.domains].some((value) => value.toLowerCase().includes(wanted)),
  )
}

/** Past its day a line counts for nothing: said where the day stands. */
function ReviewBy({ day }: { day: string }) {
  const past = day < new Date().toISOString().slice(0, 10)
  return (
    <>
      {dayWords(day)}
      {past && <span className="ts-second under">{say('options.trusted.past')}</span>}
    </>
  )
}

function Cells(props: {
  entry: TrustedIssuer
  onEdit: () => void
  onRemove: () => void
  /** Gets the *Edit* button, to give it the focus back. */
  edit: (button: HTMLButtonElement | null) => void
}) {
  const { entry } = props
  const known = [...entry.aliases, ...entry.domains].join(', ')
  return (
    <>
      <th scope="row">
        <bdi>{entry.issuer}</bdi>
        {known && <span className="ts-second under">{known}</span>}
      </th>
      <td>
        {say(STANCE[entry.stance])}
        {entry.scope.length > 0 && <span className="ts-second under">{entry.scope.join(', ')}</span>}
      </td>
      <td>{entry.reason}</td>
      <td>{entry.reviewBy && <ReviewBy day={entry.reviewBy} />}</td>
      <td className="actions">
        <button
          type="button"
          className="quiet"
          ref={props.edit}
          aria-label={say('options.trusted.editEntry', { issuer: entry.issuer })}
          onClick={props.onEdit}
        >
          {say('options.trusted.edit')}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={say('options.trusted.removeEntry', { issuer: entry.issuer })}
          onClick={props.onRemove}
        >
          {say('options.remove')}
        </button>
      </td>
    </>
  )
}

const columns = () => [
  { id: 'issuer', head: say('options.trusted.issuer'), width: '25%' },
  { id: 'stance', head: say('options.trusted.stance'), width: '20%' },
  { id: 'reason', head: say('options.trusted.reason'), width: 'auto' },
  { id: 'reviewBy', head: say('options.trusted.reviewBy'), width: '16%' },
  {
    id: 'actions',
    head: <span className="ts-hidden">{say('options.trusted.actions')}</span>,
    // room for the longest of the languages
    width: 'calc(178px * var(--text, 1))',
  },
]

/** The trusted list as a table of any length, with search, and each line editable in its place. */
export function TrustedTable(props: {
  entries: TrustedIssuer[]
  onRemove: (entry: TrustedIssuer) => void
  /** Puts one in the place of another. Gives what is wrong with it, or null. */
  onChange: (entry: TrustedIssuer, next: TrustedIssuer) => string | null
}) {
  const { entries, onRemove, onChange } = props
  const [text, setText] = useState('')
  const [editing, setEditing] = useState<TrustedIssuer | null>(null)
  const left = useRef(-1)
  const wanted = useDeferredValue(text)
  const found = filterEntries(entries, wanted)
  const at = editing ? found.indexOf(editing) : -1
  const leave = () => {
    left.current = at
    setEditing(null)
  }
  const all = entries.length
  const count =
    found.length === all
      ? sayCount('options.trusted.found', all)
      : sayCount('options.trusted.of', all, { found: found.length })
  return (
    <>
      {all > 10 && <Find label={say('options.trusted.filter')} text={text} onText={setText} count={count} />}
      {found.length === 0 && wanted.trim() !== '' && <NoneFound words="options.trusted.none" text={wanted} />}
      {found.length > 0 && (
        <VirtualTable
          label={say('options.trusted.table')}
          columns={columns()}
          rows={found}
          rowHeight={ROW}
          pinned={at}
          from={wanted}
          cells={(entry, index) =>
            entry === editing ? (
              <td colSpan={5} className="editing">
                <IssuerForm
                  entry={entry}
                  save={say('options.trusted.save')}
                  onCancel={leave}
                  onSave={(next) => {
                    const refused = onChange(entry, next)
                    if (refused === null) leave()
                    return refused
                  }}
                />
              </td>
            ) : (
              <Cells
                entry={entry}
                onEdit={() => setEditing(entry)}
                onRemove={() => onRemove(entry)}
                edit={(button) => {
                  if (!button || left.current !== index) return
                  left.current = -1
                  button.focus()
                }}
              />
            )
          }
        />
      )}
    </>
  )
}
