import { useState } from 'react'
import type { Weights } from '../../utils/model/settings.ts'
import { say } from '../../utils/model/words.ts'
import { useSaveWeights } from '../data/mutations.ts'
import { useRubric } from '../data/queries.ts'
import { ListsSwitch } from './ListsSwitch.tsx'
import { RubricTable } from './RubricTable.tsx'
import { ScoringForm } from './ScoringForm.tsx'
import { Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

/** *Scoring*: what counts how much, and the whole rubric to read. */
export function Scoring() {
  const inForce = useRubric()
  const save = useSaveWeights()
  const [said, setSaid] = useState('')

  const keep = (weights: Weights | null) => {
    setSaid('')
    save.mutate(
      { weights },
      {
        onSuccess: () => setSaid(say(weights === null ? 'options.scoring.resetDone' : 'options.scoring.saved')),
        onError: () => setSaid(say('options.notSaved')),
      },
    )
  }
  if (!inForce.data)
    return (
      <Section title={say('options.nav.scoring')} lead={say('options.scoring.lead')}>
        {inForce.isError ? <Unanswered onRetry={() => void inForce.refetch()} /> : <Waiting />}
      </Section>
    )
  const { name, hash, rubric, shipped } = inForce.data
  return (
    <Section title={say('options.nav.scoring')} lead={say('options.scoring.lead')}>
      <p>
        {say('options.scoring.inForce')}: {name} · <code>{hash}</code>
      </p>
      <ScoringForm
        limits={rubric.limits}
        shipped={shipped}
        inForce={rubric.weights}
        saving={save.isPending}
        onSave={keep}
      />
      <p role="status" className="done">
        {said}
      </p>
      <ListsSwitch />
      <RubricTable rubric={rubric} />
    </Section>
  )
}
