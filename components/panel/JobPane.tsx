import type { ReactNode } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { buildMatrix, type Evidence, type RequiredRow, type SkillRow } from './matrix.ts'
import { State } from './State.tsx'
import { SEPARATOR } from './who-and-when.ts'

function EvidenceLine({ evidence, onShow }: { evidence: Evidence; onShow: (key: string) => void }) {
  return (
    <li>
      <button type="button" className="link plain" onClick={() => onShow(evidence.key)}>
        <bdi>{evidence.name}</bdi>
      </button>
      <span className="ts-second by">
        <bdi>{evidence.by}</bdi>
        {evidence.by && evidence.expired && SEPARATOR}
        {evidence.expired && say('panel.job.expired')}
      </span>
    </li>
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
          <span className="ts-second">{none}</span>
        ) : (
          <ul className="evidence">
            {row.evidence.map((each) => (
              <EvidenceLine key={each.key} evidence={each} onShow={onShow} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function Required({ row, none, onShow }: { row: RequiredRow; none: string; onShow: (key: string) => void }) {
  const name = [row.name, ...row.equivalents].join(` ${say('panel.job.or')} `)
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi> <span className="tag">{say('panel.job.required')}</span>
      </th>
      <td>
        {row.met.length === 0 ? (
          <span className="ts-second">{none}</span>
        ) : (
          <ul className="evidence">
            {row.met.map((each) => (
              <li key={each.key} className="met">
                <span className="tick" role="img" aria-label={say('panel.job.met')}>
                  ✓
                </span>
                <span>
                  <button type="button" className="link plain" onClick={() => onShow(each.key)}>
                    <bdi>{each.name}</bdi>
                  </button>
                  <span className="ts-second by">
                    <bdi>{each.issuer}</bdi>
                    {each.issuer && each.expired && SEPARATOR}
                    {each.expired && say('panel.job.expired')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

/** *For this job*: need × evidence. Where nothing speaks for a need it says what to do, never that it is lacking. */
export function JobPane(props: {
  role: Requisition | null
  appraisals: Appraisal[]
  /** Chooses between the page and a file that was read; null while only one can be chosen. */
  source: ReactNode
  /** Evidence comes from a file, not from the page. */
  fromFile: boolean
  onShow: (key: string) => void
  onEdit: () => void
}) {
  const { role, appraisals, source, fromFile, onShow, onEdit } = props
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
  const { skills, required } = buildMatrix(role, appraisals)
  if (skills.length + required.length === 0)
    return (
      <State title={say('panel.job.empty')} action={edit}>
        <p>{say('panel.job.emptyWhy')}</p>
      </State>
    )
  const none = say(fromFile ? 'panel.job.noneFile' : 'panel.job.nonePage')
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
            <Required key={`required ${row.name}`} row={row} none={none} onShow={onShow} />
          ))}
          {skills.map((row) => (
            <Skill key={row.skill} row={row} none={none} onShow={onShow} />
          ))}
        </tbody>
      </table>
    </>
  )
}
