import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { ownWords } from '../card/lines.ts'
import { useForgetKept, useKept } from '../data/judge.ts'

/** The records that the person chose and the notes that they wrote, each with the way to be rid of it. */
export function Kept() {
  const kept = useKept().data
  const forget = useForgetKept()
  if (!kept) return null
  const corrections = kept.corrections.map(({ key, name, record }) => ({
    kind: 'correction' as const,
    key,
    words: record
      ? say('judge.kept.correction', { name: plain(name), record: plain(record.name) })
      : say('judge.kept.correctionNone', { name: plain(name) }),
  }))
  const notes = kept.notes.map(({ key, name, note }) => ({
    kind: 'note' as const,
    key,
    words: say('judge.kept.note', { name: plain(name), words: ownWords(note) }),
  }))
  const all = [...corrections, ...notes]
  return (
    <>
      <h3>{say('judge.kept.title')}</h3>
      <p className="ts-second">{say(all.length > 0 ? 'judge.kept.lead' : 'judge.kept.empty')}</p>
      <ul className="bullets">
        {all.map(({ kind, key, words }) => (
          <li key={`${kind} ${key}`}>
            <bdi>{words}</bdi>{' '}
            <button type="button" className="quiet" onClick={() => forget.mutate({ kind, key })}>
              {say('judge.kept.forget')}
              <span className="ts-hidden"> {words}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
