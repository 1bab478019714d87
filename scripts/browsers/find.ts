import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BrowserName } from './driver.ts'

/** Environment variable that names the browser's path, by browser. */
export const PATH_VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' } as const

/** Names looked up on PATH. Google Chrome comes last: since version 137 it ignores `--load-extension`. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
} as const

/** Usual places on systems that do not put browsers on PATH. */
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
}

const PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' } as const

/** A browser could not be had; the message is one line that says what to do. */
export class NoBrowserError extends Error {}

function look(name: BrowserName): string | null {
  const wanted = process.env[PATH_VARIABLE[name]]
  if (wanted) {
    if (existsSync(wanted)) return wanted
    throw new NoBrowserError(`${PATH_VARIABLE[name]} is ${wanted}, but there is no such file.`)
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = COMMANDS[name].flatMap((command) => folders.map((folder) => path.join(folder, command)))
  return [...onPath, ...PLACES[name]].find((file) => existsSync(file)) ?? null
}

/** Debian and its kin, as root: the only place where we install a browser ourselves. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function install(name: BrowserName): void {
  process.stderr.write(`Installing ${PACKAGE[name]} (apt-get) …\n`)
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  run('update', '-q')
  run('install', '-y', '-q', '--no-install-recommends', PACKAGE[name])
}

/**
 * The path of a browser. On Debian as root one that is missing is installed.
 * Throws `NoBrowserError`, one line that says what to do.
 */
export function findBrowser(name: BrowserName): string {
  const there = look(name)
  if (there) return there
  if (canInstall()) {
    install(name)
    const now = look(name)
    if (now) return now
  }
  throw new NoBrowserError(
    `No ${name === 'chromium' ? 'Chromium, Edge or Chrome' : 'Firefox'} was found: install the package "${PACKAGE[name]}", or name its path in ${PATH_VARIABLE[name]}.`,
  )
}
