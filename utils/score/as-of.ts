import type { Credential, Evidence } from '../model/credential.ts'
import { firstDay } from '../verify/dates.ts'
import { states } from './facts.ts'

/** A credential that will be retired is not retired yet: such a line does not count before its day. @param today YYYY-MM-DD */
export function asOf(credential: Credential, today: string): Credential {
  const evidence = credential.evidence.filter((one) => {
    const day = one.kind === 'retired' ? /^\d{4}(-\d\d){0,2}$/.exec(one.value ?? '')?.[0] : undefined
    return day === undefined || firstDay(day) <= today
  })
  return evidence.length === credential.evidence.length ? credential : { ...credential, evidence }
}

/** The line of a record that says that it is no longer awarded, or null. @param today YYYY-MM-DD */
export function retirementOf(credential: Credential, today: string): Evidence | null {
  const { evidence } = asOf(credential, today)
  const ended = { kind: 'status' as const, value: ['deprecated'] }
  return evidence.find(({ kind }) => kind === 'retired') ?? evidence.find((one) => states(one, ended)) ?? null
}
