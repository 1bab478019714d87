import type { Credential } from '../../utils/model/credential.ts'
import { requisitionSchema } from '../../utils/model/requisition.ts'
import { issuerKey } from '../../utils/policy/matcher.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { openRegistry } from '../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'
import { createLookup } from '../../utils/resolve/lookup.ts'
import { gated } from '../../utils/score/appraise.ts'
import { scoreRelevance } from '../../utils/score/relevance.ts'
import { prepareRole } from '../../utils/score/role.ts'
import { RUBRIC } from '../../utils/score/rubric.ts'
import type { Vocabulary } from '../../utils/skills/vocabulary.ts'
import type { Group } from './lookalikes.ts'
import type { Listed, ListedRole, Table } from './relevance-pairs.ts'

const TODAY = '2026-01-01'
const UNDATED = { issued: null, expires: null }

/** A record as a registry would hold it: another main name than the one that the table asks for. */
export function recordOf({ id, name, issuer, codes }: Listed, type: string, main = name): Credential {
  return {
    id: `urn:evaluate:${issuerKey(issuer)}:${id}`,
    ctid: null,
    type,
    name: main,
    alternateNames: main === name ? [] : [name],
    issuer: { id: `urn:evaluate:${issuerKey(issuer)}`, name: issuer, alternateNames: [], domains: [] },
    codes: [],
    subjectWebpage: null,
    competencies: [],
    occupations: codes,
    level: null,
    evidence: [],
  }
}

/** Looks names up in a registry made of these records. */
export function lookupIn(credentials: readonly Credential[]) {
  const { search, shards } = writeSnapshot([...credentials])
  const index = expandIndex(search.buffer, { source: 'file', date: null })
  const registry = openRegistry(index, async (n) => new Uint8Array(shards[n] ?? []).buffer)
  return createLookup([registry], (resolution) => gated(resolution, RUBRIC))
}
export type Names = ReturnType<typeof lookupIn>

type Claim = { name: string; issuer: string }
const asked = ({ name, issuer }: Claim) => ({ name, issuer, credentialId: null, url: null, flags: [] })

/** The role as somebody would write it down, with what the vocabulary knows of its occupation as welcome skills. */
function roleOf({ id, title, occupation }: ListedRole, requires: readonly Claim[], names: Names, words: Vocabulary) {
  const known = occupation === null ? null : words.skillsOfOccupation(occupation)
  const wanted = known === null ? [] : [...known.technologies.filter((one) => one.inDemand), ...known.essential]
  const skills = wanted.slice(0, MOST_SKILLS).map(({ label }) => ({ label, need: 'nice' }))
  const requisition = requisitionSchema.parse({ id, title, occupation, skills, requires })
  return prepareRole(
    requisition,
    (name, issuer) => names.resolve(asked({ name, issuer: issuer ?? '' })).credentialId,
    words,
  )
}
const MOST_SKILLS = 20

export type Outcome = {
  required: number
  hit: number
  asked: number
  falseMeets: number
  missed: string[]
  wrong: string[]
}

/**
 * Every role of a table with every credential of it as a page would name it, and with each look-alike: `hit`, the
 * required ones that meet the requirement; `falseMeets`, what meets one without being it.
 * @param strangers issuers that award nothing of the table
 */
