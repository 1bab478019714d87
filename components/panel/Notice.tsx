import { useState } from 'react'
import type { SiteState } from '../../utils/messages/contract.ts'
import { say } from '../../utils/model/words.ts'

/**
 * A site's notice, before anything may be put into its pages (docs/ARCHITECTURE.md, decision 8): folded to one line, because the
 * panel is complete without it and nobody should be pressed.
 */
export function Notice(props: {
  site: Pick<SiteState, 'id' | 'name'>
  onAccept: (site: string) => void
  onKeepPanel: (site: string) => void
}) {
  const [open, setOpen] = useState(false)
  const { id, name } = props.site
  return (
    <aside className="notice" aria-label={say('panel.notice.label', { site: name })}>
      <p>
        {say('panel.notice.short', { site: name })}{' '}
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'panel.notice.fold' : 'panel.notice.unfold')}
        </button>
      </p>
      {open && (
        <>
          <p>{say('panel.notice.why', { site: name })}</p>
          <p>{say('panel.notice.choice')}</p>
          <div className="buttons">
            <button type="button" className="secondary" onClick={() => props.onKeepPanel(id)}>
              {say('panel.notice.keep')}
            </button>
            <button type="button" className="secondary" onClick={() => props.onAccept(id)}>
              {say('panel.notice.accept')}
            </button>
          </div>
        </>
      )}
    </aside>
  )
}
