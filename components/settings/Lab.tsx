import { useState } from 'react'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { fixtureOf, useLab, useLabTabs } from '../data/lab.ts'
import { LabReport } from './LabReport.tsx'
import { Field, Section } from './Section.tsx'

function Fixture({ tabId }: { tabId: number }) {
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await fixtureOf(tabId))
      setDone('copied')
    } catch {
      setDone('notCopied')
    }
  }
  return (
    <>
      <h3>{say('options.lab.fixtureTitle')}</h3>
      <p>{say('options.lab.fixtureWhy')}</p>
      <div className="bar">
        <button type="button" className="secondary" onClick={() => void copy()}>
          {say('options.lab.fixture')}
        </button>
        <span role="status" className="done">
          {done && say(`options.lab.${done}`)}
        </span>
      </div>
    </>
  )
}

function Page({ tabId }: { tabId: number }) {
  const lab = useLab(tabId)
  return (
    <>
      <div className="bar">
        <button type="button" className="secondary" disabled={lab.isFetching} onClick={() => void lab.refetch()}>
          {say(lab.isFetching ? 'options.lab.reading' : 'options.lab.again')}
        </button>
      </div>
      {lab.isError && <p className="problem">{say('options.lab.failed')}</p>}
      {lab.data && !lab.isError && <LabReport report={lab.data} />}
      <Fixture key={tabId} tabId={tabId} />
    </>
  )
}

/** *Site lab*: for those who describe a site, what is read on one of the open pages, and its structure to copy. */
export function Lab() {
  const tabs = useLabTabs()
  const [chosen, setChosen] = useState<number | null>(null)
  const pages = tabs.data ?? []
  const page = pages.find(({ tabId }) => tabId === chosen) ?? pages[0]
  return (
    <Section title={say('options.nav.lab')} lead={say('options.lab.lead')}>
      {tabs.isError && <p className="problem">{say('panel.failed.internal')}</p>}
      {tabs.data && !page && <p className="none-found">{say('options.lab.none')}</p>}
      {page && (
        <>
          <Field label={say('options.lab.page')}>
            {(aria) => (
              <select {...aria} value={page.tabId} onChange={(event) => setChosen(Number(event.target.value))}>
                {pages.map(({ tabId, host, title }) => (
                  <option key={tabId} value={tabId}>
                    {[host, plain(title, 80)].filter((part) => part !== '').join(' · ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Page tabId={page.tabId} />
        </>
      )}
    </Section>
  )
}
