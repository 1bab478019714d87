import { useState } from 'react'
import { say } from '../../utils/model/words.ts'
import type { ReportHost } from '../data/host.ts'
import { useAppraise, useSettings, useTab } from '../data/queries.ts'
import { DecideFirst } from '../judge/DecideFirst.tsx'
import { State } from '../panel/State.tsx'
import { pageView } from '../panel/view.ts'
import { Actions } from './Actions.tsx'
import { logExport, type Reported, useHandedFile, useReport } from './data.ts'
import { ReportView } from './ReportView.tsx'

/** Why there is nothing to print, and what can be done about it. */
function Nothing({ why }: { why: 'loading' | 'nothing' | 'gone' | 'fileGone' }) {
  if (why === 'loading') return <p className="loading">{say('report.page.loading')}</p>
  return (
    <State title={say(`report.page.${why}.title`)}>
      <p>{say(`report.page.${why}.why`)}</p>
    </State>
  )
}

function Made({ of, decided, onPrint }: { of: Reported; decided: boolean; onPrint: () => void }) {
  const made = useReport(of)
  const { decideFirst = false } = useSettings().data ?? {}
  const [whole, setWhole] = useState(false)
  const [own, setOwn] = useState<string | null>(null)
  if (made === null) return <p className="loading">{say('report.page.loading')}</p>
  const { report, appraisals } = made
  if (decideFirst && !decided && own === null) return <DecideFirst appraisals={appraisals} onShow={setOwn} />
  const print = () => {
    void logExport('print', report.credentials.length).catch(() => undefined)
    onPrint()
  }
  return (
    <>
      <Actions
        report={report}
        first={
          <button type="button" className="primary" onClick={print}>
            {say('report.action.print')}
          </button>
        }
      />
      <label className="report-whole">
        <input type="checkbox" checked={whole} onChange={() => setWhole(!whole)} /> {say('report.page.whole')}
      </label>
      <ReportView report={report} appraisals={appraisals} whole={whole} />
    </>
  )
}

type Found = { of: Reported; why?: never } | { of: null; why: 'loading' | 'nothing' | 'gone' | 'fileGone' }

/** The page's credentials, by its tab. */
function useOfTab(host: ReportHost): Found {
  const tab = useTab(host.tabId)
  const view = pageView(host.tabId, tab.data, tab.error)
  if (view.kind === 'list') return { of: { appraisals: view.tab.appraisals, more: view.tab.reading?.more ?? 0 } }
  return { of: null, why: view.kind === 'loading' || view.kind === 'nothing' ? view.kind : 'gone' }
}

/** A file's credentials, as the panel read them, by which role and lists there are now. */
function useOfFile(host: ReportHost): Found {
  const handed = useHandedFile(host)
  const { mentions = [], more = 0 } = handed.data ?? {}
  const appraised = useAppraise(host.fileId, mentions)
  if (handed.data === null || appraised.error) return { of: null, why: 'fileGone' }
  if (handed.data !== undefined && mentions.length === 0) return { of: null, why: 'nothing' }
  return appraised.data ? { of: { appraisals: appraised.data, more } } : { of: null, why: 'loading' }
}

/** The report of a tab's page or of a file as a page of its own: to be read, printed, or taken away in another form. */
export function ReportPage({ host }: { host: ReportHost }) {
  const tab = useOfTab(host)
  const file = useOfFile(host)
  const found = host.fileId === null ? tab : file
  return (
    <div className="report">
      <main>
        <h1>{say('report.title')}</h1>
        <p className="report-lead">{say('report.lead')}</p>
        {found.of ? <Made of={found.of} decided={host.decided} onPrint={host.print} /> : <Nothing why={found.why} />}
      </main>
      <footer>{say('report.footer')}</footer>
    </div>
  )
}
