import type { GoldMention } from '../../../scripts/evaluate/resolve-measures.ts'
import { credential, indexOf, issuer } from '../resolve/fixture.ts'

export const halden = issuer('Halden Guild')
export const rigger = credential('Certified Offshore Rigger', halden)
export const diver = credential('Certified Rescue Diver (CRD)', halden)
/** The same name, of another issuer. */
export const other = credential('Certified Offshore Rigger', issuer('Marlow Tutors'))
export const index = indexOf([rigger, diver, other])

export const ctid = (one: { ctid: string | null }) => one.ctid ?? ''

/** A labelled mention of a record of Halden Guild's, or of none. */
export const gold = (
  id: string,
  name: string,
  by: string | null,
  expected: string[],
  source = 'human',
): GoldMention => ({
  id,
  name,
  issuer: by,
  source,
  expected,
  expectedIssuer: expected.length > 0 ? 'Halden Guild' : null,
})
