import { useState } from 'react'
import { say } from '../../utils/model/words.ts'
import type { OptionsHost } from '../data/host.ts'
import { useLive } from '../data/live.ts'
import { useReconcile, useWipe } from '../data/mutations.ts'
import { useUsage } from '../data/options.ts'
import { useSites, useStatus } from '../data/queries.ts'
import { Kept } from '../judge/Kept.tsx'
import { Confirm } from './Confirm.tsx'
import { download } from './download.ts'
import { Section } from './Section.tsx'
import { StoredTable } from './StoredTable.tsx'
import { Unanswered } from './Unanswered.tsx'
import { useUndo } from './undo.tsx'
import { Waiting } from './Waiting.tsx'

/** Everything that is stored, as one file. */
function Export({ host }: { host: Pick<OptionsHost, 'everything'> }) {
  const status = useStatus()
  const [said, setSaid] = useState('')
  const save = async () => {
    const made = new Date().toISOString()
    try {
      const tables = await host.everything()
      const file = { kind: 'touchstone-export', schemaVersion: 1, made, version: status.data?.version ?? null, tables }
      download(`touchstone-${made.slice(0, 10)}.json`, 'application/json', `${JSON.stringify(file, null, 2)}\n`)
      setSaid(say('options.data.exported'))
    } catch {
      setSaid(say('options.data.notExported'))
    }
  }
  return (
    <>
      <h3>{say('options.data.exportTitle')}</h3>
      <p className="ts-second">{say('options.data.exportHint')}</p>
      <div className="buttons">
        <button type="button" className="secondary" onClick={() => void save()}>
          {say('options.data.export')}
        </button>
        <span role="status" className="done">
          {said}
        </span>
      </div>
    </>
  )
}

/** The way to be rid of everything, grants included. */
function Wipe({ host }: { host: Pick<OptionsHost, 'withdrawAccess'> }) {
  const sites = useSites()
  const live = useLive()
  const wipe = useWipe()
  const reconcile = useReconcile()
  const { forget } = useUndo()
  const [said, setSaid] = useState('')

  const wipeAll = () => {
    const granted = (sites.data ?? []).filter((site) => site.granted).flatMap((site) => site.patterns)
    if (live.data?.granted) granted.push(...live.data.patterns)
    const withdrawn = granted.length > 0 ? host.withdrawAccess(granted) : Promise.resolve(true)
    wipe.mutate(undefined, {
      onSuccess: async () => {
        forget()
        const gone = await withdrawn.catch(() => false)
        reconcile.mutate({})
        setSaid(say(gone ? 'options.data.wiped' : 'options.data.notWiped'))
      },
      onError: () => setSaid(say('options.data.notWiped')),
    })
  }
  return (
    <>
      <h3>{say('options.data.wipeTitle')}</h3>
      <p className="ts-second">{say('options.data.wipeNoUndo')}</p>
      <Confirm
        ask={say('options.data.wipe')}
        sure={say('options.data.wipeSure')}
        yes={say('options.data.wipe')}
        onYes={wipeAll}
      />
      <p role="status" className="done">
        {said}
      </p>
    </>
  )
}

/** *Privacy and data*: what is kept and how much of it, a file of all of it, and the way to be rid of it. */
export function Data({ host }: { host: OptionsHost }) {
  const usage = useUsage(host)
  const live = useLive()
  return (
    <Section title={say('options.nav.data')} lead={say('options.data.lead')}>
      <h3>{say('options.data.stored')}</h3>
      {usage.isError && <Unanswered onRetry={() => void usage.refetch()} />}
      {usage.data ? (
        <StoredTable usage={usage.data} hasKey={live.data?.hasKey ?? false} />
      ) : (
        !usage.isError && <Waiting />
      )}
      <p>{say('options.data.notStored')}</p>
      <Kept />
      <Export host={host} />
      <Wipe host={host} />
    </Section>
  )
}
