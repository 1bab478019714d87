import type { TrustedIssuer } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { IssuerForm } from './IssuerForm.tsx'

/** One more issuer, by hand. */
export function AddIssuer({ onAdd }: { onAdd: (entry: TrustedIssuer) => string | null }) {
  return (
    <details className="add">
      <summary>{say('options.trusted.addTitle')}</summary>
      <IssuerForm entry={null} save={say('options.add')} onSave={onAdd} onCancel={null} />
    </details>
  )
}
