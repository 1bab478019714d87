import { z } from 'zod'
import { platformBasisSchema, platformEvidenceSchema } from '../../model/platform.ts'

const text = (max: number) => z.string().min(1).max(max)

/**
 * Words in a row, as people write them; case, marks and a plural's `s` do not count. `^` in front: at the start, `$`
 * behind: at the end of what is read. `#` as a word: any number.
 */
const phrases = z.array(text(80)).max(120)
/** `coursera.org` with and without `www.`; `*.coursera.org` any host below it too. */
const host = z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/)
/** From the root, after a locale; `{}` is any one part, `*` at the end anything more. */
const path = z.string().regex(/^(\/(\{\}|[\w.~-]+))*(\/\*)?$/)

const sourceSchema = z.strictObject({
  label: text(200),
  url: z.url().max(500),
  /** The day for which the page says so; null where it does not state one. */
  date: z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
    .nullable(),
})

const kindSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{2,40}$/),
    evidence: platformEvidenceSchema,
    /** What such a certificate is there: plain, no praise, no blame. */
    text: text(400),
    /** What tells this kind from the platform's others.  */
    hosts: z.array(host).max(10).optional(),
    paths: z.array(path).max(20).optional(),
    issuers: phrases.optional(),
    names: phrases.optional(),
    /** Names that say the kind only while the certificate is known to be of the platform: *Associate*, *Badge*. */
    namesThere: phrases.optional(),
    basis: platformBasisSchema,
    sources: z.array(sourceSchema).max(5),
  })
  .refine(({ basis, sources }) => (basis === 'generalKnowledge') === (sources.length === 0), {
    message: 'a source for what is no general knowledge, and none for what is',
  })

export type PlatformKind = z.infer<typeof kindSchema>

const isTold = ({ hosts, paths, issuers, names, namesThere }: PlatformKind) =>
  [hosts, paths, issuers, names, namesThere].some((signs) => signs !== undefined && signs.length > 0)

/** The form of a platform's file (docs/PLATFORMS.md). Strict: a property that is not here is a slip of the pen. */
export const platformFileSchema = z
  .strictObject({
    name: text(100),
    /** Issuer wordings that name the platform by themselves. */
    aliases: phrases,
    /** Of these, the ones that name it in a certificate's name and inside a longer issuer as well. */
    distinctive: phrases,
    /** Every certificate link here is the platform's. */
    hosts: z.array(host).max(20),
    /** Hosts with other things on them: only these paths count, or the host beside a word for the platform. */
    sharedHosts: z.array(z.strictObject({ host, paths: z.array(path).min(1).max(20) })).max(10),
    /** Who gives certificates out where nobody else is named; null where partners do and the platform does not. */
    issuer: text(200).nullable(),
    /** Issuers that do other things too (*Google*): they count beside a kind's `names` or one of the hosts only. */
    makers: phrases,
    /** Short names that stand in certificates for a partner: *HarvardX* → *Harvard University*. */
    partners: z.record(z.string().min(2).max(80), text(200)),
    /** Names of examinations with a record of their own, which the platform also shows: never answered by a profile. */
    notHere: phrases,
    /** From the most special to the usual one, which is last: it is meant where nothing tells the kinds apart. */
    kinds: z.array(kindSchema).min(1).max(10),
  })
  .refine(({ kinds }) => kinds.every((kind, i) => i === kinds.length - 1 || isTold(kind)), {
    message: 'only the last kind, the usual one, may have nothing to tell it by',
  })
export type PlatformFile = z.infer<typeof platformFileSchema>
