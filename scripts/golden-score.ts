import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Credential } from '../utils/model/credential.ts'
import { scoreQuality } from '../utils/score/quality.ts'
import { RUBRIC } from '../utils/score/rubric.ts'

const file = new URL('../tests/fixtures/score/golden.json', import.meta.url)

export type Golden = { about: string; rubric: string; sha256: string; credentials: Credential[] }

/** Invented records, and the SHA-256 of what is said of their quality. */
export function readGolden(): Golden {
  return JSON.parse(readFileSync(file, 'utf8')) as Golden
}

/** The quality of each as JSON, joined by a line feed: what must be the same bytes in every engine. */
export function goldenText(credentials: readonly Credential[]): string {
  return credentials.map((one) => JSON.stringify(scoreQuality(one, RUBRIC))).join('\n')
}

export function goldenHash(credentials: readonly Credential[]): string {
  return createHash('sha256').update(goldenText(credentials)).digest('hex')
}

/** `node scripts/run.mjs scripts/golden-score.ts`: writes the hash anew, after the rubric or its words were changed. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const golden = readGolden()
  const now = { ...golden, rubric: RUBRIC.version, sha256: goldenHash(golden.credentials) }
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`)
}
