import { useState } from 'react'
import type { AuditEntry } from '../../utils/messages/contract.ts'
import { say } from '../../utils/model/words.ts'
import type { AccessHost } from '../data/host.ts'
import { useLive } from '../data/live.ts'
import { useReconcile, useWipe } from '../data/mutations.ts'
import { useAudit, useSites } from '../data/queries.ts'
import { Confirm } from './Confirm.tsx'
import { download } from './download.ts'
import { Section } from './Section.tsx'

/** Rows of the log drawn at once. */
const SHOWN = 100

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

function moment(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : WHEN.format(date)
}

/** The log as a table. */
export function AuditLog({ entries }: { entries: AuditEntry[] }) {
  if (entries.length === 0) return <p className="ts-second">{say('options.data.logEmpty')}</p>
  return (
    <>
      <div className="bar">
        <button
          type="button"
          className="secondary"
          onClick={() => download('touchstone-log.json', 'application/json', `${JSON.stringify(entries, null, 2)}\n`)}
        >
          {say('options.data.exportLog')}
        </button>
      </div>
      <div className="scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('options.data.when')}</th>
              <th scope="col">{say('options.data.what')}</th>
              <th scope="col">{say('options.data.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, SHOWN).map((entry) => (
              <tr key={entry.id}>
                <td className="narrow">
                  <time dateTime={entry.at}>{moment(entry.at)}</time>
                </td>
                <td>{entry.event}</td>
                <td>{entry.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {entries.length > SHOWN && (
        <p className="ts-second">{say('options.data.logShown', { n: SHOWN, all: entries.length })}</p>
      )}
    </>
  )
}

/** *Privacy and data*: what is kept, what was logged, and the way to be rid of all of it. */
export function Data({ host }: { host: AccessHost }) {
  const audit = useAudit()
  const sites = useSites()
  const live = useLive()
  const wipe = useWipe()
  const reconcile = useReconcile()
  const [said, setSaid] = useState('')

  const wipeAll = () => {
    const granted = (sites.data ?? []).filter((site) => site.granted).flatMap((site) => site.patterns)
    if (live.data?.granted) granted.push(...live.data.patterns)
    const withdrawn = granted.length > 0 ? host.withdrawAccess(granted) : Promise.resolve(true)
    wipe.mutate(undefined, {
      onSuccess: async () => {
        const gone = await withdrawn.catch(() => false)
        reconcile.mutate({})
        setSaid(say(gone ? 'options.data.wiped' : 'options.data.notWiped'))
      },
      onError: () => setSaid(say('options.data.notWiped')),
    })
  }

  return (
    <Section title={say('options.nav.data')} lead={say('options.data.lead')}>
      <h3>{say('options.data.stored')}</h3>
      <ul className="bullets">
        <li>{say('options.data.settings')}</li>
        <li>{say('options.data.roles')}</li>
        <li>{say('options.data.trusted')}</li>
        <li>{say('options.data.live')}</li>
        <li>{say('options.data.copy')}</li>
        <li>{say('options.data.log')}</li>
      </ul>
      <p>{say('options.data.notStored')}</p>
      <h3>{say('options.data.logTitle')}</h3>
      <p className="ts-second">{say('options.data.logLead')}</p>
      <AuditLog entries={audit.data ?? []} />
      <h3>{say('options.data.wipeTitle')}</h3>
      <Confirm
        ask={say('options.data.wipe')}
        sure={say('options.data.wipeSure')}
        yes={say('options.data.wipe')}
        onYes={wipeAll}
      />
      <p role="status" className="done">
        {said}
      </p>
    </Section>
  )
}
