import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRegistryData } from '../../registry-server/data.ts'
import { type RegistryServer, startRegistryServer } from '../../registry-server/server.ts'
import { bytesOf, documentOf, namesIn, range, workshop } from './fixtures.ts'

let work: ReturnType<typeof workshop>
let server: RegistryServer
beforeEach(async () => {
  work = workshop()
  server = await startRegistryServer({ data: createRegistryData(range(120).map((n) => documentOf(n))) })
})
afterEach(async () => {
  await server.close()
  work.remove()
})

const asked = () => server.seen.flatMap(({ url }) => new URL(url).searchParams.get('page') ?? [])

/** Runs the compile; ends it without warning as soon as `when` holds. Gives the exit code, null where it was ended. */
async function run(out: string, when: () => boolean): Promise<number | null> {
  const script = path.join(import.meta.dirname, 'child.ts')
  const child = spawn(process.execPath, [script, out, `${server.origin}/ce-registry/envelopes`], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (child.exitCode === null && child.signalCode === null) {
    if (when()) child.kill('SIGKILL')
    await Promise.race([ended, sleep(3)])
  }
  return child.exitCode
}

test('ended at any point and run again it gives the same bytes, and keeps what it fetched', async () => {
  const straight = work.at('straight')
  expect(await run(straight, () => false)).toBe(0)
  server.seen.length = 0

  const out = work.at('out')
  // While fetching, and while it sorts and writes, after a time that differs from run to run.
  for (const pages of [1 + Math.floor(Math.random() * 10), 12 + Math.floor(Math.random() * 10)])
    expect(await run(out, () => asked().length >= pages)).toBeNull()
  const late = Math.random() * 400
  let full = 0
  await run(out, () => {
    if (asked().length >= 24 && full === 0) full = performance.now()
    return full > 0 && performance.now() - full > late
  })
  // Only what was under way when it was ended.
  expect(asked().length - new Set(asked()).size).toBeLessThanOrEqual(2)
  expect(await run(out, () => false)).toBe(0)

  expect(bytesOf(out)).toBe(bytesOf(straight))
  expect(namesIn(out)).toHaveLength(108)
  expect(readdirSync(`${out}.state`).sort()).toEqual(['documents.jsonl.gz', 'rejected.jsonl', 'state.json'])
})
