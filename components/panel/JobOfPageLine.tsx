import { say, type WordKey } from '../../utils/model/words.ts'
import type { JobOfPage } from './job-page.ts'

type Act = { words: WordKey; act: () => void }

/** Under the role: whether it belongs to the job of the page, and the one thing that can be done about it. */
export function JobOfPageLine(props: {
  job: JobOfPage | null
  onKeep: () => void
  onForget: () => void
  onUseKept: () => void
  onTakeBack: () => void
}) {
  const { job } = props
  if (job === null) return null
  const acts: Record<JobOfPage['kind'], Act> = {
    came: { words: 'panel.jobPage.takeBack', act: props.onTakeBack },
    kept: { words: 'panel.jobPage.forget', act: props.onForget },
    other: { words: 'panel.jobPage.use', act: props.onUseKept },
    keep: { words: 'panel.jobPage.remember', act: props.onKeep },
  }
  const { words, act } = acts[job.kind]
  return (
    <p className="job-of-page">
      <span role="status">
        <bdi>{say(`panel.jobPage.${job.kind}`, { title: job.title })}</bdi>
      </span>{' '}
      <button type="button" className="link" onClick={act}>
        {say(words)}
      </button>
    </p>
  )
}
