import type { Appraisal } from '../../utils/model/appraisal.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say } from '../../utils/model/words.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import {
  coverageWords,
  entryLines,
  headLines,
  numberWords,
  type ReportLine,
  sourceWords,
} from '../../utils/report/lines.ts'
import type { Report, ReportEntry } from '../../utils/report/schema.ts'
import { AssayMark } from '../shared/AssayMark.tsx'
import { ExternalLink } from '../shared/ExternalLink.tsx'
import { ReasonTable } from '../shared/ReasonTable.tsx'
import { Shape } from '../shared/Shape.tsx'

function Lines({ lines }: { lines: ReportLine[] }) {
  return (
    <dl className="report-lines">
      {lines.map(({ key, label, text, known }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <span className={known ? undefined : 'ts-unknown'}>
              <bdi>{text}</bdi>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One entry for sources of one name and address: what they say on several days is said once, with its days. */
function grouped(sources: ReportEntry['sources']): { url: string | null; words: string }[] {
  const groups = new Map<string, ReportEntry['sources']>()
  for (const source of sources) {
    const key = `${source.label}\n${source.url}`
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const days = others.flatMap(({ date }) => (date ? [dayWords(date)] : []))
    return [{ url: first.url, words: [sourceWords(first), ...days].join(', ') }]
  })
}

function Sources({ sources }: Pick<ReportEntry, 'sources'>) {
  if (sources.length === 0) return <p className="report-sources ts-second">{say('report.noSources')}</p>
  return (
    <div className="report-sources">
      <h3>{say('report.sources')}</h3>
      <ul>
        {grouped(sources).map(({ url, words }) => (
          <li key={`${words} ${url}`}>
            <ExternalLink url={url}>{words}</ExternalLink>
            {url && <span className="report-url">{url}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Band or state with its shape, then the numbers that may be shown. */
function Evidence({ entry, appraisal }: { entry: ReportEntry; appraisal: Appraisal }) {
  const { shape } = faceOf(appraisal)
  const numbers = [numberWords(entry), coverageWords(entry)].filter((part) => part !== null)
  return (
    <div className="report-evidence">
      <p className={`ts-pill ts-tone-${shape}`}>
        <Shape shape={shape} />
        <bdi>{entry.evidence}</bdi>
      </p>
      {numbers.length > 0 && <p className="ts-second">{numbers.join(' · ')}</p>}
    </div>
  )
}

function Entry({ entry, appraisal, whole }: { entry: ReportEntry; appraisal: Appraisal; whole: boolean }) {
  const lines = entryLines(entry).filter(({ key }) => key !== 'evidence' || entry.quality?.listed)
  return (
    <li className="report-entry">
      <article>
        <header>
          <div>
            <h2>
              <bdi>{entry.name}</bdi>
            </h2>
            {entry.issuer && (
              <p className="ts-second">
                <bdi>{entry.issuer}</bdi>
              </p>
            )}
          </div>
          {appraisal.quality && <AssayMark quality={appraisal.quality} />}
        </header>
        <Evidence entry={entry} appraisal={appraisal} />
        <Lines lines={lines} />
        {whole && appraisal.quality ? <ReasonTable quality={appraisal.quality} /> : <Sources sources={entry.sources} />}
      </article>
    </li>
  )
}

/**
 * The report to be read and printed: what it rests on, then each credential in the page's order.
 * @param props.whole every line of each score with its sources, instead of the sources alone
 */
export function ReportView(props: { report: Report; appraisals: readonly Appraisal[]; whole: boolean }) {
  const { report, appraisals, whole } = props
  return (
    <>
      <section className="report-head">
        <Lines lines={headLines(report)} />
      </section>
      <ol className="report-list" aria-label={say('report.list')}>
        {report.credentials.map((entry, at) => {
          const appraisal = appraisals[at]
          return appraisal && <Entry key={appraisal.mention.key} entry={entry} appraisal={appraisal} whole={whole} />
        })}
      </ol>
    </>
  )
}
