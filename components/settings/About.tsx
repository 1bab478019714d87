import type { Status } from '../../utils/messages/contract.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say } from '../../utils/model/words.ts'
import { useStatus } from '../data/queries.ts'
import { countWords } from './copy-words.ts'
import { LicenceLink } from './LicenceLink.tsx'
import { Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

/** What stands behind every explanation, by version. */
export function StatusList({ status }: { status: Status }) {
  const { searched } = status
  const catalogue = say(`options.about.${searched.source}`, {
    size: countWords(searched.size),
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

/** Under which terms it is given on, and the software inside it. */
export function Licences() {
  return (
    <>
      <p>
        {say('options.about.licence')}{' '}
        <LicenceLink file="touchstone.txt">{say('options.about.licenceText')}</LicenceLink>
      </p>
      <p>
        {say('options.about.software')}{' '}
        <LicenceLink file="software.txt">{say('options.about.softwareText')}</LicenceLink>
      </p>
      <p>
        {say('options.about.data')}{' '}
        <a className="ts-link" href="#sources">
          {say('options.nav.sources')}
        </a>
      </p>
    </>
  )
}

/** The pages that were shown at the start, to be met again. */
function FirstSteps() {
  return (
    <p>
      <a className="link" href="/welcome.html">
        {say('welcome.toSteps')}
      </a>
      {' · '}
      <a className="link" href="/welcome.html#learn">
        {say('learn.title')}
      </a>
      {' · '}
      <a className="link" href="/demo.html">
        {say('demo.title')}
      </a>
    </p>
  )
}

/** *About*. */
export function About() {
  const status = useStatus()
  return (
    <Section title={say('options.nav.about')} lead={say('options.about.lead')}>
      {status.isError && <Unanswered onRetry={() => void status.refetch()} />}
      {status.data ? <StatusList status={status.data} /> : !status.isError && <Waiting />}
      <FirstSteps />
      <Licences />
    </Section>
  )
}
