import type { RegistryIndex } from '../../utils/registry/index/open.ts'
import { words } from '../../utils/registry/index/text.ts'
import { randomFrom } from '../soak/damage.ts'
import { type Census, takeCensus } from './noise-census.ts'
import { ABOUT, GENERIC, ISSUER_ENDINGS, RUNGS, SHORTENED } from './noise-words.ts'
import { ctidOf, type GoldMention } from './resolve-measures.ts'

/** A labelled mention made from a record; `record` is the one that it was made from, right or not. */
export type Noised = GoldMention & { record: string }

type Text = { name: string; issuer: string | null }
type Alter = (text: Text, random: () => number, index: RegistryIndex) => Text | null

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)]
const renamed = (text: Text, name: string): Text | null =>
  name !== text.name && name.trim() !== '' ? { ...text, name: name.trim() } : null

/** "Long Name (ABC)": both halves, where the short form is one of the long one. */
function halves(name: string): { long: string; short: string } | null {
  const [, long, short] = /^(.{8,200}) \(([A-Z][A-Za-z0-9+-]{2,7})\)$/u.exec(name) ?? []
  const isShort = words(name).some((word) => word.acronym && word.raw === short)
  return long && short && isShort ? { long, short } : null
}

function shorten(name: string): string {
  let out = name
  for (const [from, to] of SHORTENED)
    out = out.replace(new RegExp(`(?<![\\p{L}-])${from}(?![\\p{L}-])`, 'giu'), (found) =>
      found[0] === found[0]?.toUpperCase() ? to.charAt(0).toUpperCase() + to.slice(1) : to,
    )
  return out
}

