import type { EvidenceSource } from '../../utils/model/credential.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say } from '../../utils/model/words.ts'
import { ExternalLink } from './ExternalLink.tsx'

/** Sources once each, in the order of their first use. */
export function uniqueSources(sources: EvidenceSource[]): EvidenceSource[] {
  const seen = new Map<string, EvidenceSource>()
  for (const source of sources) {
    const key = `${source.label}\n${source.url ?? ''}\n${source.date ?? ''}`
    if (!seen.has(key)) seen.set(key, source)
  }
  return [...seen.values()]
}

/** Who says so and since when, each with a link where there is a safe one. */
export function SourceList({ sources }: { sources: EvidenceSource[] }) {
  const unique = uniqueSources(sources)
  if (unique.length === 0) return null
  return (
    <ul className="ts-sources">
      {unique.map((source) => (
        <li key={`${source.label} ${source.url ?? ''} ${source.date ?? ''}`}>
          <ExternalLink url={source.url}>{source.label}</ExternalLink>{' '}
          <span className="ts-second">{source.date ? dayWords(source.date) : say('card.source.undated')}</span>
        </li>
      ))}
    </ul>
  )
}
