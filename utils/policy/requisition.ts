import { type Requisition, requisitionSchema } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import { faultLine } from './faults.ts'

export type RequisitionRead = { ok: true; requisition: Requisition } | { ok: false; errors: string[] }

/** Longest text that is read, UTF-16 code units. */
const MAX_TEXT = 2_000_000
const MAX_ERRORS = 20

/**
 * A role from JSON text. Written by hand, it may leave out what can be filled in: `id` (made from the title), skills and
 * required credentials as bare names. Never throws; each error names its place.
 */
export function parseRequisition(text: string): RequisitionRead {
  if (text.length > MAX_TEXT) return { ok: false, errors: [say('policy.tooLong')] }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, errors: [say('policy.notJson', { why: error instanceof Error ? error.message : '' })] }
  }
  if (!isObject(json)) return { ok: false, errors: [say('policy.role.notObject')] }
  const read = requisitionSchema.safeParse(filledIn(json))
  if (read.success) return { ok: true, requisition: read.data }
  return { ok: false, errors: read.error.issues.slice(0, MAX_ERRORS).map(faultLine) }
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
