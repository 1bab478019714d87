import { useState } from 'react'
import type { TrustedIssuer, TrustedList } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { parseTrustedCsv, parseTrustedJson, trustedToCsv, trustedToJson } from '../../utils/policy/trusted.ts'
import { useRemoveTrusted, useSaveTrusted } from '../data/mutations.ts'
import { useTrusted } from '../data/queries.ts'
import { AddIssuer } from './AddIssuer.tsx'
import { Confirm } from './Confirm.tsx'
import { download, fileName } from './download.ts'
import { ImportPreview, type Incoming } from './ImportPreview.tsx'
import { canBeKept } from './list-limits.ts'
import { mergeLists } from './merge-lists.ts'
import { FileButton, Section } from './Section.tsx'
import { TrustedTable } from './TrustedTable.tsx'
import { Unanswered } from './Unanswered.tsx'

const NEW_LIST: TrustedList = { schemaVersion: 1, name: 'My list', version: 1, entries: [] }

async function read(file: File): Promise<Incoming> {
  const text = await file.text()
  const json = file.type === 'application/json' || /\.json$/i.test(file.name) || /^\uFEFF?\s{0,1000}[[{]/.test(text)
  return { file: file.name, ...(json ? parseTrustedJson(text) : parseTrustedCsv(text)) }
}

function Exports({ list }: { list: TrustedList }) {
  return (
    <>
      <button
        type="button"
        className="secondary"
        onClick={() => download(fileName(list.name, 'json'), 'application/json', trustedToJson(list))}
      >
        {say('options.exportJson')}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => download(fileName(list.name, 'csv'), 'text/csv', trustedToCsv(list))}
      >
        {say('options.exportCsv')}
      </button>
    </>
  )
}

/** *Trusted issuers*: one list, in as JSON or CSV after a look at what it would change, out as either. */
export function Trusted() {
  const trusted = useTrusted()
  const save = useSaveTrusted()
  const remove = useRemoveTrusted()
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  const [said, setSaid] = useState<{ words: string; bad: boolean } | null>(null)
  if (trusted.data === undefined)
    return (
      <Section title={say('options.nav.trusted')} lead={say('options.trusted.lead')}>
        {trusted.isError && <Unanswered onRetry={() => void trusted.refetch()} />}
      </Section>
    )
  const list = trusted.data

  const store = (next: TrustedList, words: string) => {
    if (!canBeKept(next)) return setSaid({ words: say('options.trusted.tooLong'), bad: true })
    save.mutate(
      { list: next },
      {
        onSuccess: () => {
          setSaid({ words, bad: false })
          setIncoming(null)
        },
        onError: () => setSaid({ words: say('options.notSaved'), bad: true }),
      },
    )
  }
  const removeEntry = (old: TrustedList, entry: TrustedIssuer) =>
    store(
      { ...old, version: old.version + 1, entries: old.entries.filter((other) => other !== entry) },
      say('options.saved'),
    )
  const take = async (file: File) => {
    setSaid(null)
    setIncoming(await read(file))
  }
  const merge = incoming ? mergeLists(list, incoming.list) : null

  return (
    <Section title={say('options.nav.trusted')} lead={say('options.trusted.lead')}>
      <div className="bar">
        <FileButton
          label={say('options.trusted.import')}
          accept=".json,.csv,application/json,text/csv"
          onFile={(file) => void take(file)}
        />
        {list && <Exports list={list} />}
      </div>
      {incoming && merge && (
        <ImportPreview
          incoming={incoming}
          merge={merge}
          hasList={list !== null}
          onMerge={() =>
            store(
              merge.list,
              say('options.trusted.imported', { added: merge.added.length, changed: merge.changed.length }),
            )
          }
          onReplace={() => store(mergeLists(null, incoming.list).list, say('options.trusted.replaced'))}
          onCancel={() => setIncoming(null)}
        />
      )}
      <p role="status" className={said?.bad ? 'problem' : 'done'}>
        {said?.words}
      </p>
      {list ? (
        <>
          <p className="ts-second">
            {say(`options.trusted.about.${list.entries.length === 1 ? 'one' : 'other'}`, {
              name: list.name,
              version: list.version,
              n: list.entries.length,
            })}
          </p>
          <TrustedTable entries={list.entries} onRemove={(entry) => removeEntry(list, entry)} />
        </>
      ) : (
        <p className="ts-second">{say('options.trusted.empty')}</p>
      )}
      <AddIssuer
        onAdd={(entry) => store(mergeLists(list, { ...NEW_LIST, entries: [entry] }).list, say('options.saved'))}
      />
      {list && (
        <Confirm
          ask={say('options.trusted.removeAll')}
          sure={say('options.trusted.removeSure', { name: list.name, n: list.entries.length })}
          yes={say('options.remove')}
          onYes={() => remove.mutate({}, { onError: () => setSaid({ words: say('options.notRemoved'), bad: true }) })}
        />
      )}
    </Section>
  )
}
