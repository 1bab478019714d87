/** What is used of PostCSS's own types: the build brings it, the project does not name it. */
type Declaration = { prop: string; value: string }

const SIZED = new Set(['font', 'font-size', 'line-height'])

/**
 * One declaration as it is written in our style sheets, grown by `--text` (components/shared/tokens.css): `12px` becomes
 * `calc(12px * var(--text, 1))` in what sets the size of text, everything else stays.
 */
export function grown({ prop, value }: Declaration): string {
  if (!SIZED.has(prop) || value.includes('--text')) return value
  return value.replace(/(?<![\w.-])(\d{1,4}(?:\.\d{1,4})?)px\b/g, 'calc($1px * var(--text, 1))')
}

/**
 * For the build: lengths are px in our style sheets, because rem is the page's where a card stands in it. So the size of
 * text that the person chose is multiplied in here, once for every style sheet.
 */
export const growingText = {
  postcssPlugin: 'touchstone-text-size',
  Declaration(declaration: Declaration) {
    const value = grown(declaration)
    if (value !== declaration.value) declaration.value = value
  },
}
