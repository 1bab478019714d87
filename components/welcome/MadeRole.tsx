import type { Occupation } from '../../utils/messages/advert.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import type { MadeRole } from './role.ts'

/** What was read of the advert, in one sentence; null where there was nothing to read. */
function readWords({ role, fromAdvert }: MadeRole): string | null {
  const { skills, requires } = role
  const parts = [
    ...(skills.length > 0 ? [sayCount('welcome.role.read', skills.length)] : []),
    ...(requires.length > 0 ? [sayCount('welcome.role.requires', requires.length)] : []),
  ]
  if (parts.length > 0) return say('welcome.role.readFrom', { what: parts.join(', ') })
  return say(fromAdvert ? 'welcome.role.nothingRead' : 'welcome.role.titleOnly')
}

/** The role as it is now in use, which occupation it may be, and the way back. */
export function MadeHere(props: {
  made: MadeRole
  /** Null while they are looked up. */
  occupations: Occupation[] | null
  onOccupation: (code: string | null) => void
  onUndo: () => void
}) {
  const { made, occupations, onOccupation, onUndo } = props
  const { role } = made
  return (
    <>
      <p>
        <b>
          <bdi>{say('welcome.role.inUse', { title: role.title })}</bdi>
        </b>
      </p>
      <p className="ts-second">{readWords(made)}</p>
      {occupations === null && <p className="ts-second">{say('welcome.role.finding')}</p>}
      {occupations !== null && occupations.length > 0 && (
        <fieldset className="occupations">
          <legend>{say('welcome.role.occupation')}</legend>
          {[...occupations, null].map((one) => (
            <label key={one?.code ?? ''}>
              <input
                type="radio"
                name="occupation"
                checked={role.occupation === (one?.code ?? null)}
                onChange={() => onOccupation(one?.code ?? null)}
              />
              {one?.title ?? say('welcome.role.occupationNone')}
            </label>
          ))}
        </fieldset>
      )}
      <div className="buttons">
        <button type="button" className="secondary" onClick={onUndo}>
          {say('welcome.role.undo')}
        </button>
        <a className="quiet" href="/options.html#role">
          {say('welcome.role.edit')}
        </a>
      </div>
    </>
  )
}
