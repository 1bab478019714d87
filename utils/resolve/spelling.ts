import type { Rules } from './rules.ts'

/**
 * A name as it would be written in full ("L3" → "Level 3", "v4" → "4"), by the spellings of `lexicon.json`; null where
 * there is nothing to write otherwise.
 */
export function createSpeller({ lexicon }: Rules): (name: string) => string | null {
  const spellings = lexicon.spellings.map(({ from, to }) => ({ from: new RegExp(from, 'giu'), to }))
  return (name) => {
    const respelt = spellings.reduce((text, { from, to }) => text.replace(from, to), name).trim()
    return respelt === name.trim() || respelt === '' ? null : respelt
  }
}
