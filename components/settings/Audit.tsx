import { useDeferredValue, useState } from 'react'
import type { AuditEntry } from '../../utils/messages/contract.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say, sayCount, spokenLanguage } from '../../utils/model/words.ts'
import { useAudit } from '../data/queries.ts'
import { auditToCsv, auditToJsonl, findInLog } from './audit-file.ts'
import { download } from './download.ts'
import { Find, NoneFound } from './Find.tsx'
import { Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { VirtualTable } from './VirtualTable.tsx'
import { Waiting } from './Waiting.tsx'

/** Pixels that a line of common length takes. */
const ROW = 36

/** A moment in the spoken language and in the time of here; text that is none as it is. */
function momentWriter(): (at: string) => string {
  const time = new Intl.DateTimeFormat(spokenLanguage(), { hour: '2-digit', minute: '2-digit' })
  const two = (n: number) => String(n).padStart(2, '0')
  return (at) => {
    const date = new Date(at)
    if (Number.isNaN(date.getTime())) return at
    const day = dayWords(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
    return `${day}, ${time.format(date)}`
  }
}

const columns = () => [
  { id: 'when', head: say('options.data.when'), width: '27%' },
  { id: 'what', head: say('options.data.what'), width: '23%' },
  { id: 'detail', head: say('options.data.detail'), width: 'auto' },
]

function Exports({ entries }: { entries: AuditEntry[] }) {
  return (
    <div className="bar">
      <button
        type="button"
        className="secondary"
        onClick={() => download('touchstone-log.csv', 'text/csv', auditToCsv(entries))}
      >
        {say('options.audit.csv')}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => download('touchstone-log.jsonl', 'application/jsonl', auditToJsonl(entries))}
      >
        {say('options.audit.jsonl')}
      </button>
    </div>
  )
}

/** The log as a table of any length, with search. What is found is what is exported. */
export function AuditLog({ entries }: { entries: AuditEntry[] }) {
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const [moment] = useState(momentWriter)
  if (entries.length === 0) return <p className="none-found">{say('options.data.logEmpty')}</p>
  const found = findInLog(entries, wanted, moment)
  const all = entries.length
  const count =
    found.length === all
      ? sayCount('options.audit.found', all)
      : sayCount('options.audit.of', all, { found: found.length })
  return (
    <>
      <div className="bar">
        <Find label={say('options.audit.find')} text={text} onText={setText} count={count} />
        {found.length > 0 && <Exports entries={found} />}
      </div>
      {found.length === 0 ? (
        <NoneFound words="options.audit.nothing" text={wanted} />
      ) : (
        <VirtualTable
          label={say('options.audit.table')}
          columns={columns()}
          rows={found}
          rowHeight={ROW}
          from={wanted}
          cells={({ at, event, detail }) => (
            <>
              <td className="when">
                <time dateTime={at}>{moment(at)}</time>
              </td>
              <td>{event}</td>
              <td>
                <bdi>{detail}</bdi>
              </td>
            </>
          )}
        />
      )}
    </>
  )
}

/** *Audit*: what was changed and shown here. */
export function Audit() {
  const audit = useAudit()
  return (
    <Section title={say('options.nav.audit')} lead={say('options.audit.lead')}>
      {audit.isError && <Unanswered onRetry={() => void audit.refetch()} />}
      {audit.data ? <AuditLog entries={audit.data} /> : !audit.isError && <Waiting />}
    </Section>
  )
}
