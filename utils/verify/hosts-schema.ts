import { z } from 'zod'

const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
/** As in `../detect/badges/awards-schema.ts`. */
const host = z.string().regex(/^(\[www\.\]|\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/)
const paths = z
  .array(z.string().regex(/^\/[A-Za-z0-9_.{}[\]:*/-]{0,200}$/))
  .min(1)
  .optional()

/** What an address tells. award: this holding's own page. completion, examination: the same, and what was asked.
 * credential: the kind of credential, no holding. profile: a person's page. form: a number must be typed in there. */
export const linkTellsSchema = z.enum(['award', 'completion', 'examination', 'credential', 'profile', 'form'])
export type LinkTells = z.infer<typeof linkTellsSchema>

export const hostsSchema = z.strictObject({
  dated: z.iso.date(),
  about: z.string().max(1000),
  /** By platform: domains of the one issuer whose awards are shown there; none = many issuers' awards are. */
  issuers: z.record(z.string(), z.array(domain).min(1)),
  /** Addresses on platforms that are no holding. */
  others: z.array(
    z.strictObject({
      name: z.string().min(1).max(60),
      hosts: z.array(host).min(1),
      credential: paths,
      profile: paths,
      form: paths,
    }),
  ),
  /** Hosts of pictures and files: whatever is there can be anybody's. With all hosts below them. */
  pictures: z.array(domain),
  /** Shorteners: where they lead shows only by following them. */
  short: z.array(domain),
})
