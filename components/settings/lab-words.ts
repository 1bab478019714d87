import type { Response } from '../../utils/messages/contract.ts'
import { dayWords } from '../../utils/model/dates.ts'
import type { Mention } from '../../utils/model/mention.ts'
import { isWordKey, say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'

export type Report = Response<'ui>bg lab'>
type Strategy = Report['survey']['leaveOut'][number]['strategy']

/** A way to find a place, in words that need no knowledge of style sheets. */
export function strategyWords(strategy: Strategy): string {
  const climb = 'climb' in strategy && strategy.climb ? say('options.lab.way.climb', { tag: strategy.climb }) : ''
  return wayWords(strategy) + climb
}

function wayWords(strategy: Strategy): string {
  if (strategy.by !== 'attribute') return say(`options.lab.way.${strategy.by}`, { value: strategy.value })
  const { name, value, match } = strategy
  if (value === undefined) return say('options.lab.way.attribute', { name })
  return say(`options.lab.way.attribute.${match}`, { name, value })
}

/** The kind of section that a heading opens; a kind without words of its own is told by its name. */
export function kindWords(kind: string | null): string {
  const key = `options.lab.kind.${kind ?? 'none'}`
  return isWordKey(key) ? say(key) : (kind ?? '')
}

/** How a mention was found. */
export function sourceWords({ source }: Pick<Mention, 'source'>): string {
  const by = say(`options.lab.source.${source.by}`)
  return source.adapter === null ? by : say('options.lab.source.with', { by, adapter: source.adapter })
}

/** The fields of a mention besides its name, those that are there. */
export function fieldWords(mention: Mention): string[] {
  const { issuer, issued, expires, credentialId, url, flags } = mention
  return [
    issuer && plain(issuer, 120),
    issued && say('options.lab.field.issued', { date: dayWords(issued) }),
    expires && say('options.lab.field.expires', { date: dayWords(expires) }),
    credentialId && say('options.lab.field.id', { id: plain(credentialId, 60) }),
    url && say('options.lab.field.link', { host: URL.parse(url)?.hostname ?? '' }),
    ...flags.map((flag) => say(`options.lab.flag.${flag}`)),
  ].filter((words) => typeof words === 'string' && words !== '') as string[]
}
