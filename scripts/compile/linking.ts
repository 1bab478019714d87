import { writeFileSync } from 'node:fs'
import type { Credential } from '../../utils/model/credential.ts'
import { createLinker, type Linker } from '../../utils/registry/ctdl/link.ts'
import { noRecords, readDocument } from '../../utils/registry/ctdl/read.ts'
import type { CredentialRecord, DocumentRecords } from '../../utils/registry/ctdl/types.ts'
import { cut, recordKey } from '../../utils/registry/ctdl/values.ts'
import { recordOrder } from '../../utils/registry/snapshot/write.ts'
import { entryOfLine, type Place, type Rejected } from './entry.ts'
import { linesOf } from './lines.ts'
import type { BeginTask, KnowTask, LinkAnswer, LinkTask, ReadAnswer, ReadTask } from './tasks.ts'

/** A credential on its way from reading to linking. */
type Spilled = Place & { key: string; record: CredentialRecord }

const keyOf = ({ credential }: CredentialRecord) => recordKey(credential.id, credential.ctid)

/** A credential that says no more than which names it asks for. */
function asking({ credential, named }: CredentialRecord): CredentialRecord {
  const bare: Omit<Credential, 'id' | 'ctid' | 'type' | 'name'> = {
    alternateNames: [],
    issuer: null,
    codes: [],
    subjectWebpage: null,
    competencies: [],
    occupations: [],
    level: null,
    evidence: [],
  }
  const { id, ctid, type, name } = credential
  return { credential: { id, ctid, type, name, ...bare }, issuer: null, claims: [], named, assessments: [], open: [] }
}

/** Brings together what those who link other records have to know of these: of most credentials no more than the name. */
function tell(read: DocumentRecords, into: DocumentRecords): void {
  into.organizations.push(...read.organizations)
  into.actions.push(...read.actions)
  into.assessments.push(...read.assessments)
  into.others.push(...read.others)
  for (const record of read.credentials) {
    if (record.named.length > 0) into.credentials.push(asking(record))
    else into.others.push({ key: keyOf(record), name: cut(record.credential.name, 300) })
  }
}

/** The lines of UTF-8 bytes of which each ends in a line feed. */
function* linesIn(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(10, start)
    yield buffer.toString('utf8', start, end)
    start = end + 1
  }
}

/** The part of compiling that runs beside others of its kind; each holds what is needed for linking. */
export function createCompiler() {
  let linker: Linker = createLinker()

  /** Adds a document to the linker, whose credentials are kept on disk instead. */
  const add = (document: DocumentRecords) => {
    linker.add(document)
    return linker.take()
  }

  return {
    begin({ asOf }: BeginTask): void {
      linker = createLinker({ asOf })
    },

    read({ lines, spill }: ReadTask): ReadAnswer {
      const parts = noRecords()
      const answer: Omit<ReadAnswer, 'parts'> = { organizations: [], guests: [], rejected: [] }
      const own: string[] = []
      for (const line of linesIn(lines)) {
        const { key, source, line: number, document } = entryOfLine(line)
        if (document === null) continue
        const place = { source, line: number }
        const read = readDocument(JSON.parse(document))
        if (!read.ok) {
          answer.rejected.push({ ...place, id: key, reason: read.reason })
          continue
        }
        for (const { id, reason } of read.rejected) answer.rejected.push({ ...place, id: id ?? key, reason })
        read.rejected = []
        for (const one of read.organizations) answer.organizations.push(one.key)
        let host = true
        for (const record of add(read)) {
          const mine = keyOf(record)
          const text = JSON.stringify({ ...place, key: mine, record } satisfies Spilled)
          if (mine === key && host) {
            own.push(`${text}\n`)
            host = false
          } else answer.guests.push([mine, text])
        }
        tell(read, parts)
      }
      writeFileSync(spill, own.join(''))
      return { parts: JSON.stringify(parts), ...answer }
    },

    know({ parts }: KnowTask): void {
      add(JSON.parse(parts) as DocumentRecords)
    },

    link({ spill, run, guests }: LinkTask): LinkAnswer {
      const awaited = new Set(guests)
      const seen: string[] = []
      const rejected: Rejected[] = []
      const credentials: Credential[] = []
      for (const line of linesOf(spill)) {
        const { source, line: number, key, record } = JSON.parse(line) as Spilled
        if (awaited.has(key)) seen.push(key)
        const linked = linker.link(record)
        if ('credential' in linked) credentials.push(linked.credential)
        else rejected.push({ source, line: number, id: key, reason: linked.rejected.reason })
      }
      credentials.sort(recordOrder)
      writeFileSync(run, credentials.map((one) => `${JSON.stringify(one)}\n`).join(''))
      return { seen, rejected }
    },
  }
}
