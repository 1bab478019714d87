import { adjectivePhrase, admission, hyphenPhrase } from './adjective-phrases.ts'
import { hasCue, type Phrase } from './cue-words.ts'
import { designation, knownPhrase, nounPhrase, trainedPhrase } from './noun-phrases.ts'
import { isState } from './piece-words.ts'
import { parts, type Token } from './tokens.ts'
import { isIn } from './words.ts'

/** All phrases of a chunk that are built like a credential's name; whether it is held is for the context to say. */
export function phrasesOf(tokens: Token[]): Phrase[] {
  const found: Phrase[] = []
  tokens.forEach((token, at) => {
    const phrase = phraseAt(tokens, token, at)
    if (phrase === null) return
    const last = found.at(-1)
    const apart = phrase.from > 0 && last !== undefined && phrase.from > last.cue + 1 && isAnd(tokens[phrase.from - 1])
    if (last?.kind === 'adjective' && at === last.to && !apart && !parts(tokens[at - 1])) last.to = phrase.to
    else if (last === undefined) found.push(phrase)
    else if ((phrase.from - last.to < 2 && isState(placeOf(tokens, last))) || numbers(tokens, last, phrase))
      last.to = phrase.to
    else if (phrase.from >= last.to) found.push(phrase)
    else if (at < last.to || phrase.from === last.cue + 1 || labels(tokens, last, at))
      last.to = Math.max(last.to, phrase.to)
    else if (phrase.from > last.cue) {
      // the words before the second cue are its own, not the first one's tail
      last.to = phrase.from
      while (last.to > last.cue + 1 && isIn('joiners', tokens[last.to - 1])) last.to--
      found.push(phrase)
    } else found.push({ ...phrase, from: last.to })
  })
  return found.filter((phrase) => phrase.to > phrase.from)
}

/** "Limited License Kiln Operator - License Number 2044": the second cue is the number's label. */
function numbers(tokens: Token[], last: Phrase, { cue, from }: Phrase): boolean {
  const number = tokens[cue + 2]?.core ?? ''
  return from === last.to && /^(?:number|no|num)$/.test(tokens[cue + 1]?.lower ?? '') && /\d{3}/.test(number)
}

/** "State of Ohio License, Registered Kiln Operator": the state of a license that only the next words name. */
function placeOf(tokens: Token[], { from, to, cue, kind }: Phrase): string {
  const comma = tokens[cue]?.after === ',' || tokens[cue + 1]?.core === ','
  if (kind !== 'noun' || !comma || to > cue + 1) return ''
  const place = tokens.slice(from, cue).map(({ core }) => core)
  return place.join(' ').replace(/^state of /i, '')
}

const isAnd = (token: Token | undefined) => token?.lower === 'and' || token?.core === '&'

/** "License : Certified Nurse Aide": the first cue only says what the second names. */
function labels(tokens: Token[], last: Phrase, at: number): boolean {
  const cue = tokens[last.cue]
  return at - last.cue < 5 && (cue?.after.includes(':') === true || tokens[last.cue + 1]?.core === ':')
}

function phraseAt(tokens: Token[], token: Token, at: number): Phrase | null {
  if (hasCue('nounCues', token)) return nounPhrase(tokens, at)
  if (hasCue('adjectiveCues', token)) return adjectivePhrase(tokens, at)
  if (isIn('cards', token)) return knownPhrase(tokens, at, 'card')
  if (isIn('courses', token)) return knownPhrase(tokens, at, 'course')
  if (isIn('designations', token)) return designation(tokens, at)
  if (token.lower === 'trained' || token.lower === 'qualified') return trainedPhrase(tokens, at)
  return token.lower === 'admitted' ? admission(tokens, at) : hyphenPhrase(tokens, at)
}
