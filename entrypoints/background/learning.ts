import type { learningMessages } from '../../utils/messages/learning.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import type { Mention } from '../../utils/model/mention.ts'
import type { Lookup } from '../../utils/resolve/lookup.ts'
import { type Learned, learningNote } from '../../utils/score/relevance-learning.ts'
import type { Vocabulary } from '../../utils/skills/vocabulary.ts'
import type { Engine } from './engine.ts'

/**
 * The line about a change of field, made beside the appraisals and heard of by none of them. Only what the page shows
 * and the catalogue is sure of counts as learnt.
 * @param today YYYY-MM-DD
 */
export async function learningOf(
  mentions: readonly Mention[],
  titles: readonly string[],
  by: { find: Lookup['find']; vocabulary: Vocabulary | null; today: string },
): Promise<string | null> {
  if (by.vocabulary === null || titles.length === 0) return null
  const dated = mentions.filter(({ issued, flags }) => issued !== null && !flags.includes('hidden'))
  const learned = await Promise.all(
    dated.map(async (mention): Promise<Learned[]> => {
      const { credential } = await by.find(mention)
      return credential === null ? [] : [{ ...credential, issued: mention.issued }]
    }),
  )
  return learningNote(learned.flat(), titles, by.vocabulary, by.today)
}

export function learningHandlers(
  engine: () => Promise<Pick<Engine, 'learning'>>,
): Pick<Handlers<'ui'>, keyof typeof learningMessages> {
  return {
    'ui>bg learning': async ({ mentions, titles }) => ({ note: await (await engine()).learning(mentions, titles) }),
  }
}