/** One slip in a long word; no slip makes another word of the registry. */
const misspell: Alter = (text, random, index) => {
  const word = pick(text.name.match(/\p{L}{6,}/gu) ?? [], random)
  if (!word || word === word.toUpperCase()) return null
  const at = 2 + Math.floor(random() * (word.length - 4))
  const [before, one, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  const slip = pick([next + one, one, one + one + next], random) ?? one
  const wrong = before + slip + after
  if (wrong === word || words(wrong).some(({ text }) => index.tokenId(text) >= 0)) return null
  return renamed(text, text.name.replace(word, wrong))
}

const dropPrefix: Alter = (text) => {
  const vendor = words(text.issuer ?? '')[0]
  const [first, ...rest] = text.name.split(' ')
  if (!vendor || rest.length < 3 || words(first ?? '')[0]?.text !== vendor.text) return null
  return renamed(text, rest.join(' ').replace(/^Certified:? /u, ''))
}

const reorder: Alter = (text) => {
  const parts = text.name.split(/ [-–—] |: /u)
  return parts.length === 2 ? renamed(text, `${parts[1]} - ${parts[0]}`) : null
}

const cut: Alter = (text) => {
  if (text.name.length < 30) return null
  const kept = text.name.slice(0, Math.floor(text.name.length * 0.75))
  return renamed(text, `${kept.slice(0, kept.lastIndexOf(' '))}…`)
}

const shortIssuer: Alter = (text) => {
  const ending = ISSUER_ENDINGS.find((one) => text.issuer?.endsWith(one))
  const issuer = ending ? text.issuer?.slice(0, -ending.length) : text.issuer?.replace(/^The /u, '')
  return issuer && issuer !== text.issuer && issuer.length > 2 ? { ...text, issuer } : null
}

/** Ways to write a record's title, tried in this order, each with its chance. What leaves words out comes first: what is
 * left is looked at (`reduces`) before it is misspelt. */
const ALTERATIONS: readonly { name: string; chance: number; reduces: boolean; alter: Alter }[] = [
  { name: 'acronym', chance: 0.2, reduces: true, alter: (text) => renamed(text, halves(text.name)?.short ?? '') },
  { name: 'no-acronym', chance: 0.3, reduces: true, alter: (text) => renamed(text, halves(text.name)?.long ?? '') },
  {
    name: 'acronym-first',
    chance: 0.3,
    reduces: false,
    alter: (text) => {
      const both = halves(text.name)
      return both && renamed(text, `${both.short} - ${both.long}`)
    },
  },
  { name: 'no-prefix', chance: 0.4, reduces: true, alter: dropPrefix },
  { name: 'cut', chance: 0.08, reduces: true, alter: cut },
  { name: 'abbr', chance: 0.35, reduces: false, alter: (text) => renamed(text, shorten(text.name)) },
  { name: 'typo', chance: 0.25, reduces: false, alter: misspell },
  { name: 'reorder', chance: 0.2, reduces: false, alter: reorder },
  { name: 'lower', chance: 0.15, reduces: false, alter: (text) => renamed(text, text.name.toLowerCase()) },
  { name: 'upper', chance: 0.08, reduces: false, alter: (text) => renamed(text, text.name.toUpperCase()) },
  {
    name: 'year',
    chance: 0.12,
    reduces: false,
    alter: (text, random) => renamed(text, `${text.name} (${2016 + Math.floor(random() * 10)})`),
  },
  { name: 'issuer-short', chance: 0.3, reduces: false, alter: shortIssuer },
  { name: 'no-issuer', chance: 0.15, reduces: false, alter: (text) => ({ ...text, issuer: null }) },
]

/** Ways to make of a record's title one that is no record's. */
const ESTRANGEMENTS: readonly {
  name: string
  alter: (text: Text, random: () => number, census: Census) => Text | null
}[] = [
  {
    name: 'other-level',
    alter: (text, random) => {
      for (const rungs of RUNGS) {
        const own = rungs.find((rung) => text.name.includes(rung))
        const other = pick(
          rungs.filter((rung) => rung !== own),
          random,
        )
        if (own && other) return renamed(text, text.name.replace(own, other))
      }
      return null
    },
  },
  {
    name: 'other-number',
    alter: (text) =>
      renamed(
        text,
        text.name.replace(/(?<!\d)[1-8](?!\d)/u, (digit) => String(Number(digit) + 1)),
      ),
  },
  { name: 'about', alter: (text, random) => renamed(text, `${text.name} ${pick(ABOUT, random)}`) },
  { name: 'generic', alter: (_, random) => ({ name: pick(GENERIC, random) ?? '', issuer: null }) },
  {
    name: 'other-issuer',
    alter: (text, random, census) => {
      const issuer = census.strangerTo(text, random)
      return issuer === null ? null : { ...text, issuer }
    },
  },
]

function positive(census: Census, record: number, random: () => number): (Text & { source: string }) | null {
  const { index } = census
  const own = census.textOf(record)
  if (own.issuer === null || !census.isOnlyOne(record)) return null
  let text: Text = own
  let reduced: string | null = null
  const done: string[] = []
  for (const { name, chance, reduces, alter } of ALTERATIONS) {
    if (random() >= chance) continue
    // A short form goes with none of the other ways to treat it.
    if (name.includes('acronym') && done.length > 0) continue
    const next = alter(text, random, index)
    if (!next) continue
    if (reduces && !census.isOnlyWith(next.name, record, true)) continue
    // Nobody is named: only a title that is nobody else's, and whole enough to tell.
    if (name === 'no-issuer' && !census.isOnlyAnywhere(record, reduced)) continue
    if (reduces) reduced = next.name
    text = next
    done.push(name)
    if (name === 'acronym') break
  }
  // A title as it stands is no noise.
  return done.length === 0 ? null : { ...text, source: `noise:${done.join('+')}` }
}

function negative(census: Census, record: number, random: () => number): (Text & { source: string }) | null {
  const own = census.textOf(record)
  const way = pick(ESTRANGEMENTS, random)
  if (own.issuer === null || !way) return null
  const text = way.alter(own, random, census)
  if (!text || (text.issuer !== null && census.isTaken(text.name, text.issuer))) return null
  return { ...text, source: `noise:not:${way.name}` }
}

/** Share of mentions that name no record. */
const NEGATIVE = 0.35
/** Share of draws among records that state their own short form: few do, and people write little else of those. */
const SHORT = 0.3
/** Records drawn for each mention that is asked for, at most: many are not the only ones of their name. */
const DRAWS = 40

/**
 * `count` labelled mentions (fewer where the index holds too little) of records drawn and altered at random: the same
 * for the same index and seed. A record is right only where no other of its issuer bears its name, and where what is
 * left of a shortened name leads to it alone.
 */
export function noiseOf(index: RegistryIndex, seed: number, count: number): Noised[] {
  const census = takeCensus(index)
  const random = randomFrom(seed)
  const withShort = Array.from({ length: index.size }, (_, record) => record).filter((one) => halves(index.nameOf(one)))
  const made: Noised[] = []
  for (let draw = 0; made.length < count && draw < count * DRAWS; draw += 1) {
    const any = Math.floor(random() * index.size)
    const record = random() < SHORT ? (pick(withShort, random) ?? any) : any
    const isNegative = random() < NEGATIVE
    const mention = (isNegative ? negative : positive)(census, record, random)
    if (!mention) continue
    const { name, issuer } = census.textOf(record)
    made.push({
      ...mention,
      id: `n${seed}-${made.length + 1}`,
      expected: isNegative ? [] : [ctidOf(index.idOf(record))],
      ...(isNegative ? {} : { expectedName: name, expectedIssuer: issuer }),
      record: ctidOf(index.idOf(record)),
    })
  }
  return made
}
