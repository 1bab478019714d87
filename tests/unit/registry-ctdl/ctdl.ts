/** Invented ids: nothing in the Registry has them. */
export const ctid = (n: number): string => `ce-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const resource = (n: number): string => `https://credentialengineregistry.org/resources/${ctid(n)}`

export const CONTEXT = 'https://credreg.net/ctdl/schema/context/json'

export const graph = (...nodes: unknown[]): unknown => ({
  '@context': CONTEXT,
  '@id': `https://credentialengineregistry.org/graph/${ctid(1)}`,
  '@graph': nodes,
})

/** A small credential, record 1, owned by organisation 9. */
export const certification = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@id': resource(1),
  '@type': 'ceterms:Certification',
  'ceterms:ctid': ctid(1),
  'ceterms:name': { en: 'Certified Kiln Operator' },
  'ceterms:ownedBy': [resource(9)],
  ...more,
})

export const organization = (n: number, name: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@id': resource(n),
  '@type': 'ceterms:CredentialOrganization',
  'ceterms:ctid': ctid(n),
  'ceterms:name': { en: name },
  ...more,
})

export const assessment = (more: Record<string, unknown>): Record<string, unknown> => ({
  '@type': 'ceterms:AssessmentProfile',
  'ceterms:name': { en: 'Firing test' },
  'ceterms:assessmentMethodType': [
    { '@type': 'ceterms:CredentialAlignmentObject', 'ceterms:targetNode': 'assessMethod:Exam' },
  ],
  'ceterms:isProctored': true,
  ...more,
})
