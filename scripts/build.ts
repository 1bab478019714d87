import { buildTarget, LINT, runNode, TARGETS, type Target } from './steps.ts'

const isTarget = (word: string): word is Target => (TARGETS as readonly string[]).includes(word)

const words = process.argv.slice(2)
const wrong = words.find((word) => !isTarget(word))
if (wrong !== undefined) {
  process.stderr.write(`There is no target "${wrong}": npm run build -- [${TARGETS.join(' ')}]\n`)
  process.exit(2)
}
const targets = words.length > 0 ? words.filter(isTarget) : TARGETS

// The lint holds the rule of which room may import which: what breaks it is not built.
const lint = await runNode(LINT)
if (!lint.ok) {
  process.stderr.write(lint.output)
  process.exit(1)
}
for (const target of targets) {
  const { ok, output, seconds } = await buildTarget(target)
  if (!ok) {
    process.stderr.write(output)
    process.exit(1)
  }
  process.stdout.write(`.output/${target}-mv3  ${seconds.toFixed(1)} s\n`)
}
