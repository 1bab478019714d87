import type { Mention } from '../../utils/model/mention.ts'
import { useLearning } from '../data/queries.ts'

/** One neutral line; nothing where there is none to say. */
export function LearningLine({ note }: { note: string | null }) {
  if (note === null) return null
  return (
    <p className="learning ts-second">
      <bdi>{note}</bdi>
    </p>
  )
}

/** That what was learnt lately lies in another field than the earlier job titles, where that can be said. */
export function Learning({ mentions, titles }: { mentions: Mention[]; titles: string[] }) {
  return <LearningLine note={useLearning(mentions, titles)} />
}
