import { useState } from 'react'
import type { TrustedIssuer, TrustedList } from '../../utils/model/requisition.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { parseTrustedCsv, parseTrustedJson, trustedToCsv, trustedToJson } from '../../utils/policy/trusted.ts'
import { useTrusted } from '../data/queries.ts'
import { AddIssuer } from './AddIssuer.tsx'
import { download, fileName } from './download.ts'
import { ImportPreview, type Incoming } from './ImportPreview.tsx'
import { type Merge, mergeLists } from './merge-lists.ts'
import { FileButton, Section } from './Section.tsx'
import { TrustedTable } from './TrustedTable.tsx'
import { useTrustedChanges, withEntry, withoutEntry } from './trusted-changes.ts'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

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
  const { problem, change, forgetProblem } = useTrustedChanges()
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  if (trusted.data === undefined)
    return (
      <Section title={say('options.nav.trusted')} lead={say('options.trusted.lead')}>
        {trusted.isError ? <Unanswered onRetry={() => void trusted.refetch()} /> : <Waiting />}
      </Section>
    )
  const list = trusted.data

  const take = async (file: File) => {
    forgetProblem()
    setIncoming(await read(file))
  }
  const merge = incoming ? mergeLists(list, incoming.list) : null
  const close = () => setIncoming(null)
  const takeIn = ({ list: next, added, changed }: Merge) => {
    if (next === list) return close()
    change(list, next, say('options.undo.imported', { added: added.length, changed: changed.length }), close)
  }
  const add = (entry: TrustedIssuer) => {
    const { list: next, added, changed } = mergeLists(list, { ...NEW_LIST, entries: [entry] })
    if (added.length + changed.length === 0) return say('options.trusted.twice')
    change(
      list,
      next,
      say(added.length > 0 ? 'options.undo.issuerAdded' : 'options.undo.issuerChanged', { issuer: entry.issuer }),
    )
    return null
  }
  const edit = (old: TrustedIssuer, entry: TrustedIssuer) => {
    const next = list && withEntry(list, old, entry)
    if (!next) return say('options.trusted.twice')
    change(list, next, say('options.undo.issuerChanged', { issuer: entry.issuer }))
    return null
  }

  return (
    <Section title={say('options.nav.trusted')} lead={say('options.trusted.lead')}>
      <div className="bar">
        <FileButton
          label={say('options.trusted.import')}
          accept=".json,.csv,application/json,text/csv"
          onFile={(file) => void take(file)}
        />
        {list && <Exports list={list} />}
        {list && (
          <button
            type="button"
            className="quiet"
            onClick={() => change(list, null, say('options.undo.listRemoved', { name: list.name }))}
          >
            {say('options.trusted.removeAll')}
          </button>
        )}
      </div>
      {incoming && merge && (
        <ImportPreview
          incoming={incoming}
          merge={merge}
          hasList={list !== null}
          onMerge={() => takeIn(merge)}
          onReplace={() => change(list, mergeLists(null, incoming.list).list, say('options.undo.replaced'), close)}
          onCancel={close}
        />
      )}
      <p role="status" className="problem">
        {problem}
      </p>
      <AddIssuer onAdd={add} />
      {list ? (
        <>
          <p className="ts-second">
            {sayCount('options.trusted.about', list.entries.length, { name: list.name, version: list.version })}
          </p>
          <TrustedTable
            entries={list.entries}
            onChange={edit}
            onRemove={(entry) =>
              change(list, withoutEntry(list, entry), say('options.undo.issuerRemoved', { issuer: entry.issuer }))
            }
          />
        </>
      ) : (
        <p className="none-found">{say('options.trusted.empty')}</p>
      )}
    </Section>
  )
}
