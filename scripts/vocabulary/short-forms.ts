/**
 * Forms that people write for a technology whose label ends in *software* or in its own acronym: *Structured query
 * language SQL* → *SQL* and *Structured query language*. The letters of the acronym must be those of the words before it.
 */
export function acronymForms(label: string): string[] {
  const bare = label.replace(/ software$/, '')
  // *Project management software* is no name; *Amazon Web Services AWS software* is one.
  const forms = bare !== label && / [A-Z0-9]/.test(bare) ? [bare] : []
  return [...forms, ...partsOf(bare)]
}

function partsOf(label: string): string[] {
  const words = label.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length < 3 || !/^[A-Z][A-Za-z]{1,7}$/.test(last) || !/[A-Z]$/.test(last)) return []
  const letters = last.toLowerCase()
  // The acronym may leave out the words before its first letter: *Microsoft Active Server Pages ASP*.
  for (let from = 0; from < words.length - 1; from++) {
    const initials = words
      .slice(from, -1)
      .flatMap((word) => word.split('-'))
      .map((word) => word[0]?.toLowerCase())
      .join('')
    if (initials === letters) return [last, words.slice(from, -1).join(' ')]
  }
  return []
}

/** *Python (computer programming)* → *Python*: what stands before an explanation. */
export function unexplained(label: string): string | null {
  const found = /^([^()]{2,200}?) ?\([^()]{1,100}\)$/.exec(label)
  return found?.[1] ?? null
}
