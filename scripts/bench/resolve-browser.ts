import { existsSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import type { BrowserName } from '../browsers/driver.ts'
import { NoBrowserError } from '../browsers/find.ts'
import { launch } from '../browsers/launch.ts'
import { startServer } from '../demo/server.ts'
import { percentile } from '../evaluate/resolve-measures.ts'
import { ROOT } from '../steps.ts'
import type { Query } from './corpus.ts'
import type { WorkerTimes } from './resolve-worker.ts'
import { ms, table } from './table.ts'

const HOST = 'measure.northquay.example'
/** Fresh workers; the best of each figure is told, because other work on the machine only ever adds. */
const TRIES = 3
/** With these a clock is finer than 0.1 ms. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

/** The resolver as the extension's own builds have it, with what measures it. */
async function workerText(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'resolve-worker.ts'), formats: ['iife'], name: 'worker' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** In the page: starts the service worker, and asks it. */
async function askWorker(address: string): Promise<WorkerTimes> {
  const registration = await navigator.serviceWorker.register('worker.js')
  const { active } = await navigator.serviceWorker.ready
  const queries = await (await fetch(address)).json()
  const channel = new MessageChannel()
  const answer = new Promise<WorkerTimes & { error?: string }>((resolve) => {
    channel.port1.onmessage = ({ data }) => resolve(data)
  })
  active?.postMessage(queries, [channel.port2])
  const times = await answer
  await registration.unregister()
  if (times.error !== undefined) throw new Error(times.error)
  return times
}

async function measureIn(name: BrowserName, index: ArrayBuffer, queries: readonly Query[], text: string) {
  const server = await startServer([HOST])
  const put = (file: string, type: string, body: string | Uint8Array) =>
    server.pages.set(`${HOST}/${file}`, { type, body, headers: ISOLATED })
  put('', 'text/html; charset=utf-8', '<!doctype html><title>Measured</title>')
  put('worker.js', 'text/javascript; charset=utf-8', text)
  put('index.bin', 'application/octet-stream', new Uint8Array(index))
  put('mentions.json', 'application/json', JSON.stringify(queries))
  const driver = await launch(name, { server, hosts: 'all', headless: true })
  try {
    const tries: WorkerTimes[] = []
    while (tries.length < TRIES) {
      const tab = await driver.newTab(`https://${HOST}/`)
      tries.push(await tab.evaluate(askWorker, 'mentions.json'))
      await tab.close()
    }
    return { version: driver.version, tries }
  } finally {
    await driver.close()
    await server.close()
  }
}

/** Resolution in the service workers of real browsers. */
export async function inBrowsers(index: ArrayBuffer, queries: readonly Query[]): Promise<string> {
  const text = await workerText()
  const rows: string[][] = []
  const missing: string[] = []
  for (const name of ['chromium', 'firefox'] as const) {
    if (!existsSync(path.join(ROOT, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'))) {
      missing.push(`${name}: no build (npm run build)`)
      continue
    }
    try {
      const { version, tries } = await measureIn(name, index, queries, text)
      const least = (of: (one: WorkerTimes) => number) => Math.min(...tries.map(of))
      rows.push([
        `${name} ${version}`,
        ms(least(({ times }) => times.reduce((sum, time) => sum + time, 0) / times.length)),
        ms(least(({ times }) => percentile(times, 0.5))),
        ms(least(({ times }) => percentile(times, 0.95))),
        ms(least(({ times }) => Math.max(...times))),
        ms(least(({ page }) => page)),
        ms(least(({ firstPage }) => firstPage)),
        ms(least(({ open }) => open)),
        ms(least(({ odd }) => Math.max(...odd.flatMap((one) => [one.name, one.issuer, one.both, one.link])))),
        `${least(({ step }) => step).toFixed(3)} ms`,
      ])
    } catch (error) {
      if (!(error instanceof NoBrowserError)) throw error
      missing.push(`${name}: ${error.message}`)
    }
  }
  rows.push(['bar', '', '2 ms', '8 ms', '', '150 ms', '150 ms', '', '20 ms', ''])
  const head = ['', 'mean', 'p50', 'p95', 'slowest', '50 in a row', 'first 50', 'open', 'odd strings', 'clock']
  return [
    `Resolve in a service worker: ${queries.length} mentions, best of ${TRIES} workers; first 50: the first that it answers at all`,
    table(head, rows),
    ...missing,
  ].join('\n')
}
