import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrowserName } from './browsers/driver.ts'
import { findBrowser, NoBrowserError } from './browsers/find.ts'
import { buildTarget, LINT, PREPARE, type Ran, runNode, secondsSince, TARGETS, TYPE_CHECK } from './steps.ts'

/** `skipped` names what did not run and is printed: nothing is left out in silence. */
type Outcome = { passed: number; failed: number; skipped: string[]; output: string }
type Step = { name: string; run: () => Promise<Outcome> }

/** The parts of Vitest's JSON report that are counted. */
type Report = {
  testResults: {
    name: string
    status: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-test-'))

function whole({ ok, output }: Ran): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], output }
}

/** Counts tests; a file that does not load and a run that ends badly without a failed test count as one failure. */
function count(report: Report, ok: boolean, output: string): Outcome {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map((test) => test.fullName)
  return { passed, failed: failed + broken || (ok ? 0 : 1), skipped, output }
}

async function vitest(project: string, env: Record<string, string> = {}, more: string[] = []): Promise<Outcome> {
  const file = path.join(folder, `${project}-${Object.values(env).join('-')}.json`)
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', '--project', project, ...report, ...more]
  const { ok, output } = await runNode(['node_modules/vitest/vitest.mjs', ...args], env)
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')), ok, output)
  } catch {
    return { passed: 0, failed: 1, skipped: [], output }
  }
}

/** Drawing and axe in a page of our own: needs Playwright's Chromium, whichever browser the run is for. Once is enough. */
const CHROMIUM_ONLY = ['--exclude', 'tests/e2e/ui.test.ts']

function endToEnd(browser: BrowserName): Step {
  return {
    name: `end to end, ${browser}`,
    async run() {
      try {
        findBrowser(browser)
      } catch (error) {
        if (!(error instanceof NoBrowserError)) throw error
        return { passed: 0, failed: 1, skipped: [], output: error.message }
      }
      return vitest('e2e', { TOUCHSTONE_BROWSER: browser }, browser === 'chromium' ? [] : CHROMIUM_ONLY)
    },
  }
}

const STEPS: Step[] = [
  {
    name: 'types',
    run: async () => {
      const prepared = await runNode(PREPARE)
      return whole(prepared.ok ? await runNode(TYPE_CHECK) : prepared)
    },
  },
  { name: 'lint', run: async () => whole(await runNode(LINT)) },
  { name: 'unit, properties, page corpus', run: () => vitest('unit') },
  ...TARGETS.map((target) => ({ name: `build, ${target}`, run: async () => whole(await buildTarget(target)) })),
  { name: 'what was built', run: () => vitest('build') },
  endToEnd('chromium'),
  endToEnd('firefox'),
]

const sum = { passed: 0, failed: 0 }
for (const { name, run } of STEPS) {
  const start = performance.now()
  const { passed, failed, skipped, output } = await run()
  sum.passed += passed
  sum.failed += failed
  const counts = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped.length ? `, ${skipped.length} skipped` : ''}`
  process.stdout.write(
    `${failed ? '✗' : '✓'} ${name.padEnd(32)} ${secondsSince(start).toFixed(1).padStart(6)} s  ${counts}\n`,
  )
  for (const test of skipped) process.stdout.write(`    skipped: ${test}\n`)
  if (failed) process.stdout.write(`${output.trimEnd()}\n`)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed ? 1 : 0
