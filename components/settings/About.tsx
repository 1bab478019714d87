import type { Status } from '../../utils/messages/contract.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say } from '../../utils/model/words.ts'
import { useStatus } from '../data/queries.ts'
import { ExternalLink } from '../shared/ExternalLink.tsx'
import attributions from './attributions.json' with { type: 'json' }
import { Section } from './Section.tsx'

/** What stands behind every explanation, by version. */
export function StatusList({ status }: { status: Status }) {
  const { searched } = status
  const catalogue = say(`options.about.${searched.source}`, {
    size: searched.size,
    date: searched.date ? dayWords(searched.date) : say('panel.sum.noDate'),
  })
  return (
    <dl className="facts">
      <dt>{say('options.about.version')}</dt>
      <dd>{status.version}</dd>
      <dt>{say('options.about.catalogue')}</dt>
      <dd>{catalogue}</dd>
      <dt>{say('options.about.rubric')}</dt>
      <dd>
        {status.rubric} · <code>{status.rubricHash}</code>
      </dd>
    </dl>
  )
}

/** Whose open data the starter catalogue rests on. The same rows as in docs/CATALOGUE.md; a test compares them. */
export function Attributions() {
  return (
    <div className="scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('options.about.source')}</th>
            <th scope="col">{say('options.about.licenceOf')}</th>
            <th scope="col">{say('options.about.taken')}</th>
          </tr>
        </thead>
        <tbody>
          {attributions.map(({ name, by, url, licence, taken }) => (
            <tr key={url}>
              <th scope="row">
                <ExternalLink url={url}>{name}</ExternalLink>
                <span className="ts-second under">{by}</span>
              </th>
              <td>{licence}</td>
              <td>{taken}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** *About*. */
export function About() {
  const status = useStatus()
  return (
    <Section title={say('options.nav.about')} lead={say('options.about.lead')}>
      {status.data && <StatusList status={status.data} />}
      <h3>{say('options.about.sources')}</h3>
      <p>{say('options.about.sourcesText')}</p>
      <Attributions />
      <p className="ts-second">{say('options.about.names')}</p>
      <p>{say('options.about.licence')}</p>
    </Section>
  )
}
