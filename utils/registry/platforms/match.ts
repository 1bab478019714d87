import { MENTION_LIMITS } from '../../model/mention.ts'
import type { PlatformProfile } from '../../model/platform.ts'
import { hasMixedScript } from '../index/text.ts'
import { type Address, addressOf, imitates, isHost, isPath } from './address.ts'
import { issuerAt } from './issuer.ts'
import { type Kind, type Platform, platforms, platformsOf } from './lookup.ts'
import { findPhrase, isPhrase, type Phrase, phraseOf, type Token, tokens } from './phrases.ts'

/** What is asked: a mention's name, issuer and link. For `url` a bare host will do. */
export type PlatformQuestion = { name: string; issuer: string | null; url: string | null }

/**
 * How sure each kind of sign makes that a certificate is of a platform (0–1). General knowledge, not measured: a link
 * and the platform's own name say it; a company's name beside what only its academy awards says it less.
 */
const SURE = { link: 0.95, issuer: 0.95, sharedHost: 0.9, name: 0.85, maker: 0.75, conflict: 0.7 } as const

/** Words that say that a course is named, whatever examination it prepares for. */
const COURSE_WORDS = ['prep', 'preparation', 'course', 'training', 'bootcamp', 'boot camp', 'study guide', 'practice']
const COURSE = COURSE_WORDS.map(phraseOf)
/** What somebody is or was there, and no course: *Student Ambassador*, *Advisory Board Member*. */
const ROLES = ['Ambassador$', 'Member$', 'Speaker$', 'Judge$', 'Volunteer$', 'Winner$', 'Mentor$', 'Mentee$'].map(
  phraseOf,
)

/** The parts are what stands between the joints of a text (*X via Y*, *X, Y*, *X (Y)*). */
type Read = { name: Token[]; nameParts: Token[][]; issuer: Token[]; parts: Token[][]; address: Address | null }
const JOINT = /\s(?:via|through|on|by)\s|\s[-–—]\s|[,;|/()[\]•·]/i
type Sign = { platform: Platform; sure: number; why: string }

/**
 * True where a link leads to a platform that only teaches for others (Coursera, edX, Udemy …): what it gives out is of a
 * course, whatever certification the course is named after.
 */
export function isCourseLink(url: string | null): boolean {
  const address = addressOf(url)
  if (!address) return false
  return platforms().some(
    ({ file }) => file.issuer === null && file.hosts.some((pattern) => isHost(pattern, address.host)),
  )
}

/**
 * What a certificate of a known course platform is evidence of, told by its link, issuer and name. Null where nothing
 * says that it is of one: an issuer that does other things too (*Google*, *Microsoft*) needs a word or a host that says
 * course; a host made to look like a platform's silences everything. It does not know the credentials that have a record:
 * ask it only where none was accepted. Pure; same question, same answer; never throws on its content.
 */
export function matchPlatform(question: PlatformQuestion): PlatformProfile | null {
  const issuer = (question.issuer ?? '').slice(0, MENTION_LIMITS.issuer)
  // People put the link where the issuer belongs.
  const asLink = /^https?:\/\//i.test(issuer.trim())
  const read: Read = {
    name: tokens(question.name),
    nameParts: question.name.slice(0, MENTION_LIMITS.name).split(JOINT).map(tokens),
    issuer: asLink ? [] : tokens(issuer),
    parts: asLink ? [] : issuer.split(JOINT).map(tokens),
    address: addressOf(question.url || (asLink ? issuer : null)),
  }
  if (hasMixedScript(`${issuer} ${question.name}`)) return null
  const { address } = read
  if (address && (address.host.includes('xn--') || isImitation(address.host))) return null
  const sign = bestSign(read)
  if (!sign) return null
  const { platform } = sign
  const told = kindOf(platform, read)
  if (!told.byLink && isElsewhere(platform, read.name)) return null
  const { kind } = told
  return {
    id: platform.id,
    platform: platform.file.name,
    issuer: issuerAt(platform, asLink ? '' : issuer, read.issuer, read.name),
    kind: kind.id,
    toldApart: told.why !== null || platform.kinds.length === 1,
    evidence: kind.evidence,
    text: kind.text,
    basis: kind.basis,
    sources: kind.sources.map(({ label, url, date }) => ({ kind: 'pageText', label, url, date })),
    reasons: [sign.why.slice(0, 200), ...(told.why ? [told.why] : [])],
    confidence: sign.sure,
  }
}

const isImitation = (host: string) =>
  platforms().some(({ file }) =>
    [...file.hosts, ...file.sharedHosts.map((one) => one.host)].some((pattern) => imitates(pattern, host)),
  )

/** The platform for which most speaks: the link before the issuer, the issuer before the name. */
function bestSign(read: Read): Sign | null {
  const byIssuer = best(read, issuerSign, platformsOf(read.issuer))
  const byLink = read.address && best(read, linkSign, platforms())
  const byName = () => best(read, nameSign, platformsOf(read.name))
  if (byLink && carriesOthers(byLink.platform)) return byIssuer ?? byName() ?? byLink
  if (byLink) {
    const other = byIssuer && byIssuer.platform !== byLink.platform
    return other ? { ...byLink, sure: Math.min(byLink.sure, SURE.conflict) } : byLink
  }
  return byIssuer ?? byName() ?? best(read, makerSign, platformsOf(read.issuer))
}

/** A platform that nobody names only carries certificates of others' academies (Skilljar): a word for one comes first. */
const carriesOthers = ({ file }: Platform) =>
  file.issuer === null && file.aliases.length === 0 && file.distinctive.length === 0

type Look = (platform: Platform, read: Read) => (Sign & { length: number }) | null

