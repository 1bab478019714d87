import type { AuditEntry } from '../../utils/messages/contract.ts'
import { writeRows } from '../../utils/policy/csv.ts'

const COLUMNS = ['id', 'at', 'event', 'detail'] as const

/** The log for a spreadsheet: no cell of it is run as a formula. */
export function auditToCsv(entries: readonly AuditEntry[]): string {
  return writeRows([[...COLUMNS], ...entries.map((entry) => COLUMNS.map((column) => String(entry[column])))])
}

/** The log as JSON, one line an entry. */
export function auditToJsonl(entries: readonly AuditEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

/** The lines that hold every word of the text, in any part of them. @param when how a line's time is written */
export function findInLog(entries: AuditEntry[], text: string, when: (at: string) => string): AuditEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20)
  if (words.length === 0) return entries
  return entries.filter(({ at, event, detail }) => {
    const line = `${at} ${when(at)} ${event} ${detail}`.toLowerCase()
    return words.every((word) => line.includes(word))
  })
}
