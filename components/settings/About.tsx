import type { Status } from '../../utils/messages/contract.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say } from '../../utils/model/words.ts'
import { useStatus } from '../data/queries.ts'
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

/** *About*. */
export function About() {
  const status = useStatus()
  return (
    <Section title={say('options.nav.about')} lead={say('options.about.lead')}>
      {status.data && <StatusList status={status.data} />}
      <p>{say('options.about.licence')}</p>
    </Section>
  )
}
