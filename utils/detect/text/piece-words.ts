import { type FoundDate, findDates } from '../grammar/dates.ts'
import { fieldWords, findPhrase, foldText } from '../grammar/words.ts'
import lexicon from '../lexicon/items.json' with { type: 'json' }
import type { Chunk } from './tokens.ts'
import { wordSet } from './words.ts'

type ItemList = keyof typeof lexicon
const sets = new Map<ItemList, Set<string>>()

/** The words of one list of the items' lexicon. */
export function itemWords(list: ItemList): Set<string> {
  const known = sets.get(list)
  if (known !== undefined) return known
  const set = new Set(lexicon[list])
  sets.set(list, set)
  return set
}

const SIGN = /[\s\u00a0,;:|•·*–—，；：。-]/u

/** Without the signs that part pieces, at either end of one. */
export function withoutEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && SIGN.test(text.charAt(start))) start++
  while (end > start && SIGN.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** An issuer that is known by its name, exactly as it stands. */
export function isIssuerName(value: string): boolean {
  const folded = foldText(value)
    .trim()
    .replace(/^the /, '')
    .replace(/ \([^()]{1,20}\)$/u, '')
  return wordSet('issuers').has(folded) || itemWords('bodies').has(folded)
}

/** An issuer by its name or by a word like *Board* in it; *Foundation Level* is none. */
export function namesIssuer(value: string): boolean {
  if (value.length > 120 || /\d/.test(value)) return false
  if (isIssuerName(value)) return true
  const words = fold(value).split(/[^\p{L}]+/u)
  return words.length > 1 && !isLevel(fold(value), words) && words.some((word) => wordSet('issuerWords').has(word))
}

/** "Stanford/Coursera", "Harvard / edX", "Coursera, DeepLearning.AI", "JetBrains on Coursera": one of several is known. */
export function namesIssuers(value: string): boolean {
  if (value.length > 80) return false
  const parts = value.split(/\s?[/,]\s?|\s(?:on|via|&|and)\s/u)
  return (
    parts.length > 1 &&
    parts.length < 4 &&
    parts.some(isIssuerName) &&
    parts.every((part) => /^[\p{Lu}\p{Lo}]/u.test(part) || isIssuerName(part))
  )
}

/** Programs whose versions are years. */
const VERSIONED =
  /\b(?:windows|server|office|exchange|sharepoint|studio|word|excel|powerpoint|access|outlook|project|dynamics|autocad|revit|lync|visio|solidworks|suite)\s$/i

/** The dates in a text, without the years that are versions (*Windows Server 2012*). */
export const datesIn = (text: string): FoundDate[] =>
  findDates(text).filter(
    ({ start, end }) => end - start !== 4 || !VERSIONED.test(text.slice(Math.max(0, start - 16), start)),
  )

/** "Windows Server 2012": what a credential is about. */
export const isVersion = (value: string) => /\s\d{4}$/.test(value) && VERSIONED.test(value.slice(0, -4))

/** A piece as the lexicon's lists have it. */
export const fold = (text: string) =>
  withoutEdges(foldText(text))
    .replace(/[.:：]{1,9}$/u, '')
    .trim()

/** Words of a grade or a status with their figures: "Grade B", "92%", "40 hours", "Score: 110". */
export function isNote(words: string[], value: string): boolean {
  if (/^[\d.,/]+ ?%$/.test(value) || /^[A-Z]$/.test(value) || /^endorsements?\b/i.test(value)) return true
  const whole = words.join(' ')
  if (itemWords('grades').has(whole) || itemWords('statuses').has(whole)) return true
  const known = words.filter((word) => itemWords('grades').has(word) || itemWords('statuses').has(word))
  return (
    known.length > 0 &&
    words.every((word) => known.includes(word) || /^(?:[\d.,/%+-]+|[a-f][+-]?|with|of|in|:)$/.test(word))
  )
}

/** A name written like *ClickSafety* is a firm's. */
export const isBrand = (value: string) => /^\p{Lu}\p{Ll}{2,12}\p{Lu}\p{Ll}{2,12}$/u.test(value)

/** "Expertise in designing and operating …": what the award says, in small words. */
function isDescriptionWord(word: string): boolean {
  return /^\p{Ll}{4,}$/u.test(word) && !wordSet('joiners').has(word) && !wordSet('tailWords').has(word)
}
export function isDescription(value: string): boolean {
  const words = value.split(/\s+/u)
  if (
    /^(?:expertise|knowledge|proficiency|understanding|skills|completed|demonstrated|covers|covering|including|learned|focus)\b/i.test(
      value,
    ) &&
    words.length > 2
  )
    return true
  return words.length > 5 && words.filter(isDescriptionWord).length > 3
}

/** "Associate", "Level 2", "Part III", an exam's code: it says which of a name's kinds is meant. */
export function isLevel(whole: string, words: string[]): boolean {
  // "Associate (SAA-C03)"
  const [, plain] = /^([^()]+) \([\p{L}\d]{1,5}(?:-[\p{L}\d]{1,5}){0,2}\)$/u.exec(whole) ?? []
  if (plain !== undefined && /\d/.test(whole)) return isLevel(plain, plain.split(' '))
  if (itemWords('levels').has(whole)) return true
  if (/^(?=.{0,9}\d)[\p{L}\d]{1,5}(?:-[\p{L}\d]{1,5}){0,2}$/u.test(whole) && words.length === 1) return true
  const isLettered = words.length === 2 && /^[a-e]$/.test(words[1] ?? '')
  return (
    words.length <= 4 &&
    words.every((word, at) => itemWords('levels').has(word) || /^\d{1,3}$/.test(word) || (at === 1 && isLettered))
  )
}

/** Text of dates is short; what is longer (characters, dates aside) is something else. */
const DATE_TEXT_AT_MOST = 90

const phraseList = () => [...fieldWords('issued'), ...fieldWords('expires'), ...fieldWords('never')]

/** The words of fields without signs; scripts without spaces need no room around them. */
let plainPhrases: string[] | null = null
const plainList = () =>
  (plainPhrases ??= phraseList().map((phrase) => {
    const text = phrase.replace(/[-.]/g, ' ')
    const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text)
    return spaced ? ` ${text} ` : text
  }))

