import type { Credential, Evidence, EvidenceSource, Issuer } from '../../model/credential.ts'

/**
 * A record as it lies in the index. A registry's records are mostly absence and repetition, so what is null or empty is
 * left out, each source and each repeated competency label stands once, and the issuer is a row of its own.
 */
type PackedEvidence = Partial<Omit<Evidence, 'source'>> & Pick<Evidence, 'kind'> & { s?: number }
type Packed = Pick<Credential, 'id' | 'type' | 'name'> &
  Partial<Pick<Credential, 'ctid' | 'alternateNames' | 'codes' | 'subjectWebpage' | 'occupations' | 'level'>> & {
    /** A number is a row of the index's label list. */
    competencies?: (number | Credential['competencies'][number])[]
    evidence?: PackedEvidence[]
    sources?: (Omit<EvidenceSource, 'url'> & { url?: string | null })[]
  }

function lean<T extends object>(value: T): Partial<T> {
  const kept = Object.entries(value).filter(
    ([, field]) => field !== null && !(Array.isArray(field) && field.length === 0),
  )
  return Object.fromEntries(kept) as Partial<T>
}

/** Labels in the order in which they were first met, each once. */
export class Labels {
  readonly all: string[] = []
  readonly #rows = new Map<string, number>()
  row(label: string): number {
    const known = this.#rows.get(label)
    if (known !== undefined) return known
    const row = this.all.push(label) - 1
    this.#rows.set(label, row)
    return row
  }
}

/** Credential in, JSON text out; `unpack` gives it back. */
export function pack(credential: Credential, labels: Labels): string {
  const sources: string[] = []
  const evidence = credential.evidence.map(({ source, ...rest }) => {
    // Most sources are the record itself: its address need not be said again.
    const { url, ...said } = source
    const text = JSON.stringify(url === credential.id ? said : source)
    const known = sources.indexOf(text)
    const at = known >= 0 ? known : sources.push(text) - 1
    return { ...lean(rest), ...(at > 0 && { s: at }) }
  })
  const { issuer: _issuer, evidence: _evidence, competencies, ...rest } = credential
  return JSON.stringify({
    ...lean(rest),
    ...(competencies.length > 0 && {
      competencies: competencies.map((one) => (one.uri === null ? labels.row(one.label) : one)),
    }),
    ...(evidence.length > 0 && { evidence, sources: sources.map((text) => JSON.parse(text)) }),
  })
}

/** The credential that `pack` was given. The bytes were checked when the index was opened, so they are trusted here. */
export function unpack(json: string, issuer: Issuer | null, label: (row: number) => string): Credential {
  const packed: Packed = JSON.parse(json)
  const sources = (packed.sources ?? []).map(
    (source): EvidenceSource => ({ ...source, url: source.url === undefined ? packed.id : source.url }),
  )
  return {
    id: packed.id,
    ctid: packed.ctid ?? null,
    type: packed.type,
    name: packed.name,
    alternateNames: packed.alternateNames ?? [],
    issuer,
    codes: packed.codes ?? [],
    subjectWebpage: packed.subjectWebpage ?? null,
    competencies: (packed.competencies ?? []).map((one) =>
      typeof one === 'number' ? { label: label(one), uri: null } : one,
    ),
    occupations: packed.occupations ?? [],
    level: packed.level ?? null,
    evidence: (packed.evidence ?? []).flatMap(({ s = 0, ...one }) => {
      const source = sources[s]
      if (!source) return []
      return [{ agent: null, method: null, proctored: null, amount: null, value: null, ...one, source }]
    }),
  }
}