function best(read: Read, look: Look, among: Iterable<Platform>): Sign | null {
  let found: (Sign & { length: number }) | null = null
  for (const platform of among) {
    const sign = look(platform, read)
    // The longer wording is the more special one: *Google Cloud Skills Boost*, not *Google Cloud*.
    if (sign && (!found || sign.length > found.length)) found = sign
  }
  return found
}

function linkSign(platform: Platform, { address, issuer, name }: Read): (Sign & { length: number }) | null {
  if (!address) return null
  const { host, parts } = address
  const why = `link ${host}`
  const own = platform.file.hosts.find((pattern) => isHost(pattern, host))
  if (own) return { platform, sure: SURE.link, why, length: own.length }
  const shared = platform.file.sharedHosts.find((one) => isHost(one.host, host))
  if (!shared) return null
  if (shared.paths.some((path) => isPath(path, parts))) {
    return { platform, sure: SURE.link, why: `${why}/${parts[0] ?? ''}`, length: 100 }
  }
  // On another page of a host that shows other things too, words must not make a course of it.
  if (parts.length > 0) return null
  const makers = platform.makers.map((one) => one.phrase)
  const said = [...platform.aliases, ...makers].some((phrase) => isPhrase(phrase, issuer))
  const named = platform.kinds.some(({ names }) => names.some((phrase) => findPhrase(phrase, name) >= 0))
  return said || named ? { platform, sure: SURE.sharedHost, why, length: shared.host.length } : null
}

function issuerSign(platform: Platform, { issuer, parts }: Read): (Sign & { length: number }) | null {
  for (const phrase of platform.aliases)
    if ([issuer, ...parts].some((part) => isPhrase(phrase, part)))
      return signOf(platform, SURE.issuer, 'issuer', phrase.words, 100)
  for (const phrase of [...platform.distinctive, ...platform.partners.map((one) => one.phrase)])
    if (findPhrase(phrase, issuer) >= 0) return signOf(platform, SURE.issuer, 'issuer', phrase.words)
  return null
}

function nameSign(platform: Platform, { name, nameParts, issuer }: Read): (Sign & { length: number }) | null {
  const partner = platform.partners.find(({ phrase }) => findPhrase(phrase, name) >= 0)
  if (partner) return signOf(platform, SURE.name, 'name', partner.phrase.words)
  for (const phrase of platform.distinctive) {
    if (findPhrase(phrase, name) < 0) continue
    // Others' awards speak of platforms too (*Learning champion on Udemy*): theirs must set it off or be of its kinds.
    const own = issuer.length === 0 || platform.makers.some((maker) => isPhrase(maker.phrase, issuer))
    const given = isPhrase(phraseOf(platform.file.issuer ?? ''), issuer)
    const apart = nameParts.some((part) => isPhrase(phrase, part))
    if (own || given || apart || saysKind(platform, phrase)) return signOf(platform, SURE.name, 'name', phrase.words)
  }
  return null
}

/** Does the wording name a kind of certificate (*Nanodegree*), and not only where it is from? */
function saysKind(platform: Platform, { words }: Phrase): boolean {
  const text = words.map((word) => ({ text: word, start: 0, end: 0 }))
  return platform.kinds.some(({ names, namesThere }) =>
    [...names, ...namesThere].some((phrase) => findPhrase({ ...phrase, first: false, last: false }, text) >= 0),
  )
}

function makerSign(platform: Platform, { issuer, name }: Read): (Sign & { length: number }) | null {
  if (!platform.makers.some(({ phrase }) => isPhrase(phrase, issuer))) return null
  for (const { names } of platform.kinds)
    for (const phrase of names)
      if (findPhrase(phrase, name) >= 0) return signOf(platform, SURE.maker, 'issuer and name', phrase.words)
  return null
}

function signOf(platform: Platform, sure: number, where: string, words: readonly string[], more = 0) {
  const said = words.join(' ')
  // *DeepLearning.AI via Coursera*: of two, the one that gives out others' certificates is the platform.
  const others = platform.file.issuer === null ? 50 : 0
  return { platform, sure, why: `${where} “${said}”`, length: said.length + others + more }
}

/** The kind of certificate, by the link, else the issuer, else the name; else the platform's usual one. */
function kindOf(
  platform: Platform,
  { name, issuer, address }: Read,
): { kind: Kind['kind']; why: string | null; byLink: boolean } {
  if (address)
    for (const { kind, hosts, paths } of platform.kinds) {
      const host = hosts.some((pattern) => isHost(pattern, address.host))
      const path = paths.some((pattern) => isPath(pattern, address.parts))
      // Where a kind names both, both must fit.
      if ((host || hosts.length === 0) && (path || paths.length === 0) && (host || path))
        return { kind, why: 'kind by link', byLink: true }
    }
  for (const { kind, issuers } of platform.kinds)
    if (issuers.some((phrase) => findPhrase(phrase, issuer) >= 0)) return { kind, why: 'kind by issuer', byLink: false }
  for (const { kind, names, namesThere } of platform.kinds)
    if ([...names, ...namesThere].some((phrase) => findPhrase(phrase, name) >= 0))
      return { kind, why: 'kind by name', byLink: false }
  const usual = platform.kinds.at(-1)
  if (!usual) throw new Error(`no kinds: ${platform.id}`)
  return { kind: usual.kind, why: null, byLink: false }
}

/** A role, or an examination with a record of its own, and not a course for it. */
function isElsewhere(platform: Platform, name: readonly Token[]): boolean {
  if (ROLES.some((phrase) => findPhrase(phrase, name) >= 0)) return true
  return (
    platform.notHere.some((phrase) => findPhrase(phrase, name) >= 0) &&
    !COURSE.some((phrase) => findPhrase(phrase, name) >= 0)
  )
}
