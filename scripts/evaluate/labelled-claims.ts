import { z } from 'zod'
import type { RegistryIndex } from '../../utils/registry/index/open.ts'
import { UsageError } from '../cli.ts'
import { parseClaims } from '../commands/evaluate-coverage.ts'
import type { GoldMention } from './resolve-measures.ts'

const labelSchema = z.strictObject({
  claim: z.string().min(1),
  /** CTIDs that are right; none = abstain. */
  expected: z.array(z.string().regex(/^ce-[0-9a-f-]{36}$/)),
})

function labelOf(line: string, number: number) {
  try {
    return labelSchema.parse(JSON.parse(line))
  } catch {
    throw new UsageError(`line ${number} is not a labelled claim`)
  }
}

/**
 * Labels that name claims and CTIDs only, one JSON object a line, joined with the claims they are about (CSV, as
 * `parseClaims` reads it) and the records they expect: labelled mentions by name and stated issuer. Throws `UsageError`
 * naming the first line that is no label, or whose claim or record is not to be found.
 */
export function goldOfClaims(
  labels: string,
  claims: string,
  registry: Pick<RegistryIndex, 'find' | 'identity'>,
): GoldMention[] {
  const byId = new Map(parseClaims(claims, Number.POSITIVE_INFINITY).map((claim) => [claim.claim_id, claim]))
  return labels.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const { claim: id, expected } = labelOf(line, i + 1)
    const claim = byId.get(id)
    if (!claim) throw new UsageError(`line ${i + 1}: there is no claim ${id}`)
    const [first] = expected.map((ctid) => {
      const record = registry.find(ctid)
      if (record < 0) throw new UsageError(`line ${i + 1}: the registry holds no ${ctid}`)
      return registry.identity(record)
    })
    const gold = { id, name: claim.name.trim(), issuer: claim.issuer.trim() || null, source: 'human', expected }
    return [first ? { ...gold, expectedName: first.name, expectedIssuer: first.issuer?.name ?? null } : gold]
  })
}
