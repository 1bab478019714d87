import path from 'node:path'
import { ROOT } from '../steps.ts'
import { launchChromium } from './chromium.ts'
import type { BrowserName, Driver, LaunchOptions } from './driver.ts'
import { findBrowser } from './find.ts'
import { launchFirefox } from './firefox.ts'

/** Where the build for a browser lies. */
const EXTENSION: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }

/** Starts a browser with the built extension. Throws `NoBrowserError` where there is none. */
export function launch(
  name: BrowserName,
  options: Pick<LaunchOptions, 'server' | 'hosts' | 'headless'>,
): Promise<Driver> {
  const executable = findBrowser(name)
  const extension = path.join(ROOT, '.output', EXTENSION[name])
  const start = name === 'chromium' ? launchChromium : launchFirefox
  return start({ ...options, executable, extension })
}
