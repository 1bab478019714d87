import { say } from '../../utils/model/words.ts'

/**
 * In the place of a form whose stored content could not be asked for: an empty form there would look as if nothing were
 * stored, and saving it would put it in the place of what is.
 */
export function Unanswered({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      <p className="problem" role="alert">
        {say('options.unanswered')}
      </p>
      <div className="buttons">
        <button type="button" className="secondary" onClick={onRetry}>
          {say('panel.page.retry')}
        </button>
      </div>
    </>
  )
}
