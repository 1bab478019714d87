import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { z } from 'zod'
import { fold, issuerForms, issuerWords, type Word, words } from '../../utils/registry/index/text.ts'
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
/** A name in all its letters: the groups are made by the Latin ones alone. */
const lettersOf = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '')

/** Whether the words of one stand beside one another in the other. */
function stands(run: readonly string[], said: readonly string[]): boolean {
  return run.length > 0 && said.some((_, at) => run.every((word, i) => said[at + i] === word))
}

const textsOf = (read: readonly Word[]) => read.map(({ text }) => text)
const bare = (name: string) => textsOf(words(name).filter(({ acronym, lead }) => !acronym && !lead))

/**
 * Tells whether an issuer owns a title: its own name, or one that it also goes by, stands in the title; or the title
 * holds the name, the code or the mark of one that is publicly known to be its own.
 */
function createOwnership({ titles, issuers }: Rules): (issuer: string, name: string) => boolean {
  const known = [
    ...titles.titles.map(({ name, issuer, codes }) => ({
      owner: issuer,
      runs: [bare(name), ...codes.map((code) => textsOf(words(code)))],
    })),
    ...issuers.institutes.map(({ owner, names }) => ({ owner, runs: names.map((mark) => textsOf(words(mark))) })),
  ]
  const alsoCalled = (issuer: string): string[] => {
    const groups = issuers.groups.filter((group) => group.some((one) => keyOf(one) === keyOf(issuer)))
    return [issuer, ...groups.flat()]
  }
  return (issuer, name) => {
    const said = textsOf(words(name))
    const own = alsoCalled(issuer)
    if (own.flatMap(issuerForms).some((form) => stands(form, said))) return true
    const keys = new Set(own.map(keyOf))
    return known.some(({ owner, runs }) => keys.has(keyOf(owner)) && runs.some((run) => stands(run, said)))
  }
}

type Answer = { name: string; issuer: string }
export type Failure = { name: string; stated: string | null; answered: Answer | null }

type Ask = (name: string, issuer: string | null) => Answer | null

/** Every name with each of its issuers: that issuer's record of that name is the only right answer. */
function withIssuer(groups: readonly Group[], ask: Ask) {
  const counts = { asked: 0, right: 0, wrongIssuer: 0, wrongName: 0, abstained: 0 }
  const failures: Failure[] = []
  for (const { name, issuer } of groups.flatMap(({ rows }) => rows)) {
    const answered = ask(name, issuer)
    const verdict = verdictOf(answered, name, issuer)
    counts.asked += 1
    counts[verdict] += 1
    if (verdict !== 'right') failures.push({ name, stated: issuer, answered })
  }
  return { counts, failures }
}

const namesOf = ({ rows }: Group) => new Set(rows.map(({ name }) => name))

/** Every name with none: an answer is right only where its issuer owns the title (see `createOwnership`), or where
 * nobody else of the group writes the name with these letters; else one must abstain. */
function withoutIssuer(groups: readonly Group[], ask: Ask, rules: Rules) {
  const owns = createOwnership(rules)
  const counts = { asked: 0, abstained: 0, byOwner: 0, byAnother: 0 }
  const failures: Failure[] = []
  for (const group of groups)
    for (const name of namesOf(group)) {
      const answered = ask(name, null)
      const same = group.rows.filter((row) => lettersOf(row.name) === lettersOf(name))
      const right =
        !answered || same.every(({ issuer }) => keyOf(issuer) === keyOf(answered.issuer)) || owns(answered.issuer, name)
      counts.asked += 1
      counts[!answered ? 'abstained' : right ? 'byOwner' : 'byAnother'] += 1
      if (!right) failures.push({ name, stated: null, answered })
    }
  return { counts, failures }
}

/** Every name with an issuer of the group after its own, which awards other things: none of the name's is its. */
function withStranger(groups: readonly Group[], ask: Ask) {
  const counts = { asked: 0, wrongIssuer: 0 }
  const failures: Failure[] = []
  for (const [i, group] of groups.entries()) {
    const stranger = groups[(i + 1) % groups.length]?.rows[0]?.issuer
    if (stranger === undefined || group.rows.some(({ issuer }) => keyOf(issuer) === keyOf(stranger))) continue
    for (const name of namesOf(group)) {
      const answered = ask(name, stranger)
      counts.asked += 1
      if (!answered || keyOf(answered.issuer) === keyOf(stranger)) continue
      counts.wrongIssuer += 1
      failures.push({ name, stated: stranger, answered })
    }
  }
  return { counts, failures }
}

/** Every name of every group, asked with each of its issuers, with none, and with one that is not of the group. */
export function runLookalikes(groups: readonly Group[], resolve: Resolver, rules: Rules) {
  const ask: Ask = (name, issuer) => {
    const { credentialId, candidates } = resolve({ name, issuer, credentialId: null, url: null, flags: [] })
    const [first] = candidates
    return credentialId === null || !first ? null : { name: first.name, issuer: first.issuer ?? '' }
  }
  const given = withIssuer(groups, ask)
  const alone = withoutIssuer(groups, ask, rules)
  const strange = withStranger(groups, ask)
  return {
    summary: {
      groups: groups.length,
      withIssuer: given.counts,
      withoutIssuer: alone.counts,
      withStranger: strange.counts,
    },
    failures: [...given.failures, ...alone.failures],
    strange: strange.failures,
  }
}

function verdictOf(answered: Answer | null, name: string, issuer: string) {
  if (!answered) return 'abstained'
  if (keyOf(answered.issuer) !== keyOf(issuer)) return 'wrongIssuer'
  return lettersOf(answered.name) === lettersOf(name) ? 'right' : 'wrongName'
}
