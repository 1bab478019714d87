import { MessageError } from '../../utils/messages/envelope.ts'
import type { rubricMessages } from '../../utils/messages/rubric.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import { scoreExamples } from '../../utils/score/examples.ts'
import { RUBRIC, rubricHash, rubricName } from '../../utils/score/rubric.ts'
import { reweigh, rubricInForce, type Weights } from '../../utils/score/rubric-edit.ts'
import type { Rubric } from '../../utils/score/rubric-schema.ts'
import type { Store } from '../../utils/store/store.ts'

function reweighed(weights: Weights): Rubric {
  const { rubric, errors } = reweigh(RUBRIC, weights)
  if (errors.length > 0) throw new MessageError('bad-message', errors.join('; '))
  return rubric
}

/** @param changed tells pages and panels, and the log, that scores are other ones now. */
export function rubricHandlers(
  store: Store,
  changed: (event: string, detail: string) => Promise<Record<string, never>>,
): Pick<Handlers<'ui'>, keyof typeof rubricMessages> {
  return {
    async 'ui>bg rubric'() {
      const rubric = rubricInForce((await store.settings()).weights)
      return { name: rubricName(rubric), hash: rubricHash(rubric), rubric, shipped: RUBRIC.weights }
    },
    'ui>bg rubric.try': ({ weights }) => scoreExamples(reweighed(weights)),
    async 'ui>bg rubric.weights'({ weights }) {
      const rubric = weights === null ? RUBRIC : reweighed(weights)
      // Points as shipped are no choice: a later rubric brings its own.
      await store.changeSettings((old) => ({ ...old, weights: rubric === RUBRIC ? null : rubric.weights }))
      return changed('rubric points', `${rubricName(rubric)}, ${rubricHash(rubric)}`)
    },
    async 'ui>bg rubric.lists'({ affect }) {
      await store.changeSettings((old) => ({ ...old, listAffectsBand: affect }))
      return changed('trusted list and bands', affect ? 'on' : 'off')
    },
  }
}
