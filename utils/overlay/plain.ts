/**
 * A page's text made safe to stand among ours: one line, no controls, no direction marks that would turn our own words
 * round (joiners stay: scripts and emoji need them), at most two combining marks on a letter, cut at `max` UTF-16 code units with an ellipsis. It still says what
 * the page says; it is only for showing, never for comparing.
 */
export function plain(text: string, max = 300): string {
  const one = text
    .slice(0, max * 4)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim()
  if (one.length <= max) return one
  const cut = one.slice(0, max - 1)
  // Not between the halves of a surrogate pair.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
