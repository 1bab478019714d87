import { type Command, UsageError } from './cli.ts'
import { appraise } from './commands/appraise.ts'
import { compile } from './commands/compile.ts'
import { detect } from './commands/detect.ts'
import { evaluateCoverage } from './commands/evaluate-coverage.ts'
import { evaluateDetect } from './commands/evaluate-detect.ts'
import { evaluateLookalikes } from './commands/evaluate-lookalikes.ts'
import { evaluateOccupations } from './commands/evaluate-occupations.ts'
import { evaluatePages } from './commands/evaluate-pages.ts'
import { evaluateQuality } from './commands/evaluate-quality.ts'
import { evaluateRelevance } from './commands/evaluate-relevance.ts'
import { evaluateRequisition } from './commands/evaluate-requisition.ts'
import { evaluateResolve } from './commands/evaluate-resolve.ts'
import { serveRegistry } from './commands/serve-registry.ts'

const COMMANDS: Record<string, { run: Command; usage: string }> = {
  detect: { run: detect, usage: 'detect FILE [--url URL]' },
  appraise: {
    run: appraise,
    usage: 'appraise FILE [--url URL] [--requisition FILE] [--trusted FILE] [--registry FILE]',
  },
  compile: {
    run: compile,
    usage:
      'compile SOURCE… --out DIR [--state DIR] [--changes URL|ZIP]… [--sign KEYFILE] [--date YYYY-MM-DD] [--label TEXT] [--prune]',
  },
  'evaluate coverage': { run: evaluateCoverage, usage: 'evaluate coverage FILE.csv [--show]' },
  'evaluate detect': { run: evaluateDetect, usage: 'evaluate detect FILE.jsonl… [--resumes DIR] [--pdf DIR] [--show]' },
  'evaluate occupations': { run: evaluateOccupations, usage: 'evaluate occupations [FOLDER] [--seed N] [--show]' },
  'evaluate pages': { run: evaluatePages, usage: 'evaluate pages' },
  'evaluate quality': {
    run: evaluateQuality,
    usage:
      'evaluate quality FILE.jsonl --registry CTDL.jsonl.gz [--folds] [--masking] [--parity --ipeds CSV --world CSV] [--lookalikes CSV]',
  },
  'evaluate resolve': {
    run: evaluateResolve,
    usage:
      'evaluate resolve FILE.jsonl --registry CTDL.jsonl.gz [--claims CLAIMS.csv] [--show] [--slices] [--reliability] [--without-right]',
  },
  'evaluate relevance': { run: evaluateRelevance, usage: 'evaluate relevance [FOLDER] [--show]' },
  'evaluate requisition': {
    run: evaluateRequisition,
    usage: 'evaluate requisition FILE.jsonl… [--texts TEXTS.jsonl]… [--show]',
  },
  'evaluate lookalikes': {
    run: evaluateLookalikes,
    usage: 'evaluate lookalikes FILE.csv[.gz] --registry CTDL.jsonl.gz [--show]',
  },
  'serve-registry': {
    run: serveRegistry,
    usage: 'serve-registry FILE [--port N] [--faults] [--browser chromium|firefox]',
  },
}

function usage(): string {
  return ['npm run --silent touchstone -- COMMAND', ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`)].join(
    '\n',
  )
}

/** Finds the command by its first one or two words. */
function pick(args: string[]): { run: Command; rest: string[] } {
  for (const words of [2, 1]) {
    const command = COMMANDS[args.slice(0, words).join(' ')]
    if (command) return { run: command.run, rest: args.slice(words) }
  }
  if (args.length === 0 || /^(--?h(elp)?|help)$/.test(args[0] ?? '')) throw new UsageError(usage())
  throw new UsageError(
    `unknown command "${args.slice(0, 2).join(' ')}"; there are: ${Object.keys(COMMANDS).join(', ')}`,
  )
}

try {
  const { run, rest } = pick(process.argv.slice(2))
  process.stdout.write(`${JSON.stringify(await run(rest))}\n`)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
