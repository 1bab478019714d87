import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

/**
 * Every regular expression of the rooms that meet hostile text, held against a checker of backtracking (recheck, its
 * JavaScript build). It finds strings on which a pattern takes more than linear time.
 */

const utils = join(import.meta.dirname, '../../../utils')
const ROOMS = ['documents', 'detect', 'requisition']

/** The checker's time for one pattern, milliseconds; what it can not settle in that time counts as not proven unsafe and
 * is met by the adversarial strings of the soak. */
const TIMEOUT = 10_000
/** The same strings each time: a test must not fail by chance. */
const SEED = 1

type Regex = { file: string; pattern: string; flags: string }

function patternsIn(file: string): Regex[] {
  const found: Regex[] = []
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } }
    if (type === 'Literal' && regex) found.push({ file, ...regex })
    for (const child of Object.values(node)) walk(child)
  }
  walk(parseSync(file, readFileSync(join(utils, file), 'utf8')).program)
  return found
}

const files = ROOMS.flatMap((room) =>
  readdirSync(join(utils, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
).filter((file) => file.endsWith('.ts'))
const patterns = files.flatMap(patternsIn)

describe('regular expressions that meet hostile text', () => {
  let check: typeof import('recheck').check
  beforeAll(async () => {
    process.env.RECHECK_BACKEND = 'pure'
    check = (await import('recheck')).check
  })
  const isUnsafe = async ({ pattern, flags }: { pattern: string; flags: string }) =>
    (await check(pattern, flags.replace(/[dv]/g, ''), { timeout: TIMEOUT, randomSeed: SEED })).status === 'vulnerable'

  it('are found in the source, and the checker tells a bad one', async () => {
    expect(patterns.length).toBeGreaterThan(100)
    expect(await isUnsafe({ pattern: '^(a+)+$', flags: '' })).toBe(true)
    expect(await isUnsafe({ pattern: '^a{1,9}$', flags: '' })).toBe(false)
  })

  it.each(files.filter((file) => patterns.some((one) => one.file === file)))(
    '%s',
    { timeout: 120_000 },
    async (file) => {
      const unsafe: string[] = []
      for (const one of patterns.filter((each) => each.file === file)) {
        if (!(await isUnsafe(one))) continue
        unsafe.push(one.pattern)
      }
      expect(unsafe).toEqual([])
    },
  )
})
