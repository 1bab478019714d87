import { useState } from 'react'
import { dayWords } from '../../utils/model/dates.ts'
import type { TrustedIssuer } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'

/** Rows drawn at once; the filter finds the others. */
const SHOWN = 200

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

function Entry({ entry, onRemove }: { entry: TrustedIssuer; onRemove: (entry: TrustedIssuer) => void }) {
  const known = [...entry.aliases, ...entry.domains].join(', ')
  return (
    <tr>
      <th scope="row">
        <bdi>{entry.issuer}</bdi>
        {known && <span className="ts-second under">{known}</span>}
      </th>
      <td>
        {say(STANCE[entry.stance])}
        {entry.scope.length > 0 && <span className="ts-second under">{entry.scope.join(', ')}</span>}
      </td>
      <td>{entry.reason}</td>
      <td className="narrow">{entry.reviewBy && <ReviewBy day={entry.reviewBy} />}</td>
      <td className="narrow">
        <button
          type="button"
          className="quiet"
          aria-label={say('options.trusted.removeEntry', { issuer: entry.issuer })}
          onClick={() => onRemove(entry)}
        >
          {say('options.remove')}
        </button>
      </td>
    </tr>
  )
}

/** The trusted list as a table, with a filter once it is long. */
export function TrustedTable(props: { entries: TrustedIssuer[]; onRemove: (entry: TrustedIssuer) => void }) {
  const { entries, onRemove } = props
  const [text, setText] = useState('')
  const found = filterEntries(entries, text)
  return (
    <>
      {entries.length > 10 && (
        <input
          type="search"
          className="filter"
          aria-label={say('options.trusted.filter')}
          placeholder={say('options.trusted.filter')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div className="scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('options.trusted.issuer')}</th>
              <th scope="col">{say('options.trusted.stance')}</th>
              <th scope="col">{say('options.trusted.reason')}</th>
              <th scope="col">{say('options.trusted.reviewBy')}</th>
              <th scope="col">
                <span className="ts-hidden">{say('options.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map((entry) => (
              <Entry key={`${entry.issuer} ${entry.scope.join()}`} entry={entry} onRemove={onRemove} />
            ))}
          </tbody>
        </table>
      </div>
      {found.length > SHOWN && (
        <p className="ts-second">{say('options.trusted.shown', { n: SHOWN, all: found.length })}</p>
      )}
    </>
  )
}
