import { useId, useState } from 'react'
import { stanceSchema, type TrustedIssuer, trustedIssuerSchema } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { useIssuerEntry, useTrustIssuer } from '../data/judge.ts'
import { type FormProps, issuerOf } from './forms.ts'

type Fields = { issuer: string; entry: TrustedIssuer | null; onDone: FormProps['onDone'] }

function Fields({ issuer, entry, onDone }: Fields) {
  const [stance, setStance] = useState<TrustedIssuer['stance']>(entry?.stance ?? 'trusted')
  const [reason, setReason] = useState(entry?.reason ?? '')
  const save = useTrustIssuer()
  const id = useId()
  const put = (next: TrustedIssuer, keep: boolean) =>
    void save.mutateAsync({ entry: next, keep }).then(
      ({ before }) =>
        onDone({
          words: say(keep ? 'judge.done.trust' : 'judge.done.trustGone', { issuer: plain(issuer, 120) }),
          undo: () => save.mutate(before ? { entry: before, keep: true } : { entry: next, keep: false }),
        }),
      () => onDone({ words: say('judge.failed'), undo: null }),
    )
  return (
    <form
      className="judge-form"
      onSubmit={(event) => {
        event.preventDefault()
        put(trustedIssuerSchema.parse({ ...(entry ?? { issuer }), stance, reason }), true)
      }}
    >
      <p className="ts-second">{say('judge.trust.lead')}</p>
      <p>
        <bdi>{say('judge.trust.issuer', { issuer: plain(entry?.issuer ?? issuer, 120) })}</bdi>
      </p>
      <label htmlFor={`${id}stance`}>{say('judge.trust.stance')}</label>
      <select
        id={`${id}stance`}
        value={stance}
        onChange={({ target }) => setStance(stanceSchema.options.find((one) => one === target.value) ?? 'trusted')}
      >
        {stanceSchema.options.map((one) => (
          <option key={one} value={one}>
            {say(`options.trusted.stance.${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}reason`}>{say('judge.trust.reason')}</label>
      <input
        id={`${id}reason`}
        type="text"
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="judge-buttons">
        <button type="submit" className="primary">
          {say('judge.trust.save')}
        </button>
        {entry && (
          <button type="button" className="secondary" onClick={() => put(entry, false)}>
            {say('judge.trust.remove')}
          </button>
        )}
      </div>
    </form>
  )
}

/** *Trust this issuer*: its line in one's own list, new or as it stands there. */
export function TrustForm({ original, onDone }: FormProps) {
  const issuer = issuerOf(original)
  const found = useIssuerEntry(issuer)
  if (issuer === null) return <p className="judge-form ts-second">{say('judge.trust.nobody')}</p>
  if (found.isError) return <p className="judge-form">{say('panel.failed.internal')}</p>
  if (!found.data) return null
  const { entry } = found.data
  return <Fields key={JSON.stringify(entry)} issuer={issuer} entry={entry} onDone={onDone} />
}
