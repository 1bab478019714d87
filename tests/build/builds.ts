import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The folders that `npm run build` makes. */
export const TARGETS = ['chrome-mv3', 'edge-mv3', 'firefox-mv3', 'safari-mv3'] as const

const output = path.resolve(import.meta.dirname, '../../.output')

/** A built target. Throws with the command to run when it has not been built: a missing build must not pass. */
export function readBuild(target: (typeof TARGETS)[number]): { folder: string; manifest: Record<string, unknown> } {
  const folder = path.join(output, target)
  const file = path.join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Error(`${target} is not built: npm run build`)
  return { folder, manifest: JSON.parse(readFileSync(file, 'utf8')) }
}
