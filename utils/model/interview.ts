import { z } from 'zod'

/** Most that is proposed for one need. */
export const ASKS_AT_MOST = 2

const name = z.string().max(300)

/** A competency to ask about, word for word as it is published, and the credential that it is published for. */
export const competencyAskSchema = z.strictObject({ competency: name, credential: z.string().max(500) })
export type CompetencyAsk = z.infer<typeof competencyAskSchema>

const asks = z.array(competencyAskSchema).max(ASKS_AT_MOST)

/** What can be asked in an interview about a role's needs. It is about the role alone: nobody's page is read for it. */
export const interviewSchema = z.strictObject({
  /** One for each of the role's skills, in their order. */
  skills: z.array(asks).max(500),
  /** One for each of its required credentials, in their order. */
  requires: z.array(asks).max(50),
})
export type Interview = z.infer<typeof interviewSchema>
