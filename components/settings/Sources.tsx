import { say } from '../../utils/model/words.ts'
import { ExternalLink } from '../shared/ExternalLink.tsx'
import attributions from './attributions.json' with { type: 'json' }
import { LicenceLink } from './LicenceLink.tsx'
import { Section } from './Section.tsx'

type Attribution = {
  name: string
  by: string
  url: string
  licence: string
  /** Where its terms are written. */
  licenceUrl?: string
  /** The file in `public/licences/` with its text, for a licence that asks for its text to come along. */
  text?: string
  taken: string
  /** The sentence that the licence asks for, word by word. */
  statement?: string
}

const rows: readonly Attribution[] = attributions

/** Whose open data the product rests on. Every row of docs/CATALOGUE.md is here; a test compares them. */
export function Attributions() {
  return (
    <div className="scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('options.sources.source')}</th>
            <th scope="col">{say('options.sources.licence')}</th>
            <th scope="col">{say('options.sources.taken')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, by, url, licence, licenceUrl, text, taken, statement }) => (
            <tr key={url}>
              <th scope="row">
                <ExternalLink url={url}>{name}</ExternalLink>
                <span className="ts-second under">{by}</span>
              </th>
              <td>
                {licenceUrl ? <ExternalLink url={licenceUrl}>{licence}</ExternalLink> : licence}
                {text && (
                  <span className="under">
                    <LicenceLink file={text} label={say('options.sources.textOf', { name })}>
                      {say('options.sources.text')}
                    </LicenceLink>
                  </span>
                )}
              </td>
              <td>
                {taken}
                {statement && <span className="ts-second under">{statement}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** *Sources*. */
export function Sources() {
  return (
    <Section title={say('options.nav.sources')} lead={say('options.sources.lead')}>
      <Attributions />
      <p>{say('options.sources.wrong')}</p>
      <p className="ts-second">{say('options.sources.names')}</p>
    </Section>
  )
}
