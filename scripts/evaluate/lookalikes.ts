import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { z } from 'zod'
import { issuerWords } from '../../utils/registry/index/text.ts'
import type { Resolver } from '../../utils/resolve/resolve.ts'
import type { Rules } from '../../utils/resolve/rules.ts'
import { UsageError } from '../cli.ts'

const rowSchema = z.object({
  normalised_name: z.string().min(1),
  name: z.string().min(1),
  issuer: z.string().min(1),
})
type Row = z.infer<typeof rowSchema>

/** One name that several issuers give to something of their own. */
export type Group = { name: string; rows: Row[] }

/** Groups of a CSV (`normalised_name,name,issuer`, plain or gzipped). Throws `UsageError` naming the first bad line. */
export function readGroups(bytes: Uint8Array): Group[] {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  const { data } = Papa.parse(new TextDecoder().decode(plain), { header: true, skipEmptyLines: true })
  const groups = new Map<string, Row[]>()
  for (const [i, row] of data.entries()) {
    const read = rowSchema.safeParse(row)
    if (!read.success) throw new UsageError(`line ${i + 2} has no normalised_name, name and issuer`)
    groups.set(read.data.normalised_name, [...(groups.get(read.data.normalised_name) ?? []), read.data])
  }
  return [...groups].map(([name, rows]) => ({ name, rows }))
}

const keyOf = (issuer: string) => issuerWords(issuer).join('')

/** Who owns a title, as far as public facts tell: the owners of the known titles and schemes. */
function ownersOf(rules: Rules): Set<string> {
  const names = [
    ...rules.titles.titles.map(({ issuer }) => issuer),
    ...rules.issuers.institutes.map(({ owner }) => owner),
  ]
  const groups = rules.issuers.groups.filter((group) => group.some((name) => names.includes(name)))
  return new Set([...names, ...groups.flat()].map(keyOf))
}

export type Failure = { name: string; stated: string | null; answered: string | null }

/**
 * Every name of every group, once with each of its issuers and once with none. With an issuer, that issuer's record is
 * the only right answer. With none, an answer is right only where its issuer owns the title: its own name stands in
 * the title, the public facts say so, or nobody else in the group writes the name so; else one must abstain.
 */
export function runLookalikes(groups: readonly Group[], resolve: Resolver, rules: Rules) {
  const owners = ownersOf(rules)
  const ask = (name: string, issuer: string | null) => {
    const { credentialId, candidates } = resolve({ name, issuer, credentialId: null, url: null, flags: [] })
    return credentialId === null ? null : (candidates[0]?.issuer ?? '')
  }
  const owns = (issuer: string, name: string, rows: readonly Row[]) => {
    const same = rows.filter((row) => keyOf(row.name) === keyOf(name))
    if (same.every((row) => keyOf(row.issuer) === keyOf(issuer))) return true
    const own = issuerWords(issuer)
    const said = new Set(issuerWords(name))
    return owners.has(keyOf(issuer)) || (own.length > 0 && said.has(own[0] ?? ''))
  }
  const given: Failure[] = []
  const alone: Failure[] = []
  let asked = 0
  let wrong = 0
  let answeredAlone = 0
  for (const { rows } of groups) {
    for (const { name, issuer } of rows) {
      asked += 1
      const answered = ask(name, issuer)
      if (answered !== null && keyOf(answered) === keyOf(issuer)) continue
      if (answered !== null) wrong += 1
      given.push({ name, stated: issuer, answered })
    }
    for (const name of new Set(rows.map((row) => row.name))) {
      const answered = ask(name, null)
      if (answered === null) continue
      answeredAlone += 1
      if (!owns(answered, name, rows)) alone.push({ name, stated: null, answered })
    }
  }
  return {
    summary: {
      groups: groups.length,
      withIssuer: { asked, right: asked - given.length, wrongIssuer: wrong, abstained: given.length - wrong },
      withoutIssuer: { answered: answeredAlone, byOwner: answeredAlone - alone.length, byAnother: alone.length },
    },
    failures: [...given, ...alone],
  }
}
