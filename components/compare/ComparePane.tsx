import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { State } from '../panel/State.tsx'
import { AT_LEAST, AT_MOST, Chooser } from './Chooser.tsx'
import { differences } from './differences.ts'
import { Table } from './Table.tsx'

type PaneProps = {
  /** Of one page or one file: nobody's credentials are set against somebody else's. */
  appraisals: readonly Appraisal[]
  source: ReactNode
  /** Keys of the chosen, in the order chosen; those that are not here count for nothing. */
  chosen: readonly string[]
  onToggle: (key: string) => void
  onShow: (key: string) => void
}

function Differences({ chosen }: { chosen: Appraisal[] }) {
  const lines = differences(chosen)
  return (
    <section className="compare-differences" aria-labelledby="compare-differ">
      <h3 id="compare-differ">{say('compare.differ')}</h3>
      {lines.length === 0 ? (
        <p>{say('compare.same')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="ts-second">{say('compare.noWinner')}</p>
    </section>
  )
}

/** *Compare*: a few credentials side by side, and how they differ in words. It names no winner. */
export function ComparePane({ appraisals, source, chosen, onToggle, onShow }: PaneProps) {
  const shown = appraisals.filter(({ flags }) => !flags.includes('hidden'))
  const picked = chosen.flatMap((key) => shown.find(({ mention }) => mention.key === key) ?? []).slice(0, AT_MOST)
  const [choosing, setChoosing] = useState(picked.length < AT_LEAST)
  const title = useRef<HTMLHeadingElement>(null)
  const asked = useRef(false)
  const table = !choosing && picked.length >= AT_LEAST
  useEffect(() => {
    // What was asked for takes the place of the question: the focus goes along.
    if (table && asked.current) title.current?.focus()
    asked.current = false
  }, [table])
  if (shown.length < AT_LEAST)
    return (
      <>
        {source}
        <State title={say('compare.few')}>
          <p>{say('compare.fewWhy')}</p>
        </State>
      </>
    )
  if (!table)
    return (
      <>
        {source}
        <Chooser
          appraisals={shown}
          chosen={picked.map(({ mention }) => mention.key)}
          onToggle={onToggle}
          onCompare={() => {
            asked.current = true
            setChoosing(false)
          }}
        />
      </>
    )
  return (
    <>
      {source}
      <header className="compare-head">
        <h2 ref={title} tabIndex={-1}>
          {say('compare.title', { n: picked.length })}
        </h2>
        <button type="button" className="quiet" onClick={() => setChoosing(true)}>
          {say('compare.others')}
        </button>
      </header>
      <Differences chosen={picked} />
      <Table chosen={picked} onShow={onShow} />
    </>
  )
}
