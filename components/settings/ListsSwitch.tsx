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
          aria-describedby="lists-move"
          checked={settings.data.listAffectsBand}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ affect: event.target.checked })}
        />
        {say('options.scoring.listsMove')}
      </label>
      <p className="ts-second" id="lists-move">
        {say('options.scoring.listsMoveHint')}
      </p>
      <p role="status" className="problem">
        {save.isError ? say('options.notSaved') : ''}
      </p>
    </>
  )
}
