import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { chipView } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { Shape } from '../shared/Shape.tsx'
import { SEPARATOR, whoAndWhen } from './who-and-when.ts'

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

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
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
  const confusable = appraisal.flags.includes('confusable') && view.words !== say('chip.confusable')
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
        <bdi className="row-name">{plain(mention.name)}</bdi>
        <RelevancePill appraisal={appraisal} words={view.relevance} />
        <span className="row-second">
          <span className="row-words">{view.words}</span>
          {confusable && `${SEPARATOR}${say('panel.row.confusable')}`}
          {second && SEPARATOR}
          <bdi>{second}</bdi>
        </span>
      </button>
      {open && (
        <section id={id} className="row-detail" aria-label={say('panel.row.detail', { name: plain(mention.name) })}>
          {detail}
        </section>
      )}
    </li>
  )
}

/** A mention whose row is to be opened and brought into view. A new object each time that it is asked for. */
export type Shown = { key: string }

/**
 * Credentials as a list, in the order in which the page has them; a row opens its explanation beneath itself. One stop
 * for Tab, arrows inside, Escape closes.
 */
export function Rows(props: {
  appraisals: Appraisal[]
  label: string
  shown: Shown | null
  detail: (appraisal: Appraisal) => ReactNode
}) {
  const { appraisals, label, shown, detail } = props
  const [openKey, setOpenKey] = useState<string | null>(shown?.key ?? null)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)

  const rowOf = (key: string) => rowsOf(list.current).find((row) => row.dataset.row === key)

  useEffect(() => {
    if (!shown) return
    setOpenKey(shown.key)
    const row = rowsOf(list.current).find((each) => each.dataset.row === shown.key)
    row?.scrollIntoView({ block: 'start' })
    row?.focus({ preventScroll: true })
  }, [shown])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && openKey !== null) {
      rowOf(openKey)?.focus()
      setOpenKey(null)
    }
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
    const next = nextRow(event.key, at, appraisals.length)
    if (next === null) return
    event.preventDefault()
    rowsOf(list.current)[next]?.focus()
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
