import { spawn } from 'node:child_process'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '..')

/** How one step ended. `output` is what it printed, both streams in order. */
export type Ran = { ok: boolean; output: string; seconds: number }

/** Runs one of our packages' commands under this Node, in the project's folder. Never throws. */
export async function runNode(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (status) => resolve(status ?? 1))
  })
  return { ok: code === 0, output: Buffer.concat(chunks).toString('utf8'), seconds: secondsSince(start) }
}

/** Seconds since a `performance.now()`. */
export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}

export const LINT = ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']
/** Writes the types of the extension's own files, which the type check reads. */
export const PREPARE = ['node_modules/wxt/bin/wxt.mjs', 'prepare']
export const TYPE_CHECK = ['node_modules/typescript/bin/tsc', '--noEmit']

/** Targets by the names that the command line takes. Each build lands in `.output/<target>-mv3`. */
export const TARGETS = ['chrome', 'edge', 'firefox', 'safari'] as const
export type Target = (typeof TARGETS)[number]

/** Builds one target; MV3 everywhere, Firefox too (its MV2 build drops optional host permissions). */
export function buildTarget(target: Target): Promise<Ran> {
  return runNode(['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target, '--mv3'])
}
