import path from 'node:path'
import { parseArgs } from 'node:util'
import { brokenFiles } from './soak/files.ts'
import { brokenPages } from './soak/pages.ts'
import { slowStrings } from './soak/strings.ts'

/** `npm run soak [-- --minutes N --seed N]`: long fuzzing of what meets hostile input. Ends with 1 where anything failed. */
const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const minutes = Number(values.minutes ?? 10)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const share = (minutes * 60_000) / 2
const résumés = path.resolve(import.meta.dirname, '../../shared/data/resumes/pdf')

const say = (line: string) => process.stdout.write(`${line}\n`)
say(`seed ${seed}, ${minutes} minutes`)
const slow = slowStrings()
say(`adversarial strings: ${slow.length} read in worse than linear time`)
const pages = brokenPages(seed, Date.now() + share)
say(`damaged pages: ${pages.read} read, ${pages.failures.length} failed`)
const files = await brokenFiles(résumés, seed, Date.now() + share)
say(
  files.read > 0
    ? `damaged PDFs: ${files.read} read, ${files.failures.length} failed`
    : 'damaged PDFs: no folder of PDFs here',
)
const failures = [...slow, ...pages.failures, ...files.failures]
for (const failure of failures.slice(0, 50)) say(failure)
process.exitCode = failures.length > 0 ? 1 : 0
