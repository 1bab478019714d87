import type { ReactNode } from 'react'
import { say, sayCount } from '../../utils/model/words.ts'
import { atsNote } from '../../utils/report/note.ts'
import { State } from '../panel/State.tsx'
import { Actions } from './Actions.tsx'
import { type Reported, useReport } from './data.ts'

type PaneProps = {
  of: Reported
  /** Chooses between the page and a file that was read; null while only one can be chosen. */
  source: ReactNode
  /** Opens the report for printing. */
  onOpen: () => void
}

/** *Report*: the ways to take away what is known of the page's credentials, and the note as it will be. */
export function ReportPane({ of, source, onOpen }: PaneProps) {
  const { report } = useReport(of) ?? {}
  if (of.appraisals.length === 0)
    return (
      <>
        {source}
        <State title={say('report.none.title')}>
          <p>{say('report.none.why')}</p>
        </State>
      </>
    )
  if (report === undefined) return <p className="loading">{say('report.page.loading')}</p>
  return (
    <>
      {source}
      <div className="report-pane">
        <h2>{`${say('report.title')} · ${sayCount('report.pane.count', report.credentials.length)}`}</h2>
        <p>{say('report.lead')}</p>
        <Actions
          report={report}
          first={
            <button type="button" className="primary" onClick={onOpen}>
              {say('report.action.open')}
            </button>
          }
        />
        <section aria-labelledby="report-note">
          <h3 id="report-note">{say('report.pane.note')}</h3>
          <p className="ts-second">{say('report.pane.noteWhy')}</p>
          <p className="report-note">
            <bdi>{atsNote(report)}</bdi>
          </p>
        </section>
        <p className="ts-second">{`${say('report.pane.noPerson')} ${say('report.pane.log')}`}</p>
      </div>
    </>
  )
}
