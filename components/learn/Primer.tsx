import type { ReactNode } from 'react'
import { say, type WordKey } from '../../utils/model/words.ts'
import type { ChipShape } from '../../utils/overlay/chip-view.ts'
import { Shape } from '../shared/Shape.tsx'
import { Word } from './Word.tsx'

/** From what asks least of a person to what asks most of most. */
const LADDER = ['badge', 'attendance', 'certificate', 'certification', 'licence', 'degree'] as const

/** One chip for each shape, in words that stand on real ones. */
const CHIPS: readonly { shape: ChipShape; words: WordKey }[] = [
  { shape: 'strong', words: 'card.band.strong' },
  { shape: 'solid', words: 'card.band.solid' },
  { shape: 'basic', words: 'card.band.basic' },
  { shape: 'participation', words: 'card.band.participation' },
  { shape: 'none', words: 'chip.notIn.starter' },
  { shape: 'lookalike', words: 'chip.lookalike' },
  { shape: 'ended', words: 'chip.ended' },
]

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="learn-part">
      <h3>{title}</h3>
      {lead && <p className="ts-second">{lead}</p>}
      {children}
    </section>
  )
}

/** What there is to know before the first chip, in a minute's reading. */
export function Primer() {
  return (
    <div className="primer">
      <Part title={say('learn.chip')} lead={say('learn.chip.lead')}>
        <dl className="learn-words">
          {CHIPS.map(({ shape, words }) => (
            <div key={shape}>
              <dt>
                <span className={`ts-pill ts-tone-${shape}`}>
                  <Shape shape={shape} />
                  {say(words)}
                </span>
              </dt>
              <dd>{say(`learn.chip.${shape}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="ts-second">{say('learn.chip.limited')}</p>
      </Part>
      <Part title={say('learn.scores')}>
        <dl className="learn-words">
          <Word word={say('learn.scores.evidence')} is={say('learn.scores.evidence.is')} />
          <Word word={say('learn.scores.role')} is={say('learn.scores.role.is')} />
          <Word word={say('learn.unknown')} is={say('learn.unknown.is')} />
        </dl>
      </Part>
      <Part title={say('learn.ladder')} lead={say('learn.ladder.lead')}>
        <dl className="learn-words">
          {LADDER.map((kind) => (
            <Word key={kind} word={say(`learn.ladder.${kind}`)} is={say(`learn.ladder.${kind}.is`)} />
          ))}
        </dl>
      </Part>
    </div>
  )
}
