import { ENVIRONMENTS } from '../../utils/registry/live/environments.ts'
import { startServer } from '../demo/server.ts'
import { buildTarget } from '../steps.ts'
import { type BrowserName, type Driver, hasDisplay } from './driver.ts'
import { findBrowser } from './find.ts'
import { launch } from './launch.ts'

type Listener = Parameters<Awaited<ReturnType<typeof startServer>>['hosts']['set']>[1]

const HOSTS = Object.values(ENVIRONMENTS).flatMap(({ registry, search }) =>
  [registry, search].map((address) => new URL(address).hostname),
)

/**
 * Opens a browser with the extension, newly built, in which the Registry's host names lead to `listener`: so that live
 * search can be tried without the network. Firefox can lead all hosts here or none, so it reaches nothing else.
 * Throws `NoBrowserError` where there is no such browser.
 */
export async function openWithRegistry(name: BrowserName, listener: Listener): Promise<Driver> {
  findBrowser(name)
  const { ok, output } = await buildTarget(name === 'chromium' ? 'chrome' : 'firefox')
  if (!ok) throw new Error(output)
  const server = await startServer(HOSTS)
  for (const host of HOSTS) server.hosts.set(host, listener)
  const driver = await launch(name, { server, hosts: HOSTS, headless: !hasDisplay() }).catch(async (error) => {
    await server.close()
    throw error
  })
  void driver.closed.then(() => server.close())
  await driver.control.open(`${driver.ownOrigin}/options.html#live`)
  await driver.control.toFront()
  return driver
}
