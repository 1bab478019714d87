import { once } from 'node:events'
import { loadRegistryData } from '../../tests/registry-server/data.ts'
import { FAULTS } from '../../tests/registry-server/faults.ts'
import { type RegistryServer, startRegistryServer } from '../../tests/registry-server/server.ts'
import type { BrowserName, Driver } from '../browsers/driver.ts'
import { type Command, fileAndOptions, UsageError } from '../cli.ts'

/** The key that the local Search API takes: it opens nothing else. */
const KEY = 'local-key'

async function load(file: string) {
  try {
    return await loadRegistryData(file)
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${text}: not a port`)
  return port
}

function guide(origin: string, sample: string, faults: boolean): string {
  const lines = [
    `A stand-in Registry answers at ${origin} until Ctrl-C:`,
    `  ${origin}/graph/${sample}`,
    `  ${origin}/resources/${sample}`,
    `  ${origin}/ce-registry/envelopes/${sample}`,
    `  ${origin}/ce-registry/envelopes?page=1&per_page=200`,
    `  ${origin}/ce-registry/envelopes/events?after=2024-01-01T00:00:00Z`,
    `  POST ${origin}/assistant/search/ctdl   Authorization: Bearer ${KEY}`,
  ]
  if (!faults) return [...lines, 'With --faults it also fails on request.'].join('\n')
  const kinds = Object.entries(FAULTS).map(([name, what]) => `  ${name.padEnd(11)} ${what}`)
  return [...lines, `Faults, as ${origin}/fault/NAME=N/graph/… or a header "x-fault: NAME=N":`, ...kinds].join('\n')
}

function browserOf(name: string | undefined): BrowserName | null {
  if (name === undefined || name === 'chromium' || name === 'firefox') return name ?? null
  throw new UsageError(`there is no browser "${name}": --browser chromium|firefox`)
}

async function openBrowser(name: BrowserName, server: RegistryServer): Promise<Driver> {
  process.stderr.write(`Building and opening ${name} …\n`)
  try {
    // what drives browsers is large, and no other command needs it
    const { openWithRegistry } = await import('../browsers/registry.ts')
    const driver = await openWithRegistry(name, server.handle)
    process.stderr.write(`In its options, under Live search: switch on, key ${KEY}. The Registry’s hosts lead here.\n`)
    return driver
  } catch (error) {
    await server.close()
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * `serve-registry FILE`: answers as the Registry does, from one CTDL document a line, until it is interrupted. With
 * `--browser`, opens the extension in a browser in which the Registry's own host names lead here.
 */
export const serveRegistry: Command = async (args) => {
  const { file, values } = fileAndOptions(args, {
    port: { type: 'string', default: '8787' },
    faults: { type: 'boolean', default: false },
    browser: { type: 'string' },
  })
  const port = portOf(values.port)
  const browser = browserOf(values.browser)
  const { data, skipped } = await load(file)
  if (data.records.size === 0) throw new UsageError(`${file}: no CTDL document with a CTID in it`)
  const server = await startRegistryServer({ data, keys: [KEY], faults: values.faults }, port).catch((error) => {
    throw new UsageError(`port ${port}: ${error.message}`)
  })
  const [sample = ''] = data.records.keys()
  process.stderr.write(`${data.records.size} records, ${skipped} lines set aside\n`)
  process.stderr.write(`${guide(server.origin, sample, values.faults)}\n`)
  const ends: Promise<unknown>[] = [once(process, 'SIGINT'), once(process, 'SIGTERM')]
  const driver = browser && (await openBrowser(browser, server))
  if (driver) ends.push(driver.closed)
  await Promise.race(ends)
  await driver?.close()
  await server.close()
  return { records: data.records.size, skipped, requests: server.seen.length }
}
