import type { Settings } from '../model/settings.ts'

export type Looks = Pick<Settings, 'theme' | 'textSize'>

/** Writes the chosen looks where `components/shared/tokens.css` reads them. Nothing is written for what is by default. */
export function wear(root: HTMLElement, { theme, textSize }: Looks): void {
  if (theme === 'auto') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', theme)
  if (textSize === 100) root.removeAttribute('data-text-size')
  else root.setAttribute('data-text-size', String(textSize))
}
