import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesOfSite, withSite } from './new-site/files.ts'

/** `npm run new-site HOST`: an adapter and its first three cases, to be filled in by docs/ADD_A_SITE.md. */
const root = path.resolve(import.meta.dirname, '..')
const list = path.join(root, 'utils/detect/sites/all.ts')

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

const [host = '', ...rest] = process.argv.slice(2)
if (rest.length > 0 || !/^(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,20}$/.test(host)) {
  fail('Name one host: npm run new-site -- app.example.com')
}
const files = filesOfSite(host, new Date().toISOString().slice(0, 10))
const there = Object.keys(files).find((file) => existsSync(path.join(root, file)))
if (there !== undefined) fail(`${there} is there already; nothing was written`)
try {
  const listed = withSite(readFileSync(list, 'utf8'), host)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
    process.stdout.write(`${file}\n`)
  }
  writeFileSync(list, listed)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
process.stdout.write(`utils/detect/sites/all.ts names it.
Now put the true pages' structure into the three cases (invent every name), say in the adapter where the candidate
stands, and run: npm run unit -- tests/sites. docs/ADD_A_SITE.md has the steps.
`)
