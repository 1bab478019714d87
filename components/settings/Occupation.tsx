import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { say, sayCount } from '../../utils/model/words.ts'
import { useOccupations } from '../data/queries.ts'
import { nextOption } from './occupation-keys.ts'
import { Field } from './Section.tsx'

/** Pause in typing after which is searched, milliseconds. */
const PAUSE_MS = 250

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/**
 * Finds an occupation's code by a job title: a combobox whose list is proposals. Without words of its own it proposes for
 * the role's title.
 */
export function OccupationSearch({ title, onPick }: { title: string; onPick: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const listId = useId()
  const wanted = (typed.trim() || title.trim()).slice(0, 300)
  const asked = useSettled(open ? wanted : '')
  const found = useOccupations(asked)
  const options = open && asked !== '' ? (found.data ?? []) : []
  const searching = open && wanted !== '' && (asked !== wanted || found.isFetching)
  const optionId = (index: number) => `${listId}-${index}`

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const pick = (index: number) => {
    const option = options[index]
    if (!option) return
    onPick(option.code)
    setTyped(option.title)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') {
      // Enter in a field would save the form.
      event.preventDefault()
      pick(active)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setActive(nextOption(active, options.length, event.key))
    }
  }
  const words = () => {
    if (!open || wanted === '') return ''
    if (searching) return say('options.role.occupation.searching')
    if (found.isError) return say('options.role.occupation.failed')
    return sayCount('options.role.occupation.found', options.length)
  }

  return (
    <Field label={say('options.role.occupation.find')} hint={say('options.role.occupation.findHint')}>
      {(aria) => (
        <div className="combo">
          <input
            {...aria}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-activedescendant={options[active] ? optionId(active) : undefined}
            maxLength={300}
            placeholder={title.trim()}
            value={typed}
            onFocus={() => setOpen(true)}
            onBlur={close}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.target.value)
              setOpen(true)
              setActive(-1)
            }}
          />
          <div className="combo-list" hidden={words() === ''}>
            <div
              id={listId}
              role="listbox"
              aria-label={say('options.role.occupation.proposals')}
              hidden={!options.length}
            >
              {options.map((option, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's
                <div
                  key={option.code}
                  id={optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  // The field keeps the focus, or its list would close before the click.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(index)}
                >
                  <bdi>{option.title}</bdi>
                  <span className="ts-second">{option.code}</span>
                </div>
              ))}
            </div>
            <p role="status" className={options.length > 0 ? 'ts-hidden' : 'ts-second'}>
              {words()}
            </p>
          </div>
        </div>
      )}
    </Field>
  )
}
