import { z } from 'zod'
import { isSharedHost } from '../ctdl/schemas.ts'

/** A cell: no white space at its ends or twice in a row. */
const cell = z.string().regex(/^\S+(?: \S+)*$/, 'empty, or with white space to spare')
const several = (separator: string) =>
  z
    .string()
    .transform((text) => (text === '' ? [] : text.split(separator)))
    .pipe(z.array(cell))
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const host = z
  .string()
  .regex(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host name in small letters, without www.')
  .refine((name) => name !== 'gov.uk' && !isSharedHost(name), 'a host where many have their pages is nobody’s own')

/** Bodies that Ofqual recognises to award regulated qualifications. */
export const awardingBodySchema = z.strictObject({
  id,
  name: cell,
  /** Acronym, legal name, name without its legal form; parted by " | ". */
  otherNames: several(' | '),
  /** A host that the body runs itself. */
  site: host,
  recognisedSince: z.iso.date(),
})
export type AwardingBody = z.infer<typeof awardingBodySchema>

/** Titles of regulated qualifications. */
export const ukQualificationSchema = z.strictObject({
  /** `id` of the awarding body. */
  body: id,
  /** As the register writes it, without the framework's mark. */
  title: cell,
  /** Marks under which the register also lists it: "QCF RQF" stands for "… (QCF)" and "… (RQF)". */
  frameworks: several(' ').pipe(z.array(z.enum(['NQF', 'QCF', 'RQF']))),
  /** What the register says of it; empty where that is not known. */
  status: z.enum(['', 'active', 'teachOut', 'ended']),
})
export type UkQualification = z.infer<typeof ukQualificationSchema>

/** Occupational licences of the State of New Jersey. */
export const licenceSchema = z.strictObject({
  /** The occupation as the state calls it, in title case. */
  licence: cell,
  /** SOC 2018 code; empty where the state's older code has no plain successor. */
  occupation: z.string().regex(/^(?:\d\d-\d{4})?$/),
})
export type Licence = z.infer<typeof licenceSchema>
