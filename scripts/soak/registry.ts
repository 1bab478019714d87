import { forms } from '../../tests/unit/registry-ctdl/forms.ts'
import { documents, ROWS } from '../../tests/unit/registry-ctdl/rows.ts'
import { type Credential, credentialSchema } from '../../utils/model/credential.ts'
import { createLinker } from '../../utils/registry/ctdl/link.ts'
import { readDocument } from '../../utils/registry/ctdl/read.ts'
import type { CredentialRecord } from '../../utils/registry/ctdl/types.ts'
import { damaged, randomFrom } from './damage.ts'
import { mutated } from './mutate.ts'

/** A document may take this long in milliseconds: it is of a few kilobytes, or made large by a mutation. */
const SLOW = 2000

/** Groups of CTDL documents that belong together: every line of the table, in every form. */
export function groups(): unknown[][] {
  const names = Object.values(forms)
  return ROWS.flatMap((row) => names.map((form) => documents(row, form())))
}

/** As a registry file is read: what is no JSON is no document. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As text; nothing where it is too deep to be written. */
function written(json: unknown): string {
  try {
    return JSON.stringify(json) ?? ''
  } catch {
    return ''
  }
}

/** Reads and links a group through a spill, as a compile does; what comes out must fit the model. Throws where not. */
function readAll(group: readonly unknown[]): Credential[] {
  const linker = createLinker({ asOf: '2026-11-24' })
  const spilled: string[] = []
  for (const json of group) {
    const document = readDocument(json)
    if (!document.ok) {
      if (document.reason.trim() === '') throw new Error('refused without a reason')
      continue
    }
    for (const { reason } of document.rejected) if (reason.trim() === '') throw new Error('rejected without a reason')
    linker.add(document)
    for (const record of linker.take()) spilled.push(JSON.stringify(record))
  }
  return spilled.flatMap((line) => {
    const linked = linker.link(JSON.parse(line) as CredentialRecord)
    if ('rejected' in linked) return []
    credentialSchema.parse(linked.credential)
    return [linked.credential]
  })
}

/**
 * Reads `count` documents, each damaged in its structure or its bytes, among the whole ones that it refers to. One line
 * for each that throws, takes too long, or gives a credential that does not fit the model.
 */
export function brokenDocuments(seed: number, count: number): { failures: string[]; read: number; kept: number } {
  const random = randomFrom(seed)
  const all = groups()
  const failures: string[] = []
  let kept = 0
  for (let turn = 1; turn <= count; turn++) {
    const group = [...(all[Math.floor(random() * all.length)] ?? [])]
    const at = Math.floor(random() * Math.min(2, group.length))
    const changed = mutated(group[at], random)
    group[at] = random() < 0.6 ? changed : parse(broken(changed, random))
    const started = performance.now()
    try {
      kept += readAll(group).length
    } catch (error) {
      failures.push(`document ${turn}, seed ${seed}: ${error instanceof Error ? (error.stack ?? error) : error}`)
    }
    const took = performance.now() - started
    if (took > SLOW) failures.push(`document ${turn}, seed ${seed}: ${took.toFixed(0)} ms`)
  }
  return { failures, read: count, kept }
}

function broken(json: unknown, random: () => number): string {
  const bytes = new TextEncoder().encode(written(json))
  return new TextDecoder().decode(damaged(bytes, random))
}
