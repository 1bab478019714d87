import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Judged } from '../../utils/messages/judge.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { PageStack } from '../../utils/model/stack.ts'
import { say } from '../../utils/model/words.ts'
import { chipView, faceOf } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { Shape } from '../shared/Shape.tsx'
import { type RowFold, rowFolds } from './folds.ts'
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

/** The rows that are to be seen: not those that are folded up. */
function rowsOf(list: HTMLElement | null): HTMLElement[] {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  return rows.filter((row) => row.closest('[hidden]') === null)
}

type RowProps = {
  appraisal: Appraisal
  open: boolean
  /** The one row of the list that Tab reaches. */
  stop: boolean
  onToggle: () => void
  onFocus: () => void
  detail: ReactNode
  /** What is folded up beneath it. */
  under?: ReactNode
}

function Row({ appraisal, open, stop, onToggle, onFocus, detail, under }: RowProps) {
  const view = chipView(appraisal)
  const { words, beside } = faceOf(appraisal)
  const { mention } = appraisal
  const id = `detail-${mention.key}`
  const second = whoAndWhen(mention, appraisal.flags.includes('expired'))
  const confusable = appraisal.flags.includes('confusable') && words !== say('chip.confusable')
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
        {/* A name keeps its own direction, and begins where its row does. */}
        <span className="row-name">
          <bdi>{plain(mention.name)}</bdi>
        </span>
        <RelevancePill appraisal={appraisal} words={view.relevance} />
        <span className="row-second">
          <span className="row-words">{words}</span>
          {beside && `${SEPARATOR}${beside.words}`}
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
      {under}
    </li>
  )
}

type UnderProps = { fold: RowFold; open: boolean; onToggle: () => void; children: ReactNode }

/** Opens and closes what is folded up beneath a row. */
function Under({ fold, open, onToggle, children }: UnderProps) {
  const id = `under-${fold.row.mention.key}`
  const name = plain(fold.row.mention.name)
  return (
    <>
      <button type="button" className="row-also" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        {fold.words}
        <span className="ts-hidden"> {say('panel.row.also.of', { name })}</span>
      </button>
      <ul
        id={id}
        className="rows-under"
        hidden={!open}
        aria-label={`${fold.words} ${say('panel.row.also.of', { name })}`}
      >
        {children}
      </ul>
    </>
  )
}

/** A mention whose row is to be opened and brought into view. A new object each time that it is asked for. */
export type Shown = { key: string; act?: Judged | null }

/** `key` without it, or with it. */
function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

/**
 * Credentials as a list, in the order in which the page has them; a row opens its explanation beneath itself, and what is
 * named again or was replaced is folded up under it. One stop for Tab, arrows inside, Escape closes.
 */
export function Rows(props: {
  appraisals: Appraisal[]
  /** What is folded up beneath what; without it each is a row of its own. */
  folds?: PageStack['folds']
  label: string
  shown: Shown | null
  detail: (appraisal: Appraisal) => ReactNode
}) {
  const { appraisals, label, shown, detail } = props
  const [seen, setSeen] = useState(shown)
  const [openKey, setOpenKey] = useState<string | null>(shown?.key ?? null)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  // Before it is drawn: a row that is folded up can be brought into view only once it is unfolded.
  if (shown !== seen) {
    setSeen(shown)
    if (shown) setOpenKey(shown.key)
  }

  const rowOf = (key: string) => rowsOf(list.current).find((row) => row.dataset.row === key)

  useEffect(() => {
    if (!shown) return
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
    const rows = rowsOf(list.current)
    const next = nextRow(event.key, rows.indexOf(event.target), rows.length)
    if (next === null) return
    event.preventDefault()
    rows[next]?.focus()
  }

  const folds = rowFolds(appraisals, props.folds ?? []).map((fold) => {
    const holdsOpen = fold.under.some(({ mention }) => mention.key === openKey)
    return { ...fold, holdsOpen, open: holdsOpen || unfolded.has(fold.row.mention.key) }
  })
  const reached = folds.flatMap(({ row, under, open }) => (open ? [row, ...under] : [row]))
  const stop = (reached.find(({ mention }) => mention.key === at) ?? reached[0])?.mention.key
  const row = (appraisal: Appraisal, under?: ReactNode) => {
    const { key } = appraisal.mention
    return (
      <Row
        key={key}
        appraisal={appraisal}
        open={openKey === key}
        stop={stop === key}
        onToggle={() => setOpenKey(openKey === key ? null : key)}
        onFocus={() => setAt(key)}
        detail={openKey === key ? detail(appraisal) : null}
        under={under}
      />
    )
  }
  const fold = (one: RowFold & { open: boolean; holdsOpen: boolean }) => {
    const { key } = one.row.mention
    const onToggle = () => {
      if (one.holdsOpen) setOpenKey(null)
      // Open because of what it holds, or by hand, or both: the click closes it either way.
      setUnfolded(one.open === unfolded.has(key) ? toggled(unfolded, key) : unfolded)
    }
    return (
      <Under fold={one} open={one.open} onToggle={onToggle}>
        {one.under.map((each) => row(each))}
      </Under>
    )
  }
  return (
    <ul className="rows" ref={list} aria-label={label} onKeyDown={onKeyDown}>
      {folds.map((one) => row(one.row, one.under.length > 0 ? fold(one) : undefined))}
    </ul>
  )
}
