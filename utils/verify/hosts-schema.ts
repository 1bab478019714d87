import { z } from 'zod'

const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
const path = z.string().regex(/^\/[A-Za-z0-9_.{}[\]:*/-]{0,200}$/)
const query = z.string().max(40)

export const linkRuleSchema = z.strictObject({
  /** award: this holding's own page. completion, examination: the same, and what was asked. credential: the kind of
   * credential, no holding. profile: a person's page. form: a number must be typed in there. */
  tells: z.enum(['award', 'completion', 'examination', 'credential', 'profile', 'form']),
  path,
  query: query.optional(),
})
export type LinkTells = z.infer<typeof linkRuleSchema>['tells']

export const hostsSchema = z.strictObject({
  dated: z.iso.date(),
  about: z.string().max(1000),
  platforms: z.array(
    z.strictObject({
      name: z.string().min(1).max(60),
      hosts: z.array(host).min(1),
      /** `www.` before the host is the same host. */
      www: z.boolean().optional(),
      /** Every host below it is the platform's too: one a customer. */
      subdomains: z.boolean().optional(),
      /** Domains of the one issuer whose awards are shown there; none = many issuers' awards are. */
      issuer: z.array(host).min(1).optional(),
      links: z.array(linkRuleSchema).min(1),
    }),
  ),
  /** Hosts of pictures and files: whatever is there can be anybody's. With all hosts below them. */
  pictures: z.array(host),
  /** Shorteners: where they lead shows only by following them. */
  short: z.array(host),
  /** Links that carry the true address in a parameter. */
  wrappers: z.array(z.strictObject({ hosts: z.array(host).min(1), path, query })),
})
