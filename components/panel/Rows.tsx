import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { chipView } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { Shape } from '../shared/Shape.tsx'
import { whoAndWhen } from './who-and-when.ts'

/** Where the arrow keys lead in a list of `size` rows, or null for a key that is not ours. */
export function nextRow(key: string, at: number, size: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, size - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return size - 1
  return null
}

/** Blue only where the evidence bears directly; the words say which. */
const PILL_TONE = { direct: 'ts-tone-solid', related: '', notLinked: 'ts-tone-none', unknown: 'ts-tone-none' } as const

function RelevancePill({ appraisal, words }: { appraisal: Appraisal; words: string | null }) {
  if (words === null) return null
  return <span className={`ts-pill ${PILL_TONE[appraisal.relevance?.band ?? 'unknown']}`}>{words}</span>
}

type RowProps = {
  appraisal: Appraisal
  open: boolean
  /** The one row of the list that Tab reaches. */
  stop: boolean
  onToggle: () => void
  onFocus: () => void
  detail: ReactNode
}

function Row({ appraisal, open, stop, onToggle, onFocus, detail }: RowProps) {
  const view = chipView(appraisal)
  const { mention } = appraisal
  const id = `detail-${mention.key}`
  const second = whoAndWhen(mention, appraisal.flags.includes('expired'))
  return (
    <li className={open ? 'row-item open' : 'row-item'}>
      <button
        type="button"
        className="row"
        data-row={mention.key}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        tabIndex={stop ? 0 : -1}
        onClick={onToggle}
        onFocus={onFocus}
      >
        <span className={`row-shape tone-${view.shape}`}>
          <Shape shape={view.shape} />
        </span>
        <span className="row-text">
          <bdi className="row-name">{plain(mention.name)}</bdi>
          <span className="row-second">
            <span className="row-words">{view.words}</span>
            {second && <bdi>{second}</bdi>}
          </span>
        </span>
        <RelevancePill appraisal={appraisal} words={view.relevance} />
      </button>
      {open && (
        <section id={id} className="row-detail" aria-label={say('panel.row.detail', { name: plain(mention.name) })}>
          {detail}
        </section>
      )}
    </li>
  )
}

/**
 * Credentials as a list, in the order in which the page has them; a row opens its explanation beneath itself. One stop
 * for Tab, arrows inside.
 * @param focusKey opens this mention's row and brings it into view, whenever it changes.
 */
export function Rows(props: {
  appraisals: Appraisal[]
  label: string
  focusKey?: string | null
  detail: (appraisal: Appraisal) => ReactNode
}) {
  const { appraisals, label, focusKey = null, detail } = props
  const [openKey, setOpenKey] = useState<string | null>(focusKey)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    if (focusKey === null) return
    setOpenKey(focusKey)
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      (each) => each.dataset.row === focusKey,
    )
    row?.scrollIntoView({ block: 'start' })
    row?.focus({ preventScroll: true })
  }, [focusKey])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
    const next = nextRow(event.key, at, appraisals.length)
    if (next === null) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[data-row]')[next]?.focus()
  }

  const stop = Math.min(at, appraisals.length - 1)
  return (
    <ul className="rows" ref={list} aria-label={label} onKeyDown={onKeyDown}>
      {appraisals.map((appraisal, index) => {
        const { key } = appraisal.mention
        return (
          <Row
            key={key}
            appraisal={appraisal}
            open={openKey === key}
            stop={index === stop}
            onToggle={() => setOpenKey(openKey === key ? null : key)}
            onFocus={() => setAt(index)}
            detail={openKey === key ? detail(appraisal) : null}
          />
        )
      })}
    </ul>
  )
}
