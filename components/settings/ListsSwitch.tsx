import { say } from '../../utils/model/words.ts'
import { useListsAffectBand } from '../data/mutations.ts'
import { useSettings } from '../data/queries.ts'

/** Whether the trusted list may move the band that is shown. Off unless somebody chooses it. */
export function ListsSwitch() {
  const settings = useSettings()
  const save = useListsAffectBand()
  if (!settings.data) return null
  return (
    <>
      <h3>{say('options.scoring.lists')}</h3>
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.data.listAffectsBand}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ affect: event.target.checked })}
        />
        <span>
          {say('options.scoring.listsMove')}
          <span className="ts-second under">{say('options.scoring.listsMoveHint')}</span>
        </span>
      </label>
      <p role="status" className="problem">
        {save.isError ? say('options.notSaved') : ''}
      </p>
    </>
  )
}
