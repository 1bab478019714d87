import { useId, useState } from 'react'
import { say } from '../../utils/model/words.ts'
import { publishRequest } from './ask.ts'
import type { FormProps } from './forms.ts'

/** *Ask the issuer to publish*: a text that the person sends, or not. */
export function AskForm({ original }: Pick<FormProps, 'original'>) {
  const { subject, body, href } = publishRequest(original)
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null)
  const id = useId()
  const copy = () =>
    navigator.clipboard.writeText(`${subject}\n\n${body}`).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    )
  return (
    <div className="judge-form">
      <p className="ts-second">{say('judge.ask.lead')}</p>
      <label htmlFor={id}>{say('judge.ask.text')}</label>
      <textarea id={id} readOnly rows={8} value={`${subject}\n\n${body}`} />
      <div className="judge-buttons">
        <a className="secondary as-link" href={href}>
          {say('judge.ask.mail')}
        </a>
        <button type="button" className="secondary" onClick={() => void copy()}>
          <span aria-live="polite">{say(`judge.ask.${copied ?? 'copy'}`)}</span>
        </button>
      </div>
    </div>
  )
}
