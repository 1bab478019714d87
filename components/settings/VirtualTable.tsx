import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'

export type Column = { id: string; head: ReactNode /** CSS length or percentage. */; width: string }

/** What is assumed of the visible part before it is measured. */
const FIRST = { width: 680, height: 480 }

/** A gap in the place of rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row; nothing in it takes the focus
    <tr aria-hidden="true" className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

/**
 * A table of which only the rows in view are drawn, and which says to those who listen how many there are and which ones
 * these are. Rows may be of any height.
 * @param pinned the index of a row that stays drawn out of view too, because something is being typed there; -1 for none
 * @param from what the rows were picked by: with another, the table begins at its first row again
 * @param cells what stands in a row: `td` and `th` elements
 */
export function VirtualTable<Row>(props: {
  label: string
  columns: readonly Column[]
  rows: readonly Row[]
  rowHeight: number
  pinned?: number
  from?: string
  cells: (row: Row, index: number) => ReactNode
}) {
  const { label, columns, rows, rowHeight, pinned = -1, from = '', cells } = props
  const box = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: FIRST,
    rangeExtractor(range) {
      const drawn = defaultRangeExtractor(range)
      if (pinned < 0 || pinned >= rows.length || drawn.includes(pinned)) return drawn
      return [...drawn, pinned].sort((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each other text anew
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0
  }, [from])
  let end = 0
  const body: ReactNode[] = []
  for (const { index, start, end: until } of virtual.getVirtualItems()) {
    const row = rows[index]
    if (row === undefined) continue
    body.push(
      <Gap key={`before ${index}`} height={start - end} span={columns.length} />,
      <tr key={index} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
        {cells(row, index)}
      </tr>,
    )
    end = until
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keyboard too
    <section className="virtual" ref={box} aria-label={label} tabIndex={0}>
      <table className="list" aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, head }) => (
              <th key={id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body}
          <Gap height={virtual.getTotalSize() - end} span={columns.length} />
        </tbody>
      </table>
    </section>
  )
}
