import type { ReactNode } from 'react'
import { safeUrl } from '../../utils/model/safe-url.ts'

/** A link out of our surface that tells its host nothing of where it was clicked; plain text where it is not safe. */
export function ExternalLink({
  url,
  children,
  className,
}: {
  url: string | null
  children: ReactNode
  className?: string
}) {
  const href = safeUrl(url)
  if (href === null) return <bdi>{children}</bdi>
  return (
    <a className={className ?? 'ts-link'} href={href} target="_blank" rel="noopener noreferrer">
      <bdi>{children}</bdi>
    </a>
  )
}
