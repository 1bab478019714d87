import type { Credential } from '../model/credential.ts'
import type { RequisitionLevel } from '../model/requisition.ts'
import { say } from '../model/words.ts'
import type { RelevanceRules } from './relevance-schema.ts'

/**
 * Whether a credential is of the role's level, 0–1: at or above it 1, one below `level.below`, else 0. Null where either
 * is not stated, or is a stage of schooling, which is no level of work.
 */
export function compareLevel(
  credential: Pick<Credential, 'level'>,
  wanted: RequisitionLevel | undefined,
  { level }: RelevanceRules,
): { value: number | null; text: string } {
  if (wanted === undefined) return { value: null, text: say('relevance.level.noneAsked') }
  const name = nameOf(credential.level ?? '')
  const own = Object.hasOwn(level.credential, name) ? level.credential[name] : undefined
  if (own === undefined) return { value: null, text: say('relevance.level.nonePublished') }
  const steps = level.role[wanted] - own
  if (steps <= 0) return { value: 1, text: say('relevance.level.atOrAbove') }
  if (steps === 1) return { value: level.below, text: say('relevance.level.below') }
  return { value: 0, text: say('relevance.level.farBelow') }
}

/** `audLevel:AdvancedLevel`, `AdvancedLevel` → `Advanced`. */
const nameOf = (level: string): string => level.replace(/^audLevel:/, '').replace(/Level$/, '')
