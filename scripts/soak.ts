import path from 'node:path'
import { parseArgs } from 'node:util'
import { brokenFiles } from './soak/files.ts'
import { brokenPages } from './soak/pages.ts'
import { brokenDocuments } from './soak/registry.ts'
import { brokenSnapshots } from './soak/snapshots.ts'
import { slowStrings } from './soak/strings.ts'

/**
 * `npm run soak [-- --minutes N --seed N --documents N --snapshots N]`: long fuzzing of what meets hostile input; pages
 * and files for so many minutes, registry documents and snapshots by count. Ends with 1 where anything failed.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    documents: { type: 'string', default: '100000' },
    snapshots: { type: 'string', default: '10000' },
  },
})
const minutes = Number(values.minutes ?? 10)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const share = (minutes * 60_000) / 2
const résumés = path.resolve(import.meta.dirname, '../../shared/data/resumes/pdf')

const say = (line: string) => process.stdout.write(`${line}\n`)
say(`seed ${seed}, ${minutes} minutes`)
const slow = slowStrings()
say(`adversarial strings: ${slow.length} read in worse than linear time`)
const documents = brokenDocuments(seed, Number(values.documents))
say(`damaged registry documents: ${documents.read} read, ${documents.failures.length} failed`)
const snapshots = await brokenSnapshots(seed, Number(values.snapshots))
say(
  `damaged snapshots: ${snapshots.read} tried, ${snapshots.opened} opened all the same, ${snapshots.failures.length} failed`,
)
const pages = brokenPages(seed, Date.now() + share)
say(`damaged pages: ${pages.read} read, ${pages.failures.length} failed`)
const files = await brokenFiles(résumés, seed, Date.now() + share)
say(
  files.read > 0
    ? `damaged PDFs: ${files.read} read, ${files.failures.length} failed`
    : 'damaged PDFs: no folder of PDFs here',
)
const failures = [...slow, ...documents.failures, ...snapshots.failures, ...pages.failures, ...files.failures]
for (const failure of failures.slice(0, 50)) say(failure)
process.exitCode = failures.length > 0 ? 1 : 0
