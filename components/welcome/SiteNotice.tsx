import type { MouseEvent } from 'react'
import type { SiteState } from '../../utils/messages/contract.ts'
import { say } from '../../utils/model/words.ts'

/** The site's own button stays when the notice goes: the focus goes there, not to the top of the page. */
function toSite({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest('li')?.querySelector('button')?.focus()
}

/**
 * A site's notice, before anything may be put into its pages (docs/ARCHITECTURE.md, decision 8): whole, apart from the
 * allowing, and nothing waits for it.
 */
export function SiteNotice(props: {
  site: Pick<SiteState, 'id' | 'name'>
  onAccept: (site: string) => void
  onKeepPanel: (site: string) => void
}) {
  const { id, name } = props.site
  return (
    <aside className="notice" aria-label={say('welcome.notice.label', { site: name })}>
      <p>
        <b>{say('welcome.notice.short', { site: name })}</b>
      </p>
      <p>{say('panel.notice.why', { site: name })}</p>
      <p>{say('welcome.notice.choice')}</p>
      <div className="buttons">
        <button
          type="button"
          className="secondary"
          onClick={(event) => {
            toSite(event)
            props.onKeepPanel(id)
          }}
        >
          {say('panel.notice.keep')}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={(event) => {
            toSite(event)
            props.onAccept(id)
          }}
        >
          {say('panel.notice.accept')}
        </button>
      </div>
    </aside>
  )
}
