import Papa from 'papaparse'
import { z } from 'zod'
import { columnsOf, fieldsOf, type RsdColumn } from './rsd-columns.ts'

/** A Rich Skill Descriptor as far as we use it. */
export type SkillDescriptor = {
  /** Address of the descriptor, or null in forms that have none. */
  uri: string | null
  name: string
  statement: string
  status: 'draft' | 'published' | 'archived' | null
  categories: string[]
  keywords: string[]
  /** SOC and O*NET-SOC codes, groups among them, each once. */
  occupations: string[]
  standards: string[]
  certifications: string[]
  collections: string[]
  /** Skills of other frameworks that it is said to be the same as; their addresses are not followed. */
  alignments: { name: string; uri: string | null }[]
}

/** `line`: in the text, from 1; of a JSON array or collection the place in it, from 1. */
export type SetAside = { line: number; reason: string }
export type RsdFile = { descriptors: SkillDescriptor[]; setAside: SetAside[] }

/** More descriptors than this in one file are set aside. */
export const MAX_DESCRIPTORS = 10_000
const MAX_SET_ASIDE = 1000

const text = z.string().trim().max(500)
const texts = z.array(text).max(500)
const uri = z.url({ protocol: /^https?$/ }).max(2000)
/** `15-1252`, `15-1252.00`. */
const CODE = /^\d{2}-\d{4}(?:\.\d{2})?$/
/** A spreadsheet would run a cell that begins like this. */
const FORMULA = /^[=+@\t\r\uFF1D\uFF0B\uFF20]/

const descriptorSchema = z.object({
  uri: uri.nullable(),
  name: text.min(1, 'no name'),
  statement: z.string().trim().max(5000),
  status: z.enum(['draft', 'published', 'archived']).nullable(),
  categories: texts,
  keywords: texts,
  // Other frameworks' codes may stand among them.
  occupations: z
    .array(z.string())
    .max(500)
    .transform((codes) => codes.filter((one) => CODE.test(one))),
  standards: texts,
  certifications: texts,
  collections: texts,
  alignments: z.array(z.object({ name: text, uri: uri.nullable().catch(null) })).max(100),
})

/** Plain texts, or objects with a name, as OSMT's forms have them in turn. */
const named = z.union([
  z.string().transform((name) => ({ name, id: null as string | null })),
  z
    .object({
      name: z.string().nullish(),
      skillName: z.string().nullish(),
      id: z.string().nullish(),
    })
    .transform(({ name, skillName, id }) => ({ name: skillName ?? name ?? '', id: id ?? null })),
])
const list = z.array(named).nullish()
const jsonSchema = z
  .object({
    id: z.string().nullish(),
    uuid: z.string().nullish(),
    skillName: z.string(),
    skillStatement: z.string().nullish(),
    status: z.string().nullish(),
    publishDate: z.string().nullish(),
    archiveDate: z.string().nullish(),
    categories: list,
    category: z.string().nullish(),
    keywords: list,
    occupations: z.array(z.object({ code: z.string().nullish() })).nullish(),
    standards: list,
    certifications: list,
    collections: list,
    alignments: list,
  })
  .transform((one) => ({
    uri: one.id ?? null,
    name: one.skillName,
    statement: one.skillStatement ?? '',
    status: statusOf(one),
    categories: namesOf(one.categories ?? (one.category ? [{ name: one.category }] : [])),
    keywords: namesOf(one.keywords),
    occupations: once((one.occupations ?? []).flatMap(({ code }) => (code ? [code] : []))),
    standards: namesOf(one.standards),
    certifications: namesOf(one.certifications),
    collections: namesOf(one.collections),
    alignments: (one.alignments ?? []).map(({ name, id }) => ({ name, uri: id })),
  }))

type Dated = Partial<Record<'status' | 'publishDate' | 'archiveDate', string | null | undefined>>
function statusOf(one: Dated): string | null {
  if (one.status) return one.status.toLowerCase()
  if (one.archiveDate) return 'archived'
  return one.publishDate ? 'published' : null
}

const once = (values: readonly string[]): string[] =>
  [...new Set(values.map((value) => value.trim()))].filter((value) => value !== '')
