import { useEffect, useRef, useState } from 'react'
import { say } from '../../utils/model/words.ts'

/** A change that cannot be undone: asked once more, in place, with what exactly will be gone. */
export function Confirm(props: { ask: string; sure: string; yes: string; onYes: () => void }) {
  const [asking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const left = useRef(false)

  useEffect(() => {
    if (asking) keep.current?.focus()
    else if (left.current) first.current?.focus()
    left.current = asking
  }, [asking])

  if (!asking)
    return (
      <div className="confirm">
        <button type="button" className="secondary" ref={first} onClick={() => setAsking(true)}>
          {props.ask}
        </button>
      </div>
    )
  return (
    <fieldset className="confirm asked">
      <legend className="ts-hidden">{props.ask}</legend>
      <p>{props.sure}</p>
      <div className="buttons">
        <button type="button" className="secondary" ref={keep} onClick={() => setAsking(false)}>
          {say('options.keep')}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setAsking(false)
            props.onYes()
          }}
        >
          {props.yes}
        </button>
      </div>
    </fieldset>
  )
}
