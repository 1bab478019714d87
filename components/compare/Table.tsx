import type { ReactNode } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { AssayMark } from '../shared/AssayMark.tsx'
import { Shape } from '../shared/Shape.tsx'
import { SourceList } from '../shared/SourceList.tsx'
import { letterOf } from './differences.ts'
import { compareRows, rangeWords } from './rows.ts'

const MARK_SIZE = 52
/** Narrower, words break within; then the table is scrolled, px. */
const COLUMN_AT_LEAST = 140

function Letter({ at }: { at: number }) {
  return (
    <span className="compare-letter" aria-hidden="true">
      {letterOf(at)}
    </span>
  )
}

/** What is asked stands over the answers: beside them it would take the room of one of them. */
function Row({ title, cells }: { title: string; cells: { key: string; content: ReactNode }[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={cells.length}>
          {title}
        </th>
      </tr>
      <tr>
        {cells.map(({ key, content }, at) => (
          <td key={key}>
            <Letter at={at} />
            {content}
          </td>
        ))}
      </tr>
    </tbody>
  )
}

function Quality({ appraisal }: { appraisal: Appraisal }) {
  const { words, shape, beside } = faceOf(appraisal)
  const range = rangeWords(appraisal)
  return (
    <div className="compare-quality">
      {appraisal.quality && <AssayMark quality={appraisal.quality} size={MARK_SIZE} />}
      <p>
        <span className={`compare-shape tone-${shape}`}>
          <Shape shape={shape} />
        </span>
        {words}
        {beside && `, ${beside.words}`}
        {range && <span className="ts-second">{range}</span>}
      </p>
    </div>
  )
}

function sourcesOf({ quality, platformProfile }: Appraisal) {
  return [...(quality?.reasons ?? []).flatMap(({ sources }) => sources), ...(platformProfile?.sources ?? [])]
}

function Sources({ appraisal }: { appraisal: Appraisal }) {
  const sources = sourcesOf(appraisal)
  if (sources.length === 0) return <span className="ts-unknown">{say('card.sources.none')}</span>
  return <SourceList sources={sources} />
}

/** Two to four credentials side by side, the same rows for each. */
export function Table({ chosen, onShow }: { chosen: Appraisal[]; onShow: (key: string) => void }) {
  const cells = (content: (appraisal: Appraisal, at: number) => ReactNode) =>
    chosen.map((one, at) => ({ key: one.mention.key, content: content(one, at) }))
  const [what, ...rest] = compareRows(chosen).map(({ key, cells: row }) => (
    <Row
      key={key}
      title={say(key === 'what' || key === 'facts' ? `compare.row.${key}` : `card.line.${key}`)}
      cells={cells((_, at) => (
        <span className={row[at]?.unknown ? 'ts-unknown' : undefined}>
          <bdi>{row[at]?.text}</bdi>
        </span>
      ))}
    />
  ))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the panel is scrolled by keyboard
    <section className="compare-scroll" tabIndex={0} aria-label={say('compare.table')}>
      <table className="compare" style={{ minInlineSize: chosen.length * COLUMN_AT_LEAST }}>
        <caption className="ts-hidden">{say('compare.table')}</caption>
        <thead>
          <tr>
            {chosen.map(({ mention }, at) => (
              <th key={mention.key} scope="col">
                <span className="compare-letter">{letterOf(at)}</span>{' '}
                <button type="button" className="link plain" onClick={() => onShow(mention.key)}>
                  <bdi>{plain(mention.name, 160)}</bdi>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {what}
        <Row title={say('compare.row.quality')} cells={cells((one) => <Quality appraisal={one} />)} />
        {rest}
        <Row title={say('compare.row.sources')} cells={cells((one) => <Sources appraisal={one} />)} />
      </table>
    </section>
  )
}
