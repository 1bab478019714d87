import type { TextDocument } from '../../model/document.ts'
import type { Found } from './found.ts'
import { phrasesOf } from './phrases.ts'
import { isShort } from './titles.ts'
import { tokensOf } from './tokens.ts'
import { isAcronym, isIn, isRole, wordSet } from './words.ts'

/** A name stands in the first lines. */
const LINES = 4
/** "Jane Q. Doe, PMP, CISSP", "Jane Doe (CPA)": a name of two to six words, then letters. */
const NAME_AND_LETTERS =
  /^\s{0,20}(?:Dr\.? )?(?:\p{Lu}[\p{L}.'’-]{0,30} (?:(?:da|de|di|do|dos|du|van|von|der|den|del|la|le|bin|al|el) ){0,2}){1,4}\p{Lu}[\p{L}'’-]{1,30}(?:,|\s[|–-]|\s\()\s?(?<letters>[\p{L}\d,.®™&/+() –|-]{2,120})$/u
/** "Jane Doe CPA": without a sign only well-known letters are told from a name. */
const BARE = /^\s{0,20}(?:\p{Lu}[\p{L}.'’-]{1,30} ){2,3}(?<letters>[A-Z]{3,6}(?:-[A-Z]{1,3})?)$/u
/** Longer lines are no title. Characters. */
const TITLE_AT_MOST = 80
/** A specialty behind the letters: "FNP-BC", "LCSW-C". */
const SPECIALTY = /-[A-Z]{1,3}$/

/** Letters after the name at a document's top: each known one is a credential held; degrees are passed over. */
export function findPostnominals(doc: TextDocument): Found[] {
  const found: Found[] = []
  for (const block of doc.blocks.slice(0, LINES)) {
    const line = doc.text.slice(block.start, Math.min(block.end, block.start + 250)).trimEnd()
    // the address may stand behind a bar on the same line
    const [head = ''] = line.split(/\s[|•·]\s/u)
    const own = lettersOf(line) ?? lettersOf(head) ?? lettersOfTitle(line)
    for (const { index, word } of own) {
      const start = block.start + index
      const around = { start, end: start + word.length }
      found.push({ ...around, by: 'grammar', confidence: 0.9, around })
    }
  }
  return found
}

/** The credentials' letters of a line that is a name with letters, by their places in it; null for any other line. */
function lettersOf(line: string): { index: number; word: string }[] | null {
  const match = NAME_AND_LETTERS.exec(line) ?? BARE.exec(line)
  const letters = match?.groups?.letters
  if (match === null || letters === undefined) return null
  const from = match[0].length - letters.length
  const name = match[0].slice(0, from)
  // "Certified Public Accountant (CPA)"
  if (isCredential(name) || isShort(core(letters.replace(/\)$/, '')), name)) return null
  const titled = isTitle(name)
  const words = [...letters.matchAll(/[\p{L}\d&/+.-]+/gu)].map(({ index, 0: word }) => ({
    index: from + index,
    word: core(word),
    raw: word,
  }))
  // every part must be letters of some kind, or the line is an ordinary sentence
  const plain = words.every(
    ({ word, raw }) => isHeld(word, titled) || isDegree(word) || /^\p{Lu}[\p{Lu}\d&/+.-]+$/u.test(raw),
  )
  return plain ? words.filter(({ word }) => isHeld(word, titled)) : null
}

/** "DIRECTOR OF TALENT, SPHR, SHRM-SCP": a title in place of the name, then nothing but known letters. */
function lettersOfTitle(line: string): { index: number; word: string }[] {
  const [title = '', ...rest] = line.split(',')
  if (title.length > TITLE_AT_MOST || title !== title.toUpperCase()) return []
  const letters: { index: number; word: string }[] = []
  let end = line.length
  for (const piece of rest.reverse()) {
    const word = core(piece.trim())
    if (!isHeld(word, true) || /\s/.test(word)) break
    letters.unshift({ index: end - piece.length + piece.indexOf(word), word })
    end -= piece.length + 1
  }
  return end > 0 && isTitle(line.slice(0, end)) ? letters : []
}

const isCredential = (name: string) => {
  const tokens = tokensOf(name, { start: 0, end: name.length })
  return phrasesOf(tokens).length > 0 || tokens.some((token) => isIn('adjectiveCues', token) || isIn('nounCues', token))
}

/** "P.E." as written, dots at the end aside. */
const core = (word: string) => (/^(?:\p{Lu}\.){2,6}$/u.test(word) ? word : word.replace(/\.{1,9}$/, ''))

/** "Sales Director, CRM": a job, not a name, stands before the letters. */
const isTitle = (name: string) =>
  name.split(/[\s,]+/u).some((word) => {
    const token = { lower: word.toLowerCase(), named: true }
    return isIn('jobTitles', token) || isRole(token)
  })

/** Letters of a credential; behind a name those count too that mean other things elsewhere. */
function isHeld(word: string, titled: boolean): boolean {
  const plain = word.replaceAll('.', '')
  return [plain, plain.replace(SPECIALTY, '')].some((one) => isAcronym(one) || (!titled && wordSet('letters').has(one)))
}

const isDegree = (word: string) =>
  wordSet('degreeLetters').has(word) || wordSet('degreeLetters').has(word.replaceAll('.', ''))
