import type { Credential, Evidence, EvidenceSource, Issuer } from '../../model/credential.ts'
import { evidenceKindSchema, sourceKindSchema } from '../../model/credential.ts'

/**
 * The limits of `credentialSchema` by hand, some twenty times as fast: what passes here is a credential for the schema
 * too (a test holds the two together); what does not is for the schema to judge.
 */
export function isCredential(one: Credential): boolean {
  return (
    isText(one.id, 300) &&
    (one.ctid === null || (typeof one.ctid === 'string' && CTID.test(one.ctid))) &&
    isText(one.type, 60) &&
    isText(one.name, 500) &&
    areTexts(one.alternateNames, 100, 500) &&
    (one.issuer === null || isIssuer(one.issuer)) &&
    areTexts(one.codes, 60, 60) &&
    isOptional(one.subjectWebpage, 2000) &&
    isListOf(one.competencies, 300, isCompetency) &&
    isListOf(one.occupations, 50, isCode) &&
    (one.industries === undefined || isListOf(one.industries, 50, isCode)) &&
    isOptional(one.level, 60) &&
    isListOf(one.evidence, 300, isEvidence) &&
    hasKeys(one, 'industries' in one ? 13 : 12)
  )
}

const CTID = /^ce-[0-9a-f-]{36}$/
const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/
const KINDS: ReadonlySet<unknown> = new Set(evidenceKindSchema.options)
const SOURCES: ReadonlySet<unknown> = new Set(sourceKindSchema.options)
const METHODS: ReadonlySet<unknown> = new Set([null, 'exam', 'performance', 'artifact'])

function isText(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= max
}

function isOptional(value: unknown, max: number): boolean {
  return value === null || (typeof value === 'string' && value.length <= max)
}

function isListOf<T>(value: readonly T[], max: number, is: (item: T) => boolean): boolean {
  if (!Array.isArray(value) || value.length > max) return false
  for (const item of value) if (!is(item)) return false
  return true
}

function areTexts(value: readonly string[], most: number, max: number): boolean {
  return isListOf(value, most, (item) => isText(item, max))
}

/** No more properties than there are: the schema refuses others. */
function hasKeys(value: object, count: number): boolean {
  let keys = 0
  for (const _ in value) keys++
  return keys === count
}

/** Issuers are shared by their credentials: each is looked at once. */
const seen = new WeakSet<Issuer>()

function isIssuer(one: Issuer): boolean {
  if (typeof one !== 'object') return false
  if (seen.has(one)) return true
  const is =
    isOptional(one.id, 300) &&
    isText(one.name, 300) &&
    areTexts(one.alternateNames, 100, 300) &&
    areTexts(one.domains, 50, 253) &&
    hasKeys(one, 4)
  if (is) seen.add(one)
  return is
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 20
}

function isCompetency(one: Credential['competencies'][number]): boolean {
  return isObject(one) && isText(one.label, 300) && isOptional(one.uri, 500) && hasKeys(one, 2)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEvidence(one: Evidence): boolean {
  return (
    isObject(one) &&
    KINDS.has(one.kind) &&
    isOptional(one.agent, 300) &&
    METHODS.has(one.method) &&
    (one.proctored === null || typeof one.proctored === 'boolean') &&
    (one.amount === null || Number.isFinite(one.amount)) &&
    isOptional(one.value, 300) &&
    isSource(one.source) &&
    hasKeys(one, 7)
  )
}

function isSource(one: EvidenceSource): boolean {
  return (
    isObject(one) &&
    SOURCES.has(one.kind) &&
    isText(one.label, 200) &&
    isOptional(one.url, 2000) &&
    (one.date === null || (typeof one.date === 'string' && DAY.test(one.date))) &&
    hasKeys(one, 4)
  )
}
