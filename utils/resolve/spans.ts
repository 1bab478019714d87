import type { Rules } from './rules.ts'

/** The ways in which an issuer's name may stand in a title: whole, or without the words that only lengthen it. */
export function createSpans({ lexicon }: Rules) {
  const tails = new Set(lexicon.issuerTails)
  const generic = new Set(lexicon.issuerGeneric)
  const heads = new Set(lexicon.issuerHeads)
  return (forms: readonly (readonly string[])[]): string[][] =>
    forms.flatMap((form) => {
      const start = form.length > 1 && heads.has(form[0] ?? '') ? 1 : 0
      const spans = [[...form]]
      if (start > 0) spans.push(form.slice(start))
      for (let end = form.length - 1; end > start && tails.has(form[end] ?? ''); end -= 1)
        if (!form.slice(start, end).every((word) => generic.has(word))) spans.push(form.slice(start, end))
      return spans
    })
}

/** Places of a name at which one of the spans stands. */
export function placesOf(texts: readonly string[], spans: readonly (readonly string[])[]): Set<number> {
  const places = new Set<number>()
  for (const [at] of texts.entries())
    for (const span of spans) {
      if (span.length === 0 || span.some((word, i) => texts[at + i] !== word)) continue
      for (let i = 0; i < span.length; i += 1) places.add(at + i)
    }
  return places
}
