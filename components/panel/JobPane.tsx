import type { ReactNode } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { CompetencyAsk, Interview } from '../../utils/model/interview.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { Learning } from './Learning.tsx'
import { buildMatrix, type Evidence, type RequiredRow, type SkillRow } from './matrix.ts'
import { State } from './State.tsx'
import { SEPARATOR } from './who-and-when.ts'

/** What speaks for a need; beneath it `by` whom or what, and its standing. */
function EvidenceLine(props: {
  evidence: Evidence
  by: string | null
  note: string | null
  onShow: (key: string) => void
}) {
  const { evidence, by, note, onShow } = props
  return (
    <>
      <button type="button" className="link plain" onClick={() => onShow(evidence.key)}>
        <bdi>{evidence.name}</bdi>
      </button>
      <span className="ts-second by">
        <bdi>{by}</bdi>
        {by && note && SEPARATOR}
        {note}
      </span>
    </>
  )
}

/** Nothing speaks for a need: what to do, with what is published to ask about. */
function NoEvidence({ words, ask }: { words: string; ask: CompetencyAsk[] }) {
  return (
    <>
      <span className="ts-second">{words}</span>
      {ask.length > 0 && (
        <ul className="evidence">
          {ask.map(({ competency, credential }) => (
            <li key={competency}>
              <bdi>{say('panel.job.ask', { competency: plain(competency) })}</bdi>
              <span className="ts-second by">
                <bdi>{say('panel.job.askFrom', { credential: plain(credential) })}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Skill({ row, none, onShow }: { row: SkillRow; none: string; onShow: (key: string) => void }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{row.skill}</bdi> <span className="tag">{say(`panel.job.${row.need}`)}</span>
      </th>
      <td>
        {row.evidence.length === 0 ? (
          <NoEvidence words={none} ask={row.ask} />
        ) : (
          <ul className="evidence">
            {row.evidence.map((each) => (
              <li key={each.key}>
                <EvidenceLine evidence={each} by={each.by} note={each.note} onShow={onShow} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function namedWords({ inDate, note }: Evidence): string | null {
  return inDate || note === null ? note : say('panel.job.namedBut', { note })
}

/** The tick says that the page names it; one that is out of date is named as well, with what its dates say. */
function Required({ row, none, onShow }: { row: RequiredRow; none: string; onShow: (key: string) => void }) {
  const name = [row.name, ...row.equivalents].join(` ${say('panel.job.or')} `)
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>{' '}
        {row.issuer && (
          <span className="ts-second">
            <bdi>{row.issuer}</bdi>{' '}
          </span>
        )}
        <span className="tag">{say(row.need === 'nice' ? 'panel.job.nice' : 'panel.job.required')}</span>
      </th>
      <td>
        {row.named.length === 0 ? (
          <NoEvidence words={none} ask={row.ask} />
        ) : (
          <ul className="evidence">
            {row.named.map((each) => (
              <li key={each.key} className={each.inDate ? 'met' : undefined}>
                {each.inDate && (
                  <span className="tick" role="img" aria-label={say('panel.job.met')}>
                    ✓
                  </span>
                )}
                <span>
                  <EvidenceLine evidence={each} by={each.issuer} note={namedWords(each)} onShow={onShow} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

/** *For this role*: need × evidence. Where nothing speaks for a need it says what to do, never that it is lacking. */
export function JobPane(props: {
  role: Requisition | null
  appraisals: Appraisal[]
  /** Chooses between the page and a file that was read; null while only one can be chosen. */
  source: ReactNode
  /** Evidence comes from a file, not from the page. */
  fromFile: boolean
  /** What can be asked about the role's needs; null while that is not known. */
  interview: Interview | null
  /** The job titles that were read beside them; none where they are not known. */
  titles?: string[]
  onShow: (key: string) => void
  onEdit: () => void
}) {
  const { role, appraisals, source, fromFile, interview, titles = [], onShow, onEdit } = props
  const edit = (
    <button type="button" className="secondary" onClick={onEdit}>
      {say('panel.job.choose')}
    </button>
  )
  if (!role)
    return (
      <State title={say('panel.job.noRole')} action={edit}>
        <p>{say('panel.job.noRoleWhy')}</p>
      </State>
    )
  const { skills, required } = buildMatrix(role, appraisals, interview)
  if (skills.length + required.length === 0)
    return (
      <State title={say('panel.job.empty')} action={edit}>
        <p>{say('panel.job.emptyWhy')}</p>
      </State>
    )
  // Of a credential that could not be told it is not known what it is evidence for: then "no evidence" would be too much.
  const told = appraisals.every(({ resolution, flags }) => resolution.outcome === 'match' || flags.includes('hidden'))
  const none = say(`panel.job.${told ? 'none' : 'unknown'}${fromFile ? 'File' : 'Page'}`)
  return (
    <>
      {source}
      <table className="matrix">
        <caption className="ts-hidden">{say('panel.job.caption', { title: role.title })}</caption>
        <thead className="ts-hidden">
          <tr>
            <th scope="col">{say('panel.job.need')}</th>
            <th scope="col">{say('panel.job.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {required.map((row) => (
            <Required key={`required ${row.name} ${row.issuer}`} row={row} none={none} onShow={onShow} />
          ))}
          {skills.map((row) => (
            <Skill key={row.skill} row={row} none={none} onShow={onShow} />
          ))}
        </tbody>
      </table>
      {titles.length > 0 && <Learning mentions={appraisals.map(({ mention }) => mention)} titles={titles} />}
    </>
  )
}
