import type { ReactNode } from 'react'

/** A link to a licence's text in our own package: nothing is fetched from elsewhere. `label`: for those who listen. */
export function LicenceLink({ file, label, children }: { file: string; label?: string; children: ReactNode }) {
  return (
    <a className="ts-link" href={`/licences/${file}`} target="_blank" rel="noreferrer" aria-label={label}>
      {children}
    </a>
  )
}
