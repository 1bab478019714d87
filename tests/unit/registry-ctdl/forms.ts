import type { Evidence } from '../../../utils/model/credential.ts'
import { assessment, ctid, resource } from './ctdl.ts'

/** One line of the table: a property, and the evidence that it must become. */
export type Row = {
  property: string
  kind: Evidence['kind']
  expected: Record<string, unknown>
  /** The day of its source. */
  date?: string
  /** What stands on the credential. */
  on?: (form: Forms) => Record<string, unknown>
  /** A record beside the credential. */
  beside?: (form: Forms) => Record<string, unknown>
}

/** One way of writing CTDL: how texts, references and the whole document look. */
export type Forms = {
  text(words: string): unknown
  /** A body, another credential, an assessment, a course; the credential itself. */
  body(): unknown
  other(): unknown
  assessment(): unknown
  course(): unknown
  self(): unknown
  /** Blank nodes that the values above refer to. */
  blanks: unknown[]
  wrap(document: unknown): unknown
}

const TARGETS = {
  body: { '@type': 'ceterms:QACredentialOrganization', 'ceterms:name': { en: 'Council of Clay' } },
  other: { '@type': 'ceterms:Certification', 'ceterms:name': { en: 'Master Potter' } },
  assessment: assessment({}),
  course: { '@type': 'ceterms:Course', 'ceterms:name': { en: 'Firing I' } },
}
const NUMBERS = { body: 8, other: 2, assessment: 5, course: 6 }

/** References of one make; everything else as the Registry writes it today. */
const referring = (refer: (uri: string) => unknown, more: Partial<Forms> = {}): Forms => ({
  text: (words) => ({ 'en-US': words }),
  body: () => refer(resource(NUMBERS.body)),
  other: () => refer(resource(NUMBERS.other)),
  assessment: () => refer(resource(NUMBERS.assessment)),
  course: () => refer(resource(NUMBERS.course)),
  self: () => refer(resource(1)),
  blanks: [],
  wrap: (document) => document,
  ...more,
})

function blank(): Forms {
  const blanks = Object.entries(TARGETS).map(([name, node]) => ({ '@id': `_:${name}`, ...node }))
  return referring((uri) => uri, {
    body: () => '_:body',
    other: () => '_:other',
    assessment: () => '_:assessment',
    course: () => '_:course',
    blanks,
  })
}

/** Every ceterms name written in full. */
function inFull(value: unknown, base: string): unknown {
  if (typeof value === 'string') return value.replace(/^ceterms:(?=[A-Z])/, base)
  if (Array.isArray(value)) return value.map((item) => inFull(item, base))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(/^ceterms:/, base), inFull(inner, base)]),
  )
}

export const forms: Readonly<Record<string, () => Forms>> = {
  'addresses and language maps': () => referring((uri) => uri),
  '@id objects and plain strings': () => referring((uri) => ({ '@id': uri }), { text: (words) => words }),
  'maps of arrays, http': () =>
    referring((uri) => uri.replace('https:', 'http:'), { text: (words) => ({ en: [words] }) }),
  'arrays, /graph/': () => referring((uri) => uri.replace('resources', 'graph'), { text: (words) => [words] }),
  'value objects, /resource/': () =>
    referring((uri) => uri.replace('resources', 'resource'), {
      text: (words) => [{ '@language': 'en', '@value': words }],
    }),
  'CTIDs in upper case': () => referring((uri) => uri.replace(/ce-.*/, (found) => found.toUpperCase())),
  'bare CTIDs': () => referring((uri) => uri.slice(-ctid(1).length)),
  'blank nodes': blank,
  'embedded objects': () =>
    referring((uri) => uri, {
      body: () => TARGETS.body,
      other: () => TARGETS.other,
      assessment: () => TARGETS.assessment,
      course: () => TARGETS.course,
    }),
  envelopes: () =>
    referring((uri) => uri, {
      wrap: (document) => ({ envelope_ceterms_ctid: ctid(1), updated_at: '2026-03-04', decoded_resource: document }),
    }),
  'full names': () => referring((uri) => uri, { wrap: (all) => inFull(all, 'https://purl.org/ctdl/terms/') }),
  'full names, http': () => referring((uri) => uri, { wrap: (all) => inFull(all, 'http://purl.org/ctdl/terms/') }),
}
