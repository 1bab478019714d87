import { say } from '../../utils/model/words.ts'

export type FileEntry = { id: string; name: string; state: 'waiting' | 'reading' | 'failed' | 'read' }

/**
 * Documents that were chosen at once: one of them is looked at. In the order chosen, with nothing beside a name but
 * whether it is read: no count, no band, nothing by which people could be compared.
 */
export function Files(props: {
  files: FileEntry[]
  current: string | null
  left: number
  onPick: (id: string) => void
}) {
  return (
    <nav className="files" aria-label={say('panel.files.list')}>
      <p className="ts-second">
        {say('panel.files.apart')}
        {props.left > 0 && ` ${say('panel.files.left', { n: props.left, most: props.files.length })}`}
      </p>
      <ol>
        {props.files.map(({ id, name, state }) => (
          <li key={id}>
            <button
              type="button"
              className="file-entry"
              aria-current={id === props.current ? 'true' : undefined}
              onClick={() => props.onPick(id)}
            >
              <bdi>{name}</bdi>
              <span className="ts-second">{say(`panel.files.${state}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
