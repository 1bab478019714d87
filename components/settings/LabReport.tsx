import { dayWords } from '../../utils/model/dates.ts'
import { numberWords } from '../../utils/model/languages.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { fieldWords, kindWords, type Report, sourceWords, strategyWords } from './lab-words.ts'

type Survey = Report['survey']

function formWords({ adapter, forms, nothingElse }: Survey): string {
  const [form] = forms
  if (form) return forms.map((each) => `${each.form} (${say(`options.lab.surface.${each.surface}`)})`).join(', ')
  if (adapter === null) return say('options.lab.noForms')
  return say(nothingElse ? 'options.lab.noFormNothing' : 'options.lab.noForm')
}

function Facts({ survey }: { survey: Survey }) {
  const { adapter, scope, frames } = survey
  const known = adapter && say('options.lab.adapter', { name: adapter.name, date: dayWords(adapter.lastVerified) })
  return (
    <dl className="facts">
      <dt>{say('options.lab.site')}</dt>
      <dd>{known ?? say('options.lab.noAdapter')}</dd>
      <dt>{say('options.lab.form')}</dt>
      <dd>{formWords(survey)}</dd>
      <dt>{say('options.lab.scope')}</dt>
      <dd>{say('options.lab.scopeWords', { tag: scope.tag, n: numberWords(scope.lines) })}</dd>
      {frames.read + frames.shut > 0 && (
        <>
          <dt>{say('options.lab.frames')}</dt>
          <dd>{say('options.lab.framesWords', frames)}</dd>
        </>
      )}
    </dl>
  )
}

function Places({ survey }: { survey: Survey }) {
  const { forms, leaveOut } = survey
  const rows = [
    ...forms.flatMap((form) => [
      ...form.scope.map((tried) => ({ place: 'scope' as const, ...tried })),
      ...form.landmarks.map((tried) => ({ place: 'landmark' as const, ...tried })),
    ]),
    ...leaveOut.map((tried) => ({ place: 'leaveOut' as const, ...tried })),
  ].map(({ place, strategy, found }) => ({ place, way: strategyWords(strategy), found }))
  if (rows.length === 0) return null
  return (
    <>
      <h3>{say('options.lab.places')}</h3>
      <div className="scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('options.lab.place')}</th>
              <th scope="col">{say('options.lab.way')}</th>
              <th scope="col">{say('options.lab.found')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, way, found }) => (
              <tr key={`${place} ${way}`}>
                <td>{say(`options.lab.place.${place}`)}</td>
                <td>{way}</td>
                <td className="narrow">
                  {found === 0 ? say('options.lab.notFound') : say('options.lab.foundWords', { n: numberWords(found) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Headings({ survey }: { survey: Survey }) {
  return (
    <>
      <h3>{say('options.lab.headings')}</h3>
      {survey.headings.length === 0 && <p className="ts-second">{say('options.lab.noHeadings')}</p>}
      {survey.headings.length > 0 && (
        <div className="scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{say('options.lab.heading')}</th>
                <th scope="col">{say('options.lab.kind')}</th>
                <th scope="col">{say('options.lab.fate')}</th>
              </tr>
            </thead>
            <tbody>
              {survey.headings.map(({ text, level, kind, fate }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice; a report never changes
                <tr key={index}>
                  <th scope="row">
                    <bdi>{plain(text, 80)}</bdi>{' '}
                    <span className="tag">{level === 0 ? say('options.lab.plainLine') : `h${level}`}</span>
                  </th>
                  <td>{kindWords(kind)}</td>
                  <td>{say(`options.lab.fate.${fate}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {survey.moreHeadings > 0 && <p className="ts-second">{say('options.lab.more', { n: survey.moreHeadings })}</p>}
    </>
  )
}

function Mentions({ reading }: { reading: Report['reading'] }) {
  const { mentions, more } = reading
  return (
    <>
      <h3>{say('options.lab.mentions', { n: numberWords(mentions.length) })}</h3>
      {mentions.length === 0 && <p className="ts-second">{say('options.lab.noMentions')}</p>}
      {mentions.length > 0 && (
        <div className="scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{say('options.lab.mention')}</th>
                <th scope="col">{say('options.lab.source')}</th>
                <th scope="col">{say('options.lab.sure')}</th>
              </tr>
            </thead>
            <tbody>
              {mentions.map((mention) => (
                <tr key={mention.key}>
                  <th scope="row">
                    <bdi>{plain(mention.name)}</bdi>
                    <span className="ts-second under">
                      <bdi>{fieldWords(mention).join(' · ')}</bdi>
                    </span>
                  </th>
                  <td>{sourceWords(mention)}</td>
                  <td className="narrow">{numberWords(mention.confidence, { style: 'percent' })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p className="ts-second">{say('options.lab.more', { n: more })}</p>}
    </>
  )
}

function Files({ files }: Pick<Report, 'files'>) {
  if (files.length === 0) return null
  return (
    <>
      <h3>{say('options.lab.files')}</h3>
      <ul className="bullets">
        {files.map(({ url, name, kind }) => (
          <li key={url}>
            <bdi>{plain(name, 120) || say('panel.offer.unnamed')}</bdi>{' '}
            <span className="tag">{say(`options.lab.file.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is read of one page, and by what. */
export function LabReport({ report }: { report: Report }) {
  return (
    <>
      <Facts survey={report.survey} />
      <Mentions reading={report.reading} />
      <Files files={report.files} />
      <Headings survey={report.survey} />
      <Places survey={report.survey} />
    </>
  )
}