const namesOf = (values: readonly { name: string }[] | null | undefined): string[] =>
  once((values ?? []).map(({ name }) => name))

/**
 * Reads descriptors in any of OSMT's forms: one descriptor, an array, a collection or JSON lines, and both CSV layouts.
 * What does not fit is set aside with its line and the rest is read; nothing throws.
 */
export function readRsd(content: string): RsdFile {
  const start = content.replace(/^\uFEFF/, '').trimStart()
  return start.startsWith('{') || start.startsWith('[') ? readJson(start, leadOf(content, start)) : readCsv(start)
}

/** Lines that were cut off before the start. */
const leadOf = (content: string, start: string): number =>
  content.slice(0, content.length - start.length).split('\n').length - 1

function gather(candidates: readonly { line: number; value: unknown }[], read: (value: unknown) => Reading): RsdFile {
  const descriptors: SkillDescriptor[] = []
  const setAside: SetAside[] = []
  for (const { line, value } of candidates) {
    const one = descriptors.length >= MAX_DESCRIPTORS ? `more than ${MAX_DESCRIPTORS} descriptors` : read(value)
    if (typeof one !== 'string') descriptors.push(one)
    else if (setAside.length < MAX_SET_ASIDE) setAside.push({ line, reason: one })
  }
  return { descriptors, setAside }
}

/** A descriptor, or why it is none. */
type Reading = SkillDescriptor | string

const reasonOf = (error: z.ZodError): string => {
  const [issue] = error.issues
  const at = issue?.path.map(String).join('.') ?? ''
  return at === '' ? (issue?.message ?? 'not readable') : `${at}: ${issue?.message}`
}

function checked(value: unknown): Reading {
  const descriptor = descriptorSchema.safeParse(value)
  return descriptor.success ? descriptor.data : reasonOf(descriptor.error)
}

function fromJson(value: unknown): Reading {
  if (value instanceof SyntaxError) return 'not JSON'
  const one = jsonSchema.safeParse(value)
  return one.success ? checked(one.data) : reasonOf(one.error)
}

function readJson(content: string, lead: number): RsdFile {
  const whole = parse(content)
  if (!(whole instanceof SyntaxError)) {
    const many = Array.isArray(whole) ? whole : skillsIn(whole)
    return gather(
      (many ?? [whole]).map((value, i) => ({ line: i + 1, value })),
      fromJson,
    )
  }
  const lines = content
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [{ line: i + 1 + lead, value: parse(line) }]))
  return gather(lines, fromJson)
}

/** The descriptors of a collection. */
function skillsIn(value: unknown): unknown[] | null {
  const collection = z.object({ skills: z.array(z.unknown()) }).safeParse(value)
  return collection.success ? collection.data.skills : null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return new SyntaxError('not JSON')
  }
}

function faultOf(cells: readonly string[], errors: readonly Papa.ParseError[]): string | null {
  const [error] = errors
  if (error) return error.message
  const formula = cells.find((cell) => cell.length > 1 && FORMULA.test(cell))
  return formula === undefined ? null : `a spreadsheet would run this cell: ${formula.slice(0, 40)}`
}

function readCsv(content: string): RsdFile {
  const candidates: { line: number; value: unknown }[] = []
  let columns: (RsdColumn | null)[] | null = null
  let line = 1
  let from = 0
  Papa.parse<string[]>(content, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const blank = data.every((cell) => cell.trim() === '')
      if (columns === null && !blank) columns = columnsOf(data)
      else if (!blank) candidates.push({ line, value: faultOf(data, errors) ?? fieldsOf(columns ?? [], data) })
      for (let at = content.indexOf('\n', from); at >= 0 && at < meta.cursor; at = content.indexOf('\n', at + 1)) line++
      from = meta.cursor
    },
  })
  const heads: readonly (RsdColumn | null)[] = columns ?? []
  if (!heads.includes('name'))
    return { descriptors: [], setAside: [{ line: 1, reason: 'no column RSD Name or Skill Name' }] }
  return gather(candidates, (value) => (typeof value === 'string' ? value : checked(value)))
}
