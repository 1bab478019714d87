import type { Interview } from '../../utils/model/interview.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import { interviewFor } from '../../utils/score/interview.ts'
import { prepareSkills } from '../../utils/score/relevance-skills.ts'
import type { Engine } from './engine.ts'
import type { VocabularySource } from './vocabulary.ts'

/** What can be asked about a role's needs, from the records of the credentials that it requires. */
export async function interviewAbout(
  requisition: Requisition,
  { recordOf }: Pick<Engine, 'recordOf'>,
  vocabulary: VocabularySource,
): Promise<Interview> {
  const required = await Promise.all(
    requisition.requires.map(async ({ name, issuer, equivalents }) => {
      const records = await Promise.all([{ name, issuer }, ...equivalents].map((one) => recordOf(one.name, one.issuer)))
      return records.filter((record) => record !== null)
    }),
  )
  // Without a vocabulary labels and addresses alone decide.
  return interviewFor(prepareSkills(requisition, await vocabulary().catch(() => null)), required)
}
