import { useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import type { ReportHost } from '../data/host.ts'
import { useTab } from '../data/queries.ts'
import { State } from '../panel/State.tsx'
import { type PageView, pageView } from '../panel/view.ts'
import { Actions } from './Actions.tsx'
import { logExport, useReport } from './data.ts'
import { ReportView } from './ReportView.tsx'

/** Why there is nothing to print, and what can be done about it. */
function Nothing({ view }: { view: PageView }) {
  if (view.kind === 'loading') return <p className="loading">{say('report.page.loading')}</p>
  const key = view.kind === 'nothing' ? 'nothing' : 'gone'
  return (
    <State title={say(`report.page.${key}.title`)}>
      <p>{say(`report.page.${key}.why`)}</p>
    </State>
  )
}

function Made(props: { appraisals: readonly Appraisal[]; more: number; onPrint: () => void }) {
  const { appraisals, more, onPrint } = props
  const report = useReport(appraisals, more)
  const [whole, setWhole] = useState(false)
  if (report === null) return <p className="loading">{say('report.page.loading')}</p>
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

/** The report of a tab's page as a page of its own: to be read, printed, or taken away in another form. */
export function ReportPage({ host }: { host: ReportHost }) {
  const tab = useTab(host.tabId)
  const view = pageView(host.tabId, tab.data, tab.error)
  return (
    <div className="report">
      <main>
        <h1>{say('report.title')}</h1>
        <p className="report-lead">{say('report.lead')}</p>
        {view.kind === 'list' ? (
          <Made appraisals={view.tab.appraisals} more={view.tab.reading?.more ?? 0} onPrint={host.print} />
        ) : (
          <Nothing view={view} />
        )}
      </main>
      <footer>{say('report.footer')}</footer>
    </div>
  )
}
