import { say } from '../model/words.ts'
import types from './rubric/types.json' with { type: 'json' }
import data from './rubric/v2.json' with { type: 'json' }
import { type Rubric, rubricSchema } from './rubric-schema.ts'

/** The rubric that ships. `docs/RUBRIC.md` says it in words. Throws at load when the data file breaks its schema. */
export const RUBRIC: Rubric = rubricSchema.parse({ ...data, priors: types })

const hashes = new WeakMap<Rubric, string>()

/**
 * Sixteen hexadecimal digits that name this content: the same rubric has them whatever the order of its keys, and a
 * changed number changes them. FNV-1a, 64 bits, over UTF-16 code units: it shows a change, it is no seal against one.
 */
export function rubricHash(rubric: Rubric): string {
  const known = hashes.get(rubric)
  if (known !== undefined) return known
  const text = canonical(rubric)
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  const digits = hash.toString(16).padStart(16, '0')
  hashes.set(rubric, digits)
  return digits
}

/** JSON with the keys of every object in order; absent keys are left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}

/** The hash of the rubric that ships. */
export const RUBRIC_HASH: string = rubricHash(RUBRIC)

/** How a rubric is called wherever a score shows: its version, and that somebody has changed it. */
export function rubricName(rubric: Rubric): string {
  return rubric.modified ? say('score.rubric.modified', { version: rubric.version }) : rubric.version
}
