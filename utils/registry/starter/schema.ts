import { z } from 'zod'
import { touchstoneSourceSchema } from '../ctdl/sources.ts'

/**
 * The form of a starter catalogue file (docs/CATALOGUE.md): CTDL that a person reads and corrects, so that it is strict:
 * a property that is not here is a slip of the pen. Everything that is evidence must say where it comes from.
 */
const english = z.strictObject({ en: z.string().min(1) })
const englishList = z.strictObject({ en: z.array(z.string().min(1)).min(1) })
const source = { 'touchstone:source': touchstoneSourceSchema.extend({ 'touchstone:label': z.string().min(5) }) }
const organizationId = z.string().regex(/^urn:touchstone:organization:[a-z0-9-]+$/)
const concept = (node: RegExp) => ({
  '@type': z.literal('ceterms:CredentialAlignmentObject'),
  'ceterms:targetNode': z.string().regex(node),
})

const body = z.array(z.strictObject({ '@id': organizationId, ...source }))

export const starterOrganizationSchema = z.strictObject({
  '@id': organizationId,
  '@type': z.enum(['ceterms:CredentialOrganization', 'ceterms:QACredentialOrganization']),
  'ceterms:name': english,
  'ceterms:alternateName': englishList.optional(),
  'ceterms:subjectWebpage': z.url(),
  /** More sites that the organisation itself runs. */
  'touchstone:webpage': z.array(z.url()).optional(),
  /** Who regulates the organisation as a whole: said of its credentials as such, never as theirs. */
  'ceterms:regulatedBy': body.optional(),
})

const assessment = z.strictObject({
  '@type': z.literal('ceterms:AssessmentProfile'),
  'ceterms:assessmentMethodType': z.array(z.strictObject(concept(/^assessMethod:(Exam|Performance|Artifact)$/))),
  'ceterms:codedNotation': z.array(z.string()).optional(),
  'ceterms:isProctored': z.boolean().optional(),
})

const condition = z.strictObject({
  '@type': z.literal('ceterms:ConditionProfile'),
  'ceterms:condition': englishList.optional(),
  'ceterms:experience': english.optional(),
  'ceterms:yearsOfExperience': z.number().positive().optional(),
  'ceterms:targetAssessment': z.array(assessment).optional(),
  'ceterms:targetCompetency': z
    .array(
      z.strictObject({
        '@type': z.literal('ceterms:CredentialAlignmentObject'),
        'ceterms:targetNodeName': english,
      }),
    )
    .optional(),
  ...source,
})

export const starterCredentialSchema = z.strictObject({
  '@id': z.string().regex(/^urn:touchstone:credential:[a-z0-9-]+:[a-z0-9-]+$/),
  '@type': z.string().regex(/^ceterms:[A-Z]\w+$/),
  'ceterms:name': english,
  'ceterms:alternateName': englishList.optional(),
  'ceterms:codedNotation': z.array(z.string()).optional(),
  'ceterms:subjectWebpage': z.url().optional(),
  'ceterms:ownedBy': z.array(organizationId).length(1),
  'ceterms:credentialStatusType': z
    .strictObject({ ...concept(/^credentialStat:(Active|Deprecated|Suspended|TeachOut)$/), ...source })
    .optional(),
  'ceterms:expirationDate': z.iso.date().optional(),
  'ceterms:renewalFrequency': z
    .string()
    .regex(/^P\d+[YM]$/)
    .optional(),
  'ceterms:renewal': z
    .array(z.strictObject({ '@type': z.literal('ceterms:ConditionProfile'), ...source }))
    .length(1)
    .optional(),
  'ceterms:accreditedBy': body.optional(),
  'ceterms:recognizedBy': body.optional(),
  'ceterms:regulatedBy': body.optional(),
  'ceterms:requires': z.array(condition).optional(),
  'ceterms:occupationType': z
    .array(
      z.strictObject({
        '@type': z.literal('ceterms:CredentialAlignmentObject'),
        'ceterms:codedNotation': z.string().regex(/^\d\d-\d{4}$/),
        'ceterms:frameworkName': english,
        'ceterms:targetNodeName': english.optional(),
        ...source,
      }),
    )
    .optional(),
})

const context = z.tuple([
  z.literal('https://credreg.net/ctdl/schema/context/json'),
  z.strictObject({ touchstone: z.literal('urn:touchstone:terms:') }),
])

export const starterFileSchema = z.strictObject({
  '@context': context,
  '@graph': z.array(z.union([starterOrganizationSchema, starterCredentialSchema])).min(2),
})
export type StarterFile = z.infer<typeof starterFileSchema>
