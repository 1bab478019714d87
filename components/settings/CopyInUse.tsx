import { dayWords } from '../../utils/model/dates.ts'
import type { CopyFacts } from '../../utils/model/registry-copy.ts'
import type { Searched } from '../../utils/model/resolution.ts'
import { say } from '../../utils/model/words.ts'
import { copyWords, countWords, sizeWords } from './copy-words.ts'

/** What is searched now. `searched`: what is asked first; only the starter catalogue where there is no copy. */
export function CopyInUse({ copy, searched }: { copy: CopyFacts | null; searched: Searched | null }) {
  if (!copy)
    return (
      <p>
        {searched &&
          say('options.copy.starterOnly', {
            date: searched.date ? dayWords(searched.date) : say('panel.sum.noDate'),
            n: countWords(searched.size),
          })}
      </p>
    )
  return (
    <>
      <p>{say('options.copy.copyFirst')}</p>
      <dl className="facts">
        <dt>{say('options.copy.copy')}</dt>
        <dd>
          {copyWords(copy)}
          <span className="ts-second under">{copy.label}</span>
        </dd>
        <dt>{say('options.copy.size')}</dt>
        <dd>{sizeWords(copy.bytes)}</dd>
        <dt>{say('options.copy.installed')}</dt>
        <dd>{dayWords(copy.installed.slice(0, 10))}</dd>
        <dt>{say('options.copy.from')}</dt>
        <dd>{copy.address ?? say('options.copy.fromFiles')}</dd>
        <dt>{say('options.copy.signature')}</dt>
        <dd>{say(copy.signed ? 'options.copy.signed' : 'options.copy.notSigned')}</dd>
      </dl>
      {searched && searched.source !== 'snapshot' && <p role="alert">{say('options.copy.notOpen')}</p>}
    </>
  )
}