/** Nothing but dates and words of dates. Without a date only words of a field ("issued", "no expiration date"). */
export function isDateText(value: string, dates: Chunk[]): boolean {
  let rest = value
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  let words = ` ${foldText(rest)
    .replace(/[():.,;/|–—-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()} `
  if (words.length > DATE_TEXT_AT_MOST) return false
  const before = words
  for (const text of plainList()) if (words.includes(text)) words = words.replace(text, ' ')
  const left = words.trim()
  if (dates.length === 0) return left === '' && before.trim() !== ''
  return left === '' || left.split(' ').every((word) => itemWords('dateWords').has(word))
}

/** True where a date piece speaks of an end only. */
export function saysExpiry(value: string): boolean {
  const folded = foldText(value).replace(/[():.,\s]+/gu, ' ')
  const start = folded.trimStart()
  return (
    findPhrase(start, fieldWords('expires'))?.start === 0 ||
    /^(?:re-?certification|renewal|next renewal|due)\b/.test(start)
  )
}

/** Where the words begin that introduce the date at `at` ("… issued on", "… valid until"). */
export function beforeWords(raw: string, from: number, at: number): number {
  let start = at
  for (let guard = 0; guard < 3; guard++) {
    const lead = raw.slice(from, start).trimEnd()
    const tail = foldText(lead.slice(-40))
      .replace(/[:：(]{1,9}$/u, '')
      .trimEnd()
    const phrase = phraseList().find((one) => tail.endsWith(one) && !/[\p{L}\d]$/u.test(tail.slice(0, -one.length)))
    const [, word] = /(?:^|\s)(\S+)$/u.exec(tail) ?? []
    const size = phrase?.length ?? (word !== undefined && isDateWord(word) ? word.length : 0)
    if (size === 0) break
    start = from + lead.replace(/[:：(\s]{1,9}$/u, '').length - size
  }
  return start
}

/** A small word before a date; *certified 2019* keeps its word, the name may end there. */
const isDateWord = (word: string) =>
  itemWords('dateWords').has(word) && !/^(?:certified|the|valid|r|data|and|year)$/.test(word)

let pattern: RegExp | null = null

/** What leads to an issuer's name: a label with its colon, or *from*, *issued by* and the like before a capital. */
export function byPattern(): RegExp {
  if (pattern !== null) return pattern
  // small and capital first letters by hand: with the flag that ignores case a capital could not be asked for behind them
  const either = (word: string) =>
    `[${word.slice(0, 1)}${word.slice(0, 1).toUpperCase()}]${word.slice(1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  const labels = fieldWords('issuer')
  const leads = labels.filter((word) => /\s(?:by|von|par|por|da|door|av)$/.test(word))
  const verbs =
    '(?:(?:[Cc]ompleted|[Ee]arned|[Oo]btained|[Rr]eceived|[Aa]warded|[Gg]ranted|[Tt]aken)\\s(?:at|from|by|through))'
  const before = [...leads, 'from', 'by', 'through', 'via'].map(either).concat(verbs).join('|')
  pattern = new RegExp(
    `(?:^|\\s)(?:(?:${labels.map(either).join('|')})\\s?[:：]\\s?|(?:${before})\\s(?:the\\s)?(?=[\\p{Lu}\\p{Lo}]))`,
    'u',
  )
  return pattern
}

/** A place by the lexicon, or a state's code as written in addresses. */
export const isPlace = (value: string) => isState(value) || itemWords('places').has(fold(value))

/** A state of the United States, which licenses professions: its name or its code. */
export function isState(value: string): boolean {
  const whole = fold(value)
  if (/^[A-Z]{2}(?: \d{5})?$/.test(value)) return itemWords('stateCodes').has(whole.slice(0, 2))
  return itemWords('states').has(whole)
}

/** True where a date piece speaks of a renewal, not of the award. */
export const saysRenewal = (value: string) => /^(?:re-?certified|renewed|refreshed)\b/u.test(foldText(value).trim())
