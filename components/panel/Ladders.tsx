import { Fragment, type ReactNode } from 'react'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import type { LadderLines, Named, TowardLine } from './ladder-lines.ts'

type Show = (key: string) => void

/** A name that leads to its row where it has one. */
function Name({ of: { name, key }, onShow }: { of: Named; onShow: Show }) {
  const words = <bdi>{plain(name)}</bdi>
  if (key === null) return words
  return (
    <button type="button" className="link plain" onClick={() => onShow(key)}>
      {words}
    </button>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="stack-group">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Steps({ rungs, onShow }: { rungs: Named[]; onShow: Show }) {
  return (
    <li>
      <ol className="stack-steps">
        {rungs.map((rung) => (
          <li key={`${rung.key} ${rung.name}`}>
            <Name of={rung} onShow={onShow} />
          </li>
        ))}
      </ol>
    </li>
  )
}

function Toward({ line, onShow }: { line: TowardLine; onShow: Show }) {
  return (
    <li>
      <bdi>{plain(line.text)}</bdi>
      <span className="stack-second">
        {line.parts.map((part, i) => (
          <Fragment key={part.key}>
            {i > 0 && ', '}
            <Name of={part} onShow={onShow} />
          </Fragment>
        ))}
      </span>
      {line.notes.map((note) => (
        <span key={note} className="stack-second">
          <bdi>{plain(note, 600)}</bdi>
        </span>
      ))}
    </li>
  )
}

/** How the credentials of the page fit together: beneath the rows, without a colour, read by no score. */
export function Ladders({ lines, onShow }: { lines: LadderLines | null; onShow: Show }) {
  if (lines === null) return null
  const { ladders, toward, replaced, shared, moreShared } = lines
  return (
    <section className="stack" aria-labelledby="stack-title">
      <h2 id="stack-title">{say('panel.stack.title')}</h2>
      {ladders.length > 0 && (
        <Group title={say('panel.stack.ladders')}>
          <ul>
            {ladders.map((rungs) => (
              <Steps key={rungs.map(({ key }) => key).join(' ')} rungs={rungs} onShow={onShow} />
            ))}
          </ul>
        </Group>
      )}
      {toward.length > 0 && (
        <Group title={say('panel.stack.toward')}>
          <ul>
            {toward.map((line) => (
              <Toward key={line.id} line={line} onShow={onShow} />
            ))}
          </ul>
        </Group>
      )}
      {replaced.length > 0 && (
        <Group title={say('panel.stack.replaced')}>
          <ul>
            {replaced.map(({ old, by }) => (
              <li key={old.key}>
                <Name of={old} onShow={onShow} />
                <span className="stack-second">
                  {say('panel.stack.replacedBy')} <Name of={by} onShow={onShow} />
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {shared.length > 0 && (
        <Group title={say('panel.stack.shared')}>
          <ul>
            {shared.map(({ skill, text }) => (
              <li key={skill}>
                <bdi>{plain(skill)}</bdi> <span className="ts-second">{text}</span>
              </li>
            ))}
          </ul>
          {moreShared > 0 && <p className="ts-second">{say('panel.stack.more', { n: moreShared })}</p>}
        </Group>
      )}
      <p className="ts-second">{say('panel.stack.why')}</p>
    </section>
  )
}
