import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserName, type Driver, hasDisplay } from './browsers/driver.ts'
import { findBrowser, NoBrowserError } from './browsers/find.ts'
import { launch } from './browsers/launch.ts'
import { appraiseFile } from './commands/appraise.ts'
import { DEMO_HOSTS, DEMO_PAGES, demoFile, RESUME_URL, startDemo } from './demo/demo.ts'
import { makeResume } from './demo/resume.ts'
import type { LocalServer } from './demo/server.ts'
import { settleIn } from './demo/setup.ts'
import { OUTPUT, tour } from './demo/tour.ts'
import { buildTarget, ROOT } from './steps.ts'
import { table } from './table.ts'

const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const
const CHOICES = { requisition: demoFile('requisition.json'), trusted: demoFile('trusted.csv') }

const say = (line: string) => process.stderr.write(`${line}\n`)
const print = (text: string) => process.stdout.write(`${text}\n`)

function usage(line: string): never {
  say(line)
  process.exit(2)
}

function options(): { browser: BrowserName; headless: boolean } {
  try {
    const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } })
    const { browser = 'chromium', headless = !hasDisplay() } = values
    if (browser === 'chromium' || browser === 'firefox') return { browser, headless }
    return usage(`There is no browser "${browser}": npm start -- [--browser chromium|firefox] [--headless]`)
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

/** The PDF in a file, for those who take a path. */
async function resumeFile(): Promise<string> {
  mkdirSync(OUTPUT, { recursive: true })
  const file = path.join(OUTPUT, 'resume.pdf')
  writeFileSync(file, await makeResume())
  return file
}

async function printResume(): Promise<void> {
  const appraisals = await appraiseFile(await resumeFile(), { ...CHOICES, url: RESUME_URL })
  print(table('PDF résumé · demo-output/resume.pdf', appraisals))
}

/** Without a browser: the same rooms over the same pages, under Node. */
async function withoutBrowser(): Promise<void> {
  for (const { title, url, file } of DEMO_PAGES) {
    print(table(`${title} · ${url}`, await appraiseFile(demoFile(`pages/${file}`), { ...CHOICES, url })))
  }
  await printResume()
}

async function build(browser: BrowserName): Promise<void> {
  const target = TARGET[browser]
  say(`Building for ${target} …`)
  const { ok, output } = await buildTarget(target)
  if (ok) return
  say(output)
  process.exit(1)
}

async function headlessTour(driver: Driver): Promise<void> {
  for (const { title, appraisals } of await tour(driver, await makeResume())) print(table(title, appraisals))
  await printResume()
  say(`\nScreenshots are in ${path.relative(ROOT, OUTPUT)}/.`)
}

async function forAPerson(driver: Driver): Promise<void> {
  for (const { url } of DEMO_PAGES) await driver.newTab(url)
  say(`
The demo is open in ${driver.name} ${driver.version}; all people and awards in it are invented.
- Greenhouse and the unknown ATS: a chip stands beside each credential. Rest on it, tab to it or click it.
- LinkedIn shows nothing in its page until its notice is accepted: click the Touchstone button in the toolbar, then Open panel.
- The PDF is at ${path.relative(ROOT, path.join(OUTPUT, 'resume.pdf'))}: choose it in the panel under "A file".
Close the browser to end.`)
  await resumeFile()
  await driver.closed
}

/** Starts the browser. One that is there but does not start is as good as none: the person still gets the table. */
async function started(browser: BrowserName, server: LocalServer, headless: boolean): Promise<Driver> {
  try {
    return await launch(browser, { server, hosts: headless ? 'all' : DEMO_HOSTS, headless })
  } catch (error) {
    if (error instanceof NoBrowserError) throw error
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new NoBrowserError(`${browser} is here but did not start (${why}).`)
  }
}

async function withBrowser(browser: BrowserName, headless: boolean): Promise<void> {
  findBrowser(browser)
  await build(browser)
  const server = await startDemo()
  try {
    const driver = await started(browser, server, headless)
    try {
      await settleIn(driver)
      await (headless ? headlessTour(driver) : forAPerson(driver))
    } finally {
      await driver.close()
    }
  } finally {
    await server.close()
  }
}

const { browser, headless } = options()
try {
  await withBrowser(browser, headless)
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error
  say(`${error.message} Here is the demo without a browser:`)
  await withoutBrowser()
}
