import { useEffect, useRef } from 'react'
import { say } from '../../utils/model/words.ts'
import { Card } from '../card/Card.tsx'
import { useFound } from '../data/popup.ts'

/** The credential that was chosen, explained as anywhere else. */
export function Found({ id, name, onBack }: { id: string; name: string; onBack: () => void }) {
  const found = useFound(id)
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <section
      className="found"
      aria-label={name}
      tabIndex={-1}
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onBack()
      }}
    >
      <button type="button" className="quiet" onClick={onBack}>
        {say('popup.back')}
      </button>
      {found.isError && <p>{say('panel.failed.internal')}</p>}
      {found.isPending && (
        <p className="loading" role="status">
          {say('panel.page.loading')}
        </p>
      )}
      {found.data && <Card appraisal={found.data} />}
    </section>
  )
}
