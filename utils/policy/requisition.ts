import type { z } from 'zod'
import { type Requisition, requisitionSchema } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import { faultLine } from './faults.ts'
import { readJson } from './json.ts'
import { lineOfPath } from './json-place.ts'

export type RequisitionRead = { ok: true; requisition: Requisition } | { ok: false; errors: string[] }

/** Longest text that is read, UTF-16 code units. */
const MAX_TEXT = 2_000_000
const MAX_ERRORS = 20

/**
 * A role from JSON text. Written by hand, it may leave out what can be filled in: `id` (made from the title), skills and
 * required credentials as bare names. Never throws; each error names its line and place. What is refused is refused whole, so
 * that the role that is there stays in force.
 */
export function parseRequisition(text: string): RequisitionRead {
  if (text.length > MAX_TEXT) return { ok: false, errors: [say('policy.tooLong')] }
  const found = readJson(text)
  if (!found.ok) return { ok: false, errors: [say('policy.line', found.fault)] }
  const { json, source } = found
  if (!isObject(json))
    return { ok: false, errors: [say('policy.line', { line: 1, message: say('policy.role.notObject') })] }
  const read = requisitionSchema.safeParse(filledIn(json))
  if (read.success) return { ok: true, requisition: read.data }
  const errors = read.error.issues.slice(0, MAX_ERRORS).map((issue) => {
    return say('policy.line', { line: lineOfPath(source, placeOf(issue)), message: faultLine(issue) })
  })
  return { ok: false, errors }
}

/** A field that is not known is itself the place, not what it stands in. */
function placeOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
}

/** The role as a file: what `parseRequisition` reads back to the same. */
export function requisitionToJson(requisition: Requisition): string {
  return `${JSON.stringify(requisition, null, 2)}\n`
}

function filledIn(json: Record<string, unknown>): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...json }
  if (filled.id === undefined && typeof filled.title === 'string') filled.id = idFrom(filled.title)
  filled.skills = named(filled.skills, 'label')
  filled.requires = named(filled.requires, 'name')
  return filled
}

function idFrom(title: string): string {
  const id = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
  return id.replace(/^-|-$/g, '') || 'role'
}

/** Bare names in a list become objects; everything else is left for the schema to judge. */
function named(list: unknown, field: 'label' | 'name'): unknown {
  if (!Array.isArray(list)) return list
  return list.map((item: unknown) => {
    if (typeof item === 'string') return { [field]: item }
    if (!isObject(item) || !Array.isArray(item.equivalents)) return item
    return { ...item, equivalents: named(item.equivalents, 'name') }
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
