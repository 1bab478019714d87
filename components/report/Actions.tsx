import { type ReactNode, useState } from 'react'
import { say } from '../../utils/model/words.ts'
import type { Report } from '../../utils/report/schema.ts'
import { logExport } from './data.ts'
import { take } from './take.ts'

const FORMATS = ['copy', 'note', 'csv', 'json'] as const
type Format = (typeof FORMATS)[number]

const DONE = { copy: 'copied', note: 'noteCopied', csv: 'saved', json: 'saved' } as const

type Outcome = { format: Format; ok: boolean }

function doneWords({ format, ok }: Outcome): string {
  if (ok) return say(`report.action.${DONE[format]}`)
  return say(format === 'copy' || format === 'note' ? 'report.action.copyFailed' : 'report.failed')
}

/** Takes it away first, then notes it: what failed was not taken. A log that cannot be written stops nobody. */
async function takeAndLog(report: Report, format: Format): Promise<Outcome> {
  const ok = await take(report, format).then(
    () => true,
    () => false,
  )
  if (ok) void logExport(format, report.credentials.length).catch(() => undefined)
  return { format, ok }
}

/** What can be done with a report. @param first the action that this place offers before the others */
export function Actions({ report, first }: { report: Report; first: ReactNode }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <div className="report-actions">
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no set of fields */}
      <div className="buttons" role="group" aria-label={say('report.action.label')}>
        {first}
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="secondary"
            onClick={() => void takeAndLog(report, format).then(setOutcome)}
          >
            {say(`report.action.${format}`)}
          </button>
        ))}
      </div>
      <p className="report-done" role="status">
        {outcome && doneWords(outcome)}
      </p>
    </div>
  )
}
