import type { ReactNode } from 'react'

/** The URL if a person may be sent there from here: https, no user name or password in it. Otherwise null. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'https:' && parsed.username === '' && parsed.password === '' ? parsed.href : null
}

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
