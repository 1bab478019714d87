import type { Appraisal } from '../model/appraisal.ts'
import { say } from '../model/words.ts'
import { markMasked, originalOf } from './masked.ts'
import { isDegree, isSchool, schoolsIn } from './schools.ts'

/** Shorter names of schools are words of other things. */
const NAME_LENGTH = 3
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g
/** Whose award it is, where a page writes that into its name. */
const HOLDER =
  /((?:awarded|presented|issued|granted|given|certifies that|otorgado|concedido|verliehen|ausgestellt)\s(?:to|a|an|für)?\s?)[^,;()|]{1,80}/giu

/** What is never shown and tells one thing from another. */
const KEPT = new Set([
  'key',
  'credentialId',
  'id',
  'type',
  'kind',
  'outcome',
  'date',
  'on',
  'reviewBy',
  'flags',
  'versions',
  'searched',
])
/** What leads to where the school or the holder is named. */
const LINKS = new Set(['url', 'subjectWebpage', 'classId', 'ctid'])

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function replacer(names: readonly string[], years: boolean): (text: string) => string {
  const parts = names.map((name) => escaped(name).replace(/\s+/g, '\\s+'))
  const known = parts.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => {
    const told = known ? text.replace(known, say('views.blind.school')) : text
    const named = told.replace(HOLDER, (_, before: string) => before + say('views.blind.holder'))
    return years ? named.replace(YEAR, say('views.blind.year')) : named
  }
}

/** A copy with every text that is shown gone through `change`, and without links. */
function through<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((one) => through(one, change)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, one]) => {
    if (LINKS.has(name)) return [name, null]
    return [name, KEPT.has(name) ? one : through(one, change)]
  })
  return Object.fromEntries(entries.filter(([name, one]) => name !== 'classId' || one !== null)) as T
}

/** Every name of a school that an appraisal tells: whole issuers that are schools, and names within other names. */
function schoolsOf({ mention, credential, resolution, trusted }: Appraisal, degree: boolean): string[] {
  const issuers = [
    mention.issuer,
    credential?.issuer,
    trusted?.issuer,
    ...resolution.candidates.map((one) => one.issuer),
  ]
  const names = [mention.name, credential?.name, ...resolution.candidates.map((one) => one.name)]
  // Who awards a degree is a school, whatever its name.
  const own = degree ? [mention.issuer, credential?.issuer] : []
  const all = [
    ...own,
    ...issuers.filter((one) => one && isSchool(one)),
    ...names.flatMap((one) => schoolsIn(one ?? '')),
  ]
  const long = all.filter((one) => typeof one === 'string' && one.trim().length >= NAME_LENGTH) as string[]
  return [...new Set(long.map((one) => one.trim()))].sort((a, b) => b.length - a.length)
}

function masked(appraisal: Appraisal): Appraisal {
  const { mention, credential } = appraisal
  const degree = isDegree(mention.name, credential?.type ?? null)
  const schools = schoolsOf(appraisal, degree)
  if (schools.length === 0 && !degree && mention.name.search(HOLDER) < 0) return appraisal
  const without = through(appraisal, replacer(schools, degree))
  const dates = degree ? { issued: null, expires: null } : { issued: mention.issued, expires: mention.expires }
  const copy = { ...without, mention: { ...without.mention, ...dates } }
  markMasked(copy, appraisal, degree && (mention.issued !== null || mention.expires !== null))
  return copy
}

const made = new WeakMap<Appraisal, { language: string; copy: Appraisal }>()

/**
 * An appraisal without what tells of the person: names of schools, the years of degrees, whose award it is where a name
 * says so, and links to where such things stand. What it says of the credential stays: bands, points and reasons are the
 * same. The same object where there is nothing to leave out.
 */
export function blindAppraisal(appraisal: Appraisal): Appraisal {
  if (originalOf(appraisal) !== appraisal) return appraisal
  const language = say('views.blind.school')
  const known = made.get(appraisal)
  if (known?.language === language) return known.copy
  const copy = masked(appraisal)
  made.set(appraisal, { language, copy })
  return copy
}

/** The same for other texts, such as the steps of a ladder: names of schools go, by their words. */
export function blindTexts<T>(value: T): T {
  return through(value, (text) => replacer(schoolsIn(text), false)(text))
}
