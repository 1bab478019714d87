import type { Platform } from './lookup.ts'
import { findPhrase, isPhrase, type Phrase, phraseOf, type Token } from './phrases.ts'

/** Words that join a platform to an issuer, or say nothing of who it is. */
const BETWEEN = new Set(
  'via on through by at from with and x inc llc ltd com org academy learning courses course certificate certification certifications online platform badges badge'.split(
    ' ',
  ),
)

/**
 * Who gives the certificate out, as far as the page says: what stands beside the platform in the issuer (*Google via
 * Coursera* → *Google*), a partner's short name, a company named in a way that only the giver is (*… by Google*), else the
 * platform's own issuer where it gives out its certificates itself, else null.
 */
export function issuerAt(
  platform: Platform,
  written: string,
  words: readonly Token[],
  name: readonly Token[],
): string | null {
  const partner = platform.partners.find(({ phrase }) => findPhrase(phrase, words) >= 0)
  if (partner) return partner.issuer
  if (platform.aliases.some((phrase) => isPhrase(phrase, words)) || words.length === 0) return unsaid(platform, name)
  const kinds = platform.kinds.flatMap((kind) => kind.issuers)
  const rest = without(written, words, [...platform.aliases, ...platform.distinctive, ...kinds])
  return rest ?? unsaid(platform, name)
}

/** The issuer without the words for the platform; null where nothing else is left. */
function without(written: string, words: readonly Token[], phrases: readonly Phrase[]): string | null {
  let kept = words
  const longest = [...phrases].sort((a, b) => b.words.length - a.words.length)
  for (const phrase of longest) {
    const at = findPhrase(phrase, kept)
    if (at >= 0) kept = kept.filter((_, i) => i < at || i >= at + phrase.words.length)
  }
  if (kept.length === words.length) return written.trim() || null
  // What was cut out of the middle leaves two ends: the longer one is the issuer.
  const run = longestRun(kept, words)
  while (run.length > 0 && BETWEEN.has(run.at(-1)?.text ?? '')) run.pop()
  while (run.length > 0 && BETWEEN.has(run[0]?.text ?? '')) run.shift()
  const first = run[0]
  const last = run.at(-1)
  return first && last ? written.slice(first.start, last.end) : null
}

function longestRun(kept: readonly Token[], words: readonly Token[]): Token[] {
  let best: Token[] = []
  let run: Token[] = []
  for (const word of words) {
    run = kept.includes(word) ? [...run, word] : []
    if (run.length > best.length) best = run
  }
  return [...best]
}

const SERIES = phraseOf('Professional Certificate')

/**
 * Nobody is named beside the platform: a partner's short name, or a maker where names have the giver: at their end after
 * *by*, or in front of a professional certificate. Else the platform's own issuer.
 */
function unsaid(platform: Platform, name: readonly Token[]): string | null {
  const partner = platform.partners.find(({ phrase }) => findPhrase(phrase, name) >= 0)
  if (partner) return partner.issuer
  const series = findPhrase(SERIES, name) >= 0
  const maker = platform.makers.find(
    ({ by, first }) => findPhrase(by, name) >= 0 || (series && findPhrase(first, name) >= 0),
  )
  return maker?.written ?? platform.file.issuer
}
