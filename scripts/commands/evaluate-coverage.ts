import Papa from 'papaparse'
import { z } from 'zod'
import { MENTION_LIMITS } from '../../utils/model/mention.ts'
import type { PlatformProfile } from '../../utils/model/platform.ts'
import { openIndex } from '../../utils/registry/index/open.ts'
import { matchPlatform } from '../../utils/registry/platforms/match.ts'
import { unlessCourse } from '../../utils/resolve/lookup.ts'
import type { MentionInput } from '../../utils/resolve/query.ts'
import { createResolver } from '../../utils/resolve/resolve.ts'
import { gated } from '../../utils/score/appraise.ts'
import { RUBRIC } from '../../utils/score/rubric.ts'
import { type Command, fileAndOptions, readTextFile, UsageError } from '../cli.ts'
import { compileStarter } from '../compile-starter.ts'

/** Claims counted of one person: a few people list hundreds, and are not everybody. */
const MOST_PER_PERSON = 60

const claimSchema = z.object({
  claim_id: z.string().min(1),
  person: z.string().min(1),
  name: z.string(),
  issuer: z.string(),
  url_host: z.string().default(''),
})
export type Claim = z.infer<typeof claimSchema>

/** What is said of a claim: the record it names, else the profile of the platform that it comes from, else nothing. */
export type Answer =
  | { claim: Claim; kind: 'credential'; id: string; name: string; issuer: string | null }
  | { claim: Claim; kind: 'platform'; profile: PlatformProfile }
  | { claim: Claim; kind: 'none'; why: string }

/**
 * Claims as CSV with a header (`claim_id, person, name, issuer, url_host`, further columns are not read), in file order,
 * at most `most` a person; lines without a name are no claims. Throws `UsageError` for a missing column.
 */
export function parseClaims(text: string, most = MOST_PER_PERSON): Claim[] {
  const { data } = Papa.parse<unknown>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
  const counts = new Map<string, number>()
  return data.flatMap((row, i) => {
    const read = claimSchema.safeParse(row)
    if (!read.success) throw new UsageError(`row ${i + 1} is no claim: ${read.error.issues[0]?.path.join('.')}`)
    const claim = read.data
    const count = (counts.get(claim.person) ?? 0) + 1
    if (claim.name.trim() === '' || count > most) return []
    counts.set(claim.person, count)
    return [claim]
  })
}

/** A claim as a page's reader would hand it on. */
export function mentionOf({ name, issuer, url_host }: Claim): MentionInput {
  return {
    name: name.trim().slice(0, MENTION_LIMITS.name),
    issuer: issuer.trim().slice(0, MENTION_LIMITS.issuer) || null,
    credentialId: null,
    url: url_host.trim() ? `https://${url_host.trim()}/`.slice(0, MENTION_LIMITS.url) : null,
    flags: [],
  }
}

/** A reader of claims over the shipped catalogue and the platform profiles alone, with the extension's own rules. */
export function createCoverage(): (claim: Claim) => Answer {
  const index = openIndex(compileStarter().bytes.buffer)
  const resolve = createResolver(index)
  return (claim) => {
    const mention = mentionOf(claim)
    const { credentialId: id, candidates, outcome } = unlessCourse(gated(resolve(mention), RUBRIC), mention, index)
    const [first] = candidates
    if (id !== null && first) return { claim, kind: 'credential', id, name: first.name, issuer: first.issuer }
    const profile = matchPlatform(mention)
    if (profile) return { claim, kind: 'platform', profile }
    return { claim, kind: 'none', why: [outcome, first?.name, ...(first?.reasons ?? [])].filter(Boolean).join(' · ') }
  }
}

const said = (answer: Answer): string => {
  if (answer.kind === 'credential') return `${answer.name} | ${answer.issuer ?? '–'}`
  return answer.kind === 'platform' ? `${answer.profile.platform}, ${answer.profile.kind}` : answer.why
}

/** `evaluate coverage FILE.csv [--show]`: how many claims the shipped catalogue has something to say of. */
export const evaluateCoverage: Command = async (args) => {
  const { file, values } = fileAndOptions(args, { show: { type: 'boolean' } })
  const claims = parseClaims(readTextFile(file))
  if (claims.length === 0) throw new UsageError(`${file} holds no claim`)
  const answers = claims.map(createCoverage())
  if (values.show)
    for (const answer of answers) {
      const { claim_id, name, issuer, url_host } = answer.claim
      const asked = `${claim_id} ${name} | ${issuer || '–'} | ${url_host || '–'}`
      process.stderr.write(`${answer.kind.padEnd(10)} ${asked}\n${' '.repeat(11)}→ ${said(answer)}\n`)
    }
  const count = (kind: Answer['kind']) => answers.filter((one) => one.kind === kind).length
  const [credential, platform, none] = [count('credential'), count('platform'), count('none')]
  const useful = Number(((credential + platform) / claims.length).toFixed(4))
  return { claims: claims.length, credential, platform, none, useful }
}
