import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const ORIGIN = 'https://gallery.test'
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

export type Files = Map<string, string>

/** The gallery's files, built in memory: path → text. */
export async function buildGallery(): Promise<Files> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { write: false, modulePreload: false, rollupOptions: { input: `${ROOT}gallery.html` } },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return new Map(
    outputs
      .flatMap(({ output }) => output)
      .map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]),
  )
}

/** Opens the gallery in a page of its own, with nothing drawn into it yet. */
export async function openGallery(
  browser: Browser,
  files: Files,
  options: { theme: 'light' | 'dark'; forcedColors?: boolean; width?: number },
): Promise<Page> {
  const { theme, forcedColors = false, width = 1400 } = options
  const page = await browser.newPage({
    viewport: { width, height: 1000 },
    colorScheme: theme,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname
    const body = files.get(path)
    if (body === undefined) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ body, contentType: TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain' })
  })
  await page.goto(`${ORIGIN}/gallery.html?theme=${theme}`)
  await page.waitForSelector('html[data-ready]')
  return page
}