export async function measureMeets(
  { listed, roles }: Table,
  strangers: readonly string[],
  names: Names,
  words: Vocabulary,
): Promise<Outcome> {
  const claimed = async (claim: Claim) => (await names.find(asked(claim))).credential
  const own = await Promise.all(listed.map(async (one) => ({ one, credential: await claimed(one) })))
  const alike = await Promise.all(
    listed.flatMap((one) =>
      strangers.map(async (issuer) => ({ one, issuer, credential: await claimed({ name: one.name, issuer }) })),
    ),
  )
  const outcome: Outcome = { required: 0, hit: 0, asked: 0, falseMeets: 0, missed: [], wrong: [] }
  for (const row of roles) {
    const wanted = new Set(row.requires)
    const requires = listed.filter(({ id }) => wanted.has(id)).map(({ name, issuer }) => ({ name, issuer }))
    const role = roleOf(row, requires, names, words)
    const meets = (credential: Credential | null) =>
      credential === null ? [] : scoreRelevance(credential, UNDATED, role, TODAY, RUBRIC).meets
    for (const { one, credential } of own) {
      const found = meets(credential).some(({ name, issuer }) => name === one.name && issuer === one.issuer)
      outcome.asked++
      if (wanted.has(one.id)) {
        outcome.required++
        if (found) outcome.hit++
        else outcome.missed.push(`${row.title}: ${one.name} | ${one.issuer}`)
      }
      const others = meets(credential).filter(({ name, issuer }) => name !== one.name || issuer !== one.issuer)
      if ((found && !wanted.has(one.id)) || others.length > 0) {
        outcome.falseMeets++
        outcome.wrong.push(`${row.title}: ${one.name} | ${one.issuer}`)
      }
    }
    for (const { one, issuer, credential } of alike) {
      outcome.asked++
      if (meets(credential).length === 0) continue
      outcome.falseMeets++
      outcome.wrong.push(`${row.title}: ${one.name} | ${issuer}`)
    }
  }
  return outcome
}

/**
 * Names that several issuers give to something of their own, each asked for as a requirement while the others of its
 * group stand on the page. Spellings of one name by one issuer are one.
 */
export async function measureGroups(groups: readonly Group[], strangers: readonly string[], words: Vocabulary) {
  const letters = ({ name, issuer }: Claim) =>
    `${name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')} ${issuerKey(issuer)}`
  const tables = groups.map(({ name: group, rows }): Table => {
    const each = new Map(rows.map((row) => [letters(row), row]))
    const listed = [...each.values()].map(({ name, issuer }, i) => ({ id: `${group}:${i}`, name, issuer, codes: [] }))
    return { listed, roles: listed.map(({ id }) => ({ id: 'role', title: group, occupation: null, requires: [id] })) }
  })
  const names = lookupIn(tables.flatMap(({ listed }) => listed.map((one) => recordOf(one, 'Certification'))))
  const all: Outcome = { required: 0, hit: 0, asked: 0, falseMeets: 0, missed: [], wrong: [] }
  for (const table of tables) {
    const one = await measureMeets(table, strangers, names, words)
    for (const field of ['required', 'hit', 'asked', 'falseMeets'] as const) all[field] += one[field]
    all.missed.push(...one.missed)
    all.wrong.push(...one.wrong)
  }
  return all
}

/**
 * How well the relevance puts a role's certifications before the table's others, 0–1 (nDCG over all of them; those of one
 * point share their places), and how well chance would. What a role requires is not told to it.
 */
export async function measureOrder({ listed, roles }: Table, names: Names, words: Vocabulary) {
  const found = await Promise.all(
    listed.map(async (one) => ({ id: one.id, credential: (await names.find(asked(one))).credential })),
  )
  const sums = { ndcg: 0, byChance: 0 }
  for (const row of roles) {
    const role = roleOf(row, [], names, words)
    const ranked = found.map(({ id, credential }) => ({
      relevant: row.requires.includes(id),
      point: credential === null ? 0 : (scoreRelevance(credential, UNDATED, role, TODAY, RUBRIC).point ?? 0),
    }))
    const best = dcg(ranked.map(({ relevant }) => ({ relevant, point: Number(relevant) })))
    sums.ndcg += dcg(ranked) / best / roles.length
    sums.byChance += dcg(ranked.map(({ relevant }) => ({ relevant, point: 0 }))) / best / roles.length
  }
  return sums
}

function dcg(all: readonly { relevant: boolean; point: number }[]): number {
  const sorted = all.toSorted((a, b) => b.point - a.point)
  let sum = 0
  for (let from = 0; from < sorted.length; ) {
    const equal = sorted.filter(({ point }) => point === sorted[from]?.point)
    const places = equal.map((_, i) => 1 / Math.log2(from + i + 2)).reduce((total, one) => total + one, 0)
    sum += (places * equal.filter(({ relevant }) => relevant).length) / equal.length
    from += equal.length
  }
  return sum
}
