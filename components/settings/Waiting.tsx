import { say } from '../../utils/model/words.ts'

/** In the place of what is being asked for. Shown after a moment only: most answers come before it. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      {say('options.loading')}
    </p>
  )
}
