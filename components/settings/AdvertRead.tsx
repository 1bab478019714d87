import type { AdvertRead, ReadPart } from '../../utils/messages/advert.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { ExternalLink } from '../shared/ExternalLink.tsx'

/** What words were taken for, and what a role does with it. */
export function partWords({ what, as, need, used }: ReadPart): string {
  return [
    say(`options.role.advert.what.${what}`),
    ...(as === null ? [] : [say('options.role.advert.as', { as })]),
    ...(need === null ? [] : [say(`options.role.${need}`)]),
    ...(used ? [] : [say('options.role.advert.noPlace')]),
  ].join(' · ')
}

/** The words that were read, each marked in its line. */
export function ReadParts({ parts }: { parts: ReadPart[] }) {
  return (
    <ul className="read-parts">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be read twice, and the list never changes
        <li key={index}>
          <bdi>
            {part.before}
            <mark className={part.used ? undefined : 'no-place'}>{part.words}</mark>
            {part.after}
          </bdi>
          <span className="ts-second">{partWords(part)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Hints about how the advert asks, each with where that is known from and how far it goes. */
export function Hints({ lints }: { lints: AdvertRead['lints'] }) {
  return (
    <ul className="hints">
      {lints.map(({ text, about, source }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two hints may read the same, and the list never changes
        <li key={index}>
          <p>{text}</p>
          {about.length > 0 && (
            <p className="ts-second">
              <bdi>{about.map((words) => `“${words}”`).join(', ')}</bdi>
            </p>
          )}
          {source && (
            <p className="ts-second">
              <ExternalLink url={source.url}>{source.label}</ExternalLink> {source.caution}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What an advert filled in: *title, level, 12 skills, 2 credentials*. */
export function filledWords({ title, level, skills, requires }: AdvertRead): string {
  return [
    ...(title === null ? [] : [say('options.role.advert.filled.title')]),
    ...(level === null ? [] : [say('options.role.advert.filled.level')]),
    ...(skills.length === 0 ? [] : [sayCount('options.role.advert.filled.skills', skills.length)]),
    ...(requires.length === 0 ? [] : [sayCount('options.role.advert.filled.credentials', requires.length)]),
  ].join(', ')
}
