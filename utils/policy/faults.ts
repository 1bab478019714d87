import type { z } from 'zod'
import { say } from '../model/words.ts'

/** One fault as `skills.3.label: is missing`; at most 300 characters, because the file may put anything into it. */
export function faultLine(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.')
  const words = faultWords(issue)
  return (place === '' ? words : `${place}: ${words}`).slice(0, 300)
}

/** What is wrong, for a person who never saw a schema. */
function faultWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      // The library tells an absent field from a wrong one only in its sentence.
      return issue.message.endsWith('received undefined')
        ? say('policy.fault.missing')
        : say('policy.fault.type', { expected: issue.expected })
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? say('policy.fault.empty')
        : say('policy.fault.small', { least: String(issue.minimum) })
    case 'too_big':
      return say('policy.fault.big', { most: String(issue.maximum) })
    case 'invalid_value':
      return say('policy.fault.choice', { choices: issue.values.map(String).join(', ') })
    case 'unrecognized_keys':
      return say('policy.fault.unknown', { fields: issue.keys.join(', ') })
    default:
      return say('policy.fault.form')
  }
}
