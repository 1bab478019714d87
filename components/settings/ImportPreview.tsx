import type { TrustedList } from '../../utils/model/requisition.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import type { Merge } from './merge-lists.ts'
import { Problems } from './Problems.tsx'

/** A file as it was parsed: the rows that can be taken, and those that cannot with their line numbers. */
export type Incoming = { file: string; list: TrustedList; errors: { line: number; message: string }[] }

/** Names of issuers that are listed; beyond them only their number is said. */
const NAMED = 20

function Names({ words, names }: { words: string; names: string[] }) {
  if (names.length === 0) return null
  const more = names.length - NAMED
  const list = names.slice(0, NAMED).join(', ')
  return (
    <p className="ts-second">
      {words}: <bdi>{more > 0 ? say('card.andMore', { list, n: more }) : list}</bdi>
    </p>
  )
}

/** What an import would do, before it does it. */
export function ImportPreview(props: {
  incoming: Incoming
  merge: Merge
  hasList: boolean
  onMerge: () => void
  onReplace: () => void
  onCancel: () => void
}) {
  const { incoming, merge, hasList } = props
  const n = incoming.list.entries.length
  const title = sayCount('options.trusted.preview', n, { file: incoming.file })
  const problems = incoming.errors.map(({ line, message }) => say('options.trusted.badRow', { line, message }))
  if (n === 0)
    return <Problems title={say('options.trusted.notList')} items={problems.length > 0 ? problems : [incoming.file]} />
  return (
    <section className="preview" aria-label={title}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {hasList && (
        <p>
          {say('options.trusted.previewChanges', {
            added: merge.added.length,
            changed: merge.changed.length,
            same: merge.same,
            kept: merge.kept,
          })}
          {merge.kept > 0 && ` ${say('options.trusted.previewReplaces', { kept: merge.kept })}`}
        </p>
      )}
      {hasList && <Names words={say('options.trusted.previewAdded')} names={merge.added} />}
      {hasList && <Names words={say('options.trusted.previewChanged')} names={merge.changed} />}
      {problems.length > 0 && <Problems title={say('options.trusted.badRows')} items={problems} />}
      <div className="buttons">
        <button type="button" className="primary" onClick={props.onMerge}>
          {say('options.trusted.take')}
        </button>
        {hasList && (
          <button type="button" className="secondary" onClick={props.onReplace}>
            {say('options.trusted.replace')}
          </button>
        )}
        <button type="button" className="quiet" onClick={props.onCancel}>
          {say('options.cancel')}
        </button>
      </div>
    </section>
  )
}
